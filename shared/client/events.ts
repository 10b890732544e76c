// What happened in a client's record, in the past tense: details, courses, screening, what was dismissed. These rows only ever grow.
import { z } from "zod";
import { longest } from "../bounds.ts";
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
import { referralSchema } from "../course/referral.ts";
import { idSchema } from "../ids.ts";
import { err, ok, type Result } from "../result.ts";
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
export const clientEventVersion = 2;

/** Entry n lifts a payload from version n + 1 to n + 2; what it does not know it leaves for the schema to refuse. */
const lifts: readonly ((payload: unknown) => unknown)[] = [bornForBirthYear];

/** A stored payload of any known version in today's shape, not checked yet: for telling what is wrong with it. */
export function liftClientEvent(version: number, payload: unknown): unknown {
  return lifts.slice(version - 1).reduce((lifted, lift) => lift(lifted), payload);
}

/** Lifts a stored payload of any known version to today's event. Refuses what no version ever wrote. */
export function upcastClientEvent(version: number, payload: unknown): Result<ClientEvent, string> {
  if (!Number.isInteger(version) || version < 1) return err(`no event has version ${version}`);
  if (version > clientEventVersion) return err(`event version ${version} is newer than this Steadyhold knows`);
  const parsed = clientEventSchema.safeParse(liftClientEvent(version, payload));
  return parsed.success ? ok(parsed.data) : err(z.prettifyError(parsed.error));
}

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

/** One row of a record's log: the event with its place in it and the command it came from. */
export type RecordedClientEvent = {
  readonly clientId: string;
  readonly position: number;
  readonly commandId: string;
  readonly event: ClientEvent;
};
