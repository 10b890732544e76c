// Answers at odd moments: about the last visit, about inflammation while a hold runs or another site was asked about, about severe pain.
import { describe, expect, it } from "vitest";
import {
  at,
  checkedBy,
  choose,
  given,
  goesOnBecause,
  held,
  lift,
  markGluteus,
  markQuadratus,
  opening,
  pain,
  respond,
  ruleOutInflammation,
  says,
  startHold,
  suspectInflammation,
} from "../../support/samples/given.ts";

const ready = [opening, at(1_000, markGluteus), at(1_100, markQuadratus)];
const asked = [
  ...ready,
  ...[20_000, 40_000, 60_000].flatMap((from) => [...held(from, 12_000), at(from + 13_000, respond("not-released"))]),
];

describe("the answers about the last visit", () => {
  it.each([
    [{ type: "tell-soreness", answer: "none" }, { type: "tell-soreness", answer: "over-36-hours" }, "soreness-told"],
    [{ type: "tell-relaxed", answer: "4-7-days" }, { type: "tell-relaxed", answer: "over-14-days" }, "relaxed-told"],
  ] as const)("given again as they are make no entry, given otherwise they do (%#)", (one, other, type) => {
    const told = given(...ready, at(2_000, one));
    expect(told.happened.at(-1)).toEqual({ type, at: 2_000, answer: one.answer });
    told.when(one, 3_000).thenNothing();
    expect(given(...ready, at(2_000, one), at(3_000, other)).happened.at(-1)).toEqual({
      type,
      at: 3_000,
      answer: other.answer,
    });
  });

  it("are two: one leaves the other alone", () => {
    const { facts } = given(
      ...ready,
      at(2_000, { type: "tell-soreness", answer: "24-36-hours" }),
      at(3_000, { type: "tell-relaxed", answer: "under-4-days" }),
    );
    expect(facts.lookBack).toEqual({ soreness: "24-36-hours", relaxed: "under-4-days" });
  });
});

describe("no to inflammation", () => {
  it("is refused while a hold runs, and where nothing was held", () => {
    given(...asked, at(80_000, startHold))
      .when(ruleOutInflammation, 81_000)
      .thenRefused("no-hold-to-answer");
    given(...ready)
      .when(ruleOutInflammation, 81_000)
      .thenRefused("no-hold-to-answer");
  });

  it("not asked is refused, though something was held", () => {
    given(...ready, ...held(2_000, 12_000), at(15_000, choose(1)))
      .when(ruleOutInflammation, 16_000)
      .thenRefused("no-hold-to-answer");
  });
});

describe("yes to inflammation", () => {
  it("in mid-hold is about the site under the hand, though another was asked about", () => {
    given(...asked, at(75_000, choose(1)), at(76_000, startHold))
      .when(suspectInflammation, 80_000)
      .thenEvents(
        { type: "hold-ended", at: 80_000, hold: 4, heldMs: 4_000, end: "released" },
        { type: "inflammation-suspected", at: 80_000, site: 1 },
      );
  });

  it("not asked is about the site that is chosen, though another was held last", () => {
    given(...ready, ...held(2_000, 12_000), at(15_000, choose(1)))
      .when(suspectInflammation, 16_000)
      .thenEvents({ type: "inflammation-suspected", at: 16_000, site: 1 });
  });

  it("is of its own site and time: the others stay open", () => {
    const { facts } = given(...ready, at(5_000, suspectInflammation));
    expect(facts.sites).toMatchObject([{ inflammationAt: null }, { inflammationAt: 5_000 }]);
    expect(given(...ready, at(5_000, suspectInflammation), at(6_000, lift(2, "Seen"))).facts.sites).toMatchObject([
      { lifts: [] },
      { inflammationAt: null, lifts: [{ reason: "Seen", at: 6_000 }] },
    ]);
  });
});

describe("the answer to severe pain", () => {
  const severe = [...ready, at(2_000, pain("before", 8))];

  it("is kept with the score it was given for, and its time", () => {
    given(...severe)
      .when(goesOnBecause("Known for years"), 3_000)
      .thenEvents({ type: "severe-answered", at: 3_000, kind: "reason", text: "Known for years", score: 8 });
    expect(given(...severe, at(3_000, checkedBy("Dr. Roy"))).facts.severe).toEqual({
      kind: "checked-by",
      text: "Dr. Roy",
      score: 8,
      at: 3_000,
      by: "",
    });
  });

  it("is kept with who gave it, where somebody is named", () => {
    given(...severe)
      .when(goesOnBecause("Known for years", "Ada Roy"), 3_000)
      .thenEvents({
        type: "severe-answered",
        at: 3_000,
        kind: "reason",
        text: "Known for years",
        score: 8,
        by: "Ada Roy",
      });
    expect(given(...severe, at(3_000, goesOnBecause("Known for years", "Ada Roy"))).facts.severe?.by).toBe("Ada Roy");
  });

  it("is refused once it was given, until the score is higher", () => {
    const settled = [...severe, at(3_000, checkedBy("Dr. Roy"))];
    given(...settled)
      .when(checkedBy("Dr. Roy"), 4_000)
      .thenRefused("not-severe");
    given(...settled, at(4_000, pain("before", 9)))
      .when(checkedBy("Dr. Roy"), 5_000)
      .thenEvents({ type: "severe-answered", at: 5_000, kind: "checked-by", text: "Dr. Roy", score: 9 });
  });

  it("is not about the pain after", () => {
    given(...ready, at(2_000, pain("after", 10)))
      .when(checkedBy("Dr. Roy"), 3_000)
      .thenRefused("not-severe");
    expect(given(...ready, at(2_000, pain("after", 10))).when(startHold, 3_000).facts.running).not.toBeNull();
  });
});

describe("feedback", () => {
  it("is about the site under the hand, else about the chosen one, and keeps who pressed", () => {
    given(...ready, at(2_000, startHold))
      .when({ type: "give-feedback", kind: "better", by: "client" }, 3_000)
      .thenEvents({ type: "feedback-given", at: 3_000, site: 2, hold: 1, kind: "better", by: "client" });
    given(...ready, ...held(2_000, 12_000), at(15_000, choose(1)))
      .when(says("worse"), 30_000)
      .thenEvents({ type: "feedback-given", at: 30_000, site: 1, hold: null, kind: "worse", by: "therapist" });
  });
});
