// The numbers of the rules across visits and the table of rules, written out: no test that reads them from the product would notice one changed.
import { describe, expect, it } from "vitest";
import { relaxedAfter, sorenessAfter, sorenessFades, staysRelaxed } from "../../../shared/guidance/aftercare.ts";
import { dayOfDate } from "../../../shared/time/calendar.ts";
import { courseOutcomes, ruleIds } from "../../../shared/course/course.ts";
import { isDismissedByPress } from "../../../shared/guidance/guidance.ts";
import {
  courseDefaults,
  coursePlanSchema,
  daysOf,
  dueState,
  dueStates,
  lapsesAfterDays,
  nextWindow,
} from "../../../shared/course/plan.ts";
import { fellNoticeably, noticeableChange, roseNoticeably } from "../../../shared/guidance/response.ts";
import { rules } from "../../../shared/guidance/rules.ts";
import { t } from "../../../shared/words/words.ts";

describe("a course", () => {
  it("is four visits in six weeks unless it is planned otherwise: 42 days", () => {
    expect(courseDefaults).toEqual({ visits: 4, weeks: 6 });
    expect(daysOf(courseDefaults)).toBe(42);
  });

  it("may be planned with 1 to 60 visits in 1 to 104 weeks", () => {
    const fits = (visits: number, weeks: number): boolean => coursePlanSchema.safeParse({ visits, weeks }).success;
    expect([fits(1, 1), fits(60, 104)]).toEqual([true, true]);
    expect([fits(0, 6), fits(61, 6), fits(4, 0), fits(4, 105), fits(4.5, 6), fits(4, 6.5)]).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });

  it("awaits its next visit around the best day, a quarter of the distance either way", () => {
    expect(nextWindow({ visits: 4, weeks: 6 }, 0, 0, 1)).toEqual({ from: 11, best: 14, to: 17, beyond: false });
    expect(nextWindow({ visits: 4, weeks: 6 }, 0, 14, 2)).toEqual({ from: 25, best: 28, to: 30, beyond: false });
    expect(nextWindow({ visits: 4, weeks: 6 }, 0, 28, 3)).toEqual({ from: 38, best: 41, to: 41, beyond: false });
    expect(nextWindow({ visits: 2, weeks: 1 }, 0, 0, 1)).toEqual({ from: 5, best: 6, to: 6, beyond: false });
  });

  it("gives a week for what the planned weeks do not hold", () => {
    expect(nextWindow({ visits: 4, weeks: 6 }, 0, 41, 3)).toEqual({ from: 42, best: 42, to: 48, beyond: true });
  });

  it("has lapsed 28 days after its window, and not on the 28th", () => {
    expect(lapsesAfterDays).toBe(28);
    const window = { from: 20, to: 25 };
    expect([19, 20, 25, 26, 53, 54].map((today) => dueState(window, today))).toEqual([
      "early",
      "due",
      "due",
      "overdue",
      "overdue",
      "lapsed",
    ]);
    expect(dueStates).toEqual(["early", "due", "overdue", "lapsed"]);
  });

  it("ends in one of these ways", () => {
    expect(courseOutcomes).toEqual(["resolved", "better", "unchanged", "worse", "referred", "stopped"]);
    expect(courseOutcomes.map((outcome) => t(`course.outcome.${outcome}`))).toEqual([
      "complaint resolved",
      "better",
      "unchanged",
      "worse",
      "referred to other care",
      "stopped early",
    ]);
  });
});

describe("a change of pain that a client notices", () => {
  it("is 2 points or 30 %, whichever comes first", () => {
    expect(noticeableChange).toEqual({ points: 2, percent: 30 });
    expect(fellNoticeably(10, 8)).toBe(true);
    expect(fellNoticeably(10, 9)).toBe(false);
    // One point of three is 33 %, one of four 25 %.
    expect(fellNoticeably(3, 2)).toBe(true);
    expect(fellNoticeably(4, 3)).toBe(false);
    expect(fellNoticeably(5, 5)).toBe(false);
    expect(fellNoticeably(5, 7)).toBe(false);
  });

  it("is 2 points and 30 % for a rise", () => {
    expect(roseNoticeably(5, 7)).toBe(true);
    expect(roseNoticeably(7, 9)).toBe(false);
    expect(roseNoticeably(1, 2)).toBe(false);
    expect(roseNoticeably(8, 6)).toBe(false);
  });
});

describe("aftercare", () => {
  const end = { wall: Date.parse("2026-11-24T09:44:00-05:00"), timeZone: "America/Toronto" };

  it("says that soreness fades 24 to 36 hours after the end", () => {
    expect(sorenessFades).toEqual({ fromHours: 24, toHours: 36 });
    expect(sorenessAfter(end)).toEqual({
      from: { wall: Date.parse("2026-11-25T09:44:00-05:00"), timeZone: "America/Toronto" },
      to: { wall: Date.parse("2026-11-25T21:44:00-05:00"), timeZone: "America/Toronto" },
    });
  });

  it("says that the muscles stay more relaxed for 4 to 14 days", () => {
    expect(staysRelaxed).toEqual({ fromDays: 4, toDays: 14 });
    expect(relaxedAfter(end)).toEqual({ from: dayOfDate(2026, 11, 28), to: dayOfDate(2026, 12, 8) });
  });
});

describe("the table of rules", () => {
  const mueller = "Mueller, Massage Therapy for Lower Back Pain";
  const byAnswer = "the sources of the questions answered with yes";
  const table = [
    ["emergency", true, "never", byAnswer],
    ["physician-first", true, "record", byAnswer],
    ["severe", true, "record", `${mueller}; from which score pain is severe is the practice's own setting`],
    ["inflammation", false, "reason", mueller],
    [
      "two-visits",
      false,
      "press",
      `${mueller}; 2 points or 30 % as a fall a client notices: Farrar and others, Pain 94 (2001)`,
    ],
    [
      "worse-course",
      false,
      "press",
      "Steadyhold's own rule; 2 points and 30 % as a change a client notices after Farrar and others, Pain 94 (2001)",
    ],
    [
      "beyond-plan",
      false,
      "press",
      `Steadyhold's own rule, after ${mueller}: most spasms need four visits, usually over six weeks`,
    ],
    ["referral", false, "press", "What this referral allows, as recorded by this practice"],
    ["four-in-six", false, "press", mueller],
    ["soreness", false, "press", mueller],
    ["relaxed", false, "press", mueller],
    ["together", false, "press", mueller],
  ] as const;

  it("says of each whether it blocks, what settles it and where it comes from, the blocking ones first", () => {
    const said = rules.map(({ id, blocks, settledBy, source }) => {
      return [id, blocks, settledBy, typeof source === "function" ? byAnswer : t(source)];
    });
    expect(said).toEqual(table);
    expect(ruleIds).toEqual(table.map(([id]) => id));
  });

  it.each(table)("says of %s whether a press dismisses it", (id, _blocks, settledBy) => {
    expect(isDismissedByPress(id)).toBe(settledBy === "press");
  });
});
