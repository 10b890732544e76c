// What happened in a session, in the past tense. These are the rows of the log: they only ever grow and old ones stay readable.
import { z } from "zod";
import { longest, most } from "../bounds.ts";
import { personSchema } from "../course/course.ts";
import type { EventFormat } from "../stream.ts";
import { givenAdviceSchema } from "./advice.ts";
import { backgroundSchema, suspicionAnswerSchema } from "./background.ts";
import { clearanceSchema, linkSchema } from "./clearance.ts";
import { holdDefaultsSchema } from "./hold-defaults.ts";
import { holdProtocol } from "./hold-protocol.ts";
import { chartPointSchema, placeFields, plannedSiteSchema, sideSchema } from "./place.ts";
import {
  applicatorSchema,
  feedbackGiverSchema,
  feedbackKindSchema,
  feltPlaceSchema,
  highestBend,
  highestScore,
  interruptionSchema,
  modalitySchema,
  notePartSchema,
  painMomentSchema,
  painScoreSchema,
  pressureLevelSchema,
  ratingKindSchema,
  relaxedAnswers,
  responseSchema,
  severeKindSchema,
  sorenessAnswers,
  wordingSchema,
} from "./vocabulary.ts";

/** Milliseconds since the session began on the monotonic clock; durations never come from two wall clocks. */
const at = z.int().min(0);
const site = z.int().min(1);
const hold = z.int().min(1);
const heldMs = z.int().min(0).max(holdProtocol.limitMs);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Who signs: the wall clock is the host's, because a finished session's own clock stands still. */
const signer = {
  name: z.string().min(1).max(longest.line),
  credentials: z.string().max(longest.line),
  wall: z.int(),
};

export const actNames = [
  "pain",
  "site",
  "bring-in",
  "move",
  "target",
  "hold",
  "feedback",
  "response",
  "inflammation",
  "no-inflammation",
  "lift",
  "remarks",
  "severe",
  "look-back",
  "suspicion",
  "rating",
  "text",
  "finish",
  "tenderness",
  "referred-pain",
  "modality-start",
  "modality-end",
] as const;
/** The acts that can be undone, named for the person who reads "Undone: …". */
export type ActName = (typeof actNames)[number];
const act = z.enum(actNames);

function event<Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) {
  return z.strictObject({ type: z.literal(type), at, ...fields });
}

