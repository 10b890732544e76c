// What must be settled before pressure is put on: rule `severe` (Mueller; threshold ours) and the screening of the course. Pure.
import type { RefusalCode } from "./refusals.ts";
import type { Facts, Session } from "./state.ts";

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

/** A visit that is over and in which no pressure was put on is no visit of its course; one that goes on may still become one. */
export function endedWithoutHold({ finishedAt, holds }: Pick<Facts, "finishedAt" | "holds">): boolean {
  return finishedAt !== null && holds.length === 0;
}

/** Rule `not-treated` (Mueller): the gate a finished session ended at before its first hold, or null where it ended at none. */
export function gateAtEnd(session: Pick<Session, "facts" | "clearance">): Gate | null {
  return endedWithoutHold(session.facts) ? holdBlock(session) : null;
}
