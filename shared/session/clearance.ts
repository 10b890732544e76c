// What a session knows of its course that can stand before the first hold: how the screening stands, and from which score pain is severe.
import { z } from "zod";
import { idSchema } from "../ids.ts";
import { screeningStatusSchema } from "../screening/screening.ts";
import { highestBend, highestScore, type RatingKind } from "./vocabulary.ts";

/** The client's record and the course a session belongs to. */
export const linkSchema = z.strictObject({ clientId: idSchema, courseId: idSchema });
export type SessionLink = z.infer<typeof linkSchema>;

/** A pain score before the session from which it should be checked by medical staff before starting; editable. */
export const usualSevereFrom = 7;

/** Rule `severe`: scores from here on block until they are settled; one above the highest score for none. */
export const severeFromSchema = z
  .int()
  .min(1)
  .max(highestScore + 1);

/** `severeFrom`: a check made earlier in the course raises it. */
export const clearanceSchema = z.strictObject({
  severeFrom: severeFromSchema,
  screening: screeningStatusSchema,
});
export type Clearance = z.infer<typeof clearanceSchema>;

export const usualClearance: Clearance = { severeFrom: usualSevereFrom, screening: "none" };

/** Highest value of each rating. All begin at 0. */
export const ratingLimits: Readonly<Record<RatingKind, number>> = {
  sleep: highestScore,
  stress: highestScore,
  bend: highestBend,
  "low-mood": highestScore,
  anxiety: highestScore,
  "own-measure": highestScore,
};
