// Spasm sites: marked, brought in from the last session, moved, chosen, and how long their holds shall last.
import { sideOfPoint } from "../../body/chart.ts";
import { isTargetMs } from "../hold-protocol.ts";
import { ok, unreachable } from "../../result.ts";
import type { Command } from "../commands.ts";
import { isClosed, siteByNumber } from "../site-state.ts";
import type { Session, Site } from "../state.ts";
import { refuse, type Decision } from "./decision.ts";

type SiteCommand = Extract<
  Command,
  { type: "mark-site" | "bring-in-sites" | "move-site" | "choose-site" | "set-target" }
>;

export function decideSite(command: SiteCommand, at: number, { facts }: Session): Decision {
  switch (command.type) {
    case "mark-site": {
      const placed = placedSite(command);
      return ok([{ type: "site-marked", at, site: facts.sites.length + 1, muscle: command.muscle, ...placed }]);
    }
    case "bring-in-sites": {
      const isThere = (one: (typeof command.sites)[number]): boolean =>
        facts.sites.some((site) => site.muscle === one.muscle && site.side === one.side && samePlace(site, one));
      const planned = command.sites.map(({ muscle, warned, ...one }) => ({ muscle, warned, ...placedSite(one) }));
      const fresh = planned.filter((one) => !isThere(one));
      if (fresh.length === 0) return refuse("nothing-changes");
      const sites = fresh.map((one, index) => ({ site: facts.sites.length + 1 + index, ...one }));
      return ok([{ type: "sites-brought-in", at, sites }]);
    }
    case "move-site": {
      const site = siteByNumber(facts, command.site);
      if (site === null) return refuse("unknown-site", command.site);
      const { side, point } = placedSite({ ...site, point: command.point });
      const sites = facts.sites.map((one) => (one === site ? { ...one, side, point } : one));
      const held = siteByNumber({ ...facts, sites }, facts.running?.site ?? null);
      // Rule `inflammation`: a suspected site that crosses the middle line closes that side, and no hold may go on there.
      if (held !== null && isClosed({ ...facts, sites }, held)) return refuse("hold-running", held.number);
      return ok([{ type: "site-moved", at, site: command.site, side, point }]);
    }
    case "choose-site":
      if (facts.running !== null) return refuse("hold-running", facts.running.site);
      if (siteByNumber(facts, command.site) === null) return refuse("unknown-site", command.site);
      return facts.chosenSite === command.site ? ok([]) : ok([{ type: "site-chosen", at, site: command.site }]);
    case "set-target": {
      if (facts.running !== null) return refuse("hold-running", facts.running.site);
      const chosen = siteByNumber(facts, facts.chosenSite);
      if (chosen === null) return refuse("no-site-chosen");
      if (!isTargetMs(command.targetMs)) return refuse("target-out-of-range", chosen.number);
      if (chosen.targetMs === command.targetMs) return ok([]);
      return ok([{ type: "target-set", at, site: chosen.number, targetMs: command.targetMs }]);
    }
    default:
      return unreachable(command);
  }
}

type Placed = Pick<Site, "side" | "view" | "point">;

/** The point decides the side, so that a mark, its words and every export say the same; only on the middle line is the side free. */
function placedSite({ side, view, point }: Placed): Placed {
  return { side: point.x === 0 ? side : sideOfPoint(view, point), view, point };
}

function samePlace(a: Omit<Placed, "side">, b: Omit<Placed, "side">): boolean {
  return a.view === b.view && a.point.x === b.point.x && a.point.y === b.point.y;
}
