// Where a course stands, and where one visit stands in it: visit k of n, day d of D, the window for the next visit. Rule `four-in-six`.
import type { Background } from "../session/background.ts";
import type { SessionSummary } from "../session/record.ts";
import { dayOf, type Day, type Moment } from "../time/calendar.ts";
import type { Course } from "../course/course.ts";
import { dayOfCourse, daysOf, dueState, nextWindow, type DueState, type VisitWindow } from "../course/plan.ts";
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

type Held = Pick<SessionSummary, "startedWall" | "timeZone">;

/** Where a visit stood in its course, by what its own log knows of the visits before. */
export function standingInBackground({ plan, earlier }: Background, session: Held): VisitStanding {
  const made = earlier.filter(({ treated }) => treated);
  const first = made[0]?.start ?? startOf(session);
  const day = dayOfCourse(dayOf(first), dayOf(startOf(session)));
  return { number: made.length + 1, planned: plan.visits, day, days: daysOf(plan) };
}

/** The window for the visit after this one, by the same; null before the first visit made, or when all planned ones were. */
export function windowAfter({ plan, earlier }: Background, session: Held, treated: boolean): VisitWindow | null {
  const made = earlier.filter((visit) => visit.treated).map(({ start }) => start);
  const all = treated ? [...made, startOf(session)] : made;
  const [first] = all;
  const last = all.at(-1);
  return first === undefined || last === undefined ? null : nextWindow(plan, dayOf(first), dayOf(last), all.length);
}

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