export const sessionEventSchema = z.discriminatedUnion("type", [
  event("session-started", {
    sessionId: z.string().min(1).max(longest.id),
    client: z.string().min(1).max(longest.line),
    /** Epoch ms and IANA zone: what the note prints as date and time. */
    startedWall: z.int(),
    timeZone: z.string().min(1).max(longest.id),
  }),
  /** Whose visit this is and of which course; written at the start, or later where a quick session is attached. */
  event("client-attached", { link: linkSchema, client: z.string().min(1).max(longest.line) }),
  /** What stands before the first hold, as far as the client's record says. */
  event("clearance-set", { clearance: clearanceSchema }),
  /** What holds of this session begin with, where the practice wants it otherwise than usual. */
  event("hold-defaults-set", { defaults: holdDefaultsSchema }),
  /** What the rules of its course say by now and what was decided, whole: the newest of its moment stands. */
  event("advice-given", givenAdviceSchema.shape),
  /** What was known of the client and the course, whole: the newest stands. */
  event("background-set", { background: backgroundSchema }),
  event("pain-recorded", { moment: painMomentSchema, score: painScoreSchema }),
  event("site-marked", { site, ...placeFields }),
  /** Sites of the client's last session, planned for this one: places only, never their findings. */
  event("sites-brought-in", { sites: z.array(plannedSiteSchema.extend({ site })) }),
  /** `side`: the mark may have crossed the middle line. */
  event("site-moved", { site, side: sideSchema, point: chartPointSchema }),
  event("site-chosen", { site }),
  event("pressure-set", { level: pressureLevelSchema }),
  event("applicator-set", { applicator: applicatorSchema }),
  event("target-set", { site, targetMs: holdDefaultsSchema.shape.targetMs }),
  event("hold-started", {
    hold,
    site,
    level: pressureLevelSchema,
    applicator: applicatorSchema,
    targetMs: holdDefaultsSchema.shape.targetMs,
  }),
  event("hold-ended", { hold, heldMs, end: z.enum(["released", "limit", "pressure-changed", "applicator-changed"]) }),
  event("hold-interrupted", { hold, heldMs, reason: interruptionSchema }),
  event("feedback-given", { site, hold: hold.nullable(), kind: feedbackKindSchema, by: feedbackGiverSchema }),
  event("response-recorded", { hold, response: responseSchema }),
  event("inflammation-suspected", { site }),
  event("inflammation-ruled-out", { site }),
  event("block-lifted", { site, reason: z.string().min(1).max(longest.sentence) }),
  /** Rule `severe`: who checked it, or why the session goes on all the same. */
  event("severe-answered", {
    kind: severeKindSchema,
    text: z.string().min(1).max(longest.sentence),
    score: z.int().min(0).max(highestScore),
    /** Who answered; left out where nobody was named, and in older sessions. */
    by: personSchema.optional(),
  }),
  /** Rule `inflammation`: what came of a suspicion of an earlier visit. */
  event("suspicion-answered", suspicionAnswerSchema.shape),
  event("soreness-told", { answer: z.enum(sorenessAnswers) }),
  event("relaxed-told", { answer: z.enum(relaxedAnswers) }),
  event("rating-recorded", {
    moment: painMomentSchema,
    rating: ratingKindSchema,
    value: z.int().min(0).max(highestBend).nullable(),
    /** What was rated, where it is the client's own measure. */
    measure: z.string().min(1).max(longest.goal).optional(),
  }),
  /** How tender a site is under the finger, before or after its holds; null takes a score away. */
  event("tenderness-recorded", { site, moment: painMomentSchema, score: painScoreSchema }),
  /** Where the client feels pressure on a site, all of it; nothing where the answer was taken away. */
  event("referred-pain-recorded", { site, places: z.array(feltPlaceSchema).max(most.feltPlaces) }),
  /** What fills the session beside holds: one kind at a time, heat also during holds. */
  event("modality-started", { modality: modalitySchema }),
  /** `until`: session time it is known to have lasted to; before `at` where nobody saw the time between. */
  event("modality-ended", { modality: modalitySchema, until: at }),
  event("session-paused", {}),
  event("session-resumed", {}),
  event("session-recovered", { gapMs: z.int().min(0) }),
  /** The wall clock was set by so much, back where it is negative: what was recorded before stands with the clock of then. */
  event("clock-set", { byMs: z.int() }),
  event("remarks-written", { text: z.string().max(longest.freeText) }),
  event("text-written", { part: notePartSchema, text: z.string().max(longest.freeText) }),
  event("session-finished", {}),
  /** `text` and `drawing` are what was signed, to the letter; `seal` is the hash over them and every event before (note/seal.ts). */
  event("note-signed", {
    ...signer,
    wording: wordingSchema,
    text: z.string().max(longest.signed),
    drawing: z.string().max(longest.signed),
    seal: sha256,
  }),
  /** `seal` is the hash over this amendment and the seal before it. */
  event("note-amended", {
    ...signer,
    reason: z.string().min(1).max(longest.sentence),
    text: z.string().min(1).max(longest.freeText),
    seal: sha256,
  }),
  event("act-undone", { act }),
  event("act-redone", { act }),
]);
export type SessionEvent = z.infer<typeof sessionEventSchema>;

/** The version written beside each event; raise it with a lift below and a golden file in the tests. */
export const eventVersion = 1;

export const sessionEventFormat: EventFormat<SessionEvent> = {
  version: eventVersion,
  schema: sessionEventSchema,
  lifts: [],
};
