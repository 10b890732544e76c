// A score from 0 to 10 typed as digits. Called by the question for pain for each digit.

/** What stands typed, and the digit that made it. `at` in ms, of the key itself. */
export type TypedScore = { readonly score: number; readonly at: number };

/** Ten is 1 and 0 as near to each other as a double press; a 0 that comes later puts the 1 right. */
export function typeDigit(before: TypedScore | null, digit: number, at: number, doubleMs: number): TypedScore {
  const makesTen = before?.score === 1 && digit === 0 && at - before.at <= doubleMs;
  return { score: makesTen ? 10 : digit, at };
}
