// The protocol's numbers and the field's words, written out: what a hold is, what may be said of it, and what a session begins with.
import { describe, expect, it } from "vitest";
import {
  clampHeldMs,
  holdEnds,
  holdOutcomes,
  holdPhases,
  holdProtocol,
  isTargetMs,
  marksOf,
  openFeedbackRepeatMs,
  outcomeOf,
  phaseAt,
  startGuardAfterLimitMs,
} from "../../../shared/session/hold-protocol.ts";
import { clearanceSchema, ratingLimits, usualClearance, usualSevereFrom } from "../../../shared/session/clearance.ts";
import { holdDefaultsSchema, usualHoldDefaults } from "../../../shared/session/hold-defaults.ts";
import { holdsBeforeInflammationIsAsked, siteStates } from "../../../shared/session/site-state.ts";
import {
  applicators,
  feedbackGivers,
  feedbackKinds,
  interruptions,
  noteParts,
  painMoments,
  painScoreSchema,
  pressureLevels,
  pressureLevelSchema,
  ratingKinds,
  ratingsSchema,
  relaxedAnswers,
  responses,
  severeKinds,
  sorenessAnswers,
  wordings,
} from "../../../shared/session/vocabulary.ts";
import { protocolDefaults } from "../../../shared/settings/protocol.ts";
import { t } from "../../../shared/words/words.ts";
import { given, opening } from "../../support/samples/given.ts";

describe("a hold", () => {
  it("counts from 10 s, ends at 30 s and aims at 20 s, set in steps of a second", () => {
    expect(holdProtocol).toEqual({
      countsFromMs: 10_000,
      limitMs: 30_000,
      defaultTargetMs: 20_000,
      targetStepMs: 1_000,
    });
    expect([9_999, 10_000, 30_000].map((ms) => outcomeOf(ms, "released"))).toEqual(["short", "counted", "counted"]);
    expect(outcomeOf(30_000, "interrupted")).toBe("interrupted");
    expect([-5, 12_345.4, 30_001].map(clampHeldMs)).toEqual([0, 12_345, 30_000]);
    expect([9_999, 10_000, 20_000.5, 30_000, 30_001].map(isTargetMs)).toEqual([false, true, false, true, false]);
  });

  it("goes through these phases at these times", () => {
    expect(holdPhases).toEqual(["keep-still", "counts-now", "target", "release"]);
    expect([0, 9_999, 10_000, 19_999, 20_000, 29_999, 30_000].map((ms) => phaseAt(ms, 20_000))).toEqual([
      "keep-still",
      "keep-still",
      "counts-now",
      "counts-now",
      "target",
      "target",
      "release",
    ]);
  });

  it("sounds at 10 s, at its target and at 30 s, once where they fall together", () => {
    expect(marksOf(20_000).map(({ kind, dueMs }) => [kind, dueMs])).toEqual([
      ["counts", 10_000],
      ["target", 20_000],
      ["limit", 30_000],
    ]);
    expect(marksOf(10_000).map(({ kind, dueMs }) => [kind, dueMs])).toEqual([
      ["target", 10_000],
      ["limit", 30_000],
    ]);
    expect(marksOf(30_000).map(({ kind, dueMs }) => [kind, dueMs])).toEqual([
      ["counts", 10_000],
      ["limit", 30_000],
    ]);
  });

  it("reminds of open feedback every 5 s, and takes a start within a second of its limit for its end", () => {
    expect(openFeedbackRepeatMs).toBe(5_000);
    expect(startGuardAfterLimitMs).toBe(1_000);
  });

  it("that was the third to count and did not release asks whether inflammation is suspected", () => {
    expect(holdsBeforeInflammationIsAsked).toBe(3);
  });

  it("ends in one of these ways and comes to one of these outcomes", () => {
    expect(holdEnds).toEqual(["released", "limit", "pressure-changed", "applicator-changed", "interrupted"]);
    expect(holdOutcomes).toEqual(["short", "counted", "interrupted"]);
    expect(interruptions).toEqual(["crash", "sleep", "clock", "release-unknown"]);
  });
});

describe("severe pain", () => {
  it("is 7 or more of 10 unless the practice says otherwise, from 1 to 11 for none", () => {
    expect(usualSevereFrom).toBe(7);
    expect(usualClearance).toEqual({ severeFrom: 7, screening: "none" });
    const fits = (severeFrom: number): boolean => clearanceSchema.safeParse({ severeFrom, screening: "none" }).success;
    expect([0, 1, 11, 12].map(fits)).toEqual([false, true, true, false]);
  });

  it("is settled by who checked it or by a reason", () => {
    expect(severeKinds).toEqual(["checked-by", "reason"]);
    expect(t("settled.checked-by", { text: "Dr. Roy" })).toBe("Checked by Dr. Roy");
    expect(t("settled.reason", { text: "known" })).toBe("Goes on for this reason: known");
    expect(t("settled.seen-by", { text: "Dr. Roy" })).toBe("Already seen by Dr. Roy");
  });
});

