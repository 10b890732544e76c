// What is recorded while a hold runs but is not about it: undoing the hold leaves it standing, the next undo takes it back, and redo is honest.
import { describe, expect, it } from "vitest";
import type { SessionCommand } from "../../../shared/session/commands.ts";
import { firstFacts, type HoldFacts } from "../../../shared/session/state.ts";
import {
  at,
  begin,
  bringIn,
  checkedBy,
  choose,
  endHold,
  given,
  goesOnBecause,
  held,
  interrupt,
  lift,
  markGluteus,
  markQuadratus,
  opening,
  pain,
  type Past,
  pressure,
  rate,
  rateOwn,
  reachLimit,
  redo,
  says,
  startHold,
  suspectInflammation,
  undo,
  write,
  writePart,
} from "../../support/samples/given.ts";
import { knowing } from "../../support/samples/known-background.ts";

const visit = { wall: 1_789_000_000_000, timeZone: "America/Toronto" };
const ready = [opening, at(1_000, markGluteus), at(1_100, markQuadratus)];
const closedElsewhere = [...ready, at(1_200, choose(1)), at(1_300, suspectInflammation), at(1_400, choose(2))];
const severePain = [...ready, at(1_500, pain("before", 8)), at(1_600, checkedBy("Dr. Roy"))];

const meanwhile: readonly (readonly [what: string, past: readonly Past[], command: SessionCommand, stands: object])[] =
  [
    ["the pain before", ready, pain("before", 6), { painBefore: { score: 6, at: 5_000 } }],
    ["the pain after", ready, pain("after", 3), { painAfter: { score: 3, at: 5_000 } }],
    ["remarks", ready, write("Slept badly."), { remarks: "Slept badly." }],
    ["words for S", ready, writePart("subjective", "Worse at work."), { texts: { subjective: "Worse at work." } }],
    ["words for O", ready, writePart("objective", "Cold hands."), { texts: { objective: "Cold hands." } }],
    ["words for A", ready, writePart("assessment", "Slow."), { texts: { assessment: "Slow." } }],
    ["words for P", ready, writePart("plan", "Stretch."), { texts: { plan: "Stretch." } }],
    ["how long it was sore", ready, { type: "tell-soreness", answer: "none" }, { lookBack: { soreness: "none" } }],
    [
      "how long it stayed relaxed",
      ready,
      { type: "tell-relaxed", answer: "4-7-days" },
      { lookBack: { relaxed: "4-7-days" } },
    ],
    ["a rating before", ready, rate("before", "sleep", 4), { ratings: { before: { sleep: 4 } } }],
    ["the own measure", ready, rateOwn("before", "tie my shoes", 4), { ownMeasure: "tie my shoes" }],
    [
      "what came of an earlier suspicion",
      [
        ...ready,
        at(1_500, knowing({ suspicions: [{ muscle: "piriformis", side: "left", kind: "suspected", visit }] })),
      ],
      { type: "answer-suspicion", muscle: "piriformis", side: "left", kind: "seen-by", text: "Dr. Roy" },
      { suspicionAnswers: [{ muscle: "piriformis", side: "left", text: "Dr. Roy", at: 5_000 }] },
    ],
    ["a rating of mood", ready, rate("before", "anxiety", 4), { ratings: { before: { anxiety: 4 } } }],
    ["a rating after", ready, rate("after", "bend", 12), { ratings: { after: { bend: 12 } } }],
    [
      "who checked a higher score",
      [...severePain, at(1_700, pain("before", 8))],
      goesOnBecause("Known for years"),
      { severe: { kind: "reason", text: "Known for years", score: 9 } },
    ],
    [
      "a site moved",
      ready,
      { type: "move-site", site: 1, point: { x: 80, y: 50 } },
      { sites: [{ point: { x: 80, y: 50 } }, {}] },
    ],
    [
      "a block lifted elsewhere",
      closedElsewhere,
      lift(1, "Seen by Dr. Roy"),
      { sites: [{ inflammationAt: null, lifts: [{ reason: "Seen by Dr. Roy", at: 5_000 }] }, {}] },
    ],
    ["heat begun", ready, begin("heat"), { modalities: [{ modality: "heat", from: 5_000, to: null }] }],
  ];

