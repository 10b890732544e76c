// What a course keeps of a session, taken from sessions that were told hold by hold: visitOf is what every rule across visits is fed with.
import { describe, expect, it } from "vitest";
import { visitOf, visitSchema } from "../../../shared/session/visit.ts";
import { noRatings } from "../../../shared/session/vocabulary.ts";
import {
  checkedBy,
  choose,
  finish,
  goesOnBecause,
  lift,
  pain,
  pause,
  pressure,
  rate,
  resume,
  startHold,
  suspectInflammation,
  undo,
} from "../../support/samples/given.ts";
import { story } from "../../support/drivers/session-story.ts";

const startedWall = 1_795_529_700_000;
const link = { clientId: "c-1", courseId: "k-1" };
const begun = () => story().at(60_000).site("quadratus-lumborum", "left");
const sitesOf = (told: ReturnType<typeof begun>) => visitOf(told.act(finish).session).sites;

describe("a visit", () => {
  it("is told with everything the rules ask for, and nothing else", () => {
    const { session } = begun()
      .act({ type: "attach-client", link, client: "JM-042" })
      .act(pain("before", 8), checkedBy("Dr. Roy"))
      .act({ type: "tell-soreness", answer: "under-24-hours" }, { type: "tell-relaxed", answer: "8-14-days" })
      .act(rate("before", "sleep", 3), rate("after", "bend", 12))
      .hold(20_050, [], "not-released")
      .hold(4_000)
      .site("piriformis", "right")
      .hold(12_345, [], "easing")
      .site("iliopsoas", "left")
      .wait(60_000)
      .act(finish);
    const visit = visitOf(session);
    expect(visit).toEqual({
      clientId: "c-1",
      courseId: "k-1",
      endedWall: startedWall + 60_000 + 22_050 + 6_000 + 14_345 + 60_000,
      holds: 3,
      counted: 2,
      // The tenths that are printed: 20.0 and 12.3 seconds.
      heldMs: 32_300,
      sites: [
        {
          number: 1,
          muscle: "quadratus-lumborum",
          side: "left",
          view: "back",
          point: { x: -84, y: -8 },
          holds: 2,
          counted: 1,
          heldMs: 20_000,
          response: "not-released",
          suspected: false,
          unanswered: false,
          cleared: false,
        },
        {
          number: 2,
          muscle: "piriformis",
          side: "right",
          view: "back",
          point: { x: 52, y: 100 },
          holds: 1,
          counted: 1,
          heldMs: 12_300,
          response: "easing",
          suspected: false,
          unanswered: false,
          cleared: false,
        },
        {
          number: 3,
          muscle: "iliopsoas",
          side: "left",
          view: "front",
          point: { x: 46, y: -12 },
          holds: 0,
          counted: 0,
          heldMs: 0,
          response: null,
          suspected: false,
          unanswered: false,
          cleared: false,
        },
      ],
      severe: { kind: "checked-by", text: "Dr. Roy", score: 8 },
      gate: null,
      suspicionAnswers: [],
      lookBack: { soreness: "under-24-hours", relaxed: "8-14-days" },
      ratings: { before: { ...noRatings, sleep: 3 }, after: { ...noRatings, bend: 12 } },
    });
    expect(visitSchema.parse(visit)).toEqual(visit);
  });

  it("of nobody known belongs to no record, and of an empty session has nothing", () => {
    expect(visitOf(story().at(5_000, finish).session)).toEqual({
      clientId: null,
      courseId: null,
      endedWall: startedWall + 5_000,
      holds: 0,
      counted: 0,
      heldMs: 0,
      sites: [],
      severe: null,
      gate: null,
      suspicionAnswers: [],
      lookBack: { soreness: null, relaxed: null },
      ratings: { before: noRatings, after: noRatings },
    });
  });

  it("keeps the reason severe pain was treated for, and the score it was given for", () => {
    const { session } = begun().act(pain("before", 9), goesOnBecause("Known for years"), pain("before", 7));
    expect(visitOf(session).severe).toEqual({ kind: "reason", text: "Known for years", score: 9 });
  });
});

