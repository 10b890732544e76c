// Questions of the screening as guidance names them. Knows no rule.
import { questions, type QuestionId } from "../screening/questions.ts";
import { t } from "../words/words.ts";

/** A question of the screening as what was answered with yes: without its question mark and what stands behind it. */
export function formatAnswer(id: QuestionId): string {
  return t(`question.${id}`).replace(/\?.*$/u, "");
}

/** Where these questions come from, each source once. */
export function questionSources(ids: readonly QuestionId[]): string {
  const named = questions.filter(({ id }) => ids.includes(id)).map(({ source }) => t(source));
  return [...new Set(named)].join(t("guidance.list"));
}
