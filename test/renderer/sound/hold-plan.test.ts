// What a running hold still has to say: its marks once each, its last seconds, and the feedback nobody has answered.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planOf } from "../../../renderer/sound/hold-plan.ts";

const startedAt = 4_000;

/** The plan as "name second" from the beginning of the hold. */
function plan(targetMs: number, openAfterMs: number | null = null): readonly string[] {
  const open = openAfterMs === null ? null : startedAt + openAfterMs;
  return planOf({ startedAt, targetMs }, open).map(({ name, at }) => `${name} ${(at - startedAt) / 1000}`);
}

const ticks = ["last-seconds 27", "last-seconds 28", "last-seconds 29"];

describe("the cues of a hold", () => {
  it("are 10 s, the target, the last three seconds and the limit", () => {
    expect(plan(20_000)).toEqual(["counts 10", "target 20", ...ticks, "limit 30"]);
  });

  it("sound once where two moments fall together", () => {
    expect(plan(10_000)).toEqual(["target 10", ...ticks, "limit 30"]);
    expect(plan(30_000)).toEqual(["counts 10", ...ticks, "limit 30"]);
    expect(plan(28_000)).toEqual(["counts 10", "last-seconds 27", "target 28", "last-seconds 29", "limit 30"]);
  });

  it("repeat open feedback every five seconds from when it was given", () => {
    const repeats = plan(20_000, 2_500).filter((one) => one.startsWith("still-open"));
    expect(repeats).toEqual(["still-open 7.5", "still-open 12.5", "still-open 17.5", "still-open 22.5"]);
  });

  it("let a mark be heard before the repeat that would fall on it", () => {
    expect(plan(20_000, 5_000)).toEqual([
      "counts 10",
      "still-open 11",
      "still-open 15",
      "target 20",
      "still-open 21",
      "still-open 25",
      ...ticks,
      "limit 30",
    ]);
  });

  it("are in order, within the hold, and never two at one moment, whatever the target and the feedback", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 30 }),
        fc.option(fc.integer({ min: 0, max: 29_999 }), { nil: null }),
        (target, open) => {
          const moments = planOf({ startedAt, targetMs: target * 1000 }, open === null ? null : startedAt + open).map(
            ({ at }) => at - startedAt,
          );
          expect(moments).toEqual(moments.toSorted((a, b) => a - b));
          expect(new Set(moments).size).toBe(moments.length);
          expect(Math.max(...moments)).toBe(30_000);
          expect(Math.min(...moments)).toBeGreaterThan(0);
        },
      ),
    );
  });
});