describe("the response of a site", () => {
  it("is the last one that was given there", () => {
    expect(sitesOf(begun().hold(20_000, [], "not-released").hold(20_000, [], "released"))).toMatchObject([
      { response: "released" },
    ]);
    expect(sitesOf(begun().hold(20_000, [], "released").hold(20_000, [], "not-released"))).toMatchObject([
      { response: "not-released" },
    ]);
    expect(
      sitesOf(begun().hold(20_000, [], "released").hold(20_000, [], "easing").hold(20_000, [], "not-released")),
    ).toMatchObject([{ response: "not-released" }]);
  });

  it("stays where a later hold brought none: short, interrupted, or not asked about", () => {
    const answered = () => begun().hold(20_000, [], "not-released").hold(20_000, [], "easing");
    expect(sitesOf(answered().hold(20_000))).toMatchObject([{ response: "easing", holds: 3, counted: 3 }]);
    expect(sitesOf(answered().hold(4_000))).toMatchObject([{ response: "easing", holds: 3, counted: 2 }]);
    expect(sitesOf(answered().interrupted(15_000, "sleep"))).toMatchObject([{ response: "easing", counted: 2 }]);
  });

  it("is each site's own", () => {
    const told = begun()
      .hold(20_000, [], "not-released")
      .site("quadratus-lumborum", "right")
      .hold(20_000, [], "released")
      .act(choose(1))
      .hold(20_000, [], "easing");
    expect(sitesOf(told).map(({ response, holds, heldMs }) => [response, holds, heldMs])).toEqual([
      ["easing", 2, 40_000],
      ["released", 1, 20_000],
    ]);
  });

  it("is nobody's where the hold it was given for was taken back", () => {
    expect(sitesOf(begun().hold(20_000, [], "released").act(undo, undo))).toMatchObject([{ response: null, holds: 0 }]);
  });
});

describe("a site counts as suspected", () => {
  it("while it is closed, and not once the block was lifted", () => {
    expect(sitesOf(begun().hold(20_000).act(suspectInflammation))).toMatchObject([{ suspected: true }]);
    expect(sitesOf(begun().hold(20_000).act(suspectInflammation, lift(1, "Seen by Dr. Roy")))).toMatchObject([
      { suspected: false },
    ]);
  });

  it("again where it was suspected again after the lift, and not where the suspicion was taken back", () => {
    const again = begun().act(suspectInflammation, lift(1, "Seen by Dr. Roy"), suspectInflammation);
    expect(sitesOf(again)).toMatchObject([{ suspected: true }]);
    expect(sitesOf(begun().act(suspectInflammation, undo))).toMatchObject([{ suspected: false }]);
  });

  it("without any hold, and alone", () => {
    const told = begun().site("piriformis", "left").act(suspectInflammation);
    expect(sitesOf(told).map(({ suspected, holds }) => [suspected, holds])).toEqual([
      [false, 0],
      [true, 0],
    ]);
  });
});

describe("the end of a visit", () => {
  const ended = (told: ReturnType<typeof begun>): number => visitOf(told.session).endedWall - startedWall;

  it("is when it was finished, whatever was written afterwards; of an open one, its newest entry", () => {
    expect(ended(begun().wait(30_000).act(finish).wait(500_000).act(pain("after", 2)))).toBe(90_000);
    expect(ended(begun().wait(30_000).act(pain("before", 5)))).toBe(90_000);
  });

  it("has the time in it in which nothing ran, and pauses too", () => {
    expect(ended(begun().wait(10_000).recover(600_000).wait(10_000).act(finish))).toBe(680_000);
    expect(ended(begun().wait(10_000).recover(600_000).wait(1_000).recover(5_000).act(finish))).toBe(676_000);
    expect(ended(begun().act(pause).wait(120_000).act(resume, finish))).toBe(180_000);
  });

  it("has no time in it that was lost after it was finished, and all that was lost at that very moment", () => {
    expect(ended(begun().act(finish).wait(10_000).recover(600_000))).toBe(60_000);
    expect(ended(begun().recover(600_000).act(finish))).toBe(660_000);
  });
});

describe("the holds of a visit", () => {
  it("are all of them, and its hold time is what counted", () => {
    const told = begun()
      .hold(9_999)
      .hold(10_000)
      .hold(31_000)
      .interrupted(25_000, "clock")
      .act(startHold)
      .wait(12_000)
      .act(pressure(3))
      .wait(5_000)
      .act({ type: "end-hold" }, finish);
    expect(visitOf(told.session)).toMatchObject({ holds: 6, counted: 3, heldMs: 52_000 });
  });

  it("are without the one that still runs", () => {
    expect(visitOf(begun().hold(10_000).act(startHold).wait(15_000).session)).toMatchObject({ holds: 1, counted: 1 });
  });
});
