// The field's words as data: pressure levels, applicators, feedback, responses. No rules here.
import { z } from "zod";

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

export const interruptions = ["crash", "sleep", "clock", "release-unknown"] as const;
/** Why a hold could not be measured to its end. */
export const interruptionSchema = z.enum(interruptions);
export type Interruption = z.infer<typeof interruptionSchema>;

/** Numeric rating scale 0-10; null: asked for and not given. */
export const painScoreSchema = z.int().min(0).max(10).nullable();
export type PainScore = z.infer<typeof painScoreSchema>;

export const noteParts = ["subjective", "objective", "assessment", "plan"] as const;
/** The four parts of the note the therapist can add words to. */
export const notePartSchema = z.enum(noteParts);
export type NotePart = z.infer<typeof notePartSchema>;

export const wordings = ["full", "short", "abbreviated"] as const;
/** How much the note spells out; `abbreviated` comes with a legend. */
export const wordingSchema = z.enum(wordings);
export type Wording = z.infer<typeof wordingSchema>;

export const painMoments = ["before", "after"] as const;
export const painMomentSchema = z.enum(painMoments);
