// What the client says of the pressure, and which level that advises: rules `listen`, `alternate` and `never-painful`. Asked by decide and the screens.
import { feedbackBelongsForMs } from "./hold-protocol.ts";
import { endedAt } from "./hold-view.ts";
import { holdsOnSite } from "./site-state.ts";
import type { Facts, Feedback, RunningHold } from "./state.ts";
import type { FeedbackKind, PressureLevel } from "./vocabulary.ts";

/** Rule `listen`: the feedback of the running hold that the therapist has not yet answered by changing pressure or ending. */
export function openFeedback(facts: Facts): Feedback | null {
  const { running } = facts;
  if (running === null) return null;
  return facts.feedback.findLast((given) => given.hold === running.number && given.kind !== "better") ?? null;
}

/** Rule `listen`: the hold that something said at `at` is about: the running one, or one that ended at most 10 s before. */
export function holdSpokenOf({ running, holds }: Facts, at: number): RunningHold | null {
  if (running !== null) return running;
  const last = holds.at(-1);
  return last !== undefined && at - endedAt(last) <= feedbackBelongsForMs ? last : null;
}

export type PressureAdvice = { readonly level: PressureLevel; readonly because: FeedbackKind | "alternate" };

/** Rule `never-painful`: too much and worse advise a lower level, too little a higher one. */
export function levelAfter(kind: FeedbackKind, level: PressureLevel): PressureLevel {
  if (kind === "too-much" || kind === "worse") return lower(level);
  return kind === "too-little" ? higher(level) : level;
}

/**
 * Rules `alternate` and `never-painful`: a suggestion for the next hold on this site, null before its first hold. After too much or worse it
 * goes up only where the client has asked for more since, and never back to a level that was too much here in this visit.
 */
export function pressureAdvice(facts: Facts, site: number): PressureAdvice | null {
  const last = holdsOnSite(facts, site).at(-1);
  if (last === undefined) return null;
  const said = statementsOn(facts, site);
  const newest = said.at(-1);
  const painful = said.findLast(({ kind }) => isTooMuch(kind));
  const tooMuch = Math.min(...said.flatMap(({ kind, level }) => (isTooMuch(kind) ? [level] : [])));
  const wanted = newest === undefined || newest.hold < last.number ? last.level : levelAfter(newest.kind, last.level);
  const because = newest === undefined || wanted === last.level ? "alternate" : newest.kind;
  const level = because === "alternate" ? alternated(last.level) : wanted;
  if (painful === undefined) return { level, because };
  const highest = newest === painful ? last.level : 4;
  const allowed = atMost(level, Math.min(highest, tooMuch - 1));
  return { level: allowed, because: allowed === level && allowed !== last.level ? because : painful.kind };
}

type Statement = { readonly kind: FeedbackKind; readonly hold: number; readonly level: PressureLevel };

/** What the client said of the pressure on a site, each with the hold it was about; what was said before any hold is about none. */
function statementsOn(facts: Facts, site: number): readonly Statement[] {
  const holds = holdsOnSite(facts, site);
  return facts.feedback.flatMap(({ site: about, kind, at }) => {
    if (about !== site || kind === "better") return [];
    const heard = holds.findLast((one) => one.startedAt <= at);
    return heard === undefined ? [] : [{ kind, hold: heard.number, level: heard.level }];
  });
}

function isTooMuch(kind: FeedbackKind): boolean {
  return kind === "too-much" || kind === "worse";
}

function alternated(level: PressureLevel): PressureLevel {
  return level >= 3 ? lower(level) : higher(level);
}

function atMost(level: PressureLevel, most: number): PressureLevel {
  return level <= Math.max(1, most) ? level : atMost(lower(level), most);
}

export function lower(level: PressureLevel): PressureLevel {
  return level === 4 ? 3 : level === 3 ? 2 : 1;
}

export function higher(level: PressureLevel): PressureLevel {
  return level === 1 ? 2 : level === 2 ? 3 : 4;
}
