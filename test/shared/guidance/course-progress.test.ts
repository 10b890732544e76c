// Visit k of n and day d of D for one visit of a course: counted by visits made, in calendar days of each visit's own place.
import { describe, expect, it } from "vitest";
import { dayOfDate } from "../../../shared/time/calendar.ts";
import {
  visitProgressInBackground,
  courseProgress,
  visitProgress,
  windowAfter,
} from "../../../shared/guidance/course-progress.ts";
import { isCompletedVisit, startOf } from "../../../shared/guidance/view.ts";
import { morning, visit } from "../../support/samples/courses.ts";
import { visitBefore, nothingKnown } from "../../support/samples/known-background.ts";

const course = { plan: { visits: 4, weeks: 6 } };
const usual = { planned: 4, days: 42 };

describe("the visit on the table is", () => {
  it("visit 1 on day 1, before anything is known of it", () => {
    const now = visit(1, { finished: false, holds: 0 });
    expect(visitProgress(course, [], now)).toEqual({ number: 1, day: 1, ...usual });
    expect(visitProgress(course, [now], now)).toEqual({ number: 1, day: 1, ...usual });
  });

  it("visit 2 on day 15, two weeks after the first", () => {
    const [first, now] = [visit(1), visit(2, { finished: false })];
    expect(visitProgress(course, [first, now], now)).toEqual({ number: 2, day: 15, ...usual });
  });

  it("still that visit once it is finished and others have followed", () => {
    const all = [visit(1), visit(2), visit(3)];
    expect(all.map((one) => visitProgress(course, all, one).number)).toEqual([1, 2, 3]);
    expect(all.map((one) => visitProgress(course, all, one).day)).toEqual([1, 15, 29]);
  });

  it("counted from the first visit that was made: one opened by mistake uses up neither visit nor day", () => {
    const mistake = visit(1, { holds: 0 });
    const [first, now] = [visit(2, { day: 3 }), visit(3, { day: 4, finished: false })];
    expect(visitProgress(course, [mistake, first, now], first)).toMatchObject({ number: 1, day: 1 });
    expect(visitProgress(course, [mistake, first, now], now)).toMatchObject({ number: 2, day: 2 });
  });

  it("on the day of the place it is held in, on either side of midnight", () => {
    const first = visit(1);
    const at = (hours: number, timeZone: string) =>
      visit(2, { at: { wall: morning(1).wall + hours * 3_600_000, timeZone }, finished: false });
    // 10:00 in Toronto and 14 hours later: midnight there, 11 in the evening in Chicago.
    expect(visitProgress(course, [first], at(14, "America/Toronto")).day).toBe(3);
    expect(visitProgress(course, [first], at(14, "America/Chicago")).day).toBe(2);
  });

  it("beyond the plan as what it is", () => {
    const made = [1, 2, 3, 4].map((number) => visit(number));
    const now = visit(5, { day: 50, finished: false });
    expect(visitProgress(course, made, now)).toEqual({ number: 5, day: 51, ...usual });
  });
});

describe("by what its own log knows of the visits before, a visit", () => {
  const all = [visit(1), visit(2, { holds: 0 }), visit(3), visit(4, { day: 30 }), visit(5, { day: 50 })];

  it.each(all.map((now, index) => [index + 1, now] as const))("stands where the record says: session %i", (_, now) => {
    const before = all.filter((one) => one.startedWall < now.startedWall);
    const earlier = before.map((one) => ({
      ...visitBefore("2026-11-02"),
      start: startOf(one),
      treated: isCompletedVisit(one),
    }));
    const known = { ...nothingKnown, plan: course.plan, earlier };
    expect(visitProgressInBackground(known, now)).toEqual(visitProgress(course, all, now));
    const { window } = courseProgress({ ...course, closed: null }, [...before, now], morning(60));
    expect(windowAfter(known, now, isCompletedVisit(now))).toEqual(window);
  });
});

describe("a course stands", () => {
  const open = { ...course, closed: null };
  const closed = { ...course, closed: { outcome: "better", note: "", at: morning(20) } } as const;
  const firstDay = 20_759;

  it("at nothing before its first visit, though a session was opened by mistake", () => {
    const nothing = { made: 0, planned: 4, day: null, days: 42, end: null, window: null, due: null };
    expect(courseProgress(open, [], morning(0))).toEqual(nothing);
    expect(courseProgress(open, [visit(1, { holds: 0 }), visit(2, { finished: false })], morning(15))).toEqual(nothing);
  });

  it("at its day, counted from the first visit, with the window of the next one, counted from the last", () => {
    const window = { from: firstDay + 25, best: firstDay + 28, to: firstDay + 30, beyond: false };
    const standing = { made: 2, planned: 4, day: 15, days: 42, end: dayOfDate(2026, 12, 13), window, due: "early" };
    expect(courseProgress(open, [visit(1), visit(2)], morning(14))).toEqual(standing);
    expect(courseProgress(open, [visit(1), visit(2)], morning(25))).toEqual({ ...standing, day: 26, due: "due" });
    expect(courseProgress(open, [visit(1), visit(2)], morning(31))).toMatchObject({ day: 32, due: "overdue" });
    expect(courseProgress(open, [visit(1), visit(2)], morning(58))).toMatchObject({ due: "overdue" });
    expect(courseProgress(open, [visit(1), visit(2)], morning(59))).toMatchObject({ day: 60, due: "lapsed" });
  });

  it("at no window once all planned visits were made, and once it is closed", () => {
    const all = [1, 2, 3, 4].map((number) => visit(number, { day: number * 10 - 10 }));
    expect(courseProgress(open, all, morning(30))).toMatchObject({ made: 4, day: 31, window: null, due: null });
    expect(courseProgress(closed, [visit(1)], morning(14))).toMatchObject({ made: 1, window: null, due: null });
  });
});
