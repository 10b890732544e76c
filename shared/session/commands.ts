// What may be asked of a session, in the imperative. Checked at the border by these schemas; whether it is allowed is decide's business.
import { z } from "zod";
import { longest, most } from "../bounds.ts";
import { personSchema, reasonSchema } from "../course/course.ts";
import { givenAdviceSchema } from "./advice.ts";
import { backgroundSchema, suspicionAnswerSchema } from "./background.ts";
import { clearanceSchema, linkSchema, type Clearance, type SessionLink } from "./clearance.ts";
import type { HoldDefaults } from "./hold-defaults.ts";
import type { SessionEvent } from "./events.ts";
import { chartPointSchema, muscleIdSchema, plannedSiteSchema, sideSchema, viewSchema } from "./place.ts";
import {
  applicatorSchema,
  feedbackGiverSchema,
  feedbackKindSchema,
  feltPlaceSchema,
  interruptionSchema,
  modalitySchema,
  notePartSchema,
  ownMeasureSchema,
  painMomentSchema,
  painScoreSchema,
  pressureLevelSchema,
  ratingKindSchema,
  relaxedAnswers,
  responseSchema,
  severeKindSchema,
  sorenessAnswers,
} from "./vocabulary.ts";

/** A client's code or name: one line, not empty. */
export const clientLabelSchema = z.string().trim().min(1).max(longest.line);
/** Free text by the therapist. */
export const remarksSchema = z.string().max(longest.freeText);
/** The name a note is signed with: one line, not empty. */
export const signerNameSchema = z.string().trim().min(1).max(longest.line);
/** Letters after the name, such as "RMT"; may be empty. */
export const credentialsSchema = z.string().trim().max(longest.line);
/** What an amendment says and why. */
export const amendmentSchema = z.strictObject({
  name: signerNameSchema,
  credentials: credentialsSchema,
  reason: reasonSchema,
  text: z.string().trim().min(1).max(longest.freeText),
});
const siteNumberSchema = z.int().min(1).max(999);
const holdNumberSchema = z.int().min(1).max(9_999);

/** Commands a screen may send. */
export const sessionCommandSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("record-pain"), moment: painMomentSchema, score: painScoreSchema }),
  z.strictObject({
    type: z.literal("mark-site"),
    muscle: muscleIdSchema,
    side: sideSchema,
    view: viewSchema,
    point: chartPointSchema,
  }),
  z.strictObject({ type: z.literal("move-site"), site: siteNumberSchema, point: chartPointSchema }),
  z.strictObject({ type: z.literal("bring-in-sites"), sites: z.array(plannedSiteSchema).min(1).max(99) }),
  z.strictObject({ type: z.literal("choose-site"), site: siteNumberSchema }),
  z.strictObject({ type: z.literal("set-pressure"), level: pressureLevelSchema }),
  z.strictObject({ type: z.literal("set-applicator"), applicator: applicatorSchema }),
  z.strictObject({ type: z.literal("set-target"), targetMs: z.int() }),
  z.strictObject({ type: z.literal("start-hold") }),
  z.strictObject({ type: z.literal("end-hold") }),
  /** A key held down for the hold can no longer be heard to come up: nobody knows when the pressure ends. */
  z.strictObject({ type: z.literal("lose-release") }),
  z.strictObject({ type: z.literal("give-feedback"), kind: feedbackKindSchema, by: feedbackGiverSchema }),
  z.strictObject({ type: z.literal("record-response"), response: responseSchema }),
  z.strictObject({ type: z.literal("suspect-inflammation") }),
  z.strictObject({ type: z.literal("rule-out-inflammation") }),
  z.strictObject({ type: z.literal("lift-block"), site: siteNumberSchema, reason: reasonSchema }),
  z.strictObject({
    type: z.literal("answer-severe"),
    kind: severeKindSchema,
    text: reasonSchema,
    by: personSchema.optional(),
  }),
  z.strictObject({ type: z.literal("answer-suspicion"), ...suspicionAnswerSchema.shape }),
  z.strictObject({ type: z.literal("tell-soreness"), answer: z.enum(sorenessAnswers) }),
  z.strictObject({ type: z.literal("tell-relaxed"), answer: z.enum(relaxedAnswers) }),
  z.strictObject({
    type: z.literal("record-rating"),
    moment: painMomentSchema,
    rating: ratingKindSchema,
    value: z.int().nullable(),
    /** The client's own measure, as the course words it; no other rating has one. */
    measure: ownMeasureSchema.optional(),
  }),
  z.strictObject({
    type: z.literal("record-tenderness"),
    site: siteNumberSchema,
    moment: painMomentSchema,
    score: z.int().nullable(),
  }),
  z.strictObject({
    type: z.literal("record-referred-pain"),
    site: siteNumberSchema,
    places: z.array(feltPlaceSchema).max(most.feltPlaces),
  }),
  /** Ends the one that runs, if another does. */
  z.strictObject({ type: z.literal("start-modality"), modality: modalitySchema }),
  z.strictObject({ type: z.literal("end-modality") }),
  z.strictObject({ type: z.literal("pause-session") }),
  z.strictObject({ type: z.literal("resume-session") }),
  z.strictObject({ type: z.literal("write-remarks"), text: remarksSchema }),
  z.strictObject({ type: z.literal("write-text"), part: notePartSchema, text: remarksSchema }),
  z.strictObject({ type: z.literal("finish-session") }),
  z.strictObject({ type: z.literal("undo") }),
  z.strictObject({ type: z.literal("redo") }),
]);
export type SessionCommand = z.infer<typeof sessionCommandSchema>;

