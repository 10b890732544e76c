// Days, moments and answers in the words of guidance, screens and notes. Knows no rule.
import { questions, type QuestionId } from "../screening/questions.ts";
import { localTime, t } from "../words/words.ts";
import { noonOf, type Day, type Moment } from "./calendar.ts";

/** "Tuesday, December 8, 2026" */
export function dayWords(day: Day): string {
  const { wall, timeZone } = noonOf(day);
  return localTime(wall, timeZone, "date");
}

/** A question of the screening as what was answered with yes: without its question mark and what stands behind it. */
export function answerWords(id: QuestionId): string {
  return t(`question.${id}`).replace(/\?.*$/u, "");
}

/** Where these questions come from, each source once. */
export function questionSources(ids: readonly QuestionId[]): string {
  const named = questions.filter(({ id }) => ids.includes(id)).map(({ source }) => t(source));
  return [...new Set(named)].join(t("guidance.list"));
}

/** "December 8, 2026": where the day of the week says nothing. */
export function dateWords(day: Day): string {
  return dayWords(day).replace(/^[^,]+, /u, "");
}

/** "Tuesday, December 8, 2026, 9:15 a.m." in the moment's own zone. */
export function momentWords({ wall, timeZone }: Moment): string {
  return t("guidance.moment", { day: localTime(wall, timeZone, "date"), time: localTime(wall, timeZone, "time") });
}
