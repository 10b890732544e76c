// The field's words as data: pressure levels, applicators, feedback, responses. No rules here.
import { z } from "zod";
import { longest } from "../bounds.ts";

export const pressureLevels = [1, 2, 3, 4] as const;
/** 1 light, 2 moderate, 3 firm, 4 deep: the therapist's own scale. */
export const pressureLevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type PressureLevel = z.infer<typeof pressureLevelSchema>;

export const applicators = ["fingers", "knuckles", "elbow"] as const;
export const applicatorSchema = z.enum(applicators);
export type Applicator = z.infer<typeof applicatorSchema>;

export const feedbackKinds = ["too-much", "too-little", "better", "worse"] as const;
export const feedbackKindSchema = z.enum(feedbackKinds);
export type FeedbackKind = z.infer<typeof feedbackKindSchema>;

export const feedbackGivers = ["therapist", "client"] as const;
/** Who pressed: the therapist for the client, or the client with a clicker of their own. */
export const feedbackGiverSchema = z.enum(feedbackGivers);
export type FeedbackGiver = z.infer<typeof feedbackGiverSchema>;

export const responses = ["released", "easing", "not-released"] as const;
export const responseSchema = z.enum(responses);
export type Response = z.infer<typeof responseSchema>;

/** The muscle relaxed, wholly or in part. */
export function hasRelaxed(response: Response | null): boolean {
  return response === "released" || response === "easing";
}

export const modalities = ["warm-up", "stretching", "heat", "massage"] as const;
export const modalitySchema = z.enum(modalities);
/** What fills a session beside its holds, as insurers name it. `massage`: any that is no hold. */
export type Modality = z.infer<typeof modalitySchema>;
/** A heat pack lies while the therapist presses elsewhere; the others need the hands that hold. */
export const goesOnInHolds: ReadonlySet<Modality> = new Set<Modality>(["heat"]);

export const interruptions = ["crash", "sleep", "clock", "release-unknown"] as const;
/** Why a hold could not be measured to its end. */
export const interruptionSchema = z.enum(interruptions);
export type Interruption = z.infer<typeof interruptionSchema>;

/** Every score is 0-10, but for the forward bend: whole cm from fingertip to floor. */
export const highestScore = 10;
export const highestBend = 150;

/** Numeric rating scale; null: asked for and not given. */
export const painScoreSchema = z.int().min(0).max(highestScore).nullable();
export type PainScore = z.infer<typeof painScoreSchema>;

export const noteParts = ["subjective", "objective", "assessment", "plan", "aftercare"] as const;
/** The parts of the note the therapist can add words to; `aftercare`: what is said to the client, first on the aftercare sheet. */
export const notePartSchema = z.enum(noteParts);
export type NotePart = z.infer<typeof notePartSchema>;

export const wordings = ["full", "short", "abbreviated"] as const;
/** How much the note spells out; `abbreviated` comes with a legend. */
export const wordingSchema = z.enum(wordings);
export type Wording = z.infer<typeof wordingSchema>;

export const painMoments = ["before", "after"] as const;
export const painMomentSchema = z.enum(painMoments);

export const severeKinds = ["checked-by", "reason"] as const;
/** Rule `severe`: how a severe score was settled, checked by medical staff or for the therapist's own reason. */
export const severeKindSchema = z.enum(severeKinds);
export type SevereKind = z.infer<typeof severeKindSchema>;

export const sorenessAnswers = ["none", "under-24-hours", "24-36-hours", "over-36-hours"] as const;
export const relaxedAnswers = ["under-4-days", "4-7-days", "8-14-days", "over-14-days"] as const;
/** Asked at a visit about the one before it: how long it was sore, how long the muscles stayed relaxed. */
export const lookBackSchema = z.strictObject({
  soreness: z.enum(sorenessAnswers).nullable(),
  relaxed: z.enum(relaxedAnswers).nullable(),
});
export type LookBack = z.infer<typeof lookBackSchema>;

/** What a practice may ask of every client. */
export const practiceRatings = ["sleep", "stress", "bend", "low-mood", "anxiety"] as const;
/** `own-measure`: how well the client can do again what they want to be able to do; which that is, the course says. */
export const ratingKinds = [...practiceRatings, "own-measure"] as const;
export const ratingKindSchema = z.enum(ratingKinds);
export type RatingKind = z.infer<typeof ratingKindSchema>;
/** Null where none stands, and where an older Steadyhold did not know the score yet. */
const laterRating = painScoreSchema.default(null);
/** Optional outcome scores. */
export const ratingsSchema = z.strictObject({
  sleep: painScoreSchema,
  stress: painScoreSchema,
  bend: z.int().min(0).max(highestBend).nullable(),
  "low-mood": laterRating,
  anxiety: laterRating,
  "own-measure": laterRating,
});
export type Ratings = z.infer<typeof ratingsSchema>;

export const noRatings: Ratings = {
  sleep: null,
  stress: null,
  bend: null,
  "low-mood": null,
  anxiety: null,
  "own-measure": null,
};

/** What the client wants to be able to do again, in a few words: "tie my shoes". */
export const ownMeasureSchema = z.string().trim().min(1).max(longest.goal);

export const feltPlaces = [
  "same-place",
  "buttock",
  "groin",
  "hip",
  "thigh-back",
  "thigh-front",
  "thigh-side",
  "knee",
  "calf",
  "foot",
  "abdomen",
] as const;
/** Where pressure on a site is felt: there alone, or further away as referred pain. */
export const feltPlaceSchema = z.enum(feltPlaces);
export type FeltPlace = z.infer<typeof feltPlaceSchema>;
