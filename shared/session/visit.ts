// What a course needs to know of one session: taken from the session's log and kept beside it. Judges nothing.
import { z } from "zod";
import { idSchema } from "../ids.ts";
import { countedHolds, totalOf } from "./hold-time.ts";
import { suspicionAnswerSchema } from "./background.ts";
import { gateAtEnd, gates } from "./gates.ts";
import { holdsOnSite, isSuspected, lastResponse, unansweredSites } from "./site-state.ts";
import { placeFields } from "./place.ts";
import { endOfSession, wallAt } from "./session-time.ts";
import type { Facts, Session, Site } from "./state.ts";
import { lookBackSchema, painScoreSchema, ratingsSchema, responseSchema, severeKindSchema } from "./vocabulary.ts";

export const visitSiteSchema = z.strictObject({
  number: z.int().min(1),
  ...placeFields,
  holds: z.int().min(0),
  counted: z.int().min(0),
  /** Counted hold time in ms, added up as people read it (see session/hold-time.ts). */
  heldMs: z.int().min(0),
  /** The last response given on this site. */
  response: responseSchema.nullable(),
  /** Inflammation suspected and the block not lifted. */
  suspected: z.boolean(),
  /** Whether inflammation is suspected was asked and not answered. */
  unanswered: z.boolean(),
  /** It was answered with no, or the block was lifted with a reason. */
  cleared: z.boolean(),
});
export type VisitSite = z.infer<typeof visitSiteSchema>;

export const visitSchema = z.strictObject({
  clientId: idSchema.nullable(),
  courseId: idSchema.nullable(),
  /** Epoch ms at which the session ended, or of its newest event while it is open. */
  endedWall: z.int(),
  holds: z.int().min(0),
  counted: z.int().min(0),
  /** Counted hold time in ms, added up as people read it (see session/hold-time.ts). */
  heldMs: z.int().min(0),
  sites: z.array(visitSiteSchema),
  /** Pain before: the score for which it was settled, and how; rule `severe`. */
  severe: z.strictObject({ kind: severeKindSchema, text: z.string(), score: painScoreSchema.unwrap() }).nullable(),
  /** What stood in the way where the visit ended before its first hold; null where it did not. */
  gate: z.enum(gates).nullable(),
  /** Answers to what earlier visits suspected, with the session time they were given at as epoch ms. */
  suspicionAnswers: z.array(suspicionAnswerSchema.extend({ wall: z.int() })),
  /** Answers about the visit before this one. */
  lookBack: lookBackSchema,
  ratings: z.strictObject({ before: ratingsSchema, after: ratingsSchema }),
});
export type VisitRecord = z.infer<typeof visitSchema>;

export function visitOf(session: Session): VisitRecord {
  const { facts, link } = session;
  const counted = countedHolds(facts.holds);
  return {
    clientId: link?.clientId ?? null,
    courseId: link?.courseId ?? null,
    endedWall: wallAt(session, endOfSession(session)),
    holds: facts.holds.length,
    counted: counted.length,
    heldMs: totalOf(counted).ms,
    sites: facts.sites.map((site) => siteOf(facts, site)),
    severe:
      facts.severe === null ? null : { kind: facts.severe.kind, text: facts.severe.text, score: facts.severe.score },
    gate: gateAtEnd(session),
    suspicionAnswers: facts.suspicionAnswers.map(({ at, ...answer }) => ({ ...answer, wall: wallAt(session, at) })),
    lookBack: facts.lookBack,
    ratings: facts.ratings,
  };
}

function siteOf(facts: Facts, site: Site): VisitSite {
  const holds = holdsOnSite(facts, site.number);
  const counted = countedHolds(holds);
  const { number, muscle, side, view, point } = site;
  return {
    number,
    muscle,
    side,
    view,
    point,
    holds: holds.length,
    counted: counted.length,
    heldMs: totalOf(counted).ms,
    response: lastResponse(facts, number),
    suspected: isSuspected(site),
    unanswered: unansweredSites(facts).includes(site),
    cleared: site.ruledOutHold !== null || site.lifts.length > 0,
  };
}
