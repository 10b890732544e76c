// Rules `constant`, `alternate` and `never-painful`: what a change of pressure does to a hold, and what is suggested next.
import { describe, expect, it } from "vitest";
import { levelAfter, pressureAdvice } from "../../../shared/session/pressure.ts";
import type { FeedbackKind, PressureLevel } from "../../../shared/session/vocabulary.ts";
import {
  at,
  choose,
  endHold,
  given,
  held,
  markGluteus,
  markQuadratus,
  opening,
  pressure,
  says,
  startHold,
  use,
} from "../../support/samples/given.ts";

const ready = [opening, at(1_000, markQuadratus)];
const holding = [...ready, at(2_000, startHold)];

describe("changing the pressure during a hold", () => {
  it("ends it at that instant and starts the next from zero at the new level", () => {
    given(...holding)
      .when(pressure(3), 14_000)
      .thenEvents(
        { type: "hold-ended", at: 14_000, hold: 1, heldMs: 12_000, end: "pressure-changed" },
        { type: "hold-started", at: 14_000, hold: 2, site: 1, level: 3, applicator: "fingers", targetMs: 20_000 },
      );
  });

  it("counts the first part only if it had reached 10 s", () => {
    expect(given(...holding, at(11_999, pressure(3))).facts.holds).toMatchObject([{ heldMs: 9_999, outcome: "short" }]);
    expect(given(...holding, at(12_000, pressure(3))).facts.holds).toMatchObject([
      { heldMs: 10_000, outcome: "counted" },
    ]);
  });

  it("measures the second part from the change, not from the first start", () => {
    const { facts } = given(...holding, at(14_000, pressure(3)), at(23_999, endHold));
    expect(facts.holds).toMatchObject([
      { number: 1, level: 2, heldMs: 12_000, outcome: "counted" },
      { number: 2, level: 3, heldMs: 9_999, outcome: "short" },
    ]);
  });

  it("to the level it already has changes nothing", () => {
    given(...holding)
      .when(pressure(2), 14_000)
      .thenNothing();
  });

  it("holds for another applicator too, which cannot take over without a change of pressure", () => {
    given(...holding)
      .when(use("elbow"), 9_000)
      .thenEvents(
        { type: "hold-ended", at: 9_000, hold: 1, heldMs: 7_000, end: "applicator-changed" },
        { type: "hold-started", at: 9_000, hold: 2, site: 1, level: 2, applicator: "elbow", targetMs: 20_000 },
      );
  });

  it("after 30 s starts nothing: the hold had ended by then", () => {
    given(...holding)
      .when(pressure(3), 32_400)
      .thenEvents(
        { type: "hold-ended", at: 32_000, hold: 1, heldMs: 30_000, end: "limit" },
        { type: "pressure-set", at: 32_400, level: 3 },
      );
  });
});

describe("setting pressure and applicator between holds", () => {
  it("is for the next hold", () => {
    const { facts } = given(...ready, at(1_200, pressure(4)), at(1_300, use("knuckles")), at(2_000, startHold));
    expect(facts.running).toMatchObject({ level: 4, applicator: "knuckles" });
  });

  it("to what it already is changes nothing", () => {
    given(...ready)
      .when(pressure(2), 2_000)
      .thenNothing();
    given(...ready)
      .when(use("fingers"), 2_000)
      .thenNothing();
  });
});

