// How the note tells of holds that ended in every way there is, of pauses and stops, and of the times at its head.
import { describe, expect, it } from "vitest";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import type { NoteLine } from "../../../../shared/documents/note/note.ts";
import type { Session } from "../../../../shared/session/state.ts";
import {
  finish,
  pause,
  pressure,
  resume,
  startHold,
  suspectInflammation,
  undo,
  use,
} from "../../../support/samples/given.ts";
import { story, type Opening } from "../../../support/drivers/session-story.ts";

const begun = (opening: Partial<Opening> = {}) => story(opening).at(60_000).site("multifidus", "left");
function texts(session: Session, ...kinds: readonly NoteLine["kind"][]): readonly string[] {
  const { header, sections } = composeNote({ session });
  return [...header, ...sections.flatMap(({ groups }) => groups.flatMap(({ lines }) => lines))]
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text);
}
const outcomes = (session: Session) =>
  texts(session, "hold").map((text) => text.replace(/^Hold \d+ at 9:1\d a\.m\., /u, ""));

describe("a hold is told as it ended", () => {
  it("let go, at the limit, by another pressure, by another applicator; counted and short", () => {
    const { session } = begun()
      .hold(10_000)
      .hold(9_999)
      .hold(31_000, [], "released")
      .act(startHold)
      .wait(12_000)
      .act(pressure(3))
      .wait(4_000)
      .act(use("elbow"))
      .wait(11_000)
      .act(use("knuckles"))
      .wait(2_000)
      .act(pressure(4))
      .wait(1_000)
      .act(suspectInflammation);
    expect(outcomes(session)).toEqual([
      "moderate pressure, fingers, 10.0 s: counted.",
      "moderate pressure, fingers, 9.9 s: short, does not count.",
      "moderate pressure, fingers, 30.0 s: counted, to the limit. Response: released.",
      "moderate pressure, fingers, 12.0 s: counted, until the pressure was changed.",
      "firm pressure, fingers, 4.0 s: short, does not count, because the applicator was changed.",
      "firm pressure, elbow, 11.0 s: counted, until the applicator was changed.",
      "firm pressure, knuckles, 2.0 s: short, does not count, because the pressure was changed.",
      "deep pressure, knuckles, 1.0 s: short, does not count.",
    ]);
  });
});

describe("pauses and stops are told in the order they came", () => {
  it("with how long they were, and a stop without a gap as one at once", () => {
    const { session } = begun()
      .act(pause)
      .wait(61_000)
      .act(resume)
      .recover(999)
      .wait(2_000)
      .recover(1_000)
      .wait(1_000)
      .recover(7_385_000)
      .wait(1_000)
      .act(pause)
      .wait(5_000)
      .act(finish);
    expect(texts(session, "pause", "recovery")).toEqual([
      "Paused from 9:16 a.m. to 9:17 a.m., 1 min 1 s.",
      "At 9:17 a.m. Steadyhold stopped and was opened again at once.",
      "At 9:17 a.m. Steadyhold was opened again after it had stopped. About 1 s passed in between, not counted in the session time.",
      "At 11:20 a.m. Steadyhold was opened again after it had stopped. About 2 h 3 min 5 s passed in between, not counted in the session time.",
      "Paused from 11:20 a.m. until the session was finished.",
    ]);
  });

  it("a pause that goes on is told as such, until it is finished in", () => {
    expect(texts(begun().act(pause).wait(60_000).session, "pause")).toEqual([
      "Paused since 9:16 a.m. and not resumed.",
    ]);
  });

  it("the time a session was finished and then gone on with is told as a pause", () => {
    const { session } = begun().act(finish).wait(120_000).act(undo).wait(60_000).act(finish);
    expect(texts(session, "pause")).toEqual(["Paused from 9:16 a.m. to 9:18 a.m., 2 min."]);
    expect(texts(session, "session-time")).toEqual(["2 min, not counting one pause"]);
  });
});

describe("the head of the note", () => {
  const time = (opening: Partial<Opening>, ms: number) => texts(begun(opening).wait(ms).act(finish).session, "time")[0];

  it("says from when to when, on which day where it is another, and in which zone where it changed", () => {
    expect(time({}, 1_740_000)).toBe("9:15 a.m. to 9:45 a.m., Eastern Standard Time (America/Toronto)");
    expect(time({ startedWall: Date.parse("2026-11-24T23:50:00-05:00") }, 1_740_000)).toBe(
      "11:50 p.m. to 12:20 a.m. on Wednesday, November 25, 2026, Eastern Standard Time (America/Toronto)",
    );
    expect(time({ startedWall: Date.parse("2026-11-01T01:45:00-04:00") }, 1_740_000)).toBe(
      "1:45 a.m., Eastern Daylight Time (America/Toronto), to 1:15 a.m., Eastern Standard Time (America/Toronto)",
    );
  });

  it("says the hold time, and how much of it counted where that is not all", () => {
    const held = (...ms: readonly number[]) => {
      const told = begun();
      for (const one of ms) told.hold(one);
      return texts(told.session, "hold-time")[0];
    };
    expect(held()).toBe("none");
    expect(held(20_000)).toBe("20.0 s in one hold");
    expect(held(30_000, 30_000, 9_999)).toBe("1 min 9.9 s in 3 holds, of which 1 min 0.0 s in 2 holds counted");
    expect(held(4_000, 5_000)).toBe("9.0 s in 2 holds, none of it counted");
  });

  it("says how long the session was, without its pauses", () => {
    const twice = begun().act(pause).wait(1_000).act(resume).wait(1_000).act(pause).wait(1_000).act(resume, finish);
    expect(texts(twice.session, "session-time")).toEqual(["1 min 1 s, not counting 2 pauses"]);
    expect(texts(begun().act(finish).session, "session-time")).toEqual(["1 min"]);
    expect(texts(story().act(finish).session, "session-time")).toEqual(["0 s"]);
    expect(texts(begun().wait(3_540_000).act(finish).session, "session-time")).toEqual(["1 h"]);
  });
});
