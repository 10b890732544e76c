// Undo and redo: several acts deep, one hold at a time, with both the act and its undoing kept in the log.
import { describe, expect, it } from "vitest";
import { actNames, type ActName } from "../../../shared/session/events.ts";
import { inflammationQuestion } from "../../../shared/session/site-state.ts";
import {
  answerSuspicion,
  bringIn,
  at,
  begin,
  endModality,
  checkedBy,
  endHold,
  feltIn,
  finish,
  given,
  held,
  interrupt,
  lift,
  markGluteus,
  markQuadratus,
  opening,
  pain,
  rate,
  type Past,
  pressure,
  reachLimit,
  redo,
  respond,
  ruleOutInflammation,
  says,
  startHold,
  suspectInflammation,
  target,
  tender,
  undo,
  write,
  writePart,
} from "../../support/samples/given.ts";

const ready = [opening, at(1_000, markQuadratus)];
const holding = [...ready, at(2_000, startHold)];

describe("undo", () => {
  it("adds to the log and takes nothing out of it", () => {
    const story = given(...ready, at(2_000, undo));
    expect(story.happened.map((event) => event.type)).toEqual(["session-started", "site-marked", "act-undone"]);
    expect(story.facts.sites).toEqual([]);
  });

  const planned = {
    muscle: "piriformis",
    side: "right",
    view: "back",
    point: { x: 52, y: 100 },
    warned: true,
  } as const;
  const threeNotReleased = [2_000, 20_000, 40_000].flatMap((from) => [
    ...held(from, 12_000),
    at(from + 13_000, respond("not-released")),
  ]);
  const closed = [...ready, at(2_000, suspectInflammation)];
  const acts: readonly (readonly [ActName, readonly Past[], Past])[] = [
    ["pain", ready, at(90_000, pain("before", 6))],
    ["site", ready, at(90_000, markGluteus)],
    ["bring-in", ready, at(90_000, bringIn(planned))],
    ["move", ready, at(90_000, { type: "move-site", site: 1, point: { x: -10, y: -10 } })],
    ["target", ready, at(90_000, target(15_000))],
    ["hold", ready, held(70_000, 12_000)],
    ["feedback", ready, at(90_000, says("worse"))],
    ["response", [...ready, ...held(2_000, 12_000)], at(90_000, respond("easing"))],
    ["inflammation", ready, at(90_000, suspectInflammation)],
    ["no-inflammation", [...ready, ...threeNotReleased], at(90_000, ruleOutInflammation)],
    ["lift", closed, at(90_000, lift(1, "Checked by Dr. Roy"))],
    ["remarks", ready, at(90_000, write("Slept badly."))],
    ["severe", [...ready, at(80_000, pain("before", 8))], at(90_000, checkedBy("Dr. Roy"))],
    ["look-back", ready, at(90_000, { type: "tell-soreness", answer: "none" })],
    ["suspicion", ready, at(90_000, answerSuspicion("seen-by", "Dr. Roy"))],
    ["rating", ready, at(90_000, rate("before", "sleep", 4))],
    ["text", ready, at(90_000, writePart("plan", "Stretch daily."))],
    ["finish", ready, at(90_000, finish)],
    ["tenderness", ready, at(90_000, tender(1, "before", 7))],
    ["referred-pain", ready, at(90_000, feltIn(1, "hip", "groin"))],
    ["modality-start", ready, at(90_000, begin("warm-up"))],
    ["modality-end", [...ready, at(80_000, begin("heat"))], at(90_000, endModality)],
  ];
  it("knows every act by name", () => {
    expect(acts.map(([name]) => name)).toEqual([...actNames]);
  });

  it.each(acts)("takes back %s, says so, and redo brings it back", (name, past, done) => {
    const story = given(...past, done);
    story.when(undo, 100_000).thenEvents({ type: "act-undone", at: 100_000, act: name });
    expect(story.when(undo, 100_000).facts).toEqual(given(...past).facts);
    expect(given(...past, done, at(100_000, undo)).when(redo, 101_000).facts).toEqual(story.facts);
  });

  it("goes back act by act to an empty session, and redo forward again in order", () => {
    const story = [...ready, at(2_000, pain("before", 6)), ...held(3_000, 12_000), at(16_000, respond("easing"))];
    const back = [at(20_000, undo), at(21_000, undo), at(22_000, undo), at(23_000, undo)];
    expect(given(...story, ...back).facts).toEqual(given(opening).facts);
    const forward = [at(24_000, redo), at(25_000, redo), at(26_000, redo), at(27_000, redo)];
    expect(given(...story, ...back, ...forward).facts).toEqual(given(...story).facts);
  });

  it("is over once something new is done: nothing is left to redo", () => {
    given(...ready, at(2_000, undo), at(3_000, markGluteus))
      .when(redo, 4_000)
      .thenRefused("nothing-to-redo");
  });

  it("gives the number of an undone site or hold to the next one", () => {
    expect(given(...ready, at(2_000, undo), at(3_000, markGluteus)).facts.sites).toMatchObject([
      { number: 1, muscle: "gluteus-medius" },
    ]);
    expect(given(...ready, ...held(2_000, 12_000), at(15_000, undo), at(16_000, startHold)).facts.running?.number).toBe(
      1,
    );
  });

  it("brings the question back with the hold it is about", () => {
    expect(
      given(...ready, ...held(2_000, 12_000), at(15_000, respond("easing")), at(16_000, undo)).facts.awaitingResponse,
    ).toBe(1);
    expect(
      given(...ready, ...held(2_000, 12_000), at(15_000, startHold), at(16_000, undo)).facts.awaitingResponse,
    ).toBe(1);
  });

  it("leads back into a finished session", () => {
    const back = given(...ready, at(2_000, finish), at(3_000, undo));
    expect(back.facts.finishedAt).toBeNull();
    expect(back.when(startHold, 4_000).facts.running?.number).toBe(1);
  });
});

