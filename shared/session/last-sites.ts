// What the client's last session leaves for this one: its sites, to be planned again. Carries places and warnings, never findings.
import type { PlannedSite } from "./place.ts";
import { holdsOnSite, isSuspected } from "./queries.ts";
import type { Facts, Site } from "./state.ts";

/** The sites of a finished session in their order. */
export function sitesToBringIn(facts: Facts): readonly PlannedSite[] {
  return facts.sites.map((site) => {
    const { muscle, side, view, point } = site;
    return { muscle, side, view, point, warned: isWarnedAbout(facts, site) };
  });
}

/** Rule `inflammation` (A): the next session warns on the same site. A warning nobody has looked into since goes on. */
function isWarnedAbout(facts: Facts, site: Site): boolean {
  return isSuspected(site) || (site.warned && holdsOnSite(facts, site.number).length === 0);
}

/** Whether this session must warn on a site: brought in with a warning, or marked anew where the last session had one. */
export function warnsOn(site: Pick<Site, "muscle" | "side" | "warned">, last: readonly PlannedSite[]): boolean {
  return site.warned || last.some((one) => one.warned && one.muscle === site.muscle && one.side === site.side);
}

/** Two sessions are of the same client when their labels are the same but for capitals, spaces and accents' spelling. */
export function clientKey(label: string): string {
  return label.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}
