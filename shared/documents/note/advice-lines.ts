// What the rules of the course said to the therapist at this visit, since when, and what was decided, in the words it was said in. What other
// parts of the note tell with what is theirs is left to them: severe pain beside the score, soreness and relaxed as aftercare.
import type { Correction, RuleId, Screening } from "../../course/course.ts";
import { questions } from "../../screening/questions.ts";
import { isDismissedByPress } from "../../guidance/guidance.ts";
import { dayOf, type Moment } from "../../time/calendar.ts";
import { formatAnswer } from "../../guidance/say.ts";
import { formatDay, formatMoment } from "../../time/format-day.ts";
import type { Advice } from "../../session/advice.ts";
import type { Session } from "../../session/state.ts";
import { localTime, t } from "../../words/words.ts";
import { line, type NoteLine } from "./note.ts";
import { type NoteContext, type Say, withoutStop } from "./note-context.ts";

/** Said before the first hold, and kept in the note whatever the visit brought. */
const saidBefore: ReadonlySet<RuleId> = new Set([
  "emergency",
  "physician-first",
  "inflammation",
  "two-visits",
  "worse-course",
  "beyond-plan",
  "referral",
]);
/** Said of what the visit brought. Inflammation of this very visit is the plan's own advice to see a doctor. */
const saidAfter: ReadonlySet<RuleId> = new Set([
  "two-visits",
  "worse-course",
  "beyond-plan",
  "referral",
  "four-in-six",
  "together",
]);
const screening: ReadonlySet<RuleId> = new Set(["emergency", "physician-first"]);

/** Each advice once, as it stands at the end; in the order of the rules. */
export function adviceOf({ advice, facts }: Pick<Session, "advice" | "facts">): readonly Advice[] {
  const before = (advice.before ?? []).filter(({ rule }) => saidBefore.has(rule));
  const after = facts.finishedAt === null ? [] : (advice.after ?? []);
  const news = after.filter((one) => saidAfter.has(one.rule) && !before.some((other) => isSame(one, other)));
  return [...before.map((one) => after.find((other) => isSame(one, other)) ?? one), ...news];
}

/** What stands by now: once the visit is over that is what was said after it, because what it brought may have settled what was said before. */
export function adviceNow({ advice, facts }: Pick<Session, "advice" | "facts">): readonly Advice[] {
  return (facts.finishedAt === null ? advice.before : (advice.after ?? advice.before)) ?? [];
}

/** What of it is the business of who reads the letter: that nothing responded, and that pain got worse. */
export function adviceForReader(session: Pick<Session, "advice" | "facts">): readonly Advice[] {
  return adviceNow(session).filter((one) => isTwoVisits(one) || one.rule === "worse-course");
}

/** Rule `two-visits` where it speaks of what it knows, not of what is missing. */
export function isTwoVisits({ rule, cause }: Pick<Advice, "rule" | "cause">): boolean {
  return rule === "two-visits" && cause === "course";
}

export function isScreening({ rule }: Pick<Advice, "rule">): boolean {
  return screening.has(rule);
}

/** For S: what was answered when and to whom, what it advised, and how that was settled. */
export function screeningLines(context: NoteContext): readonly NoteLine[] {
  const advised = adviceOf(context.session).filter(isScreening);
  return [...answersLines(context), ...advised.map((one) => adviceLine(context, one))];
}

function answersLines({ session, say, origins }: NoteContext): readonly NoteLine[] {
  const { background, advice, clearance } = session;
  if (background === null) {
    // A visit recorded before its background was kept.
    if (advice.before === null || clearance.screening !== "clear" || adviceOf(session).some(isScreening)) return [];
    return [line("guidance", say("note.screening.clear"), origins.of("advice before"))];
  }
  const text = background.screening === null ? say("note.screening.none") : formatAnswers(background.screening, say);
  return [line("guidance", text, origins.of("background"))];
}

/** What the answers are by now, and after them each that was put right: "Screening on Monday, April 6, 2026, asked by Ada Roy: all 17 answers no." */
export function formatAnswers(screening: Screening, say: Say): string {
  const corrections = screening.corrections ?? [];
  return [formatYes(screening, say), ...corrections.map((one) => formatCorrection(one, say))].join(" ");
}

/** "Corrected on Monday, April 6, 2026, 9:15 a.m. by Ada Roy, from yes to no: Fever. Reason: wrong line." */
export function formatCorrection({ question, to, reason, by, at }: Correction, say: Say): string {
  const values = { when: formatMoment(at), answer: formatAnswer(question), reason: withoutStop(reason) };
  if (by.trim() === "") return say(`note.screening.corrected.${to}`, values);
  return say(`note.screening.corrected-by.${to}`, { ...values, by });
}

function formatYes({ at, by, yes }: Screening, say: Say): string {
  const day = formatDay(dayOf(at));
  const asked = by.trim() === "" ? say("note.screening.asked", { day }) : say("note.screening.asked-by", { day, by });
  const count = questions.length - yes.length;
  if (yes.length === 0) return say("note.screening.all-no", { asked, count });
  return say("note.screening.yes", { asked, answers: yes.map(formatAnswer).join(t("guidance.list")), count });
}

/** For P: everything else. */
export function adviceLines(context: NoteContext): readonly NoteLine[] {
  return adviceOf(context.session)
    .filter((one) => !isScreening(one))
    .map((one) => adviceLine(context, one));
}

function adviceLine(context: NoteContext, one: Advice): NoteLine {
  const { facts, advice } = context.session;
  const isRepeated = facts.finishedAt !== null && (advice.after ?? []).some((other) => isSame(one, other));
  const from = context.origins.of(isRepeated ? "advice after" : "advice before");
  return line("guidance", formatAdvice(context, one), from, { rule: one.rule, source: one.source });
}

/** "Visit 3 of 4: between … Dismissed by the therapist, …" What was not said since an earlier day was said at this visit. */
export function formatAdvice({ session, say }: Pick<NoteContext, "session" | "say">, advice: Advice): string {
  const { rule, text, fired, settled } = advice;
  const said =
    fired.wall < session.startedWall ? say("note.advice.since", { text, day: formatDay(dayOf(fired)) }) : text;
  if (settled === null) return said;
  const when = formatWhen(settled.at);
  if (!isDismissedByPress(rule))
    return say("note.advice.recorded", { said, decision: withoutStop(settled.text), when });
  if (settled.text === "") return say("note.advice.dismissed", { said, when });
  return say("note.advice.dismissed.because", { said, when, reason: settled.text });
}

function formatWhen({ wall, timeZone }: Moment): string {
  return t("note.moment", { day: localTime(wall, timeZone, "date"), time: localTime(wall, timeZone, "time") });
}

function isSame(one: Advice, other: Advice): boolean {
  return one.rule === other.rule && one.cause === other.cause;
}
