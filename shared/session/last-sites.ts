// What the client's last session leaves for this one: its sites, to be planned again. Carries places and warnings, never findings.
import type { PlannedSite } from "./place.ts";
import { isClosed, unansweredSites } from "./site-state.ts";
import type { Facts, Site } from "./state.ts";
import { isAnswered, isSamePlace } from "./suspicions.ts";

/** The sites of a finished session in their order. */
export function sitesToBringIn(facts: Facts): readonly PlannedSite[] {
  return facts.sites.map((site) => {
    const { muscle, side, view, point } = site;
    return { muscle, side, view, point, warned: isWarnedAbout(facts, site) };
  });
}

/** Rule `inflammation` (A): the next session warns on the same muscle and side, until somebody has answered. */
function isWarnedAbout(facts: Facts, site: Site): boolean {
  if (isClosed(facts, site)) return true;
  const isOpen = unansweredSites(facts).some((one) => isSamePlace(one, site));
  return isOpen || (site.warned && !isAnswered(facts, site));
}

/**
 * Two codes are one client's, and two sessions are of the same client, when their labels are the same but for capitals, width, spaces and
 * the way an accent is stored. The accent itself counts.
 */
export function clientKey(label: string): string {
  return label.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}
