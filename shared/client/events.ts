// What happened in a client's record, in the past tense: details, courses, screening, what was dismissed. These rows only ever grow.
import { z } from "zod";
import {
  complaintSchema,
  courseOutcomeSchema,
  courseSchema,
  dismissalSchema,
  goalSchema,
  momentSchema,
  personSchema,
  reasonSchema,
} from "../course/course.ts";
import { coursePlanSchema } from "../course/plan.ts";
import { idSchema } from "../ids.ts";
import { err, ok, type Result } from "../result.ts";
import { questionIdSchema, settlementKindSchema } from "../screening/screening.ts";
import { clientDetailsSchema } from "./details.ts";

/** When and where it was recorded: dates of a record are read in the place they were made. */
const at = momentSchema;
const courseId = idSchema;
/** Left out: as it stood. */
const goal = goalSchema.optional();

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
  }),
  z.strictObject({
    type: z.literal("course-planned"),
    at,
    courseId,
    complaint: complaintSchema,
    plan: coursePlanSchema,
    goal,
  }),
  z.strictObject({
    type: z.literal("course-closed"),
    at,
    courseId,
    outcome: courseOutcomeSchema,
    note: z.string().max(2_000),
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

/** The version written beside each event; raise it with an upcast below and a golden file in the tests. */
export const clientEventVersion = 1;

/** Lifts a stored payload of any known version to today's event. Refuses what no version ever wrote. */
export function upcastClientEvent(version: number, payload: unknown): Result<ClientEvent, string> {
  if (version !== clientEventVersion) return err(`event version ${version} is newer than this Steadyhold knows`);
  const parsed = clientEventSchema.safeParse(payload);
  return parsed.success ? ok(parsed.data) : err(z.prettifyError(parsed.error));
}

/** One row of a record's log: the event with its place in it and the command it came from. */
export type RecordedClientEvent = {
  readonly clientId: string;
  readonly position: number;
  readonly commandId: string;
  readonly event: ClientEvent;
};
