// Pausing the session: never a hold, and the session clock leaves pauses out.
import { describe, expect, it } from "vitest";
import { sessionClockMs, sessionPhase } from "../../../shared/session/session-time.ts";
import {
  at,
  choose,
  finish,
  given,
  markGluteus,
  markQuadratus,
  opening,
  pain,
  pause,
  pressure,
  resume,
  says,
  startHold,
  undo,
  write,
} from "../../support/samples/given.ts";

const ready = [opening, at(1_000, markQuadratus)];
const paused = [...ready, at(10_000, pause)];

describe("a pause", () => {
  it("begins and ends with one act each", () => {
    given(...ready)
      .when(pause, 10_000)
      .thenEvents({ type: "session-paused", at: 10_000 });
    given(...paused)
      .when(resume, 70_000)
      .thenEvents({ type: "session-resumed", at: 70_000 });
    expect(sessionPhase(given(...ready).session)).toBe("open");
    expect(sessionPhase(given(...paused).session)).toBe("paused");
    expect(sessionPhase(given(...paused, at(70_000, resume)).session)).toBe("open");
  });

  it("takes no hold until the session is resumed", () => {
    given(...paused)
      .when(startHold, 20_000)
      .thenRefused("session-paused");
    expect(given(...paused, at(20_000, resume), at(21_000, startHold)).facts.running?.number).toBe(1);
  });

  it("does not exist for a hold: pressure is constant or it is not", () => {
    given(...ready, at(2_000, startHold))
      .when(pause, 3_000)
      .thenRefused("hold-running", 1);
  });

  it("leaves everything else possible: marking, choosing, pressure, feedback, pain, remarks", () => {
    const { facts } = given(
      ...paused,
      at(11_000, markGluteus),
      at(12_000, choose(1)),
      at(13_000, pressure(4)),
      at(14_000, says("better")),
      at(15_000, pain("before", 5)),
      at(16_000, write("Went to the phone.")),
    );
    expect(facts).toMatchObject({ level: 4, chosenSite: 1, remarks: "Went to the phone.", painBefore: { score: 5 } });
  });

  it("is not an act to undo: undo reaches past it", () => {
    given(...paused)
      .when(undo, 11_000)
      .thenEvents({ type: "act-undone", at: 11_000, act: "site" });
  });
});

describe("the session clock", () => {
  it("runs with the session", () => {
    expect(sessionClockMs(given(...ready).session, 65_000)).toBe(65_000);
  });

  it("stands still during a pause and leaves it out afterwards", () => {
    expect(sessionClockMs(given(...paused).session, 10_000)).toBe(10_000);
    expect(sessionClockMs(given(...paused).session, 50_000)).toBe(10_000);
    expect(sessionClockMs(given(...paused, at(70_000, resume)).session, 80_000)).toBe(20_000);
  });

  it("leaves out every pause", () => {
    const twice = given(...paused, at(20_000, resume), at(30_000, pause), at(50_000, resume));
    expect(sessionClockMs(twice.session, 60_000)).toBe(30_000);
  });

  it("stands still once the session is finished, in a pause too", () => {
    expect(sessionClockMs(given(...ready, at(40_000, finish)).session, 90_000)).toBe(40_000);
    expect(sessionClockMs(given(...paused, at(40_000, finish)).session, 90_000)).toBe(10_000);
  });

  it("never runs behind the newest event", () => {
    expect(sessionClockMs(given(...ready).session, 500)).toBe(1_000);
  });
});

describe("undoing the end of a session that was finished in a pause", () => {
  const back = [...paused, at(20_000, finish), at(50_000, undo)];

  it("leads back into that one pause, and its clock has stood still since it began", () => {
    const story = given(...back);
    expect(sessionPhase(story.session)).toBe("paused");
    expect(story.session.pauses).toEqual([{ from: 10_000, to: null }]);
    story.when(pause, 60_000).thenRefused("session-paused");
    story.when(startHold, 60_000).thenRefused("session-paused");
    expect(given(...back, at(60_000, resume)).session.pauses).toEqual([{ from: 10_000, to: 60_000 }]);
  });

  it("outside a pause leaves out the time it was finished", () => {
    const story = given(...ready, at(20_000, finish), at(50_000, undo));
    expect(sessionPhase(story.session)).toBe("open");
    expect(story.session.pauses).toEqual([{ from: 20_000, to: 50_000 }]);
  });
});

describe("a pause within a pause", () => {
  it("does not exist: it cannot be paused again, and ends once", () => {
    given(...paused)
      .when(pause, 11_000)
      .thenRefused("session-paused");
    given(...paused, at(12_000, resume))
      .when(resume, 13_000)
      .thenRefused("not-paused");
    const twice = given(...paused, at(12_000, resume), at(20_000, pause), at(30_000, resume));
    expect(twice.session.pauses).toEqual([
      { from: 10_000, to: 12_000 },
      { from: 20_000, to: 30_000 },
    ]);
  });
});
