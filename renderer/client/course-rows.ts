// The rows of the course picture: which sites were worked on over the visits, and how each answered. Pure; draws nothing.
import { formatSite } from "../../shared/body/sites.ts";
import { isCompletedVisit } from "../../shared/guidance/view.ts";
import type { VisitSite } from "../../shared/session/visit.ts";
import type { SessionSummary } from "../../shared/session/record.ts";

export type CellSign = "released" | "easing" | "not-released" | "suspected" | "none";

export type SiteRow = {
  readonly key: string;
  readonly name: string;
  /** One a visit: null where this site was not held. */
  readonly cells: readonly (CellSign | null)[];
};

/** The visits that are drawn: made ones, and the one that is open now. */
export function drawnVisits(visits: readonly SessionSummary[]): readonly SessionSummary[] {
  return visits.filter((visit) => isCompletedVisit(visit) || (!visit.finished && visit.visit.holds > 0));
}

export function siteRows(visits: readonly SessionSummary[]): readonly SiteRow[] {
  const sites = new Map<string, VisitSite>();
  for (const { visit } of visits) {
    for (const site of visit.sites) if (site.holds > 0) sites.set(keyOf(site), site);
  }
  return [...sites.entries()].map(([key, site]) => ({
    key,
    name: formatSite(site),
    cells: visits.map(({ visit }) => cellOf(visit.sites.filter((one) => one.holds > 0 && keyOf(one) === key))),
  }));
}

function keyOf(site: VisitSite): string {
  return `${site.muscle} ${site.side}`;
}

/** Two marks on one muscle and side are one row: what is worst of them is shown. */
function cellOf(sites: readonly VisitSite[]): CellSign | null {
  if (sites.length === 0) return null;
  if (sites.some((site) => site.suspected)) return "suspected";
  for (const response of ["not-released", "easing", "released"] as const) {
    if (sites.some((site) => site.response === response)) return response;
  }
  return "none";
}
