// How a site stands: its holds and responses, whether inflammation is suspected on it, and what is still asked about it. Asked by decide, the
// screens, and whatever is made of a session; nothing is decided here.
import type { Suspicion } from "./background.ts";
import type { EndedHold, Facts, Session, Site } from "./state.ts";
import { isAnswered, isSamePlace } from "./suspicions.ts";
import type { Response } from "./vocabulary.ts";

export function siteByNumber(facts: Facts, number: number | null): Site | null {
  return facts.sites.find((site) => site.number === number) ?? null;
}

export function holdsOnSite(facts: Facts, site: number): readonly EndedHold[] {
  return facts.holds.filter((hold) => hold.site === site);
}

/** The responses on a site in the order they were given; the last one is how the site stands. */
export function responsesOnSite(facts: Facts, site: number): readonly Response[] {
  return holdsOnSite(facts, site).flatMap(({ response }) => (response === null ? [] : [response]));
}

/** Null where none was given. */
export function lastResponse(facts: Facts, site: number): Response | null {
  return responsesOnSite(facts, site).at(-1) ?? null;
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
  const response = lastResponse(facts, site.number);
  if (response !== null) return response;
  const holds = holdsOnSite(facts, site.number);
  if (holds.some((hold) => hold.outcome === "counted")) return "counted";
  return holds.length > 0 ? "short" : "planned";
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