describe("a session", () => {
  it("begins with moderate pressure, the fingers and 20 s, and so do the settings of a practice", () => {
    expect(usualHoldDefaults).toEqual({ targetMs: 20_000, level: 2, applicator: "fingers" });
    expect(given(opening).session).toMatchObject({
      newTargetMs: 20_000,
      clearance: { severeFrom: 7, screening: "none" },
      facts: { level: 2, applicator: "fingers" },
    });
    expect(protocolDefaults).toEqual({
      targetMs: 20_000,
      level: 2,
      applicator: "fingers",
      visits: 4,
      weeks: 6,
      severeFrom: 7,
      sleep: false,
      stress: false,
      bend: false,
      "low-mood": false,
      anxiety: false,
      tenderness: false,
      referredPain: false,
      modalities: false,
    });
  });

  it("may begin with targets from 10 to 30 s", () => {
    const fits = (targetMs: number): boolean =>
      holdDefaultsSchema.safeParse({ targetMs, level: 2, applicator: "fingers" }).success;
    expect([9_999, 10_000, 30_000, 30_001].map(fits)).toEqual([false, true, true, false]);
  });
});

describe("the words of the field", () => {
  it("are four levels of pressure, from light to deep", () => {
    expect(pressureLevels.map((level) => [level, t(`level.${level}`)])).toEqual([
      [1, "light"],
      [2, "moderate"],
      [3, "firm"],
      [4, "deep"],
    ]);
    expect([0, 1, 4, 5, 2.5].map((level) => pressureLevelSchema.safeParse(level).success)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it("are three applicators, four words of feedback, three responses", () => {
    expect(applicators.map((one) => [one, t(`applicator.${one}`)])).toEqual([
      ["fingers", "fingers"],
      ["knuckles", "knuckles"],
      ["elbow", "elbow"],
    ]);
    expect(feedbackKinds.map((one) => [one, t(`feedback.${one}`)])).toEqual([
      ["too-much", "too much"],
      ["too-little", "too little"],
      ["better", "better"],
      ["worse", "worse"],
    ]);
    expect(feedbackGivers).toEqual(["therapist", "client"]);
    expect(responses.map((one) => [one, t(`response.${one}`)])).toEqual([
      ["released", "released"],
      ["easing", "easing"],
      ["not-released", "not released"],
    ]);
  });

  it("are what a mark shows, from planned to closed", () => {
    expect(siteStates).toEqual([
      "planned",
      "holding",
      "short",
      "counted",
      "released",
      "easing",
      "not-released",
      "closed",
    ]);
  });

  it("are the answers about the last visit", () => {
    expect(sorenessAnswers.map((one) => [one, t(`soreness.${one}`)])).toEqual([
      ["none", "none"],
      ["under-24-hours", "gone within 24 hours"],
      ["24-36-hours", "24 to 36 hours"],
      ["over-36-hours", "longer than 36 hours"],
    ]);
    expect(relaxedAnswers.map((one) => [one, t(`relaxed.${one}`)])).toEqual([
      ["under-4-days", "under 4 days"],
      ["4-7-days", "4 to 7 days"],
      ["8-14-days", "8 to 14 days"],
      ["over-14-days", "longer than 14 days"],
    ]);
  });

  it("are the parts of the note, how much it spells out, and when scores are asked", () => {
    expect(noteParts).toEqual(["subjective", "objective", "assessment", "plan", "aftercare"]);
    expect(wordings).toEqual(["full", "short", "abbreviated"]);
    expect(painMoments).toEqual(["before", "after"]);
  });
});

describe("scores", () => {
  it("of pain go from 0 to 10 in whole points, or were not given", () => {
    const fits = (score: number | null): boolean => painScoreSchema.safeParse(score).success;
    expect([null, 0, 10, -1, 11, 5.5].map(fits)).toEqual([true, true, true, false, false, false]);
  });

  it("of sleep, stress and mood go from 0 to 10, of the forward bend to 150 cm", () => {
    expect(ratingKinds).toEqual(["sleep", "stress", "bend", "low-mood", "anxiety", "own-measure"]);
    expect(ratingLimits).toEqual({
      sleep: 10,
      stress: 10,
      bend: 150,
      "low-mood": 10,
      anxiety: 10,
      "own-measure": 10,
    });
    const fits = (sleep: number, stress: number, bend: number): boolean =>
      ratingsSchema.safeParse({ sleep, stress, bend }).success;
    expect([fits(0, 0, 0), fits(10, 10, 150)]).toEqual([true, true]);
    expect([fits(11, 0, 0), fits(0, 11, 0), fits(0, 0, 151), fits(-1, 0, 0), fits(0, -1, 0), fits(0, 0, -1)]).toEqual(
      Array.from({ length: 6 }, () => false),
    );
    const told = { sleep: 3, stress: null, bend: null };
    const moods = [0, 10, null, -1, 11, 5.5].map((one) => [one, null]);
    const fitsMood = ([lowMood, anxiety]: (number | null)[]): boolean =>
      ratingsSchema.safeParse({ ...told, "low-mood": lowMood, anxiety }).success;
    expect(moods.map(fitsMood)).toEqual([true, true, true, false, false, false]);
    expect(moods.map((one) => fitsMood(one.toReversed()))).toEqual([true, true, true, false, false, false]);
  });

  it("of mood stand as not given where an older Steadyhold kept the others alone", () => {
    expect(ratingsSchema.parse({ sleep: 3, stress: null, bend: 12 })).toEqual({
      sleep: 3,
      stress: null,
      bend: 12,
      "low-mood": null,
      anxiety: null,
      "own-measure": null,
    });
  });
});
