// S of the note line by line: the pain, how severe pain was settled, the last visit, the scores, and what the client said in holds and between them.
import { describe, expect, it } from "vitest";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import type { NoteLine } from "../../../../shared/documents/note/note.ts";
import type { Session } from "../../../../shared/session/state.ts";
import type { FeedbackGiver, FeedbackKind } from "../../../../shared/session/vocabulary.ts";
import {
  checkedBy,
  choose,
  finish,
  goesOnBecause,
  pain,
  rate,
  rateOwn,
  startHold,
  undo,
} from "../../../support/samples/given.ts";
import { knowing, visitBefore } from "../../../support/samples/known-background.ts";
import { story } from "../../../support/drivers/session-story.ts";

const begun = () => story().at(60_000).site("multifidus", "left");
/** By group of S, each line with those under it. */
const reported = (session: Session): readonly (readonly unknown[])[] =>
  composeNote({ session })
    .sections.filter(({ kind }) => kind === "subjective")
    .flatMap(({ groups }) => groups.map(({ lines }) => lines.map(told)));
function told({ text, under }: NoteLine): unknown {
  return under.length === 0 ? text : [text, ...under.map(told)];
}
const says = (kind: FeedbackKind, by: FeedbackGiver = "therapist") => ({ type: "give-feedback", kind, by }) as const;
const nothingSaid = ["No feedback was recorded."];

describe("pain before the session", () => {
  it.each([
    [[], "Pain before the session: not recorded."],
    [[pain("before", null)], "Pain before the session: no score was given."],
    [[pain("before", 0)], "Pain before the session: 0 on a scale from 0 (none) to 10 (worst imaginable)."],
    [[pain("before", 6)], "Pain before the session: 6 on a scale from 0 (none) to 10 (worst imaginable)."],
  ])("is told as it was asked and answered (%#)", (acts, line) => {
    expect(reported(begun().act(...acts).session)).toEqual([[line], nothingSaid]);
  });
});

describe("what the client's record said at the visit", () => {
  const notAsked = "Pain before the session: not recorded.";
  const referral = { by: "Dr. Roy", until: "2027-05-17", visits: 6 };
  const earlier = [visitBefore("2026-11-10T10:00:00-05:00"), visitBefore("2026-11-17T10:00:00-05:00")];
  const first = (session: Session) => reported(session)[0];

  it("stands after the complaint: the referral, earlier care and medication, each on a line with one full stop", () => {
    const known = {
      complaint: "Low back",
      earlierCare: "Physical therapy.",
      medication: "Ibuprofen 400 mg.",
      referral,
    };
    expect(
      first(
        begun()
          .act(knowing({ ...known, earlier }))
          .hold(20_000)
          .act(finish).session,
      ),
    ).toEqual([
      'Reason for coming: "Low back".',
      "Referral: Dr. Roy, visit 3 of 6 allowed, until May 17, 2027.",
      "Earlier care: Physical therapy.",
      "Medication: Ibuprofen 400 mg.",
      notAsked,
    ]);
  });

  it("is one line where it was written in several, and none where nothing was written", () => {
    const written = knowing({ medication: "\nIbuprofen 400 mg.\n\n  Heparin \r\nVitamin D\n" });
    expect(first(begun().act(written).session)).toEqual([
      "Medication: Ibuprofen 400 mg; Heparin; Vitamin D.",
      notAsked,
    ]);
    expect(first(begun().act(knowing({ earlierCare: " \n " })).session)).toEqual([notAsked]);
    expect(first(begun().act(knowing()).session)).toEqual([notAsked]);
  });

  it("says how many visits are allowed, and no number of a visit, where no treatment took place", () => {
    const { session } = begun().act(knowing({ referral, earlier }), finish);
    expect(first(session)).toEqual(["Referral: Dr. Roy, 6 visits allowed, until May 17, 2027.", notAsked]);
  });

  it("counts the visits before that were made, and says it plainly where there are more than allowed", () => {
    const sentAway = visitBefore("2026-11-03T10:00:00-05:00", { treated: false });
    const two = { ...referral, by: "", until: null, visits: 2 };
    const lineOf = (known: Parameters<typeof knowing>[0]) =>
      first(begun().act(knowing(known)).hold(20_000).act(finish).session)?.[0];
    expect(lineOf({ referral: two, earlier: [sentAway, ...earlier.slice(1)] })).toBe("Referral: visit 2 of 2 allowed.");
    expect(lineOf({ referral: two, earlier })).toBe("Referral: visit 3, 2 allowed.");
  });
});

