// The calls about drafts. Nothing is kept for a client or a session that is not there: it may have been deleted while another window typed.
import type { Failure } from "../../../shared/contract/contract.ts";
import type { DraftKey } from "../../../shared/contract/draft-calls.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Drafts } from "../store/drafts.ts";
import { notSaved } from "../streams/not-saved.ts";
import { storeFailure } from "../store/failures.ts";
import type { Handlers } from "./dispatch.ts";

export function draftCalls(
  drafts: Drafts,
  exists: (key: DraftKey) => Result<unknown, Failure>,
): Pick<Handlers, "draft.read" | "draft.write"> {
  return {
    "draft.read": ({ key }) => ok({ text: drafts.read(key) }),
    "draft.write": ({ key, text }) => {
      const there = text === null ? ok(null) : exists(key);
      if (!there.ok) return there;
      try {
        drafts.write(key, text);
        return ok({});
      } catch (error) {
        return err(notSaved(storeFailure(error)));
      }
    },
  };
}
