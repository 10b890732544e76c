// The body chart: plate, muscles and marks in one picture, with its switches. A click on the body proposes a place; a mark can be
// chosen and dragged. Knows no session: sites come in, wishes go out.
import { useRef, useState } from "react";
import { frames } from "../../shared/body/plate.ts";
import type { ChartPoint, View } from "../../shared/body/chart.ts";
import type { Layer } from "../../shared/body/muscles.ts";
import { t } from "../../shared/words/words.ts";
import { ChartSwitches, type Zoom } from "./ChartSwitches.tsx";
import { MuscleRegions } from "./MuscleRegions.tsx";
import { Plate } from "./Plate.tsx";
import { SiteMarks, type ChartSite } from "./SiteMarks.tsx";
import { pointUnder } from "./point-under.ts";
import styles from "./BodyChart.module.css";

type Props = {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly sites: readonly ChartSite[];
  /** A place somebody pointed at and has not yet named the muscle of. */
  readonly pointedAt: ChartPoint | null;
  /** Whether the arrow keys move a mark that has the focus. */
  readonly nudged: boolean;
  readonly onPropose: (point: ChartPoint, view: View, layer: Layer) => void;
  readonly onChoose: (number: number) => void;
  readonly onMove: (number: number, point: ChartPoint) => void;
};

export function BodyChart({ view, onView, sites, pointedAt, nudged, onPropose, onChoose, onMove }: Props) {
  const [layer, setLayer] = useState<Layer>("surface");
  const [zoom, setZoom] = useState<Zoom>("low-back");
  const picture = useRef<SVGSVGElement>(null);
  const frame = frames[zoom];
  const shown = sites.filter((site) => site.view === view);

  return (
    <div className={styles.chart}>
      <svg
        ref={picture}
        className={styles.picture}
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        role="group"
        aria-label={t("chart.label", { view: t(`chart.view.${view}`) })}
        onClick={(event) => {
          const point = pointUnder(picture.current, event);
          if (point !== null) onPropose(point, view, layer);
        }}
      >
        <Plate view={view} />
        <MuscleRegions view={view} layer={layer} />
        <SideLetters view={view} zoom={zoom} />
        {pointedAt !== null && <PointedAt at={pointedAt} />}
        <SiteMarks
          picture={picture}
          sites={shown}
          frame={frame}
          nudged={nudged}
          size={zoom === "whole" ? 17 : 12.5}
          onChoose={onChoose}
          onMove={onMove}
        />
      </svg>
      <ChartSwitches view={view} onView={onView} layer={layer} onLayer={setLayer} zoom={zoom} onZoom={setZoom} />
    </div>
  );
}

/** The client's left is on the left of the back view and on the right of the front view. */
function SideLetters({ view, zoom }: { view: View; zoom: Zoom }) {
  const frame = frames[zoom];
  const y = frame.y + frame.height * 0.045;
  const size = frame.height / 26;
  const [atLeft, atRight] = view === "back" ? (["left", "right"] as const) : (["right", "left"] as const);
  return (
    <g className={styles.letters} fontSize={size} aria-hidden="true">
      <text x={frame.x + size * 0.4} y={y}>
        {t(`side.${atLeft}.short`)}
      </text>
      <text x={frame.x + frame.width - size * 0.4} y={y} textAnchor="end">
        {t(`side.${atRight}.short`)}
      </text>
    </g>
  );
}

function PointedAt({ at: { x, y } }: { at: ChartPoint }) {
  return (
    <g className={styles.pointed} transform={`translate(${x} ${y})`} aria-hidden="true">
      <circle r="9" />
      <path d="M-15 0H-5M5 0H15M0 -15V-5M0 5V15" />
    </g>
  );
}
