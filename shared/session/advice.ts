// What the rules of its course said to a session, in the words they said it in: the shape only. What each rule says is shared/guidance's.
import { z } from "zod";
import { causeSchema, momentSchema, ruleIdSchema } from "../course/course.ts";
import { painMomentSchema } from "./vocabulary.ts";

const adviceSchema = z.strictObject({
  rule: ruleIdSchema,
  /** What it was said for: the same rule and cause are the same advice, whatever became of it. */
  cause: causeSchema,
  text: z.string().min(1).max(4_000),
  source: z.string().min(1).max(400),
  /** Since when the rule says so. */
  fired: momentSchema,
  /** What was decided about it, and when; `text` is empty where it was only dismissed. Null: it stands open. */
  settled: z.strictObject({ text: z.string().max(1_000), at: momentSchema }).nullable(),
});
export type Advice = z.infer<typeof adviceSchema>;

/** `before`: while the visit goes on, from what was known before it; `after`: once it is finished, with what it brought. */
export const givenAdviceSchema = z.strictObject({
  moment: painMomentSchema,
  advice: z.array(adviceSchema).max(200),
});
export type GivenAdvice = z.infer<typeof givenAdviceSchema>;

/** Null where nobody looked: a quick session belongs to no course. */
export type AdviceByMoment = {
  readonly before: readonly Advice[] | null;
  readonly after: readonly Advice[] | null;
};