describe("severe pain", () => {
  it.each([
    [checkedBy("Dr. Roy. "), "At 9:16 a.m. it was recorded: checked by Dr. Roy."],
    [goesOnBecause("Known for years"), "At 9:16 a.m. the therapist went on without a check. Reason: Known for years."],
    [checkedBy("Dr. Roy", "Ada Roy"), "At 9:16 a.m. Ada Roy recorded: checked by Dr. Roy."],
    [
      goesOnBecause("Known for years", "Ada Roy"),
      "At 9:16 a.m. Ada Roy went on without a check. Reason: Known for years.",
    ],
  ])("is told with how it was settled, and with one full stop (%#)", (answer, settled) => {
    expect(reported(begun().act(pain("before", 8), answer).session).slice(0, 2)).toEqual([
      ["Pain before the session: 8 on a scale from 0 (none) to 10 (worst imaginable)."],
      [
        `Pain of 8 counts as severe here and should be checked by medical staff first. ${settled} (Mueller, Massage Therapy for Lower Back Pain; from which score pain is severe is the practice's own setting)`,
      ],
    ]);
  });
});

describe("the last visit and the scores", () => {
  it("are told as far as they were given, a 0 too", () => {
    const { session } = begun().act(
      { type: "tell-soreness", answer: "over-36-hours" },
      { type: "tell-relaxed", answer: "under-4-days" },
      rate("before", "sleep", 0),
      rate("after", "bend", 12),
      rate("before", "stress", 7),
      rate("after", "stress", 3),
      rate("before", "low-mood", 6),
      rate("after", "anxiety", 0),
      rateOwn("before", "Tie my shoes.", 3),
    );
    expect(reported(session)[0]?.slice(1)).toEqual([
      "Soreness after the last visit: longer than 36 hours.",
      "After the last visit the muscles stayed more relaxed for under 4 days.",
      "Sleep, from 0 (bad) to 10 (good): 0 before, not given after.",
      "Stress, from 0 (none) to 10 (most): 7 before, 3 after.",
      "Forward bend, fingertips to floor in cm: not given before, 12 after.",
      "Low mood, from 0 (none) to 10 (most): 6 before, not given after.",
      "Anxiety, from 0 (none) to 10 (most): not given before, 0 after.",
      'Own measure, "Tie my shoes", from 0 (not at all) to 10 (as before): 3 before.',
    ]);
  });

  it("are told each for itself, and not where they were taken back", () => {
    expect(reported(begun().act({ type: "tell-relaxed", answer: "8-14-days" }).session)[0]).toHaveLength(2);
    expect(reported(begun().act({ type: "tell-soreness", answer: "none" }).session)[0]?.[1]).toBe(
      "Soreness after the last visit: none.",
    );
    const cleared = begun().act(rate("after", "sleep", 4), rate("after", "sleep", null));
    expect(reported(cleared.session)[0]).toHaveLength(1);
  });
});

describe("what the client said", () => {
  it("is counted by kind and by who pressed, and told with its time where no hold ran", () => {
    const { session } = begun()
      .hold(20_000, [
        [1_500, "worse"],
        [2_500, "worse"],
        [3_500, "worse"],
        [4_000, "too-much", "client"],
        [5_000, "too-much", "client"],
      ])
      .wait(60_000)
      .act(says("better"), says("too-little", "client"))
      .site("piriformis", "right")
      .act(says("better"));
    expect(reported(session)[1]).toEqual([
      [
        `Site 1, left multifidus: "too much" twice by the client's own clicker, "too little" once by the client's own clicker, "better" once, "worse" 3 times.`,
        'At 9:17 a.m., outside a hold: "better".',
        `At 9:17 a.m., outside a hold: "too little", by the client's own clicker.`,
      ],
      ['Site 2, right piriformis: "better" once.', 'At 9:17 a.m., outside a hold: "better".'],
    ]);
  });

  it("in a hold that still runs is not told as said outside one", () => {
    const { session } = begun().act(startHold).wait(3_000).act(says("worse"));
    expect(reported(session)[1]).toEqual(['Site 1, left multifidus: "worse" once.']);
  });

  it("is told of the site it was said about, in the order of the sites", () => {
    const { session } = begun().site("piriformis", "right").act(says("worse"), choose(1), says("better"));
    expect(reported(session)[1]).toEqual([
      ['Site 1, left multifidus: "better" once.', 'At 9:16 a.m., outside a hold: "better".'],
      ['Site 2, right piriformis: "worse" once.', 'At 9:16 a.m., outside a hold: "worse".'],
    ]);
  });

  it("is nothing once it was taken back", () => {
    expect(reported(begun().act(says("worse"), undo).session)[1]).toEqual(nothingSaid);
  });
});

describe("under a hold", () => {
  it("stands what was said in it, after how many seconds and by whose press", () => {
    const { session } = begun().hold(20_000, [
      [0, "too-little"],
      [9_960, "too-much", "client"],
    ]);
    const lines = composeNote({ session }).sections.flatMap(({ groups }) => groups.flatMap((group) => group.lines));
    expect(lines.find(({ kind }) => kind === "hold")?.under.map(({ text }) => text)).toEqual([
      'After 0.0 seconds the client said "too little".',
      'After 9.9 seconds the client said "too much" by their own clicker.',
    ]);
  });
});
