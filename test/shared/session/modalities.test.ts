// Warm-up, stretching, heat and other massage: one at a time, ended by what needs the hands, and never longer than anybody saw.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkLog } from "../../../shared/session/check-log.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { fold } from "../../../shared/session/evolve.ts";
import { modalityStretches, modalityTotals, runningModality } from "../../../shared/session/modality-time.ts";
import { sessionClockMs } from "../../../shared/session/session-time.ts";
import { modalities } from "../../../shared/session/vocabulary.ts";
import { minutesOf } from "../../../shared/documents/note/minutes.ts";
import { history } from "../../support/samples/arbitraries.ts";
import {
  at,
  begin,
  clear,
  endHold,
  endModality,
  finish,
  given,
  held,
  interruptModality,
  markGluteus,
  markQuadratus,
  opening,
  pain,
  pause,
  pressure,
  reachLimit,
  recover,
  redo,
  resume,
  startHold,
  undo,
  type Past,
} from "../../support/samples/given.ts";
import { engineRig } from "../../electron/host/streams/engine-rig.ts";

const ready = [opening, at(1_000, markQuadratus)];
const warm = [...ready, at(10_000, begin("warm-up"))];
const heated = [...ready, at(10_000, begin("heat"))];

/** Each kind that was done with its seconds, and those of them within holds. */
const totals = (...past: readonly Past[]) =>
  modalityTotals(given(...past).session).map(({ modality, ms, inHoldsMs }) => [
    modality,
    ms / 1_000,
    inHoldsMs / 1_000,
  ]);

describe("the rest of the session", () => {
  it.each(modalities)("begins and ends with one act each: %s", (modality) => {
    given(...ready)
      .when(begin(modality), 10_000)
      .thenEvents({ type: "modality-started", at: 10_000, modality });
    given(...ready, at(10_000, begin(modality)))
      .when(endModality, 380_000)
      .thenEvents({ type: "modality-ended", at: 380_000, modality, until: 380_000 });
    expect(totals(...ready, at(10_000, begin(modality)), at(380_000, endModality))).toEqual([[modality, 370, 0]]);
  });

  it("takes a second start of the same kind for nothing new", () => {
    given(...warm)
      .when(begin("warm-up"), 20_000)
      .thenNothing();
  });

  it("has one kind at a time: another ends the one before at the same moment", () => {
    given(...warm)
      .when(begin("stretching"), 70_000)
      .thenEvents(
        { type: "modality-ended", at: 70_000, modality: "warm-up", until: 70_000 },
        { type: "modality-started", at: 70_000, modality: "stretching" },
      );
    expect(totals(...warm, at(70_000, begin("stretching")), at(100_000, endModality))).toEqual([
      ["warm-up", 60, 0],
      ["stretching", 30, 0],
    ]);
  });

  it("adds up what was done in several stretches of one kind", () => {
    const twice = [at(20_000, endModality), at(50_000, begin("warm-up")), at(55_500, endModality)];
    expect(totals(...warm, ...twice)).toEqual([["warm-up", 15, 0]]);
  });

  it("needs no site: a session may begin with it", () => {
    expect(given(opening, at(500, begin("heat"))).facts.modalities).toEqual([
      { modality: "heat", from: 500, to: null },
    ]);
  });

  it.each([
    ["emergency", [at(2_000, clear("emergency"))]],
    ["physician-first", [at(2_000, clear("physician"))]],
    ["screening-missing", [at(2_000, clear("missing"))]],
    ["severe-unchecked", [at(2_000, pain("before", 8))]],
  ] as const)("waits for the same gates as a hold: %s", (code, gate) => {
    given(...ready, ...gate)
      .when(begin("warm-up"), 3_000)
      .thenRefused(code);
  });
});

