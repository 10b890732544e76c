// The shape of a course: the visits for one complaint, with its plan, its screening and what was settled in it. No rules here.
import { z } from "zod";
import { longest } from "../bounds.ts";
import { idSchema } from "../ids.ts";
import { answerSchema, settlementKindSchema, questionIdSchema, withAnswer } from "../screening/screening.ts";
import { coursePlanSchema } from "./plan.ts";
import { referralSchema } from "./referral.ts";

export const momentSchema = z.strictObject({ wall: z.int(), timeZone: z.string().min(1).max(longest.id) });
/** A line or two that a person writes, not empty. */
export const reasonSchema = z.string().trim().min(1).max(longest.sentence);
/** Who answered or decided; the therapist's name from the settings where nothing else is said. */
export const personSchema = z.string().trim().max(longest.line);
/** What the client came for, in a line or two; may be empty. */
export const complaintSchema = z.string().trim().max(longest.sentence);

/** What the client wants to be able to do again, in a few words; may be empty. Each visit may begin with how well it goes. */
export const goalSchema = z.string().trim().max(longest.goal);

export const courseOutcomes = ["resolved", "better", "unchanged", "worse", "referred", "stopped"] as const;
/** How a course ended; `referred`: on to other care, `stopped`: by the client or for want of visits. */
export const courseOutcomeSchema = z.enum(courseOutcomes);
export type CourseOutcome = z.infer<typeof courseOutcomeSchema>;

export const ruleIds = [
  "emergency",
  "physician-first",
  "severe",
  "inflammation",
  "two-visits",
  "worse-course",
  "beyond-plan",
  "referral",
  "four-in-six",
  "soreness",
  "relaxed",
  "together",
] as const;
export const ruleIdSchema = z.enum(ruleIds);
export type RuleId = z.infer<typeof ruleIdSchema>;

/** An answer that was recorded by a slip, put right: the other one stands from then on. */
export const correctionSchema = z.strictObject({
  question: questionIdSchema,
  to: answerSchema,
  reason: reasonSchema,
  by: personSchema,
  at: momentSchema,
});
export type Correction = z.infer<typeof correctionSchema>;

/** Answers to the screening questions, and how a yes was settled. */
export const screeningSchema = z.strictObject({
  /** The questions whose answer is yes, corrections included; all others that were asked were answered with no. */
  yes: z.array(questionIdSchema),
  by: personSchema,
  at: momentSchema,
  settled: z
    .strictObject({ kind: settlementKindSchema, text: reasonSchema, by: personSchema, at: momentSchema })
    .nullable(),
  /** Oldest first; left out where there are none, because the seals of signed notes cover what an older Steadyhold wrote. */
  corrections: z.array(correctionSchema).optional(),
});

export type Screening = z.infer<typeof screeningSchema>;

/** What a rule fired for, see guidance.ts. */
export const causeSchema = z.string().min(1).max(longest.cause);

export const dismissalSchema = z.strictObject({
  rule: ruleIdSchema,
  cause: causeSchema,
  reason: reasonSchema.nullable(),
  at: momentSchema,
});

export type Dismissal = z.infer<typeof dismissalSchema>;

export const courseSchema = z.strictObject({
  courseId: idSchema,
  complaint: complaintSchema,
  /** Courses of an older Steadyhold have none. */
  goal: goalSchema.optional(),
  /** Null where it was taken away. */
  referral: referralSchema.nullable().optional(),
  plan: coursePlanSchema,
  opened: momentSchema,
  closed: z
    .strictObject({ outcome: courseOutcomeSchema, note: z.string().max(longest.paragraph), at: momentSchema })
    .nullable(),
  screening: screeningSchema.nullable(),
  /** What was answered before it was asked again, oldest first: a visit is told with the answers that stood then. */
  earlierScreenings: z.array(screeningSchema).default([]),
  dismissed: z.array(dismissalSchema),
});
export type Course = z.infer<typeof courseSchema>;

/** What is said of a course when it is opened and when it is planned anew. */
export const planFields = {
  courseId: idSchema,
  complaint: complaintSchema,
  plan: coursePlanSchema,
  /** Left out: as it stood. */
  goal: goalSchema.optional(),
  /** Left out: as it stood; null: there is none any more. */
  referral: referralSchema.nullable().optional(),
};

/** The screening as it stood at a moment, epoch ms: the newest answers given by then, settled only where that had been done too. */
export function screeningAt(
  { screening, earlierScreenings }: Pick<Course, "screening" | "earlierScreenings">,
  wall: number,
): Screening | null {
  const all = screening === null ? earlierScreenings : [...earlierScreenings, screening];
  const found = all.findLast(({ at }) => at.wall <= wall);
  if (found === undefined) return null;
  const then = uncorrected(found, wall);
  return then.settled !== null && then.settled.at.wall > wall ? { ...then, settled: null } : then;
}

/** Another yes has been settled by nobody. */
export function corrected(screening: Screening, correction: Correction): Screening {
  const { question, to } = correction;
  return {
    ...screening,
    yes: [...withAnswer(screening.yes, question, to)],
    settled: to === "yes" ? null : screening.settled,
    corrections: [...(screening.corrections ?? []), correction],
  };
}

/** Without what was corrected after this moment. */
function uncorrected(screening: Screening, wall: number): Screening {
  const { corrections = [], ...answered } = screening;
  const later = corrections.filter(({ at }) => at.wall > wall);
  if (later.length === 0) return screening;
  const yes = later.reduceRight<Screening["yes"]>(
    (all, { question, to }) => [...withAnswer(all, question, to === "yes" ? "no" : "yes")],
    screening.yes,
  );
  const before = corrections.filter((one) => !later.includes(one));
  return { ...answered, yes, ...(before.length === 0 ? {} : { corrections: before }) };
}
