// A store's failure as the contract tells it: `not-saved` with its reason. The store's own words stay in the host's log.
import type { Failure } from "../../../shared/contract/contract.ts";
import { err, type Result } from "../../../shared/result.ts";
import type { StoreFailure } from "./ports.ts";

export function notSaved(failure: StoreFailure): Failure {
  return { code: "not-saved", why: failure.code };
}

/** What a store answered, as a call answers it. */
export function saved<T>(answer: Result<T, StoreFailure>): Result<T, Failure> {
  return answer.ok ? answer : err(notSaved(answer.error));
}

/** Why a record could not be read: one that is not as it was written says which entry shows it. */
export function notRead(failure: StoreFailure): Failure {
  if (failure.code !== "damaged" || failure.row === undefined) return notSaved(failure);
  return { code: "changed", what: "row", row: failure.row };
}
