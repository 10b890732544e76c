// Where a course stands, and where one visit stands in it: visit k of n, day d of D, the window for the next visit. Rule `four-in-six`.
import type { Background } from "../session/background.ts";
import type { SessionSummary } from "../session/record.ts";
import { dayOf, type Day, type Moment } from "../time/calendar.ts";
import type { Course } from "../course/course.ts";
import {
  dayOfCourse,
  daysOf,
  dueState,
  nextWindow,
  type CoursePlan,
  type DueState,
  type VisitWindow,
} from "../course/plan.ts";
import { earlierVisits, completedVisits, startOf } from "./view.ts";

export type CourseProgress = {
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

export function courseProgress(
  course: Pick<Course, "plan" | "closed">,
  visits: readonly SessionSummary[],
  today: Moment,
): CourseProgress {
  const made = completedVisits(visits).map(startOf);
  const [first] = made;
  const begun = { made: made.length, planned: course.plan.visits, days: daysOf(course.plan) };
  if (first === undefined) return { ...begun, day: null, end: null, window: null, due: null };
  const day = dayOfCourse(dayOf(first), dayOf(today));
  const window = course.closed === null ? windowAmong(course.plan, made) : null;
  const end = dayOf(first) + begun.days - 1;
  return { ...begun, day, end, window, due: window === null ? null : dueState(window, dayOf(today)) };
}

export type VisitProgress = {
  /** Visit k; beyond `planned` where there were more visits than planned. */
  readonly number: number;
  readonly planned: number;
  /** Day d, 1 on the day of the first visit made; beyond `days` once the planned weeks are over. */
  readonly day: number;
  readonly days: number;
};

type Held = Pick<SessionSummary, "startedWall" | "timeZone">;

/** Where a visit stood in its course, by what its own log knows of the visits before. */
export function visitProgressInBackground(background: Background, session: Held): VisitProgress {
  return visitProgressAmong(background.plan, treatedIn(background), startOf(session));
}

/** The window for the visit after this one, by the same; null before the first visit made, or when all planned ones were. */
export function windowAfter(background: Background, session: Held, treated: boolean): VisitWindow | null {
  const made = treatedIn(background);
  return windowAmong(background.plan, treated ? [...made, startOf(session)] : made);
}

/** `visits`: those of this course, this session's own line among them or not. */
export function visitProgress(
  course: Pick<Course, "plan">,
  visits: readonly SessionSummary[],
  session: Pick<SessionSummary, "sessionId" | "startedWall" | "timeZone">,
): VisitProgress {
  return visitProgressAmong(
    course.plan,
    completedVisits(earlierVisits(visits, session)).map(startOf),
    startOf(session),
  );
}

function treatedIn({ earlier }: Background): readonly Moment[] {
  return earlier.filter(({ treated }) => treated).map(({ start }) => start);
}

/** `made`: when the visits made before it began, oldest first. */
function visitProgressAmong(plan: CoursePlan, made: readonly Moment[], start: Moment): VisitProgress {
  const day = dayOfCourse(dayOf(made[0] ?? start), dayOf(start));
  return { number: made.length + 1, planned: plan.visits, day, days: daysOf(plan) };
}

/** The window for the visit after those made, which began then, oldest first. */
function windowAmong(plan: CoursePlan, made: readonly Moment[]): VisitWindow | null {
  const [first] = made;
  const last = made.at(-1);
  return first === undefined || last === undefined ? null : nextWindow(plan, dayOf(first), dayOf(last), made.length);
}
