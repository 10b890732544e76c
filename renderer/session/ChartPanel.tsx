// The body chart with this session's marks. A click on the body asks which muscle; a click on a mark chooses that site.
import type { Ref } from "react";
import type { ChartPoint, View } from "../../shared/body/chart.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { placeOnRegion, type RegionName } from "../../shared/body/region-walk.ts";
import { holdsOnSite, siteByNumber, siteState } from "../../shared/session/site-state.ts";
import type { Session } from "../../shared/session/state.ts";
import { BodyChart, type ChartFocus } from "../chart/BodyChart.tsx";
import type { Chart } from "./use-chart.ts";
import type { Shown } from "../chart/shown.ts";
import { useSession } from "../state/use-session.ts";

/** A place pointed at, waiting for its muscle. */
export type Pointed = Shown & { readonly point: ChartPoint };

type Props = {
  readonly session: Session;
  readonly chart: Chart;
  readonly focus: Ref<ChartFocus>;
  readonly pointed: Pointed | null;
  readonly onPoint: (pointed: Pointed) => void;
  readonly onSend: (command: SessionCommand, at: number | null) => void;
};

export function ChartPanel({ session, chart, focus, pointed, onPoint, onSend }: Props) {
  const store = useSession();
  const { facts } = session;
  const { shown } = chart;
  const { running } = facts;
  const sites = facts.sites.map((site) => {
    const holds = holdsOnSite(facts, site.number);
    return {
      ...site,
      state: siteState(facts, site),
      chosen: site.number === facts.chosenSite,
      holds: holds.length,
      counted: holds.filter((hold) => hold.outcome === "counted").length,
      heldMs: running?.site === site.number ? Math.max(0, store.now() - running.startedAt) : null,
    };
  });

  function markRegion({ muscle, side }: RegionName, view: View): void {
    const point = placeOnRegion({ muscle, side }, view);
    if (point !== null) onSend({ type: "mark-site", muscle, side, view, point }, null);
  }

  return (
    <BodyChart
      ref={focus}
      shown={shown}
      onTurn={chart.turn}
      sites={sites}
      pointedAt={pointed?.view === shown.view ? pointed.point : null}
      nudged={running === null}
      onPropose={(point) => onPoint({ ...shown, point })}
      onPick={markRegion}
      onChoose={(site) => onSend({ type: "choose-site", site }, null)}
      onReach={(number) => {
        const site = siteByNumber(facts, number);
        if (site !== null) chart.show(site);
      }}
      onMove={(site, point) => onSend({ type: "move-site", site, point }, null)}
    />
  );
}
