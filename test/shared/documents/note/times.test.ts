// Dates and times of the note in the session's own place: over midnight, over a change of daylight saving, after a stop.
import { describe, expect, it } from "vitest";
import { noteAsText } from "../../../../shared/documents/note/as-text.ts";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import {
  dayAfter,
  formatDuration,
  formatHoldTime,
  momentAfter,
  timeOfDay,
} from "../../../../shared/documents/note/moments.ts";
import type { Session } from "../../../../shared/session/state.ts";
import { finish } from "../../../support/samples/given.ts";
import { story } from "../../../support/drivers/session-story.ts";

const minutes = (count: number) => count * 60_000;
/** The note as one run of words, so that a test does not depend on where a line was broken. */
const words = (session: Session) => noteAsText(composeNote({ session })).replaceAll(/\s+/gu, " ");

function sessionOf(startedWall: number, lengthMs: number, timeZone = "America/Toronto") {
  const begun = story({ startedWall, timeZone }).at(1_000).site("piriformis", "left").hold(12_000, [], "easing");
  return begun.at(lengthMs, finish).session;
}

describe("on the night the clocks go back", () => {
  // 1 November 2026, 01:40 Eastern Daylight Time; at 02:00 the clocks show 01:00 again.
  const session = sessionOf(Date.UTC(2026, 10, 1, 5, 40), minutes(40));

  it("names the zone at both ends, so that 1:40 to 1:20 can be understood", () => {
    expect(words(session)).toContain(
      "Time: 1:40 a.m., Eastern Daylight Time (America/Toronto), to 1:20 a.m., Eastern Standard Time (America/Toronto)",
    );
  });

  it("counts 24 to 36 hours as hours that pass, not as hours on the clock", () => {
    const dayBefore = sessionOf(Date.UTC(2026, 9, 31, 14, 0), minutes(30));
    expect(words(dayBefore)).toContain("gone by Sunday, November 1, 2026 at 9:30 p.m. (36 hours)");
  });

  it("counts the relaxed days on the calendar, early and late in the day", () => {
    const justAfterMidnight = sessionOf(Date.UTC(2026, 9, 30, 4, 5), minutes(5));
    const justBeforeMidnight = sessionOf(Date.UTC(2026, 9, 31, 3, 40), minutes(5));
    for (const one of [justAfterMidnight, justBeforeMidnight]) {
      expect(dayAfter(one, minutes(5), 0)).toBe("Friday, October 30, 2026");
      expect(dayAfter(one, minutes(5), 4)).toBe("Tuesday, November 3, 2026");
      expect(dayAfter(one, minutes(5), 14)).toBe("Friday, November 13, 2026");
    }
  });
});

describe("on the night the clocks go forward", () => {
  it("gives the hour that is on the wall 24 hours later", () => {
    const session = sessionOf(Date.UTC(2026, 2, 7, 18, 30), minutes(30));
    expect(momentAfter(session, minutes(30), 24)).toBe("Sunday, March 8, 2026 at 3:00 p.m.");
    expect(momentAfter(session, minutes(30), 36)).toBe("Monday, March 9, 2026 at 3:00 a.m.");
    expect(dayAfter(session, minutes(30), 4)).toBe("Wednesday, March 11, 2026");
  });
});

describe("a session over midnight", () => {
  it("says on which day it ended", () => {
    const session = sessionOf(Date.UTC(2026, 0, 16, 4, 40), minutes(45));
    expect(words(session)).toContain("Date: Thursday, January 15, 2026");
    expect(words(session)).toContain("11:40 p.m. to 12:25 a.m. on Friday, January 16, 2026, Eastern Standard Time");
  });
});

describe("a session that was stopped and recovered", () => {
  const session = story()
    .at(minutes(1))
    .site("piriformis", "left")
    .hold(10_000)
    .recover(minutes(90))
    .wait(5_000)
    .hold(10_000).session;

  it("gives the times of day after the stop with what was lost added", () => {
    expect(session.facts.holds.map((hold) => timeOfDay(session, hold.startedAt))).toEqual(["9:16 a.m.", "10:46 a.m."]);
  });

  it("leaves what was lost out of the session time and says so", () => {
    expect(words(session)).toContain("Session time: 1 min 27 s Hold time");
    expect(words(session)).toContain(
      "At 10:46 a.m. Steadyhold was opened again after it had stopped. About 1 h 30 min passed",
    );
  });
});

describe("durations in words", () => {
  it.each([
    [0, "0 s"],
    [999, "0 s"],
    [1_000, "1 s"],
    [60_000, "1 min"],
    [3_601_000, "1 h 1 s"],
    [7_384_000, "2 h 3 min 4 s"],
  ])("%i ms are %s", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it.each([
    [0, "0.0 s"],
    [9_999, "9.9 s"],
    [60_000, "1 min 0.0 s"],
    [151_400, "2 min 31.4 s"],
  ])("%i ms of holding are %s", (ms, text) => {
    expect(formatHoldTime(ms)).toBe(text);
  });
});