describe("a session finished, taken up again and finished anew", () => {
  it("stood still from the newest finish on, not from the first", () => {
    const back = given(...ready, at(10_000, finish), at(20_000, undo), at(30_000, redo), at(50_000, undo));
    expect(back.session.pauses).toEqual([
      { from: 10_000, to: 20_000 },
      { from: 30_000, to: 50_000 },
    ]);
  });
});

describe("undo and a hold", () => {
  it("takes back the whole hold with what was said during it", () => {
    const story = [...holding, at(4_000, says("worse")), at(5_000, says("better")), at(14_000, endHold)];
    expect(given(...story, at(15_000, undo)).facts).toEqual(given(...ready).facts);
    expect(given(...story, at(15_000, undo), at(16_000, redo)).facts).toEqual(given(...story).facts);
  });

  it("takes back a hold that reached the limit, and one that was interrupted", () => {
    expect(given(...holding, at(32_000, reachLimit(1)), at(40_000, undo)).facts.holds).toEqual([]);
    expect(given(...holding, at(20_000, interrupt(19_000, "sleep")), at(40_000, undo)).facts.holds).toEqual([]);
  });

  it("takes back the part after a change of pressure first, then the part before it", () => {
    const changed = [...holding, at(14_000, pressure(3)), at(26_000, endHold)];
    expect(given(...changed, at(30_000, undo)).facts.holds.map((hold) => hold.level)).toEqual([2]);
    expect(given(...changed, at(30_000, undo), at(31_000, undo)).facts.holds).toEqual([]);
  });

  it("in mid-hold takes back the last thing said, and the hold goes on", () => {
    const { facts } = given(...holding, at(4_000, says("worse")), at(5_000, undo));
    expect(facts.feedback).toEqual([]);
    expect(facts.running?.startedAt).toBe(2_000);
  });

  it("in mid-hold with nothing said voids the hold, which cannot be taken up again", () => {
    const voided = given(...holding, at(5_000, undo));
    expect(voided.facts.running).toBeNull();
    expect(voided.facts.holds).toEqual([]);
    voided.when(redo, 6_000).thenRefused("nothing-to-redo");
  });

  it("pressed after 30 s takes back the hold that had ended there", () => {
    given(...holding)
      .when(undo, 32_300)
      .thenEvents(
        { type: "hold-ended", at: 32_000, hold: 1, heldMs: 30_000, end: "limit" },
        { type: "act-undone", at: 32_300, act: "hold" },
      );
  });

  it("keeps what only happened to fall into the hold: a site marked, remarks, a pain score", () => {
    const meanwhile = [
      at(4_000, markGluteus),
      at(5_000, says("worse")),
      at(6_000, write("Slept badly.")),
      at(7_000, pain("before", 6)),
    ];
    const undone = given(...holding, ...meanwhile, at(14_000, endHold), at(15_000, undo));
    expect(undone.facts).toMatchObject({ holds: [], feedback: [], remarks: "Slept badly.", painBefore: { score: 6 } });
    expect(undone.facts.sites).toHaveLength(2);
    const further = given(
      ...holding,
      ...meanwhile,
      at(14_000, endHold),
      ...[15, 16, 17, 18].map((s) => at(s * 1_000, undo)),
    );
    expect(further.facts.sites).toHaveLength(1);
    expect(further.facts).toMatchObject({ remarks: "", painBefore: null });
  });
});

describe("undo and the inflammation rule", () => {
  const notReleased = [20_000, 40_000, 60_000].flatMap((from) => [
    ...held(from, 12_000),
    at(from + 13_000, respond("not-released")),
  ]);

  it("takes the question back with the answer that led to it", () => {
    expect(inflammationQuestion(given(...ready, ...notReleased).facts)?.number).toBe(1);
    expect(inflammationQuestion(given(...ready, ...notReleased, at(80_000, undo)).facts)).toBeNull();
  });

  it("closes the site again when a lifted block is undone", () => {
    given(...ready, at(2_000, suspectInflammation), at(3_000, lift(1, "Checked by Dr. Roy")), at(4_000, undo))
      .when(startHold, 5_000)
      .thenRefused("site-closed", 1);
  });
});
