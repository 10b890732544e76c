// What was known of the client and the course when a visit was held. It stands in the visit's own log, so that every form of the visit tells
// what stood then, and nothing recorded later can enter it. The shape only; who fills it is client/background.ts.
import { z } from "zod";
import { longest, most } from "../bounds.ts";
import { complaintSchema, momentSchema, reasonSchema, screeningSchema } from "../course/course.ts";
import { coursePlanSchema } from "../course/plan.ts";
import { referralSchema } from "../course/referral.ts";
import { settlementKindSchema } from "../screening/screening.ts";
import { muscleIdSchema, sideSchema } from "./place.ts";
import { painScoreSchema, type Response } from "./vocabulary.ts";

/** A visit of the same course before this one. */
const earlierVisitSchema = z.strictObject({
  start: momentSchema,
  /** False: it ended before the first hold, and is no visit of the course. */
  treated: z.boolean(),
  painBefore: painScoreSchema,
  painAfter: painScoreSchema,
  /** Sites by the response they ended with; those without one are in none of the three. */
  released: z.int().min(0),
  easing: z.int().min(0),
  notReleased: z.int().min(0),
});
export type EarlierVisit = z.infer<typeof earlierVisitSchema>;

/** `last`: how each site of a visit ended. */
export function countResponses(
  last: readonly (Response | null)[],
): Pick<EarlierVisit, "released" | "easing" | "notReleased"> {
  const ended = (response: Response): number => last.filter((one) => one === response).length;
  return { released: ended("released"), easing: ended("easing"), notReleased: ended("not-released") };
}

/** suspected: inflammation was, and nobody has answered since; unanswered: the question came up and stayed open. */
export const suspicionKinds = ["suspected", "unanswered"] as const;
/** Rule `inflammation` across visits and courses: what an earlier visit left to be asked about a muscle and side. */
export const suspicionSchema = z.strictObject({
  muscle: muscleIdSchema,
  side: sideSchema,
  kind: z.enum(suspicionKinds),
  /** When that visit began. */
  visit: momentSchema,
});
export type Suspicion = z.infer<typeof suspicionSchema>;

/** How a suspicion was answered: seen by a doctor, or gone on for a reason. */
export const suspicionAnswerSchema = z.strictObject({
  muscle: muscleIdSchema,
  side: sideSchema,
  kind: settlementKindSchema,
  text: reasonSchema,
});
export type SuspicionAnswer = z.infer<typeof suspicionAnswerSchema>;

/** "1980-04-12", or "1980" where only the year is known. */
export const bornSchema = z.string().regex(/^\d{4}(?:-\d{2}-\d{2})?$/u);

/** What came later is left out where nothing was known: a default would put it into old events, and the seals of signed notes cover those. */
export const backgroundSchema = z.strictObject({
  /** Empty where it is not known, or the practice wants its papers to name the code only. */
  name: z.string().max(longest.line),
  born: bornSchema.nullable(),
  complaint: complaintSchema,
  /** What was done for it before, and what the client takes. */
  earlierCare: z.string().max(longest.paragraph).optional(),
  medication: z.string().max(longest.paragraph).optional(),
  plan: coursePlanSchema,
  referral: referralSchema.optional(),
  screening: screeningSchema.nullable(),
  /** Oldest first. */
  earlier: z.array(earlierVisitSchema).max(most.earlierVisits),
  suspicions: z.array(suspicionSchema).max(most.suspicions),
});
export type Background = z.infer<typeof backgroundSchema>;
