// Where a course stands, and where one visit stands in it: visit k of n, day d of D, the window for the next visit. Rule `four-in-six`.
import type { SessionSummary } from "../session/record.ts";
import { dayOf, type Day, type Moment } from "./calendar.ts";
import type { Course } from "./course.ts";
import { dayOfCourse, daysOf, dueState, nextWindow, type DueState, type VisitWindow } from "./plan.ts";
import { earlierVisits, madeVisits, startOf, visitNumber } from "./view.ts";

export type Standing = {
  /** Visits made and planned. */
  readonly made: number;
  readonly planned: number;
  /** Day d of D at `today`, each visit's day read in its own zone; null before the first visit. */
  readonly day: number | null;
  readonly days: number;
  /** The last of the planned days; null before the first visit. */
  readonly end: Day | null;
  /** Null before the first visit, after the last planned one, and once the course is closed. */
  readonly window: VisitWindow | null;
  readonly due: DueState | null;
};

export function standingOfCourse(
  course: Pick<Course, "plan" | "closed">,
  visits: readonly SessionSummary[],
  today: Moment,
): Standing {
  const made = madeVisits(visits);
  const first = made[0];
  const last = made.at(-1);
  const begun = { made: made.length, planned: course.plan.visits, days: daysOf(course.plan) };
  if (first === undefined || last === undefined) return { ...begun, day: null, end: null, window: null, due: null };
  const firstDay = dayOf(startOf(first));
  const day = dayOfCourse(firstDay, dayOf(today));
  const window = course.closed === null ? nextWindow(course.plan, firstDay, dayOf(startOf(last)), made.length) : null;
  const end = firstDay + begun.days - 1;
  return { ...begun, day, end, window, due: window === null ? null : dueState(window, dayOf(today)) };
}

export type VisitStanding = {
  /** Visit k; beyond `planned` where there were more visits than planned. */
  readonly number: number;
  readonly planned: number;
  /** Day d, 1 on the day of the first visit made; beyond `days` once the planned weeks are over. */
  readonly day: number;
  readonly days: number;
};

/** `visits`: those of this course, this session's own line among them or not. */
export function standingOfVisit(
  course: Pick<Course, "plan">,
  visits: readonly SessionSummary[],
  session: Pick<SessionSummary, "sessionId" | "startedWall" | "timeZone">,
): VisitStanding {
  const first = madeVisits(earlierVisits(visits, session))[0] ?? session;
  return {
    number: visitNumber(visits, session),
    planned: course.plan.visits,
    day: dayOfCourse(dayOf(startOf(first)), dayOf(startOf(session))),
    days: daysOf(course.plan),
  };
}