describe("a hold", () => {
  it.each(["warm-up", "stretching", "massage"] as const)("ends %s at the moment it starts", (modality) => {
    given(...ready, at(10_000, begin(modality)))
      .when(startHold, 40_000)
      .thenEvents(
        { type: "modality-ended", at: 40_000, modality, until: 40_000 },
        {
          type: "hold-started",
          at: 40_000,
          hold: 1,
          site: 1,
          level: 2,
          applicator: "fingers",
          targetMs: 20_000,
        },
      );
  });

  it("that is refused ends nothing", () => {
    const story = given(opening, at(1_000, begin("massage")));
    story.when(startHold, 40_000).thenRefused("no-site-chosen");
    expect(runningModality(story.facts)?.modality).toBe("massage");
  });

  it("lets heat go on, also through a change of pressure, and its part in the holds is known", () => {
    const past = [at(20_000, startHold), at(32_000, pressure(3)), at(45_500, endHold), at(100_000, endModality)];
    expect(totals(...heated, ...past)).toEqual([["heat", 90, 26]]);
    given(...heated)
      .when(startHold, 20_000)
      .thenEvents({
        type: "hold-started",
        at: 20_000,
        hold: 1,
        site: 1,
        level: 2,
        applicator: "fingers",
        targetMs: 20_000,
      });
  });

  it("may have heat begun and ended in it, and goes on as if nothing had been", () => {
    const story = given(...ready, at(20_000, startHold), at(25_000, begin("heat")), at(31_000, endModality));
    expect(story.facts.running).toMatchObject({ number: 1, startedAt: 20_000 });
    story.when(endHold, 42_000).thenEvents({
      type: "hold-ended",
      at: 42_000,
      hold: 1,
      heldMs: 22_000,
      end: "released",
    });
  });

  it("that had reached 30 s before the press has ended, and the press counts as after it", () => {
    given(...ready, at(20_000, startHold))
      .when(begin("massage"), 51_000)
      .thenEvents(
        { type: "hold-ended", at: 50_000, hold: 1, heldMs: 30_000, end: "limit" },
        { type: "modality-started", at: 51_000, modality: "massage" },
      );
    expect(given(...heated, at(20_000, startHold), at(50_000, reachLimit(1))).facts.modalities).toEqual([
      { modality: "heat", from: 10_000, to: null },
    ]);
  });
});

describe("a pause", () => {
  it("ends what runs", () => {
    given(...heated)
      .when(pause, 40_000)
      .thenEvents(
        { type: "modality-ended", at: 40_000, modality: "heat", until: 40_000 },
        { type: "session-paused", at: 40_000 },
      );
  });

  it("is not counted where the end it brought is taken back: the time stands still and goes on with the session", () => {
    const back = [...warm, at(40_000, pause), at(50_000, undo)];
    expect(totals(...back)).toEqual([["warm-up", 30, 0]]);
    expect(totals(...back, at(100_000, resume), at(105_000, endModality))).toEqual([["warm-up", 35, 0]]);
    expect(modalityStretches(given(...back, at(100_000, resume), at(105_000, endModality)).session)).toEqual([
      { modality: "warm-up", from: 10_000, to: 40_000 },
      { modality: "warm-up", from: 100_000, to: 105_000 },
    ]);
  });
});

describe("the end of the session", () => {
  it("ends what runs", () => {
    given(...warm)
      .when(finish, 40_000)
      .thenEvents(
        { type: "modality-ended", at: 40_000, modality: "warm-up", until: 40_000 },
        { type: "session-finished", at: 40_000 },
      );
  });

  it("taken back with the end it brought lets it go on, without the time the session was finished", () => {
    const back = [...warm, at(40_000, finish), at(90_000, undo), at(91_000, undo)];
    expect(runningModality(given(...back).facts)?.modality).toBe("warm-up");
    expect(totals(...back, at(100_000, endModality))).toEqual([["warm-up", 40, 0]]);
  });
});

describe("undo", () => {
  it("of a switch takes back the new one first, then the end of the one before", () => {
    const switched = [...warm, at(70_000, begin("heat"))];
    expect(runningModality(given(...switched, at(71_000, undo)).facts)).toBeNull();
    expect(totals(...switched, at(71_000, undo))).toEqual([["warm-up", 60, 0]]);
    expect(runningModality(given(...switched, at(71_000, undo), at(72_000, undo)).facts)).toEqual({
      modality: "warm-up",
      from: 10_000,
      to: null,
    });
    expect(given(...switched, at(71_000, undo), at(72_000, redo)).facts).toEqual(given(...switched).facts);
  });

  it("of a hold leaves ended what the hold had ended; once more, and it goes on", () => {
    const story = [...warm, ...held(40_000, 12_000), at(60_000, undo)];
    expect(given(...story).facts).toMatchObject({
      holds: [],
      modalities: [{ modality: "warm-up", from: 10_000, to: 40_000 }],
    });
    expect(runningModality(given(...story, at(61_000, undo)).facts)?.from).toBe(10_000);
  });

  it("of a hold keeps heat that was begun in it", () => {
    const story = given(
      ...ready,
      at(20_000, startHold),
      at(25_000, begin("heat")),
      at(33_000, endHold),
      at(40_000, undo),
    );
    expect(story.facts).toMatchObject({ holds: [], modalities: [{ modality: "heat", from: 25_000, to: null }] });
    expect(given(...story.happened, at(41_000, undo)).facts.modalities).toEqual([]);
  });

  it("in mid-hold takes back heat that was begun there, and the hold goes on", () => {
    const { facts } = given(...ready, at(20_000, startHold), at(25_000, begin("heat")), at(26_000, undo));
    expect(facts).toMatchObject({ running: { startedAt: 20_000 }, modalities: [] });
  });
});

