// Rule `four-in-six` (Mueller): where a course stands and when the next visit is due, in whole calendar days. Pure arithmetic.
import { z } from "zod";
import type { Day } from "../time/calendar.ts";

/** Most spasms need four treatments, usually over six weeks (Mueller); the therapist may plan otherwise. */
export const courseDefaults = { visits: 4, weeks: 6 } as const;

export const planLimits = { visits: { min: 1, max: 60 }, weeks: { min: 1, max: 104 } } as const;

/** Planned visits over weeks. */
export const coursePlanSchema = z.strictObject({
  visits: z.int().min(planLimits.visits.min).max(planLimits.visits.max),
  weeks: z.int().min(planLimits.weeks.min).max(planLimits.weeks.max),
});
export type CoursePlan = z.infer<typeof coursePlanSchema>;

/** `best`: the day that spreads the visits evenly over what is left. `beyond`: the planned weeks do not hold what is left. */
export type VisitWindow = { readonly from: Day; readonly best: Day; readonly to: Day; readonly beyond: boolean };

/** How far around the best day the window opens, as a part of the distance between visits. */
const slack = 0.25;
const windowBeyondDays = 7;
/** A window missed by more than this is no longer a visit to call about: the course has lapsed. */
export const lapsesAfterDays = 28;

export function daysOf(plan: CoursePlan): number {
  return plan.weeks * 7;
}

/** Day d of the course, 1 on the day of the first visit; below 1 where `today` is before it. */
export function dayOfCourse(firstVisit: Day, today: Day): number {
  return today - firstVisit + 1;
}

/** The window for the next visit after `made` visits (at least one), or null when all planned ones were made. */
export function nextWindow(plan: CoursePlan, firstVisit: Day, lastVisit: Day, made: number): VisitWindow | null {
  const visitsLeft = plan.visits - made;
  if (visitsLeft <= 0) return null;
  const daysLeft = firstVisit + daysOf(plan) - 1 - lastVisit;
  if (daysLeft < visitsLeft) {
    return { from: lastVisit + 1, best: lastVisit + 1, to: lastVisit + windowBeyondDays, beyond: true };
  }
  const step = daysLeft / visitsLeft;
  const best = Math.round(step);
  // The visits after the next one still need a day each.
  const latest = daysLeft - (visitsLeft - 1);
  const from = Math.min(best, Math.max(1, Math.ceil(step * (1 - slack))));
  const to = Math.max(best, Math.min(latest, Math.floor(step * (1 + slack))));
  return { from: lastVisit + from, best: lastVisit + best, to: lastVisit + to, beyond: false };
}

export const dueStates = ["early", "due", "overdue", "lapsed"] as const;
export type DueState = (typeof dueStates)[number];

export function dueState(window: Pick<VisitWindow, "from" | "to">, today: Day): DueState {
  if (today < window.from) return "early";
  if (today <= window.to) return "due";
  return today <= window.to + lapsesAfterDays ? "overdue" : "lapsed";
}
