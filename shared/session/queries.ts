// Questions about a session's state that decide, the screens and the note all ask. Pure reading; nothing is decided here.
import { holdProtocol, phaseAt, type HoldPhase } from "../hold/protocol.ts";
import type { EndedHold, Facts, Feedback, Session, Site } from "./state.ts";
import type { FeedbackKind, PressureLevel } from "./vocabulary.ts";

export function siteByNumber(facts: Facts, number: number | null): Site | null {
  return facts.sites.find((site) => site.number === number) ?? null;
}

export function holdsOnSite(facts: Facts, site: number): readonly EndedHold[] {
  return facts.holds.filter((hold) => hold.site === site);
}

/** Rule `inflammation`: a site on which it is suspected takes no further holds in this session. */
export function isClosed(site: Site): boolean {
  return site.inflammationAt !== null;
}

export const siteStates = [
  "planned",
  "holding",
  "short",
  "counted",
  "released",
  "easing",
  "not-released",
  "closed",
] as const;
/** What a mark shows at a glance. */
export type SiteState = (typeof siteStates)[number];

export function siteState(facts: Facts, site: Site): SiteState {
  if (facts.running?.site === site.number) return "holding";
  if (isClosed(site)) return "closed";
  const holds = holdsOnSite(facts, site.number);
  const answered = holds.findLast((hold) => hold.response !== null)?.response;
  if (answered !== undefined && answered !== null) return answered;
  if (holds.some((hold) => hold.outcome === "counted")) return "counted";
  return holds.length > 0 ? "short" : "planned";
}

/** Rule `listen`: the feedback of the running hold that the therapist has not yet answered by changing pressure or ending. */
export function openFeedback(facts: Facts): Feedback | null {
  const { running } = facts;
  if (running === null) return null;
  return facts.feedback.findLast((given) => given.hold === running.number && given.kind !== "better") ?? null;
}

/** Rule `inflammation`: asked after the third counted hold on a site, or any later one, with response "not released". */
export const holdsBeforeInflammationIsAsked = 3;

/** The site for which the tool now asks whether inflammation is suspected, or null: the last one held, else the chosen one. */
export function inflammationQuestion(facts: Facts): Site | null {
  if (facts.running !== null || facts.finishedAt !== null) return null;
  const lastHeld = siteByNumber(facts, facts.holds.at(-1)?.site ?? null);
  const chosen = siteByNumber(facts, facts.chosenSite);
  return [lastHeld, chosen].find((site) => site !== null && isInflammationAsked(facts, site)) ?? null;
}

function isInflammationAsked(facts: Facts, site: Site): boolean {
  const holds = holdsOnSite(facts, site.number);
  const last = holds.at(-1);
  if (isClosed(site) || last?.response !== "not-released" || site.ruledOutHold === last.number) return false;
  return holds.filter((hold) => hold.outcome === "counted").length >= holdsBeforeInflammationIsAsked;
}

export type PressureAdvice = { readonly level: PressureLevel; readonly because: FeedbackKind | "alternate" };

/** Rule `never-painful`: too much and worse advise a lower level, too little a higher one. */
export function levelAfter(kind: FeedbackKind, level: PressureLevel): PressureLevel {
  if (kind === "too-much" || kind === "worse") return lower(level);
  return kind === "too-little" ? higher(level) : level;
}

/** Rules `alternate` and `never-painful`: a suggestion for the next hold on this site, null before its first hold. */
export function pressureAdvice(facts: Facts, site: number): PressureAdvice | null {
  const last = holdsOnSite(facts, site).at(-1);
  if (last === undefined) return null;
  const said = facts.feedback.findLast((given) => given.hold === last.number && given.kind !== "better");
  if (said !== undefined && levelAfter(said.kind, last.level) !== last.level) {
    return { level: levelAfter(said.kind, last.level), because: said.kind };
  }
  // Too much at the lightest level has no lower one: the honest advice is to stay light, not to alternate upwards.
  if (said?.kind === "too-much" || said?.kind === "worse") return { level: last.level, because: said.kind };
  return { level: last.level >= 3 ? lower(last.level) : higher(last.level), because: "alternate" };
}

export function lower(level: PressureLevel): PressureLevel {
  return level === 4 ? 3 : level === 3 ? 2 : 1;
}

export function higher(level: PressureLevel): PressureLevel {
  return level === 1 ? 2 : level === 2 ? 3 : 4;
}

export type SessionPhase = "none" | "open" | "paused" | "finished";

export function isPaused(session: Session): boolean {
  return session.pauses.at(-1)?.to === null;
}

export function sessionPhase(session: Session): SessionPhase {
  if (session.facts.finishedAt !== null) return "finished";
  return isPaused(session) ? "paused" : "open";
}

/** The session clock in ms at `at`: pauses do not count, and it stands still once the session is finished. */
export function sessionClockMs(session: Session, at: number): number {
  const end = session.facts.finishedAt ?? Math.max(at, session.lastAt);
  const paused = session.pauses.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to ?? end, end) - from), 0);
  return Math.max(0, end - paused);
}

export type HoldView = {
  readonly elapsedMs: number;
  readonly phase: HoldPhase;
  readonly toTargetMs: number;
  readonly toLimitMs: number;
};

/** Reads a running hold at `at` (ms since the session began); never counts, so a missed frame costs nothing. */
export function holdView(running: { readonly startedAt: number; readonly targetMs: number }, at: number): HoldView {
  const elapsedMs = Math.min(holdProtocol.limitMs, Math.max(0, at - running.startedAt));
  return {
    elapsedMs,
    phase: phaseAt(elapsedMs, running.targetMs),
    toTargetMs: Math.max(0, running.targetMs - elapsedMs),
    toLimitMs: holdProtocol.limitMs - elapsedMs,
  };
}
