// What may be asked of a session, in the imperative. Checked at the border by these schemas; whether it is allowed is decide's business.
import { z } from "zod";
import { longest, most } from "../bounds.ts";
import { personSchema, reasonSchema } from "../course/course.ts";
import { givenAdviceSchema } from "./advice.ts";
import { backgroundSchema, suspicionAnswerSchema } from "./background.ts";
import { clearanceSchema, linkSchema, type Clearance, type SessionLink } from "./clearance.ts";
import type { HoldDefaults } from "./hold-defaults.ts";
import type { SessionEvent } from "./events.ts";
import { chartPointSchema, placeFields, plannedSiteSchema } from "./place.ts";
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

function command<Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) {
  return z.strictObject({ type: z.literal(type), ...fields });
}

/** Commands a screen may send. */
export const sessionCommandSchema = z.discriminatedUnion("type", [
  command("record-pain", { moment: painMomentSchema, score: painScoreSchema }),
  command("mark-site", placeFields),
  command("move-site", { site: siteNumberSchema, point: chartPointSchema }),
  command("bring-in-sites", { sites: z.array(plannedSiteSchema).min(1).max(99) }),
  command("choose-site", { site: siteNumberSchema }),
  command("set-pressure", { level: pressureLevelSchema }),
  command("set-applicator", { applicator: applicatorSchema }),
  command("set-target", { targetMs: z.int() }),
  command("start-hold", {}),
  command("end-hold", {}),
  /** A key held down for the hold can no longer be heard to come up: nobody knows when the pressure ends. */
  command("lose-release", {}),
  command("give-feedback", { kind: feedbackKindSchema, by: feedbackGiverSchema }),
  command("record-response", { response: responseSchema }),
  command("suspect-inflammation", {}),
  command("rule-out-inflammation", {}),
  command("lift-block", { site: siteNumberSchema, reason: reasonSchema }),
  command("answer-severe", { kind: severeKindSchema, text: reasonSchema, by: personSchema.optional() }),
  command("answer-suspicion", suspicionAnswerSchema.shape),
  command("tell-soreness", { answer: z.enum(sorenessAnswers) }),
  command("tell-relaxed", { answer: z.enum(relaxedAnswers) }),
  command("record-rating", {
    moment: painMomentSchema,
    rating: ratingKindSchema,
    value: z.int().nullable(),
    /** The client's own measure, as the course words it; no other rating has one. */
    measure: ownMeasureSchema.optional(),
  }),
  command("record-tenderness", { site: siteNumberSchema, moment: painMomentSchema, score: z.int().nullable() }),
  command("record-referred-pain", { site: siteNumberSchema, places: z.array(feltPlaceSchema).max(most.feltPlaces) }),
  /** Ends the one that runs, if another does. */
  command("start-modality", { modality: modalitySchema }),
  command("end-modality", {}),
  command("pause-session", {}),
  command("resume-session", {}),
  command("write-remarks", { text: remarksSchema }),
  command("write-text", { part: notePartSchema, text: remarksSchema }),
  command("finish-session", {}),
  command("undo", {}),
  command("redo", {}),
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
  command("reach-limit", { hold: holdNumberSchema }),
  command("interrupt-hold", { lastKnownAt: z.int().min(0), reason: interruptionSchema }),
  command("interrupt-modality", { lastKnownAt: z.int().min(0) }),
  command("recover-session", { gapMs: z.int().min(0) }),
  command("note-clock-set", { byMs: z.int() }),
  command("attach-client", { link: linkSchema, client: clientLabelSchema }),
  command("set-clearance", { clearance: clearanceSchema }),
  command("set-background", { background: backgroundSchema }),
  command("give-advice", givenAdviceSchema.shape),
]);
export type HostCommand = z.infer<typeof hostCommandSchema>;

/** Signing and amending, with what only the host can add: its wall clock and the seal. */
export type SealCommand =
  | ({ readonly type: "sign-note" } & Omit<Extract<SessionEvent, { type: "note-signed" }>, "type" | "at">)
  | ({ readonly type: "amend-note" } & Omit<Extract<SessionEvent, { type: "note-amended" }>, "type" | "at">);

export type Command = StartSession | SessionCommand | HostCommand | SealCommand;
