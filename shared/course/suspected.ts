// Rule `inflammation` across visits (Mueller): which sites the next visit must warn about. Pure.
import type { SessionSummary } from "../session/record.ts";
import type { VisitSite } from "./visit.ts";

export type Suspected = { readonly session: SessionSummary; readonly site: VisitSite };

/**
 * Sites on which inflammation was suspected and nobody has looked since, newest suspicion of each. A later visit that held the
 * same muscle on the same side without suspecting it again has looked.
 */
export function suspectedSites(visits: readonly SessionSummary[]): readonly Suspected[] {
  const open = new Map<string, Suspected>();
  for (const session of visits) {
    for (const site of session.visit.sites) {
      const key = `${site.muscle} ${site.side}`;
      const again = session.visit.sites.some((other) => other.suspected && sameSite(other, site));
      if (site.suspected) open.set(key, { session, site });
      else if (site.holds > 0 && !again) open.delete(key);
    }
  }
  return [...open.values()];
}

function sameSite(one: VisitSite, other: VisitSite): boolean {
  return one.muscle === other.muscle && one.side === other.side;
}
