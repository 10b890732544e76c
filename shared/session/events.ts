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
import { chartPointSchema, muscleIdSchema, plannedSiteSchema, sideSchema, viewSchema } from "./place.ts";
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

export const sessionEventSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("session-started"),
    at,
    sessionId: z.string().min(1).max(longest.id),
    client: z.string().min(1).max(longest.line),
    /** Epoch ms and IANA zone: what the note prints as date and time. */
    startedWall: z.int(),
    timeZone: z.string().min(1).max(longest.id),
  }),
  /** Whose visit this is and of which course; written at the start, or later where a quick session is attached. */
  z.strictObject({
    type: z.literal("client-attached"),
    at,
    link: linkSchema,
    client: z.string().min(1).max(longest.line),
  }),
  /** What stands before the first hold, as far as the client's record says. */
  z.strictObject({ type: z.literal("clearance-set"), at, clearance: clearanceSchema }),
  /** What holds of this session begin with, where the practice wants it otherwise than usual. */
  z.strictObject({ type: z.literal("hold-defaults-set"), at, defaults: holdDefaultsSchema }),
  /** What the rules of its course say by now and what was decided, whole: the newest of its moment stands. */
  z.strictObject({ type: z.literal("advice-given"), at, ...givenAdviceSchema.shape }),
  /** What was known of the client and the course, whole: the newest stands. */
  z.strictObject({ type: z.literal("background-set"), at, background: backgroundSchema }),
  z.strictObject({ type: z.literal("pain-recorded"), at, moment: painMomentSchema, score: painScoreSchema }),
  z.strictObject({
    type: z.literal("site-marked"),
    at,
    site,
    muscle: muscleIdSchema,
    side: sideSchema,
    view: viewSchema,
    point: chartPointSchema,
  }),
  /** Sites of the client's last session, planned for this one: places only, never their findings. */
  z.strictObject({
    type: z.literal("sites-brought-in"),
    at,
    sites: z.array(plannedSiteSchema.extend({ site })),
  }),
  /** `side`: the mark may have crossed the middle line. */
  z.strictObject({ type: z.literal("site-moved"), at, site, side: sideSchema, point: chartPointSchema }),
  z.strictObject({ type: z.literal("site-chosen"), at, site }),
  z.strictObject({ type: z.literal("pressure-set"), at, level: pressureLevelSchema }),
  z.strictObject({ type: z.literal("applicator-set"), at, applicator: applicatorSchema }),
  z.strictObject({ type: z.literal("target-set"), at, site, targetMs: holdDefaultsSchema.shape.targetMs }),
  z.strictObject({
    type: z.literal("hold-started"),
    at,
    hold,
    site,
    level: pressureLevelSchema,
    applicator: applicatorSchema,
    targetMs: holdDefaultsSchema.shape.targetMs,
  }),
  z.strictObject({
    type: z.literal("hold-ended"),
    at,
    hold,
    heldMs,
    end: z.enum(["released", "limit", "pressure-changed", "applicator-changed"]),
  }),
  z.strictObject({ type: z.literal("hold-interrupted"), at, hold, heldMs, reason: interruptionSchema }),
  z.strictObject({
    type: z.literal("feedback-given"),
    at,
    site,
    hold: hold.nullable(),
    kind: feedbackKindSchema,
    by: feedbackGiverSchema,
  }),
  z.strictObject({ type: z.literal("response-recorded"), at, hold, response: responseSchema }),
  z.strictObject({ type: z.literal("inflammation-suspected"), at, site }),
  z.strictObject({ type: z.literal("inflammation-ruled-out"), at, site }),
  z.strictObject({ type: z.literal("block-lifted"), at, site, reason: z.string().min(1).max(longest.sentence) }),
  /** Rule `severe`: who checked it, or why the session goes on all the same. */
  z.strictObject({
    type: z.literal("severe-answered"),
    at,
    kind: severeKindSchema,
    text: z.string().min(1).max(longest.sentence),
    score: z.int().min(0).max(highestScore),
    /** Who answered; left out where nobody was named, and in older sessions. */
    by: personSchema.optional(),
  }),
  /** Rule `inflammation`: what came of a suspicion of an earlier visit. */
  z.strictObject({ type: z.literal("suspicion-answered"), at, ...suspicionAnswerSchema.shape }),
  z.strictObject({ type: z.literal("soreness-told"), at, answer: z.enum(sorenessAnswers) }),
  z.strictObject({ type: z.literal("relaxed-told"), at, answer: z.enum(relaxedAnswers) }),
  z.strictObject({
    type: z.literal("rating-recorded"),
    at,
    moment: painMomentSchema,
    rating: ratingKindSchema,
    value: z.int().min(0).max(highestBend).nullable(),
    /** What was rated, where it is the client's own measure. */
    measure: z.string().min(1).max(longest.goal).optional(),
  }),
  /** How tender a site is under the finger, before or after its holds; null takes a score away. */
  z.strictObject({
    type: z.literal("tenderness-recorded"),
    at,
    site,
    moment: painMomentSchema,
    score: painScoreSchema,
  }),
  /** Where the client feels pressure on a site, all of it; nothing where the answer was taken away. */
  z.strictObject({
    type: z.literal("referred-pain-recorded"),
    at,
    site,
    places: z.array(feltPlaceSchema).max(most.feltPlaces),
  }),
  /** What fills the session beside holds: one kind at a time, heat also during holds. */
  z.strictObject({ type: z.literal("modality-started"), at, modality: modalitySchema }),
  /** `until`: session time it is known to have lasted to; before `at` where nobody saw the time between. */
  z.strictObject({ type: z.literal("modality-ended"), at, modality: modalitySchema, until: at }),
  z.strictObject({ type: z.literal("session-paused"), at }),
  z.strictObject({ type: z.literal("session-resumed"), at }),
  z.strictObject({ type: z.literal("session-recovered"), at, gapMs: z.int().min(0) }),
  /** The wall clock was set by so much, back where it is negative: what was recorded before stands with the clock of then. */
  z.strictObject({ type: z.literal("clock-set"), at, byMs: z.int() }),
  z.strictObject({ type: z.literal("remarks-written"), at, text: z.string().max(longest.freeText) }),
  z.strictObject({ type: z.literal("text-written"), at, part: notePartSchema, text: z.string().max(longest.freeText) }),
  z.strictObject({ type: z.literal("session-finished"), at }),
  /** `text` and `drawing` are what was signed, to the letter; `seal` is the hash over them and every event before (note/seal.ts). */
  z.strictObject({
    type: z.literal("note-signed"),
    at,
    ...signer,
    wording: wordingSchema,
    text: z.string().max(longest.signed),
    drawing: z.string().max(longest.signed),
    seal: sha256,
  }),
  /** `seal` is the hash over this amendment and the seal before it. */
  z.strictObject({
    type: z.literal("note-amended"),
    at,
    ...signer,
    reason: z.string().min(1).max(longest.sentence),
    text: z.string().min(1).max(longest.freeText),
    seal: sha256,
  }),
  z.strictObject({ type: z.literal("act-undone"), at, act }),
  z.strictObject({ type: z.literal("act-redone"), at, act }),
]);
export type SessionEvent = z.infer<typeof sessionEventSchema>;

/** The version written beside each event; raise it with a lift below and a golden file in the tests. */
export const eventVersion = 1;

export const sessionEventFormat: EventFormat<SessionEvent> = {
  version: eventVersion,
  schema: sessionEventSchema,
  lifts: [],
};
