// What happened in a client's record, in the past tense: details, courses, screening, what was dismissed. These rows only ever grow.
import { z } from "zod";
import { longest } from "../bounds.ts";
import {
  complaintSchema,
  correctionSchema,
  courseOutcomeSchema,
  courseSchema,
  dismissalSchema,
  goalSchema,
  momentSchema,
  personSchema,
  reasonSchema,
} from "../course/course.ts";
import { coursePlanSchema } from "../course/plan.ts";
import { referralSchema } from "../course/referral.ts";
import { idSchema } from "../ids.ts";
import type { EventFormat, Recorded } from "../stream.ts";
import { questionIdSchema, settlementKindSchema } from "../screening/screening.ts";
import { clientDetailsSchema } from "./details.ts";

/** When and where it was recorded: dates of a record are read in the place they were made. */
const at = momentSchema;
const courseId = idSchema;
/** Left out: as it stood. */
const goal = goalSchema.optional();
/** Left out: as it stood; null: there is none any more. */
const referral = referralSchema.nullable().optional();

export const clientEventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("client-recorded"), at, clientId: idSchema, details: clientDetailsSchema }),
  z.strictObject({ type: z.literal("details-changed"), at, details: clientDetailsSchema }),
  z.strictObject({ type: z.literal("client-archived"), at }),
  z.strictObject({ type: z.literal("client-restored"), at }),
  z.strictObject({
    type: z.literal("course-opened"),
    at,
    courseId,
    complaint: complaintSchema,
    plan: coursePlanSchema,
    goal,
    referral,
  }),
  z.strictObject({
    type: z.literal("course-planned"),
    at,
    courseId,
    complaint: complaintSchema,
    plan: coursePlanSchema,
    goal,
    referral,
  }),
  z.strictObject({
    type: z.literal("course-closed"),
    at,
    courseId,
    outcome: courseOutcomeSchema,
    note: z.string().max(longest.paragraph),
  }),
  z.strictObject({ type: z.literal("course-reopened"), at, courseId }),
  z.strictObject({
    type: z.literal("screening-answered"),
    at,
    courseId,
    yes: z.array(questionIdSchema),
    by: personSchema,
  }),
  z.strictObject({
    type: z.literal("screening-settled"),
    at,
    courseId,
    kind: settlementKindSchema,
    text: reasonSchema,
    by: personSchema,
  }),
  /** An answer of the newest screening was recorded by a slip. */
  z.strictObject({ type: z.literal("answer-corrected"), courseId, ...correctionSchema.shape }),
  z.strictObject({
    type: z.literal("guidance-dismissed"),
    at,
    courseId,
    rule: dismissalSchema.shape.rule,
    cause: dismissalSchema.shape.cause,
    reason: dismissalSchema.shape.reason,
  }),
  /** Another record of the same person ended in this one: its details beside ours, its courses taken over. */
  z.strictObject({
    type: z.literal("record-absorbed"),
    at,
    from: idSchema,
    details: clientDetailsSchema,
    courses: z.array(courseSchema),
  }),
  z.strictObject({ type: z.literal("merged-into"), at, into: idSchema }),
]);
export type ClientEvent = z.infer<typeof clientEventSchema>;

/** The version written beside each event; raise it with a lift below and a golden file in the tests. */
export const clientEventVersion = 3;

export const clientEventFormat: EventFormat<ClientEvent> = {
  version: clientEventVersion,
  schema: clientEventSchema,
  lifts: [
    bornForBirthYear,
    // Version 3 knows one more event, and changed none.
    (payload) => payload,
  ],
};

/** Version 1 asked for the year of birth alone, as a number, and for neither earlier care nor medication. */
function bornForBirthYear(payload: unknown): unknown {
  const old = z.looseObject({ details: z.looseObject({}) }).safeParse(payload);
  if (!old.success) return payload;
  const { birthYear, ...rest } = old.data.details;
  const born = typeof birthYear === "number" ? String(birthYear) : birthYear === null ? null : undefined;
  const added = { born, earlierCare: "", medication: "" };
  // With a field that came later it is no event of version 1: today's schema refuses the year beside it.
  const isNewer = Object.keys(added).some((name) => Object.hasOwn(rest, name));
  return { ...old.data, details: { ...rest, ...added, ...(isNewer ? { birthYear } : {}) } };
}

export type RecordedClientEvent = Recorded<ClientEvent>;
