// Questions about a session's state that decide, the screens and the note all ask. Pure reading; nothing is decided here.
import { feedbackBelongsForMs, holdProtocol, phaseAt, type HoldPhase } from "./hold-protocol.ts";
import type { Suspicion } from "./background.ts";
import type { EndedHold, Facts, Feedback, ModalityRun, RunningHold, Session, Site } from "./state.ts";
import { isAnswered, isSamePlace } from "./suspicions.ts";
import type { FeedbackKind, PressureLevel } from "./vocabulary.ts";

export function siteByNumber(facts: Facts, number: number | null): Site | null {
  return facts.sites.find((site) => site.number === number) ?? null;
}

export function holdsOnSite(facts: Facts, site: number): readonly EndedHold[] {
  return facts.holds.filter((hold) => hold.site === site);
}

/** Rule `inflammation`: it is suspected on this very site, and the block was not lifted. */
export function isSuspected(site: Site): boolean {
  return site.inflammationAt !== null;
}

/** Rule `inflammation`: where it is suspected, the muscle takes no further holds on that side in this session, however it is marked. */
export function isClosed(facts: Facts, site: Pick<Site, "muscle" | "side">): boolean {
  return closedBy(facts, site).length > 0;
}

/** The sites on which inflammation is suspected that close this one: itself, or others of the same muscle and side. */
export function closedBy({ sites }: Facts, place: Pick<Site, "muscle" | "side">): readonly Site[] {
  return sites.filter((one) => isSuspected(one) && isSamePlace(one, place));
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
  if (isClosed(facts, site)) return "closed";
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

/**
 * The site for which the tool now asks whether inflammation is suspected, or null: the last one held, else the chosen one, else any other
 * that was asked about. The question stays open until it is answered for that site, whatever is chosen or held meanwhile; a response that
 * is being asked for comes first.
 */
export function inflammationQuestion(facts: Facts): Site | null {
  if (facts.running !== null || facts.finishedAt !== null || facts.awaitingResponse !== null) return null;
  const asked = unansweredSites(facts);
  const first = [facts.holds.at(-1)?.site, facts.chosenSite];
  return (
    asked.find(({ number }) => number === first[0]) ??
    asked.find(({ number }) => number === first[1]) ??
    asked[0] ??
    null
  );
}

/** The response that is asked for is that of a hold on the chosen site. */
export function isAwaitedSiteChosen({ holds, awaitingResponse, chosenSite }: Facts): boolean {
  return holds.some((hold) => hold.number === awaitingResponse && hold.site === chosenSite);
}

/** The sites for which the question whether inflammation is suspected has come up and was not answered. */
export function unansweredSites(facts: Facts): readonly Site[] {
  return facts.sites.filter((site) => isInflammationAsked(facts, site));
}

function isInflammationAsked(facts: Facts, site: Site): boolean {
  const holds = holdsOnSite(facts, site.number);
  const last = holds.at(-1);
  if (isClosed(facts, site) || last?.response !== "not-released" || site.ruledOutHold === last.number) return false;
  return holds.filter((hold) => hold.outcome === "counted").length >= holdsBeforeInflammationIsAsked;
}

/** What earlier visits left that nobody has answered by now, but for what this visit says of the same muscle and side by itself. */
export function leftOpen({ background, facts }: Pick<Session, "background" | "facts">): readonly Suspicion[] {
  const saidHere = [...facts.sites.filter(isSuspected), ...unansweredSites(facts)];
  return (background?.suspicions ?? []).filter(
    (one) => !isAnswered(facts, one) && !saidHere.some((site) => isSamePlace(site, one)),
  );
}

/** Rule `listen`: the hold that something said at `at` is about: the running one, or one that ended at most 10 s before. */
export function holdSpokenOf({ running, holds }: Facts, at: number): RunningHold | null {
  if (running !== null) return running;
  const last = holds.at(-1);
  return last !== undefined && at - endedAt(last) <= feedbackBelongsForMs ? last : null;
}

/** Session time in ms at which a hold ended. */
export function endedAt(hold: Pick<EndedHold, "startedAt" | "heldMs">): number {
  return hold.startedAt + hold.heldMs;
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

/** The modality that was begun and not ended, or null. Its time stands still in a pause. */
export function runningModality({ modalities }: Pick<Facts, "modalities">): ModalityRun | null {
  const last = modalities.at(-1);
  return last?.to === null ? last : null;
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
