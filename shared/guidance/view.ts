// What the rules of a course look at, and the questions several of them ask: which visits were made, how far a check reaches. Pure.
import type { SessionSummary } from "../session/record.ts";
import { highestScore } from "../session/vocabulary.ts";
import type { Moment } from "../time/calendar.ts";
import type { Course, Dismissal } from "../course/course.ts";

export type CourseView = {
  readonly course: Course;
  /** The sessions of this course, oldest first. */
  readonly visits: readonly SessionSummary[];
  /** All sessions of the client, of every course, oldest first: a suspicion stands across courses. */
  readonly history: readonly SessionSummary[];
  /** What was dismissed in any course of the client. */
  readonly dismissed: readonly Dismissal[];
  /** How many people the client's care team names. */
  readonly careTeam: number;
  /** The practice's threshold of rule `severe`, 1-10; 11: none. */
  readonly severeFrom: number;
  readonly today: Moment;
};

/** What a view of a course is made from. `sessions`: all of the client, oldest first. */
export type CourseViewInput = Pick<CourseView, "course" | "careTeam" | "severeFrom" | "today"> & {
  readonly courses: readonly Course[];
  readonly sessions: readonly SessionSummary[];
};

export function viewOfCourse({ courses, sessions, ...rest }: CourseViewInput): CourseView {
  const visits = sessions.filter((session) => session.visit.courseId === rest.course.courseId);
  return { ...rest, visits, history: sessions, dismissed: courses.flatMap(({ dismissed }) => dismissed) };
}

/** A visit is made when its session is finished and pressure was put on: a session opened by mistake uses up no visit. */
export function isCompletedVisit(session: SessionSummary): boolean {
  return session.finished && session.visit.holds > 0;
}

export function completedVisits(visits: readonly SessionSummary[]): readonly SessionSummary[] {
  return visits.filter(isCompletedVisit);
}

/** The sessions that began before this one, whether they became visits or not. */
export function earlierVisits(
  visits: readonly SessionSummary[],
  { sessionId, startedWall }: Pick<SessionSummary, "sessionId" | "startedWall">,
): readonly SessionSummary[] {
  return visits.filter((one) => one.sessionId !== sessionId && one.startedWall < startedWall);
}

/** Visit k of n: which visit this session is, 1 for the first. A session not held yet would be the next one. */
export function visitNumber(
  visits: readonly SessionSummary[],
  session: Pick<SessionSummary, "sessionId" | "startedWall">,
): number {
  return completedVisits(earlierVisits(visits, session)).length + 1;
}

/** The check by medical staff that covers this score, made at an earlier visit of the course; null where none does. */
export function checkCovering(earlier: readonly SessionSummary[], score: number): SessionSummary | null {
  return earlier.findLast(({ visit }) => visit.severe?.kind === "checked-by" && visit.severe.score >= score) ?? null;
}

/** A check by medical staff counts for the rest of the course, up to the score it was made at. A mere reason counts for its visit only. */
export function severeFromAfter(earlier: readonly SessionSummary[], severeFrom: number): number {
  const checked = earlier.map(({ visit }) => (visit.severe?.kind === "checked-by" ? visit.severe.score + 1 : 0));
  return Math.min(highestScore + 1, Math.max(severeFrom, ...checked));
}

export function startOf(session: Pick<SessionSummary, "startedWall" | "timeZone">): Moment {
  return { wall: session.startedWall, timeZone: session.timeZone };
}

export function endOf(session: SessionSummary): Moment {
  return { wall: session.visit.endedWall, timeZone: session.timeZone };
}
