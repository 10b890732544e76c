// The body chart with this session's marks. A click on the body asks which muscle; a click on a mark chooses that site.
import { useState } from "react";
import type { ChartPoint, View } from "../../shared/body/chart.ts";
import type { Layer } from "../../shared/body/muscles.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { holdsOnSite, siteState } from "../../shared/session/queries.ts";
import type { Session } from "../../shared/session/state.ts";
import { BodyChart } from "../chart/BodyChart.tsx";
import type { SessionStore } from "./session-store.ts";

/** A place pointed at, waiting for its muscle. */
export type Pointed = { readonly point: ChartPoint; readonly view: View; readonly layer: Layer };

type Props = {
  readonly store: SessionStore;
  readonly session: Session;
  readonly pointed: Pointed | null;
  readonly onPoint: (pointed: Pointed) => void;
  readonly onSend: (command: SessionCommand, at: number | null) => void;
};

export function ChartPanel({ store, session, pointed, onPoint, onSend }: Props) {
  const [view, setView] = useState<View>("back");
  const { facts } = session;
  const chosen = facts.sites.find((site) => site.number === facts.chosenSite);
  const [shownFor, setShownFor] = useState<number | null>(null);
  // The view follows the chosen site, and can still be turned by hand.
  if (chosen !== undefined && shownFor !== chosen.number) {
    setShownFor(chosen.number);
    setView(chosen.view);
  }
  const { running } = facts;
  const sites = facts.sites.map((site) => ({
    ...site,
    state: siteState(facts, site),
    chosen: site.number === facts.chosenSite,
    holds: holdsOnSite(facts, site.number).filter((hold) => hold.outcome === "counted").length,
    heldMs: running?.site === site.number ? Math.max(0, store.now() - running.startedAt) : null,
  }));

  return (
    <BodyChart
      view={view}
      onView={setView}
      sites={sites}
      pointedAt={pointed?.view === view ? pointed.point : null}
      nudged={running === null}
      onPropose={(point, on, layer) => onPoint({ point, view: on, layer })}
      onChoose={(site) => onSend({ type: "choose-site", site }, null)}
      onMove={(site, point) => onSend({ type: "move-site", site, point }, null)}
    />
  );
}
