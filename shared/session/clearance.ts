// What must be settled before pressure is put on: rule `severe` (Mueller; threshold ours) and the screening of the course. Pure.
import { z } from "zod";
import { idSchema } from "../ids.ts";
import { screeningStandingSchema } from "../screening/screening.ts";
import type { RefusalCode } from "./refusals.ts";
import type { Session } from "./state.ts";
import type { RatingKind } from "./vocabulary.ts";

/** The client's record and the course a session belongs to. */
export const linkSchema = z.strictObject({ clientId: idSchema, courseId: idSchema });
export type SessionLink = z.infer<typeof linkSchema>;

/** A pain score before the session from which it should be checked by medical staff before starting; editable. */
export const usualSevereFrom = 7;

/** `severeFrom`: scores from here on block until settled, 11 for none; a check made earlier in the course raises it. */
export const clearanceSchema = z.strictObject({
  severeFrom: z.int().min(1).max(11),
  screening: screeningStandingSchema,
});
export type Clearance = z.infer<typeof clearanceSchema>;

export const usualClearance: Clearance = { severeFrom: usualSevereFrom, screening: "none" };

/** Highest value of each rating: on a scale of ten, the forward bend in cm. All begin at 0. */
export const ratingLimits: Readonly<Record<RatingKind, number>> = {
  sleep: 10,
  stress: 10,
  bend: 150,
  "low-mood": 10,
  anxiety: 10,
  "own-measure": 10,
};

/** The severe score before this session that nobody has settled yet, or null. A higher score than the settled one is open again. */
export function openSevereScore({ facts, clearance }: Pick<Session, "facts" | "clearance">): number | null {
  const score = facts.painBefore?.score ?? null;
  if (score === null || score < clearance.severeFrom) return null;
  return facts.severe !== null && facts.severe.score >= score ? null : score;
}

/** What can stand in the way of a hold, gravest first. */
export const gates = [
  "emergency",
  "physician-first",
  "screening-missing",
  "severe-unchecked",
] as const satisfies readonly RefusalCode[];
export type Gate = (typeof gates)[number];

/** What stands in the way of a hold, gravest first, or null. Questions nobody asked stand only before the first hold. */
export function holdBlock(session: Pick<Session, "facts" | "clearance">): Gate | null {
  const { screening } = session.clearance;
  if (screening === "emergency") return "emergency";
  if (screening === "physician") return "physician-first";
  if (screening === "missing" && session.facts.holds.length === 0) return "screening-missing";
  return openSevereScore(session) === null ? null : "severe-unchecked";
}

/** Rule `not-treated` (Mueller): the gate a finished session ended at before its first hold, or null where it ended at none. */
export function gateAtEnd(session: Pick<Session, "facts" | "clearance">): Gate | null {
  const { finishedAt, holds } = session.facts;
  return finishedAt !== null && holds.length === 0 ? holdBlock(session) : null;
}

export function sameClearance(one: Clearance, other: Clearance): boolean {
  return one.severeFrom === other.severeFrom && one.screening === other.screening;
}

export function sameLink(one: SessionLink, other: SessionLink): boolean {
  return one.clientId === other.clientId && one.courseId === other.courseId;
}
