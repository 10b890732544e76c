// The shape of a course: the visits for one complaint, with its plan, its screening and what was settled in it. No rules here.
import { z } from "zod";
import { idSchema } from "../ids.ts";
import { settlementKindSchema, questionIdSchema } from "../screening/screening.ts";
import { coursePlanSchema } from "./plan.ts";

export const momentSchema = z.strictObject({ wall: z.int(), timeZone: z.string().min(1).max(64) });
/** One line a person writes, 1-500 characters after trimming. */
export const reasonSchema = z.string().trim().min(1).max(500);
/** Who answered or decided; the therapist's name from the settings where nothing else is said. */
export const personSchema = z.string().trim().max(120);
/** What the client came for, in a line or two; may be empty. */
export const complaintSchema = z.string().trim().max(500);

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
  "four-in-six",
  "soreness",
  "relaxed",
  "together",
] as const;
export const ruleIdSchema = z.enum(ruleIds);
export type RuleId = z.infer<typeof ruleIdSchema>;

export const screeningSchema = z.strictObject({
  /** The questions answered with yes; all others that were asked were answered with no. */
  yes: z.array(questionIdSchema),
  by: personSchema,
  at: momentSchema,
  settled: z
    .strictObject({ kind: settlementKindSchema, text: reasonSchema, by: personSchema, at: momentSchema })
    .nullable(),
});

/** `cause`: what a rule fired for, see guidance.ts. */
export const dismissalSchema = z.strictObject({
  rule: ruleIdSchema,
  cause: z.string().min(1).max(200),
  reason: reasonSchema.nullable(),
  at: momentSchema,
});

export const courseSchema = z.strictObject({
  courseId: idSchema,
  complaint: complaintSchema,
  plan: coursePlanSchema,
  opened: momentSchema,
  closed: z.strictObject({ outcome: courseOutcomeSchema, note: z.string().max(2_000), at: momentSchema }).nullable(),
  screening: screeningSchema.nullable(),
  dismissed: z.array(dismissalSchema),
});
export type Course = z.infer<typeof courseSchema>;