describe("undoing a hold leaves standing what was recorded while it ran:", () => {
  it.each(meanwhile)("%s", (_what, past, command, stands) => {
    // A score that rose in mid-hold is what makes an answer possible there.
    const rose = command.type === "answer-severe" ? [at(4_000, pain("before", 9))] : [];
    const holding = [...past, at(2_000, startHold), ...rose, at(5_000, command)];
    for (const end of [at(14_000, endHold), at(32_000, reachLimit(1)), at(14_000, interrupt(13_000, "sleep"))]) {
      const ended = given(...holding, end);
      const undone = given(...holding, end, at(40_000, undo));
      expect(undone.facts).toMatchObject({ ...stands, holds: [], running: null });
      expect(undone.facts).toEqual(given(...past, ...rose, at(5_000, command)).facts);
      expect(given(...holding, end, at(40_000, undo), at(41_000, redo)).facts).toEqual(ended.facts);
      expect(given(...holding, end, at(40_000, undo), at(41_000, undo)).facts).toEqual(given(...past, ...rose).facts);
    }
  });

  it("every fact that is recorded beside holds is among these, but for the end: no session is finished in mid-hold", () => {
    const ofHolds: Readonly<Record<keyof HoldFacts, true>> = {
      holds: true,
      feedback: true,
      running: true,
      awaitingResponse: true,
      chosenSite: true,
      level: true,
      applicator: true,
    };
    const beside = Object.keys(firstFacts).filter((fact) => !(fact in ofHolds));
    const shown = meanwhile.flatMap(([, , , stands]) => Object.keys(stands));
    expect(new Set([...shown, "finishedAt"])).toEqual(new Set(beside));
  });

  it("all of it at once, taken back one by one in the order it came, newest first", () => {
    const acts = [
      write("First."),
      says("worse"),
      writePart("plan", "Stretch."),
      rate("before", "stress", 7),
      { type: "tell-soreness", answer: "none" } as const,
      pain("after", 2),
    ];
    const story = [
      ...ready,
      at(2_000, startHold),
      ...acts.map((one, index) => at(3_000 + index, one)),
      at(14_000, endHold),
    ];
    const back = (times: number) =>
      given(...story, ...Array.from({ length: times }, (_, index) => at(20_000 + index, undo))).facts;
    expect(back(1)).toMatchObject({ holds: [], feedback: [], painAfter: { score: 2 }, lookBack: { soreness: "none" } });
    expect(back(2)).toMatchObject({ painAfter: null, lookBack: { soreness: "none" } });
    expect(back(3)).toMatchObject({ lookBack: { soreness: null }, ratings: { before: { stress: 7 } } });
    expect(back(4)).toMatchObject({ ratings: { before: { stress: null } }, texts: { plan: "Stretch." } });
    expect(back(5)).toMatchObject({ texts: { plan: "" }, remarks: "First." });
    expect(back(6)).toMatchObject({ remarks: "" });
    expect(back(6).sites).toHaveLength(2);
    expect(back(7).sites).toHaveLength(1);
  });

  it("in the second hold too, and the first hold stays", () => {
    const story = [
      ...ready,
      ...held(2_000, 12_000),
      at(20_000, startHold),
      at(22_000, writePart("plan", "Stretch.")),
      at(33_000, endHold),
    ];
    expect(given(...story, at(40_000, undo)).facts).toMatchObject({
      holds: [{ number: 1, heldMs: 12_000 }],
      texts: { plan: "Stretch." },
    });
    expect(given(...story, at(40_000, undo), at(41_000, undo)).facts).toMatchObject({
      holds: [{ number: 1 }],
      texts: { plan: "" },
    });
  });

  it("sites brought in among it", () => {
    const site = { muscle: "piriformis", side: "right", view: "back", point: { x: 52, y: 100 }, warned: true } as const;
    const story = [...ready, at(2_000, startHold), at(3_000, bringIn(site)), at(14_000, endHold), at(20_000, undo)];
    expect(given(...story).facts.sites).toMatchObject([{}, {}, { muscle: "piriformis", warned: true }]);
  });
});

describe("redo", () => {
  const holding = [...ready, at(2_000, startHold)];

  it("has nothing to offer once a running hold was taken back, whatever was undone in it before", () => {
    given(...holding, at(3_000, undo))
      .when(redo, 4_000)
      .thenRefused("nothing-to-redo");
    given(...holding, at(3_000, says("worse")), at(4_000, undo), at(5_000, undo))
      .when(redo, 6_000)
      .thenRefused("nothing-to-redo");
    given(...holding, at(3_000, writePart("plan", "Stretch.")), at(4_000, undo), at(5_000, undo))
      .when(redo, 6_000)
      .thenRefused("nothing-to-redo");
  });

  it("has nothing to offer either once the part after a change of pressure was taken back in mid-hold", () => {
    const changed = given(...holding, at(14_000, pressure(3)), at(16_000, undo));
    expect(changed.facts).toMatchObject({ running: null, holds: [{ number: 1, level: 2, heldMs: 12_000 }] });
    changed.when(redo, 17_000).thenRefused("nothing-to-redo");
  });

  it("in mid-hold brings back what was said, and the hold goes on", () => {
    const story = given(...holding, at(3_000, says("worse")), at(4_000, undo), at(5_000, redo));
    expect(story.facts.running?.startedAt).toBe(2_000);
    expect(story.facts.feedback).toMatchObject([{ kind: "worse", hold: 1 }]);
  });

  it("goes on from what was undone after the hold was taken back", () => {
    const story = given(...holding, at(3_000, undo), at(4_000, undo), at(5_000, redo));
    expect(story.facts.sites).toHaveLength(2);
    story.when(redo, 6_000).thenRefused("nothing-to-redo");
  });
});
