// What may be asked of a client's record, in the imperative. Checked at the border; whether it is allowed is decide's business.
import { z } from "zod";
import { longest } from "../bounds.ts";
import {
  causeSchema,
  complaintSchema,
  courseOutcomeSchema,
  goalSchema,
  personSchema,
  reasonSchema,
  ruleIdSchema,
  type Course,
} from "../course/course.ts";
import { coursePlanSchema } from "../course/plan.ts";
import { referralSchema } from "../course/referral.ts";
import { idSchema } from "../ids.ts";
import { answerSchema, questionIdSchema, settlementKindSchema } from "../screening/screening.ts";
import { clientDetailsSchema, type ClientDetails } from "./details.ts";

const courseId = idSchema;
/** Left out: as it stands. */
const goal = goalSchema.optional();
/** Left out: as it stands; null: there is none any more. */
const referral = referralSchema.nullable().optional();

export const clientCommandSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("change-details"),
    details: clientDetailsSchema,
    /** What stood there when the change was begun: whatever is as it was stays what it is by now. Left out: the record as it stands. */
    seen: clientDetailsSchema.optional(),
  }),
  z.strictObject({ type: z.literal("archive-client") }),
  z.strictObject({ type: z.literal("restore-client") }),
  z.strictObject({
    type: z.literal("open-course"),
    courseId,
    complaint: complaintSchema,
    plan: coursePlanSchema,
    goal,
    referral,
  }),
  z.strictObject({
    type: z.literal("plan-course"),
    courseId,
    complaint: complaintSchema,
    plan: coursePlanSchema,
    goal,
    referral,
  }),
  z.strictObject({
    type: z.literal("close-course"),
    courseId,
    outcome: courseOutcomeSchema,
    note: z.string().trim().max(longest.paragraph),
  }),
  z.strictObject({ type: z.literal("reopen-course"), courseId }),
  z.strictObject({
    type: z.literal("answer-screening"),
    courseId,
    /** The questions answered with yes; everything else was asked and is no. */
    yes: z.array(questionIdSchema).max(100),
    by: personSchema,
  }),
  z.strictObject({
    type: z.literal("settle-screening"),
    courseId,
    kind: settlementKindSchema,
    text: reasonSchema,
    by: personSchema,
  }),
  z.strictObject({
    type: z.literal("correct-answer"),
    courseId,
    question: questionIdSchema,
    to: answerSchema,
    reason: reasonSchema,
    by: personSchema,
  }),
  z.strictObject({
    type: z.literal("dismiss-guidance"),
    courseId,
    rule: ruleIdSchema,
    cause: causeSchema,
    reason: reasonSchema.nullable(),
  }),
]);
export type ClientCommand = z.infer<typeof clientCommandSchema>;

/** Commands the host gives on behalf of a call of its own. */
export type RecordCommand =
  | ClientCommand
  | { readonly type: "record-client"; readonly clientId: string; readonly details: ClientDetails }
  | {
      readonly type: "absorb-record";
      readonly from: string;
      readonly details: ClientDetails;
      readonly courses: readonly Course[];
    }
  | { readonly type: "merge-into"; readonly into: string };
