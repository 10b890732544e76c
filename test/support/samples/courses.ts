// Courses for the tests of what acts across visits: a visit facts by its day, pain and responses, without playing its holds.
import type { Moment } from "../../../shared/time/calendar.ts";
import { dayOfDate } from "../../../shared/time/calendar.ts";
import type { Course } from "../../../shared/course/course.ts";
import type { CourseView } from "../../../shared/guidance/view.ts";
import type { VisitSite } from "../../../shared/session/visit.ts";
import type { SessionSummary } from "../../../shared/session/record.ts";
import { noRatings, type Response, type SevereKind } from "../../../shared/session/vocabulary.ts";

export const toronto = "America/Toronto";
const quiet = { suspected: false, unanswered: false, cleared: false };

/** 10 in the morning in Toronto (15:00 UTC, or 14:00 in summer time), `day` days after 2 November 2026. */
export function morning(day: number): Moment {
  return { wall: (dayOfDate(2026, 11, 2) + day) * 86_400_000 + 15 * 3_600_000, timeZone: toronto };
}

export type VisitFacts = {
  readonly day?: number;
  readonly at?: Moment;
  readonly before?: number | null;
  readonly after?: number | null;
  readonly sites?: readonly Partial<VisitSite>[];
  readonly responses?: readonly (Response | null)[];
  readonly finished?: boolean;
  readonly severe?: { readonly kind: SevereKind; readonly score: number };
  readonly holds?: number;
};

export function site(facts: Partial<VisitSite> = {}): VisitSite {
  const place = { muscle: "quadratus-lumborum", side: "left", view: "back", point: { x: -50, y: -40 } } as const;
  return { number: 1, ...place, holds: 1, counted: 1, heldMs: 20_000, response: null, ...quiet, ...facts };
}

export function visit(number: number, facts: VisitFacts = {}): SessionSummary {
  const { wall, timeZone } = facts.at ?? morning(facts.day ?? (number - 1) * 14);
  const responses = facts.responses?.map((response, index) => site({ number: index + 1, response }));
  const sites = facts.sites?.map((one, index) => site({ number: index + 1, ...one })) ?? responses ?? [site()];
  const holds = facts.holds ?? sites.reduce((sum, one) => sum + one.holds, 0);
  return {
    sessionId: `s-${number}`,
    client: "JM-042",
    startedWall: wall,
    timeZone,
    clockMs: 1_800_000,
    finished: facts.finished ?? true,
    signed: false,
    sites: sites.length,
    countedHolds: holds,
    painBefore: facts.before === undefined ? 5 : facts.before,
    painAfter: facts.after === undefined ? null : facts.after,
    visit: {
      clientId: "c-1",
      courseId: "k-1",
      endedWall: wall + 1_800_000,
      holds,
      counted: holds,
      heldMs: holds * 20_000,
      sites,
      severe: facts.severe === undefined ? null : { text: "Dr. Roy", ...facts.severe },
      gate: null,
      suspicionAnswers: [],
      lookBack: { soreness: null, relaxed: null },
      ratings: { before: noRatings, after: noRatings },
    },
  };
}

export function course(facts: Partial<Course> = {}): Course {
  const opened = morning(0);
  const screening = { yes: [], by: "B. Mueller", at: opened, settled: null };
  const base = { courseId: "k-1", complaint: "Low back", plan: { visits: 4, weeks: 6 }, opened, closed: null };
  return { ...base, screening, earlierScreenings: [], dismissed: [], ...facts };
}

export function view(visits: readonly SessionSummary[], facts: Partial<CourseView> = {}): CourseView {
  const last = visits.at(-1);
  const today = last === undefined ? morning(0) : { wall: last.visit.endedWall, timeZone: last.timeZone };
  const dismissed = (facts.course ?? course()).dismissed;
  return { course: course(), visits, history: visits, dismissed, careTeam: 1, severeFrom: 7, today, ...facts };
}
