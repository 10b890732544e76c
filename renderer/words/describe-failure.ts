// The words for a call that failed, for the notice line of every screen.
import type { Failure } from "../../shared/contract/contract.ts";
import { unreachable } from "../../shared/result.ts";
import { t } from "../../shared/words/words.ts";

export function describeFailure(failure: Failure): string {
  switch (failure.code) {
    case "refused":
      return t(`refusal.${failure.refusal}`);
    case "record-refused":
      return t(`record-refusal.${failure.refusal}`);
    case "session-open":
      return t("failure.session-open", { client: failure.client });
    case "not-saved":
      return t(`failure.not-saved.${failure.why}`);
    case "nothing-to-export":
      return t("save.nothing");
    case "export-too-large":
      return t("save.too-large");
    case "unknown-client":
    case "unknown-session":
    case "changed":
    case "bad-request":
    case "not-entered":
    case "host-gone":
    case "host-failed":
      return t(`failure.${failure.code}`);
    default:
      return unreachable(failure);
  }
}
