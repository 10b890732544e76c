// Values at the very ends of their ranges are recorded, the next one beyond is not, and what changes nothing is no act.
import { describe, expect, it } from "vitest";
import {
  at,
  given,
  markQuadratus,
  opening,
  pain,
  rate,
  rateOwn,
  redo,
  target,
  undo,
  write,
  writePart,
} from "../../support/samples/given.ts";

const ready = [opening, at(1_000, markQuadratus)];

describe("a rating", () => {
  it.each([
    ["sleep", 0],
    ["sleep", 10],
    ["stress", 0],
    ["stress", 10],
    ["bend", 0],
    ["bend", 150],
    ["bend", null],
    ["low-mood", 0],
    ["low-mood", 10],
    ["anxiety", 0],
    ["anxiety", 10],
  ] as const)("of %s is recorded at %j", (rating, value) => {
    for (const moment of ["before", "after"] as const) {
      given(...ready)
        .when(rate(moment, rating, value), 2_000)
        .thenEvents({ type: "rating-recorded", at: 2_000, moment, rating, value });
    }
  });

  it.each([
    ["sleep", -1],
    ["sleep", 11],
    ["stress", -1],
    ["stress", 11],
    ["bend", -1],
    ["bend", 151],
  ] as const)("of %s is refused at %i", (rating, value) => {
    for (const moment of ["before", "after"] as const) {
      given(...ready)
        .when(rate(moment, rating, value), 2_000)
        .thenRefused("rating-out-of-range");
    }
  });

  it.each([
    ["low-mood", -1],
    ["low-mood", 11],
    ["anxiety", -1],
    ["anxiety", 11],
  ] as const)("of %s is refused at %i, with the scale it is on", (rating, value) => {
    for (const moment of ["before", "after"] as const) {
      given(...ready)
        .when(rate(moment, rating, value), 2_000)
        .thenRefused("score-out-of-range");
    }
  });

  it("is kept beside the others: each kind and each moment for itself", () => {
    const { facts } = given(
      ...ready,
      at(2_000, rate("before", "sleep", 10)),
      at(3_000, rate("before", "stress", 0)),
      at(4_000, rate("after", "sleep", 3)),
      at(5_000, rate("after", "bend", 150)),
      at(6_000, rate("before", "stress", null)),
      at(7_000, rate("before", "low-mood", 6)),
      at(8_000, rate("after", "anxiety", 2)),
    );
    expect(facts.ratings).toEqual({
      before: { sleep: 10, stress: null, bend: null, "low-mood": 6, anxiety: null, "own-measure": null },
      after: { sleep: 3, stress: null, bend: 150, "low-mood": null, anxiety: 2, "own-measure": null },
    });
  });
});

describe("the client's own measure", () => {
  it.each([0, 10, null])("is rated at %j, together with what it is", (value) => {
    given(...ready)
      .when(rateOwn("before", "tie my shoes", value), 2_000)
      .thenEvents({
        type: "rating-recorded",
        at: 2_000,
        moment: "before",
        rating: "own-measure",
        value,
        measure: "tie my shoes",
      });
  });

  it.each([-1, 11])("is refused at %i", (value) => {
    given(...ready)
      .when(rateOwn("before", "tie my shoes", value), 2_000)
      .thenRefused("score-out-of-range");
  });

  it("stands with its words, and undo takes both back", () => {
    const told = [...ready, at(2_000, rateOwn("before", "tie my shoes", 3))];
    expect(given(...told).facts).toMatchObject({
      ownMeasure: "tie my shoes",
      ratings: { before: { "own-measure": 3 } },
    });
    expect(given(...told, at(3_000, undo)).facts).toMatchObject({
      ownMeasure: null,
      ratings: { before: { "own-measure": null } },
    });
    expect(given(...told, at(3_000, undo), at(4_000, redo)).facts.ownMeasure).toBe("tie my shoes");
  });

  it("is never taken for another score's: that one keeps no words", () => {
    given(...ready)
      .when({ type: "record-rating", moment: "before", rating: "sleep", value: 3, measure: "tie my shoes" }, 2_000)
      .thenEvents({ type: "rating-recorded", at: 2_000, moment: "before", rating: "sleep", value: 3 });
  });
});

describe("the pain score", () => {
  it.each([0, 10, null])("is recorded at %j, before and after, each for itself", (score) => {
    const before = given(...ready, at(2_000, pain("before", score))).facts;
    expect(before).toMatchObject({ painBefore: { score, at: 2_000 }, painAfter: null });
    const after = given(...ready, at(2_000, pain("after", score))).facts;
    expect(after).toMatchObject({ painBefore: null, painAfter: { score, at: 2_000 } });
  });
});

describe("the target of a site", () => {
  it.each([10_000, 30_000])("is taken at %i ms", (targetMs) => {
    given(...ready)
      .when(target(targetMs), 2_000)
      .thenEvents({ type: "target-set", at: 2_000, site: 1, targetMs });
  });

  it.each([9_999, 30_001, 15_000.5])("is refused at %d ms", (targetMs) => {
    given(...ready)
      .when(target(targetMs), 2_000)
      .thenRefused("target-out-of-range", 1);
  });
});

describe("words of the note", () => {
  it.each(["subjective", "objective", "assessment", "plan"] as const)(
    "for %s that are what they were make no entry, nothing to undo, and leave redo alone",
    (part) => {
      const written = given(...ready, at(2_000, writePart(part, "Same.")));
      written.when(writePart(part, "Same."), 3_000).thenRefused("nothing-changes");
      given(...ready)
        .when(writePart(part, ""), 2_000)
        .thenRefused("nothing-changes");
      written.when(writePart(part, ""), 3_000).thenEvents({ type: "text-written", at: 3_000, part, text: "" });
    },
  );

  it("are each part's own: the same words in another part are new", () => {
    const written = given(...ready, at(2_000, writePart("plan", "Same.")));
    written
      .when(writePart("objective", "Same."), 3_000)
      .thenEvents({ type: "text-written", at: 3_000, part: "objective", text: "Same." });
    written.when(write("Same."), 3_000).thenEvents({ type: "remarks-written", at: 3_000, text: "Same." });
    expect(given(...ready, at(2_000, write("Same."))).facts.texts.plan).toBe("");
  });

  it("that are remarks and were never written are nothing to empty", () => {
    given(...ready)
      .when(write(""), 2_000)
      .thenRefused("nothing-changes");
  });
});
