// What screening answers add up to. Three levels: emergency today, a physician first, or nothing in the way. Nothing here is a diagnosis.
import { z } from "zod";
import { questionIds, questions, type QuestionId, type ScreeningLevel } from "./questions.ts";

export const questionIdSchema = z.enum(questionIds);

/** Where a course stands before its first hold. `none`: a quick session of nobody known. */
export const screeningStatuses = ["none", "missing", "clear", "physician", "emergency"] as const;
export const screeningStatusSchema = z.enum(screeningStatuses);
export type ScreeningStatus = z.infer<typeof screeningStatusSchema>;

/** How a "physician first" was settled: "already seen by …", or the therapist's own reason. */
export const settlementKinds = ["seen-by", "reason"] as const;
export const settlementKindSchema = z.enum(settlementKinds);

export const answers = ["yes", "no"] as const;
export const answerSchema = z.enum(answers);
export type Answer = z.infer<typeof answerSchema>;

/** The questions answered with yes once one of them is answered so. */
export function withAnswer(yes: readonly QuestionId[], question: QuestionId, answer: Answer): readonly QuestionId[] {
  const others = yes.filter((one) => one !== question);
  return answer === "yes" ? [...others, question] : others;
}

/** The gravest level among the questions answered with yes, or null when all answers were no. */
export function levelOf(yes: readonly QuestionId[]): ScreeningLevel | null {
  const asked = questions.filter((question) => yes.includes(question.id));
  if (asked.some((question) => question.level === "emergency")) return "emergency";
  return asked.length > 0 ? "physician" : null;
}

/** An emergency stands whatever is recorded beside it; only new answers change it. */
export function screeningStatus(
  screening: { readonly yes: readonly QuestionId[]; readonly settled: unknown } | null,
): ScreeningStatus {
  if (screening === null) return "missing";
  const level = levelOf(screening.yes);
  if (level === "emergency") return "emergency";
  return level === "physician" && screening.settled === null ? "physician" : "clear";
}
