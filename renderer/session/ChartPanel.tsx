// The body chart with this session's marks. A click on the body marks the muscle under it; a click on a mark chooses that site.
import { useState } from "react";
import { sideOfPoint, type ChartPoint, type View } from "../../shared/body/chart.ts";
import { musclesAt } from "../../shared/body/hit.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { siteState } from "../../shared/session/queries.ts";
import type { Session } from "../../shared/session/state.ts";
import { BodyChart } from "../chart/BodyChart.tsx";

type Props = { session: Session; onSend: (command: SessionCommand, at: number | null) => void };

export function ChartPanel({ session, onSend }: Props) {
  const [view, setView] = useState<View>("back");
  const { facts } = session;
  const sites = facts.sites.map((site) => ({
    ...site,
    id: String(site.number),
    state: siteState(facts, site),
    chosen: site.number === facts.chosenSite,
  }));

  function mark(point: ChartPoint, on: View): void {
    const muscle = musclesAt(on, point)[0]?.muscle;
    if (muscle === undefined) return;
    onSend({ type: "mark-site", muscle, side: sideOfPoint(on, point), view: on, point }, null);
  }

  return (
    <BodyChart
      view={view}
      onView={setView}
      sites={sites}
      onPropose={mark}
      onChoose={(id) => onSend({ type: "choose-site", site: Number(id) }, null)}
      onMove={(id, point) => onSend({ type: "move-site", site: Number(id), point }, null)}
    />
  );
}
