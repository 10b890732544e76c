// Lets each act through once: a second press of the same act right after the first is a trembling foot or a second device, not a wish.
import { guardedActions, type ActionId } from "./actions.ts";
import type { FeedbackGiver } from "../session/vocabulary.ts";

/** For acts that do no harm twice: only what no person could mean. */
const otherGuardMs = 40;

export type Passed = ReadonlyMap<string, number>;
export const nonePassed: Passed = new Map();

type Press = { readonly action: ActionId; readonly by: FeedbackGiver; readonly at: number };

/** `at` in ms; `guardMs`: 50 to 1000, after an accepted press of an act that turns something over. Null: ignored. */
export function passGuard(passed: Passed, { action, by, at }: Press, guardMs: number): Passed | null {
  const name = `${action}/${by}`;
  const before = passed.get(name);
  const apart = before === undefined ? Number.POSITIVE_INFINITY : Math.abs(at - before);
  if (apart < (guardedActions.has(action) ? guardMs : otherGuardMs)) return null;
  return new Map(passed).set(name, at);
}