describe("time that nobody saw", () => {
  it("is not counted after a stop: what ran ended at the last moment known, before the gap is told", () => {
    given(...warm)
      .when(recover(600_000), 40_000)
      .thenEvents(
        { type: "modality-ended", at: 40_000, modality: "warm-up", until: 40_000 },
        { type: "session-recovered", at: 40_000, gapMs: 600_000 },
      );
  });

  it("ends a hold and the heat beside it together", () => {
    given(...heated, at(20_000, startHold))
      .when(recover(5_000), 33_000)
      .thenEvents(
        { type: "hold-interrupted", at: 33_000, hold: 1, heldMs: 13_000, reason: "crash" },
        { type: "modality-ended", at: 33_000, modality: "heat", until: 33_000 },
        { type: "session-recovered", at: 33_000, gapMs: 5_000 },
      );
  });

  it("is not counted where the session clock went on through it", () => {
    given(...heated)
      .when(interruptModality(40_000), 3_640_000)
      .thenEvents({ type: "modality-ended", at: 3_640_000, modality: "heat", until: 40_000 });
    expect(totals(...heated, at(3_640_000, interruptModality(40_000)))).toEqual([["heat", 30, 0]]);
  });

  it("is not counted either where that end is taken back and it goes on", () => {
    const back = [...heated, at(3_640_000, interruptModality(40_000)), at(3_650_000, undo)];
    expect(totals(...back, at(3_660_000, endModality))).toEqual([["heat", 50, 0]]);
  });

  it.each([
    [5_000, 10_000],
    [60_000, 50_000],
  ])("ends what ran neither before its beginning nor after now: %i ms", (lastKnownAt, until) => {
    given(...heated)
      .when(interruptModality(lastKnownAt), 50_000)
      .thenEvents({ type: "modality-ended", at: 50_000, modality: "heat", until });
  });

  it("splits what goes on through a stop, so that each stretch is as long on the wall clock", () => {
    const back = [...warm, at(40_000, recover(600_000)), at(45_000, undo), at(60_000, endModality)];
    expect(modalityStretches(given(...back).session)).toEqual([
      { modality: "warm-up", from: 10_000, to: 40_000 },
      { modality: "warm-up", from: 40_000, to: 60_000 },
    ]);
  });
});

describe("the engine", () => {
  function heatedRig() {
    const rig = engineRig();
    rig.open();
    rig.pass(1_000);
    rig.press(markQuadratus);
    rig.press(begin("heat"));
    return rig;
  }

  it("ends heat at the last look when it was stopped for longer than 2 s, and not for less", () => {
    const rig = heatedRig();
    rig.pass(60_000);
    rig.stall(2_000);
    rig.engine.tick();
    expect(runningModality(rig.facts())).not.toBeNull();
    rig.stall(3_600_000);
    rig.engine.tick();
    expect(rig.facts().modalities).toEqual([{ modality: "heat", from: 1_000, to: 63_000 }]);
    expect(modalityTotals(rig.session())).toMatchObject([{ ms: 62_000 }]);
  });

  it("ends heat and the hold beside it at the last look, the hold as interrupted", () => {
    const rig = heatedRig();
    rig.press(startHold);
    rig.pass(12_000);
    rig.stall(8_000);
    rig.engine.tick();
    expect(rig.facts().holds).toMatchObject([{ heldMs: 12_000, interruption: "sleep" }]);
    expect(rig.facts().modalities).toEqual([{ modality: "heat", from: 1_000, to: 13_000 }]);
  });

  it("forgets neither of the two ends where the disk is full meanwhile", () => {
    const rig = heatedRig();
    rig.press(startHold);
    rig.pass(12_000);
    rig.store.failAppends("disk-full");
    rig.stall(8_000);
    rig.pass(20_000);
    rig.store.failAppends(null);
    rig.pass(1_000);
    expect(rig.facts().holds).toMatchObject([{ heldMs: 12_000, interruption: "sleep" }]);
    expect(rig.facts().modalities).toEqual([{ modality: "heat", from: 1_000, to: 13_000 }]);
  });

  it("leaves heat alone when the wall clock is corrected backwards: nobody stopped looking", () => {
    const rig = heatedRig();
    rig.pass(60_000);
    rig.clock.setWall(rig.clock.wall() - 60_000);
    rig.pass(500);
    expect(runningModality(rig.facts())).not.toBeNull();
  });

  it("ends it at the last beat after a crash, and counts no minute of the time between", () => {
    const rig = heatedRig();
    rig.pass(58_200);
    rig.crashAndRestart(5_400_000);
    const beat = rig.store.lastBeat(rig.sessionId)?.at ?? 0;
    expect(beat).toBeGreaterThan(50_000);
    expect(rig.lastEvents(2)).toMatchObject([
      { type: "modality-ended", modality: "heat", at: beat, until: beat },
      { type: "session-recovered", at: beat },
    ]);
    rig.pass(600_000);
    expect(modalityTotals(rig.session())).toEqual([
      { modality: "heat", ms: Math.floor((beat - 1_000) / 1_000) * 1_000, inHoldsMs: 0 },
    ]);
  });
});

