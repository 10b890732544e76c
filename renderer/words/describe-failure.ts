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
    case "unknown-client":
      return t("failure.unknown-client");
    case "session-open":
      return t("failure.session-open", { client: failure.client });
    case "not-saved":
      return t(`failure.not-saved.${failure.why}`);
    case "unknown-session":
      return t("failure.unknown-session");
    case "changed":
      return t("failure.changed");
    case "nothing-to-export":
      return t("save.nothing");
    case "export-too-large":
      return t("save.too-large");
    case "bad-request":
      return t("failure.bad-request");
    case "not-entered":
      return t("failure.not-entered");
    case "host-gone":
      return t("failure.host-gone");
    case "host-failed":
      return t("failure.host-failed");
    default:
      return unreachable(failure);
  }
}
