// The body chart with this session's marks. A click on the body marks the muscle under it; a click on a mark chooses that site.
import { useState } from "react";
import { sideOfPoint, type ChartPoint, type View } from "../../shared/body/chart.ts";
import { musclesAt } from "../../shared/body/hit.ts";
import type { Layer } from "../../shared/body/muscles.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { siteState } from "../../shared/session/queries.ts";
import type { Session } from "../../shared/session/state.ts";
import { BodyChart } from "../chart/BodyChart.tsx";

type Props = { session: Session; onSend: (command: SessionCommand, at: number | null) => void };

export function ChartPanel({ session, onSend }: Props) {
  const [view, setView] = useState<View>("back");
  const { facts } = session;
  const chosen = facts.sites.find((site) => site.number === facts.chosenSite);
  const [shownFor, setShownFor] = useState<number | null>(null);
  // The view follows the chosen site, and can still be turned by hand.
  if (chosen !== undefined && shownFor !== chosen.number) {
    setShownFor(chosen.number);
    setView(chosen.view);
  }
  const sites = facts.sites.map((site) => ({
    ...site,
    state: siteState(facts, site),
    chosen: site.number === facts.chosenSite,
  }));

  function mark(point: ChartPoint, on: View, layer: Layer): void {
    const muscle = musclesAt(on, point, layer)[0]?.muscle;
    if (muscle === undefined) return;
    onSend({ type: "mark-site", muscle, side: sideOfPoint(on, point), view: on, point }, null);
  }

  return (
    <BodyChart
      view={view}
      onView={setView}
      sites={sites}
      onPropose={mark}
      onChoose={(site) => onSend({ type: "choose-site", site }, null)}
      onMove={(site, point) => onSend({ type: "move-site", site, point }, null)}
    />
  );
}