/** How a session begins: where and when is said by the host, never by the page. */
export type StartSession = {
  readonly type: "start-session";
  readonly sessionId: string;
  readonly client: string;
  readonly startedWall: number;
  readonly timeZone: string;
  /** The client's record this visit belongs to; left out for a quick session. */
  readonly link?: SessionLink;
  /** Left out: nobody known, the usual threshold. */
  readonly clearance?: Clearance;
  readonly holdDefaults?: HoldDefaults;
};

/** What a session begins with besides its client's name; nothing for a quick one with the usual settings. */
export type Opening = Pick<StartSession, "link" | "clearance" | "holdDefaults">;

/** Commands only the host gives: a deadline passed, a clock was lost, the host came back, a client's record or its course says more. */
export const hostCommandSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("reach-limit"), hold: holdNumberSchema }),
  z.strictObject({ type: z.literal("interrupt-hold"), lastKnownAt: z.int().min(0), reason: interruptionSchema }),
  z.strictObject({ type: z.literal("interrupt-modality"), lastKnownAt: z.int().min(0) }),
  z.strictObject({ type: z.literal("recover-session"), gapMs: z.int().min(0) }),
  z.strictObject({ type: z.literal("note-clock-set"), byMs: z.int() }),
  z.strictObject({ type: z.literal("attach-client"), link: linkSchema, client: clientLabelSchema }),
  z.strictObject({ type: z.literal("set-clearance"), clearance: clearanceSchema }),
  z.strictObject({ type: z.literal("set-background"), background: backgroundSchema }),
  z.strictObject({ type: z.literal("give-advice"), ...givenAdviceSchema.shape }),
]);
export type HostCommand = z.infer<typeof hostCommandSchema>;

/** Signing and amending, with what only the host can add: its wall clock and the seal. */
export type SealCommand =
  | ({ readonly type: "sign-note" } & Omit<Extract<SessionEvent, { type: "note-signed" }>, "type" | "at">)
  | ({ readonly type: "amend-note" } & Omit<Extract<SessionEvent, { type: "note-amended" }>, "type" | "at">);

export type Command = StartSession | SessionCommand | HostCommand | SealCommand;
