// What happened in a client's record, in the past tense: details, courses, screening, what was dismissed. These rows only ever grow.
import { z } from "zod";
import { longest } from "../bounds.ts";
import {
  correctionSchema,
  courseOutcomeSchema,
  courseSchema,
  dismissalSchema,
  planFields,
  momentSchema,
  personSchema,
  reasonSchema,
} from "../course/course.ts";
import { idSchema } from "../ids.ts";
import type { EventFormat, Recorded } from "../stream.ts";
import { questionIdSchema, settlementKindSchema } from "../screening/screening.ts";
import { clientDetailsSchema } from "./details.ts";

/** When and where it was recorded: dates of a record are read in the place they were made. */
const at = momentSchema;
const courseId = idSchema;

function event<Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) {
  return z.strictObject({ type: z.literal(type), at, ...fields });
}

export const clientEventSchema = z.discriminatedUnion("type", [
  event("client-recorded", { clientId: idSchema, details: clientDetailsSchema }),
  event("details-changed", { details: clientDetailsSchema }),
  event("client-archived", {}),
  event("client-restored", {}),
  event("course-opened", planFields),
  event("course-planned", planFields),
  event("course-closed", { courseId, outcome: courseOutcomeSchema, note: z.string().max(longest.paragraph) }),
  event("course-reopened", { courseId }),
  event("screening-answered", { courseId, yes: z.array(questionIdSchema), by: personSchema }),
  event("screening-settled", { courseId, kind: settlementKindSchema, text: reasonSchema, by: personSchema }),
  /** An answer of the newest screening was recorded by a slip. */
  event("answer-corrected", { courseId, ...correctionSchema.shape }),
  event("guidance-dismissed", {
    courseId,
    rule: dismissalSchema.shape.rule,
    cause: dismissalSchema.shape.cause,
    reason: dismissalSchema.shape.reason,
  }),
  /** Another record of the same person ended in this one: its details beside ours, its courses taken over. */
  event("record-absorbed", { from: idSchema, details: clientDetailsSchema, courses: z.array(courseSchema) }),
  event("merged-into", { into: idSchema }),
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
