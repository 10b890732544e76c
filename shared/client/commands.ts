// What may be asked of a client's record, in the imperative. Checked at the border; whether it is allowed is decide's business.
import { z } from "zod";
import { longest } from "../bounds.ts";
import {
  causeSchema,
  courseOutcomeSchema,
  planFields,
  personSchema,
  reasonSchema,
  ruleIdSchema,
  type Course,
} from "../course/course.ts";
import { idSchema } from "../ids.ts";
import { answerSchema, questionIdSchema, settlementKindSchema } from "../screening/screening.ts";
import { clientDetailsSchema, type ClientDetails } from "./details.ts";

const courseId = idSchema;

function command<Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) {
  return z.strictObject({ type: z.literal(type), ...fields });
}

export const clientCommandSchema = z.discriminatedUnion("type", [
  command("change-details", {
    details: clientDetailsSchema,
    /** What stood there when the change was begun: whatever is as it was stays what it is by now. Left out: the record as it stands. */
    seen: clientDetailsSchema.optional(),
  }),
  command("archive-client", {}),
  command("restore-client", {}),
  command("open-course", planFields),
  command("plan-course", planFields),
  command("close-course", { courseId, outcome: courseOutcomeSchema, note: z.string().trim().max(longest.paragraph) }),
  command("reopen-course", { courseId }),
  command("answer-screening", {
    courseId,
    /** The questions answered with yes; everything else was asked and is no. */
    yes: z.array(questionIdSchema).max(100),
    by: personSchema,
  }),
  command("settle-screening", { courseId, kind: settlementKindSchema, text: reasonSchema, by: personSchema }),
  command("correct-answer", {
    courseId,
    question: questionIdSchema,
    to: answerSchema,
    reason: reasonSchema,
    by: personSchema,
  }),
  command("dismiss-guidance", { courseId, rule: ruleIdSchema, cause: causeSchema, reason: reasonSchema.nullable() }),
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
