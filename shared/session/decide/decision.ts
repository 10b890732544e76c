// What a decision is: the events that follow, or a refusal the therapist can act on.
import { err, type Result } from "../../result.ts";
import type { SessionEvent } from "../events.ts";
import { refusal, type Refusal } from "../refusals.ts";

export type Decision = Result<readonly SessionEvent[], Refusal>;

/** `site`: the number of the site it is about, where it is about one. */
export function refuse(code: Refusal["code"], site: number | null = null): Decision {
  return err(refusal(code, site));
}
