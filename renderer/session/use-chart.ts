// What the chart of this window shows now. Turned by keys and switches, and by itself to where the chosen site can be seen.
import { useState } from "react";
import type { Facts, Site } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { showing, turned, type Shown, type Turn } from "../chart/shown.ts";

export type Chart = {
  readonly shown: Shown;
  readonly turn: (turn: Turn) => void;
  /** Widens the picture, where it must be, so that a site can be seen. */
  readonly show: (site: Pick<Site, "view" | "point">) => void;
};

const atFirst: Shown = { view: "back", layer: "surface", zoom: "low-back" };

/** `announce`: says to a screen reader what is shown after a turn. */
export function useChart(facts: Facts, announce: (text: string) => void): Chart {
  const [shown, setShown] = useState(atFirst);
  const [followed, setFollowed] = useState<number | null>(null);
  const chosen = facts.sites.find((site) => site.number === facts.chosenSite);
  if (chosen !== undefined && followed !== chosen.number) {
    setFollowed(chosen.number);
    setShown(showing(shown, chosen));
  }
  return {
    shown,
    show: (site) => setShown(showing(shown, site)),
    turn(what) {
      const next = turned(shown, what);
      setShown(next);
      announce(
        t("said.chart", {
          view: t(`chart.view.${next.view}`),
          layer: t(`chart.layer.${next.layer}`),
          zoom: t(`chart.zoom.${next.zoom}`),
        }),
      );
    },
  };
}