describe("whatever is pressed", () => {
  const stories = { numRuns: 300 };
  const session = (events: readonly SessionEvent[]) => {
    const state = fold(events);
    if (state.status === "none") throw new Error("a history begins with its session");
    return state;
  };

  it("the kinds without their part in holds, the holds and the pauses are never more than the session", () => {
    fc.assert(
      fc.property(history, ({ events }) => {
        for (let length = 1; length <= events.length; length += 1) {
          const told = session(events.slice(0, length));
          const { sessionMs, holdTime, rest } = minutesOf(told);
          const outside = rest.reduce((sum, { ms, inHoldsMs }) => sum + ms - inHoldsMs, 0);
          const whole = told.facts.finishedAt ?? told.lastAt;
          const pauses = whole - sessionClockMs(told, told.lastAt);
          expect(outside + holdTime.all.ms + pauses).toBeLessThanOrEqual(sessionMs + pauses);
          for (const { ms, inHoldsMs } of rest) {
            expect(inHoldsMs).toBeGreaterThanOrEqual(0);
            expect(inHoldsMs).toBeLessThanOrEqual(ms);
          }
        }
      }),
      stories,
    );
  });

  it("only the last kind runs, none in a finished session, and nothing but heat in a hold", () => {
    fc.assert(
      fc.property(history, ({ events }) => {
        for (let length = 1; length <= events.length; length += 1) {
          const { facts } = session(events.slice(0, length));
          expect(facts.modalities.slice(0, -1).every(({ to }) => to !== null)).toBe(true);
          const running = runningModality(facts);
          if (facts.finishedAt !== null) expect(running).toBeNull();
          if (facts.running !== null && running !== null) expect(running.modality).toBe("heat");
        }
      }),
      stories,
    );
  });

  it("the log could have come about", () => {
    fc.assert(
      fc.property(history, ({ events }) => {
        expect(checkLog("s-1", events)).toBeNull();
      }),
      stories,
    );
  });
});

describe("a log from outside", () => {
  const log = (...past: readonly Past[]) => given(...past).happened;
  const breach = (...events: readonly SessionEvent[]) => checkLog("s-1", [...log(...warm), ...events])?.code ?? null;
  const started = (modality: "heat" | "massage", ms = 20_000): SessionEvent => ({
    type: "modality-started",
    at: ms,
    modality,
  });
  const ended = (modality: "warm-up" | "heat", ms: number, until = ms): SessionEvent => ({
    type: "modality-ended",
    at: ms,
    modality,
    until,
  });

  it.each([
    ["begins a second kind while one runs", [started("heat")]],
    ["ends another kind than runs", [ended("heat", 20_000)]],
    ["ends it before it began", [ended("warm-up", 20_000, 9_999)]],
    ["ends it in the future", [ended("warm-up", 20_000, 20_001)]],
    ["ends it twice", [ended("warm-up", 20_000), ended("warm-up", 21_000)]],
    ["pauses with it running", [{ type: "session-paused", at: 20_000 }]],
    ["finishes with it running", [{ type: "session-finished", at: 20_000 }]],
    ["begins one in a pause", [ended("warm-up", 20_000), { type: "session-paused", at: 20_000 }, started("heat")]],
    ["begins one when finished", [ended("warm-up", 20_000), { type: "session-finished", at: 20_000 }, started("heat")]],
  ] satisfies readonly (readonly [string, readonly SessionEvent[]])[])("is refused where it %s", (_what, events) => {
    expect(breach(...events)).toBe("out-of-turn");
  });

  it("is refused where a hold begins with massage running, or massage in a hold", () => {
    const hold = log(...ready, at(20_000, startHold));
    expect(checkLog("s-1", [...hold, started("massage", 21_000)])?.code).toBe("out-of-turn");
    expect(checkLog("s-1", [...hold, started("heat", 21_000)])).toBeNull();
    const holdStarted = hold.at(-1);
    expect(holdStarted === undefined ? null : breach(holdStarted)).toBe("out-of-turn");
  });

  it("may have other things happen meanwhile", () => {
    expect(checkLog("s-1", log(...warm, at(20_000, markGluteus), at(30_000, pain("before", 3))))).toBeNull();
    expect(breach(ended("warm-up", 20_000, 15_000))).toBeNull();
  });
});
