// When each rule of rules.ts fires and what it says then, worked out from the visits of a course. Called through the table alone.
import { formatSite } from "../body/places.ts";
import type { SessionSummary } from "../session/record.ts";
import { hasRelaxed } from "../session/vocabulary.ts";
import { levelOf } from "../screening/screening.ts";
import { questions } from "../screening/questions.ts";
import { dayOf, type Moment, startOfDay } from "../time/calendar.ts";
import { relaxedAfter, sorenessAfter } from "./aftercare.ts";
import { responseIn, roseNoticeably } from "./response.ts";
import { hasEnded, type Referral, untilDay } from "../course/referral.ts";
import { formatAnswer, questionSources } from "./say.ts";
import { formatDay, formatMoment } from "../time/format-day.ts";
import { courseProgress } from "./course-progress.ts";
import { suspicions } from "./suspected.ts";
import { checkCovering, completedVisits, type CourseView, earlierVisits, endOf, startOf } from "./view.ts";
import { t } from "../words/words.ts";

/** How a firing was settled by what was recorded, apart from a dismissal: who said so, in their words. */
export type Settled = { readonly text: string; readonly at: Moment };

export type Firing = {
  /** What the rule fired for. The same cause never fires twice, and a dismissal names it. */
  readonly cause: string;
  readonly at: Moment;
  readonly text: string;
  /** What the therapist is asked to do about it now; for the screen alone, since a finished note gives no orders. */
  readonly ask?: string;
  readonly settled: Settled | null;
};

export function emergency({ course: { screening } }: CourseView): readonly Firing[] {
  if (screening === null || levelOf(screening.yes) !== "emergency") return [];
  const answers = formatYes(screening.yes, "emergency");
  // What asks for a physician is no smaller for an emergency beside it.
  const others = formatYes(screening.yes, "physician");
  const text = others === "" ? t("guidance.emergency", { answers }) : t("guidance.emergency.also", { answers, others });
  return [{ cause: `screening-${screening.at.wall}`, at: screening.at, text, settled: null }];
}

export function physicianFirst({ course: { screening } }: CourseView): readonly Firing[] {
  if (screening === null || levelOf(screening.yes) !== "physician") return [];
  const { settled } = screening;
  const text = t("guidance.physician-first", { answers: formatYes(screening.yes, "physician") });
  const said = settled === null ? null : { text: t(`settled.${settled.kind}`, { text: settled.text }), at: settled.at };
  return [{ cause: `screening-${screening.at.wall}`, at: screening.at, text, settled: said }];
}

function formatYes(yes: readonly string[], level: (typeof questions)[number]["level"]): string {
  const asked = questions.filter((question) => question.level === level && yes.includes(question.id));
  // The questions have commas of their own.
  return asked.map(({ id }) => formatAnswer(id)).join(t("guidance.list"));
}

/** The source of every question that was answered with yes, each once. */
export function sourcesOfYes({ course: { screening } }: CourseView): string {
  return questionSources(screening?.yes ?? []);
}

/**
 * A score that an earlier check covers is said with that check, and one that ended the session before its first hold with that: of the newest
 * session alone, since there is nothing left to do about an older one.
 */
export function severe({ visits, severeFrom }: CourseView): readonly Firing[] {
  return visits.flatMap((session, index) => {
    const score = session.painBefore;
    if (score === null || score < severeFrom) return [];
    const answered = severeAnswer(session, score);
    const isNewest = index === visits.length - 1;
    const settled = answered ?? (isNewest ? severeElse(session, score, visits.slice(0, index)) : null);
    if (settled === null && !isNewest && session.finished) return [];
    return [{ cause: session.sessionId, at: startOf(session), text: t("guidance.severe", { score }), settled }];
  });
}

function severeAnswer(session: SessionSummary, score: number): Settled | null {
  const answer = session.visit.severe;
  if (answer === null || answer.score < score) return null;
  return { text: t(`settled.${answer.kind}`, { text: answer.text }), at: startOf(session) };
}

function severeElse(session: SessionSummary, score: number, earlier: readonly SessionSummary[]): Settled | null {
  const covering = checkCovering(earlier, score);
  const check = covering?.visit.severe;
  if (covering !== null && check !== null && check !== undefined) {
    const values = { text: check.text, score: check.score, day: formatDay(dayOf(startOf(covering))) };
    return { text: t("settled.checked-earlier", values), at: startOf(covering) };
  }
  if (!session.finished) return null;
  return { text: t(session.visit.holds === 0 ? "settled.not-treated" : "settled.recorded-later"), at: endOf(session) };
}

/** An answer given before the newest session has been told there; what nobody answered is told until somebody does. */
export function inflammation({ history, dismissed }: CourseView): readonly Firing[] {
  const newest = history.at(-1)?.startedWall ?? 0;
  return suspicions(history, dismissed)
    .filter(({ answered }) => answered === null || answered.at.wall >= newest)
    .map(({ cause, at, answered: settled, kind, visit, ...site }) => {
      const values = { site: formatSite(site), day: formatDay(dayOf(visit)) };
      return {
        cause,
        at,
        text: t(`guidance.inflammation.${kind}`, values),
        ask: t("guidance.inflammation.ask"),
        settled,
      };
    });
}

/** Said after the second visit, until the next one is made or somebody dismisses it. Where data is missing it asks and accuses nobody. */
export function twoVisits({ visits }: CourseView): readonly Firing[] {
  const [first, second, third] = completedVisits(visits);
  if (first === undefined || second === undefined || third !== undefined) return [];
  const response = responseIn(first, second);
  if (response.is === "responded") return [];
  const at = endOf(second);
  if (response.is === "no-response") return [{ cause: "course", at, text: t("guidance.two-visits"), settled: null }];
  const missing = response.missing.map((what) => t(`guidance.two-visits.${what}`)).join(t("guidance.list"));
  const text = t("guidance.two-visits.unknown", { missing });
  return [{ cause: "unknown", at, text, ask: t("guidance.two-visits.ask"), settled: null }];
}