describe("the suggestion for the next hold on a site", () => {
  const after = (level: PressureLevel, said: readonly FeedbackKind[] = []) =>
    pressureAdvice(
      given(
        ...ready,
        at(1_500, pressure(level)),
        at(2_000, startHold),
        ...said.map((kind, index) => at(3_000 + index, says(kind))),
        at(14_000, endHold),
      ).facts,
      1,
    );

  it("is none before the first hold there", () => {
    expect(pressureAdvice(given(...ready).facts, 1)).toBeNull();
  });

  it.each([
    [1, 2],
    [2, 3],
    [3, 2],
    [4, 3],
  ] as const)("after a hold at level %i alternates to level %i", (level, next) => {
    expect(after(level)).toEqual({ level: next, because: "alternate" });
  });

  it.each([
    ["too-much", 3, 2],
    ["worse", 3, 2],
    ["too-little", 3, 4],
    ["too-little", 1, 2],
  ] as const)("after %s at level %i is level %i, because the client said so", (kind, level, next) => {
    expect(after(level, [kind])).toEqual({ level: next, because: kind });
  });

  it.each(["too-much", "worse"] as const)(
    "stays light after %s at the lightest level: it is never alternated upwards",
    (kind) => {
      expect(after(1, [kind])).toEqual({ level: 1, because: kind });
    },
  );

  it("after too little at the deepest level goes back to alternating", () => {
    expect(after(4, ["too-little"])).toEqual({ level: 3, because: "alternate" });
  });

  it("follows the last thing that was said, and better asks for nothing", () => {
    expect(after(3, ["too-little", "too-much"])).toEqual({ level: 2, because: "too-much" });
    // A level that was too much is not advised again in this visit, whatever is said later.
    expect(after(3, ["too-much", "too-little"])).toEqual({ level: 2, because: "too-much" });
    expect(after(3, ["too-much", "better"])).toEqual({ level: 2, because: "too-much" });
    expect(after(3, ["better"])).toEqual({ level: 2, because: "alternate" });
  });

  /** Level of the hold, what was said and how long after its end; negative: before it. */
  type Held = readonly [level: PressureLevel, said?: FeedbackKind, afterMs?: number];
  const afterHolds = (...holds: readonly Held[]) =>
    pressureAdvice(
      given(
        ...ready,
        ...holds.flatMap(([level, said, afterMs = -1_000], index) => {
          const from = 2_000 + index * 60_000;
          const end = from + 12_000;
          const saying = said === undefined ? [] : [at(end + afterMs, says(said))];
          const before = [at(from - 500, pressure(level)), at(from, startHold)];
          return afterMs <= 0 ? [...before, ...saying, at(end, endHold)] : [...before, at(end, endHold), ...saying];
        }),
      ).facts,
      1,
    );

  it.each(["too-much", "worse"] as const)("takes %s for the hold it came just after", (kind) => {
    for (const afterMs of [1, 500, 10_000]) {
      expect(afterHolds([2, kind, afterMs])).toEqual({ level: 1, because: kind });
    }
  });

  it.each(["too-much", "worse"] as const)("never goes up after %s said between holds, however late", (kind) => {
    expect(afterHolds([2, kind, 10_001])).toEqual({ level: 1, because: kind });
    expect(afterHolds([1, kind, 10_001])).toEqual({ level: 1, because: kind });
  });

  it("does not go up in the next hold either, once pressure was too much", () => {
    expect(afterHolds([3, "too-much"], [2])).toEqual({ level: 2, because: "too-much" });
    expect(afterHolds([3, "worse"], [1])).toEqual({ level: 1, because: "worse" });
  });

  it("goes up again where the client asks for more, and never to a level that was too much here", () => {
    expect(afterHolds([3, "too-much"], [1, "too-little"])).toEqual({ level: 2, because: "too-little" });
    expect(afterHolds([3, "too-much"], [2, "too-little"])).toEqual({ level: 2, because: "too-much" });
    expect(afterHolds([4, "too-much"], [2, "too-little"], [3])).toEqual({ level: 2, because: "alternate" });
  });

  it("comes down from a level that was too much, where the therapist went back to it", () => {
    expect(afterHolds([2, "too-much"], [3])).toEqual({ level: 1, because: "too-much" });
  });

  it("is each site's own", () => {
    const { facts } = given(
      ...ready,
      at(1_500, markGluteus),
      at(1_600, choose(1)),
      ...held(2_000, 12_000),
      at(15_000, choose(2)),
      at(15_500, pressure(4)),
      ...held(16_000, 12_000),
    );
    expect(pressureAdvice(facts, 1)).toEqual({ level: 3, because: "alternate" });
    expect(pressureAdvice(facts, 2)).toEqual({ level: 3, because: "alternate" });
  });

  it("is never forced: the therapist may start at any level", () => {
    const { facts } = given(...ready, ...held(2_000, 12_000), at(15_000, startHold));
    expect(facts.running?.level).toBe(2);
  });
});

describe("the level advised by feedback", () => {
  it("is one lower for too much and worse, one higher for too little, inside light to deep", () => {
    expect(([1, 2, 3, 4] as const).map((level) => levelAfter("too-much", level))).toEqual([1, 1, 2, 3]);
    expect(([1, 2, 3, 4] as const).map((level) => levelAfter("worse", level))).toEqual([1, 1, 2, 3]);
    expect(([1, 2, 3, 4] as const).map((level) => levelAfter("too-little", level))).toEqual([2, 3, 4, 4]);
    expect(([1, 2, 3, 4] as const).map((level) => levelAfter("better", level))).toEqual([1, 2, 3, 4]);
  });
});
