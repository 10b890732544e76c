// Rule `four-in-six` at every threshold: the window is evenly spread over what is left, and days are calendar days.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfCourse, dueState, lapsesAfterDays, nextWindow, type CoursePlan } from "../../../shared/course/plan.ts";

const usual: CoursePlan = { visits: 4, weeks: 6 };
const plan = fc.record({ visits: fc.integer({ min: 1, max: 60 }), weeks: fc.integer({ min: 1, max: 104 }) });

describe("the usual course of four visits in six weeks", () => {
  it("has its second visit two weeks after the first, as day 15 of 42", () => {
    const window = nextWindow(usual, 100, 100, 1);
    expect(window).toEqual({ from: 111, best: 114, to: 117, beyond: false });
    expect(dayOfCourse(100, 114)).toBe(15);
  });

  it("has its last visit on day 42 when every one was on its best day", () => {
    let last = 100;
    for (let made = 1; made < 4; made += 1) last = nextWindow(usual, 100, last, made)?.best ?? 0;
    expect(dayOfCourse(100, last)).toBe(42);
  });

  it("awaits nobody after the fourth", () => {
    expect(nextWindow(usual, 100, 141, 4)).toBeNull();
    expect(nextWindow(usual, 100, 141, 5)).toBeNull();
  });

  it("says when the planned weeks no longer hold the visits that are left", () => {
    expect(nextWindow(usual, 100, 139, 2)?.beyond).toBe(false);
    expect(nextWindow(usual, 100, 140, 2)).toEqual({ from: 141, best: 141, to: 147, beyond: true });
    expect(nextWindow(usual, 100, 300, 2)).toEqual({ from: 301, best: 301, to: 307, beyond: true });
  });
});

describe("every course", () => {
  it("has windows in order, after the last visit and within what is left", () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 60 }), (plan, gone, made) => {
        const window = nextWindow(plan, 0, gone, made);
        expect(window === null).toBe(made >= plan.visits);
        if (window === null) return;
        expect(window.from).toBeGreaterThan(gone);
        expect(window.from).toBeLessThanOrEqual(window.best);
        expect(window.best).toBeLessThanOrEqual(window.to);
        const lastDay = plan.weeks * 7 - 1;
        expect(window.beyond).toBe(lastDay - gone < plan.visits - made);
        // On its latest day, the visits after it still have a day each.
        if (!window.beyond) expect(lastDay - window.to).toBeGreaterThanOrEqual(plan.visits - made - 1);
      }),
    );
  });

  it("is spread evenly: on best days the gaps differ by at most a day and the last visit is on the last day", () => {
    fc.assert(
      fc.property(plan, (plan) => {
        fc.pre(plan.visits >= 2 && plan.weeks * 7 > plan.visits);
        const days = [0];
        for (let made = 1; made < plan.visits; made += 1) {
          days.push(nextWindow(plan, 0, days.at(-1) ?? 0, made)?.best ?? -1);
        }
        const gaps = days.slice(1).map((day, index) => day - (days[index] ?? 0));
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
        expect(days.at(-1)).toBe(plan.weeks * 7 - 1);
      }),
    );
  });
});

describe("a client is", () => {
  const window = { from: 20, to: 25 };
  it.each([
    [19, "early"],
    [20, "due"],
    [25, "due"],
    [26, "overdue"],
    [25 + lapsesAfterDays, "overdue"],
    [26 + lapsesAfterDays, "lapsed"],
  ] as const)("on day %i %s", (today, state) => {
    expect(dueState(window, today)).toBe(state);
  });
});