/** Said of the newest session that has a score before: above the first visit's, or above the last one's. */
export function worseCourse({ visits }: CourseView): readonly Firing[] {
  const session = visits.findLast(({ painBefore }) => painBefore !== null);
  const score = session?.painBefore ?? null;
  if (session === undefined || score === null) return [];
  const earlier = completedVisits(earlierVisits(visits, session)).filter(({ painBefore }) => painBefore !== null);
  const references = [earlier[0], earlier.at(-1)];
  const worse = references.find((one) => one !== undefined && roseNoticeably(one.painBefore ?? score, score));
  if (worse === undefined) return [];
  const day = formatDay(dayOf(startOf(worse)));
  const values = { score, day, before: worse.painBefore ?? score };
  const text = t(worse === earlier[0] ? "guidance.worse-course.first" : "guidance.worse-course.last", values);
  return [{ cause: session.sessionId, at: startOf(session), text, ask: t("guidance.worse-course.ask"), settled: null }];
}

/** Each visit after the planned number says so anew. */
export function beyondPlan({ course, visits }: CourseView): readonly Firing[] {
  const made = completedVisits(visits);
  const last = made.at(-1);
  if (last === undefined || course.closed !== null || made.length <= course.plan.visits) return [];
  const text = t("guidance.beyond-plan", { number: made.length, planned: course.plan.visits });
  return [{ cause: `visit-${made.length}`, at: endOf(last), text, ask: t("guidance.beyond-plan.ask"), settled: null }];
}

/** Said once the visits it allows are used up, anew after each further one, and once its last day has passed. */
export function referralUsed({ course, visits, today }: CourseView): readonly Firing[] {
  const referral = course.referral ?? null;
  if (referral === null || course.closed !== null) return [];
  const made = completedVisits(visits);
  const last = made.at(-1);
  const allowed = referral.visits;
  const words = referral.by === "" ? t("guidance.referral.the") : t("guidance.referral.by", { by: referral.by });
  const ask = t("guidance.referral.ask");
  const isUsed = allowed !== null && made.length >= allowed;
  const values = { made: made.length, allowed: allowed ?? 0, referral: words };
  const text = t(made.length === allowed ? "guidance.referral.used" : "guidance.referral.beyond", values);
  const cause = `visits-${made.length}-of-${allowed}`;
  return [
    ...(isUsed && last !== undefined ? [{ cause, at: endOf(last), text, ask, settled: null }] : []),
    ...pastReferral(referral, words, today),
  ];
}

function pastReferral(referral: Referral, words: string, today: Moment): readonly Firing[] {
  const last = untilDay(referral);
  if (last === null || !hasEnded(referral, today)) return [];
  const at = { wall: startOfDay(last + 1, today.timeZone), timeZone: today.timeZone };
  const text = t("guidance.referral.ended", { referral: words, day: formatDay(last) });
  return [{ cause: `until-${referral.until}`, at, text, ask: t("guidance.referral.ask"), settled: null }];
}

export function fourInSix({ course, visits, today }: CourseView): readonly Firing[] {
  if (course.closed !== null) return [];
  const last = completedVisits(visits).at(-1);
  if (last === undefined) return [];
  const { made, planned, end, window, due } = courseProgress(course, visits, today);
  const at = endOf(last);
  if (window === null) {
    if (made > planned) return [];
    const text = t("guidance.four-in-six.all", { planned });
    return [{ cause: `all-${planned}`, at, text, ask: t("guidance.four-in-six.all.ask"), settled: null }];
  }
  const left = planned - made;
  const values = { next: made + 1, planned, from: formatDay(window.from), to: formatDay(window.to) };
  const text =
    due === "overdue" || due === "lapsed"
      ? t("guidance.four-in-six.overdue", values)
      : window.beyond && end !== null
        ? t("guidance.four-in-six.beyond", { ...values, weeks: course.plan.weeks, end: formatDay(end), left })
        : t("guidance.four-in-six.next", values);
  return [{ cause: `visit-${made}`, at, text, settled: null }];
}

export function soreness({ visits, today }: CourseView): readonly Firing[] {
  const last = completedVisits(visits).at(-1);
  if (last === undefined) return [];
  const at = endOf(last);
  const { to } = sorenessAfter(at);
  if (today.wall > to.wall) return [];
  const text = t("guidance.soreness", { to: formatMoment(to) });
  return [{ cause: last.sessionId, at, text, settled: null }];
}

/** It speaks of muscles that relaxed: at least one site that ended so. */
export function relaxed({ visits, today }: CourseView): readonly Firing[] {
  const last = completedVisits(visits).at(-1);
  if (last === undefined || !last.visit.sites.some(({ response }) => hasRelaxed(response))) return [];
  const at = endOf(last);
  const { from, to } = relaxedAfter(at);
  if (dayOf(today) > to) return [];
  const text = t("guidance.relaxed", { from: formatDay(from), to: formatDay(to) });
  return [{ cause: last.sessionId, at, text, settled: null }];
}

/** Said once in a course, after its first visit, while nobody else is named. */
export function together({ course, visits, careTeam }: CourseView): readonly Firing[] {
  const first = completedVisits(visits)[0];
  if (first === undefined || careTeam > 0 || course.closed !== null) return [];
  const ask = t("guidance.together.ask");
  return [{ cause: "course", at: endOf(first), text: t("guidance.together"), ask, settled: null }];
}
