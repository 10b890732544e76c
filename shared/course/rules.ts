// The rules across visits, each a row: when it fires, what it says, its source, whether it blocks, what settles it. Advice, never a diagnosis.
import { siteWords } from "../body/sites.ts";
import { levelOf } from "../screening/screening.ts";
import { questions } from "../screening/questions.ts";
import { dayOf, type Moment } from "./calendar.ts";
import { relaxedAfter, sorenessAfter } from "./aftercare.ts";
import type { RuleId } from "./course.ts";
import { noResponseIn } from "./response.ts";
import { dayWords, momentWords } from "./say.ts";
import { standingOfCourse } from "./standing.ts";
import { suspectedSites } from "./suspected.ts";
import { endOf, madeVisits, severeFromAfter, startOf, type CourseView } from "./view.ts";
import { t, type MessageName } from "../words/words.ts";

/** How a firing was settled by what was recorded, apart from a dismissal: who said so, in their words. */
export type Settled = { readonly text: string; readonly at: Moment };

export type Firing = {
  /** What the rule fired for. The same cause never fires twice, and a dismissal names it. */
  readonly cause: string;
  readonly at: Moment;
  readonly text: string;
  readonly settled: Settled | null;
};

export type Rule = {
  readonly id: RuleId;
  readonly source: Extract<MessageName, `source.${string}`>;
  /** Blocks the first hold until it is settled. */
  readonly blocks: boolean;
  /** press: a dismissal without a reason; record: an answer in the record ("seen by …", "checked by …", a reason); never: nothing but new answers. */
  readonly settledBy: "press" | "record" | "never";
  readonly fires: (view: CourseView) => readonly Firing[];
};

export const rules: readonly Rule[] = [
  { id: "emergency", source: "source.ahcpr", blocks: true, settledBy: "never", fires: emergency },
  { id: "physician-first", source: "source.ahcpr", blocks: true, settledBy: "record", fires: physicianFirst },
  { id: "severe", source: "source.mueller-severe", blocks: true, settledBy: "record", fires: severe },
  { id: "inflammation", source: "source.mueller", blocks: false, settledBy: "press", fires: inflammation },
  { id: "two-visits", source: "source.mueller-farrar", blocks: false, settledBy: "press", fires: twoVisits },
  { id: "four-in-six", source: "source.mueller", blocks: false, settledBy: "press", fires: fourInSix },
  { id: "soreness", source: "source.mueller", blocks: false, settledBy: "press", fires: soreness },
  { id: "relaxed", source: "source.mueller", blocks: false, settledBy: "press", fires: relaxed },
  { id: "together", source: "source.mueller", blocks: false, settledBy: "press", fires: together },
];

function emergency({ course: { screening } }: CourseView): readonly Firing[] {
  if (screening === null || levelOf(screening.yes) !== "emergency") return [];
  const text = t("guidance.emergency", { answers: yesWords(screening.yes, "emergency") });
  return [{ cause: `screening-${screening.at.wall}`, at: screening.at, text, settled: null }];
}

function physicianFirst({ course: { screening } }: CourseView): readonly Firing[] {
  if (screening === null || levelOf(screening.yes) !== "physician") return [];
  const { settled } = screening;
  const text = t("guidance.physician-first", { answers: yesWords(screening.yes, "physician") });
  const said = settled === null ? null : { text: t(`settled.${settled.kind}`, { text: settled.text }), at: settled.at };
  return [{ cause: `screening-${screening.at.wall}`, at: screening.at, text, settled: said }];
}

function yesWords(yes: readonly string[], level: (typeof questions)[number]["level"]): string {
  const asked = questions.filter((question) => question.level === level && yes.includes(question.id));
  // The questions have commas of their own.
  return asked.map((question) => t(`question.${question.id}`).replace(/\?.*$/u, "")).join(t("guidance.list"));
}

/** Nothing to say where an earlier check covers the score, or where the session ended without a hold and the question with it. */
function severe({ visits, severeFrom }: CourseView): readonly Firing[] {
  return visits.flatMap((session, index) => {
    const score = session.painBefore;
    if (score === null || score < severeFromAfter(visits.slice(0, index), severeFrom)) return [];
    const answer = session.visit.severe;
    const at = startOf(session);
    const settled =
      answer === null || answer.score < score ? null : { text: t(`settled.${answer.kind}`, { text: answer.text }), at };
    if (settled === null && session.finished) return [];
    return [{ cause: session.sessionId, at, text: t("guidance.severe", { score }), settled }];
  });
}

function inflammation({ visits }: CourseView): readonly Firing[] {
  return suspectedSites(visits).map(({ session, site }) => {
    const at = endOf(session);
    const text = t("guidance.inflammation", { site: siteWords(site), day: dayWords(dayOf(startOf(session))) });
    return { cause: `${session.sessionId}-${site.muscle}-${site.side}`, at, text, settled: null };
  });
}

/** Said after the second visit, until the next one is made or somebody dismisses it. */
function twoVisits({ visits }: CourseView): readonly Firing[] {
  const [first, second, third] = madeVisits(visits);
  if (first === undefined || second === undefined || third !== undefined || !noResponseIn(first, second)) return [];
  return [{ cause: "course", at: endOf(second), text: t("guidance.two-visits"), settled: null }];
}

function fourInSix({ course, visits, today }: CourseView): readonly Firing[] {
  if (course.closed !== null) return [];
  const last = madeVisits(visits).at(-1);
  if (last === undefined) return [];
  const { made, planned, days, window, due } = standingOfCourse(course, visits, today);
  const at = endOf(last);
  if (window === null) {
    return [{ cause: `all-${planned}`, at, text: t("guidance.four-in-six.all", { planned }), settled: null }];
  }
  const values = { next: made + 1, planned, from: dayWords(window.from), to: dayWords(window.to) };
  const text =
    due === "overdue" || due === "lapsed"
      ? t("guidance.four-in-six.overdue", values)
      : window.beyond
        ? t("guidance.four-in-six.beyond", { ...values, days })
        : t("guidance.four-in-six.next", values);
  return [{ cause: `visit-${made}`, at, text, settled: null }];
}

function soreness({ visits, today }: CourseView): readonly Firing[] {
  const last = madeVisits(visits).at(-1);
  if (last === undefined) return [];
  const at = endOf(last);
  const { from, to } = sorenessAfter(at);
  if (today.wall > to.wall) return [];
  const text = t("guidance.soreness", { from: momentWords(from), to: momentWords(to) });
  return [{ cause: last.sessionId, at, text, settled: null }];
}

function relaxed({ visits, today }: CourseView): readonly Firing[] {
  const last = madeVisits(visits).at(-1);
  if (last === undefined) return [];
  const at = endOf(last);
  const { from, to } = relaxedAfter(at);
  if (dayOf(today) > to) return [];
  const text = t("guidance.relaxed", { from: dayWords(from), to: dayWords(to) });
  return [{ cause: last.sessionId, at, text, settled: null }];
}

/** Said once in a course, after its first visit, while nobody else is named. */
function together({ course, visits, careTeam }: CourseView): readonly Firing[] {
  const first = madeVisits(visits)[0];
  if (first === undefined || careTeam > 0 || course.closed !== null) return [];
  return [{ cause: "course", at: endOf(first), text: t("guidance.together"), settled: null }];
}
