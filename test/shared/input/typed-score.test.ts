// A pain score typed as digits: by the times of the keys alone.
import { describe, expect, it } from "vitest";
import { typeDigit } from "../../../shared/input/typed-score.ts";

const doubleMs = 400;
/** The score after digits at these times. */
function typed(...keys: readonly (readonly [digit: number, at: number])[]): number | undefined {
  let before: ReturnType<typeof typeDigit> | null = null;
  for (const [digit, at] of keys) before = typeDigit(before, digit, at, doubleMs);
  return before?.score;
}

describe("A15: a score typed as digits", () => {
  it("is ten for 1 and 0 at once", () => {
    expect(typed([1, 1_000], [0, 1_000])).toBe(10);
    expect(typed([1, 1_000], [0, 1_400])).toBe(10);
  });

  it("is 0 for a 0 that comes later, which puts the 1 right", () => {
    expect(typed([1, 1_000], [0, 1_401])).toBe(0);
    expect(typed([1, 1_000], [0, 6_000])).toBe(0);
  });

  it("is 0 where the 1 was not typed last", () => {
    expect(typed([1, 1_000], [5, 1_100], [0, 1_200])).toBe(0);
    expect(typed([1, 1_000], [0, 1_100], [0, 1_200])).toBe(0);
  });

  it("is the last digit where nothing makes a ten", () => {
    expect(typed([1, 1_000], [1, 1_100])).toBe(1);
    expect(typed([0, 1_000], [1, 1_100])).toBe(1);
    expect(typed([1, 1_000], [0, 2_000], [1, 2_100], [0, 2_200])).toBe(10);
  });
});
