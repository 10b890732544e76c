// The body chart: plate, muscles and marks in one picture, with its switches. A click on the body proposes a place; a mark can be
// chosen and dragged. Knows no session: sites come in, wishes go out.
import { type Ref, useImperativeHandle, useRef, useState } from "react";
import { frames } from "../../shared/body/plate.ts";
import type { ChartPoint, View } from "../../shared/body/chart.ts";
import { t } from "../../shared/words/words.ts";
import type { RegionName } from "../../shared/body/region-walk.ts";
import { ChartSwitches } from "./ChartSwitches.tsx";
import { MuscleList } from "./MuscleList.tsx";
import { MuscleRegions } from "./MuscleRegions.tsx";
import { Plate, PlateNames } from "./Plate.tsx";
import { ChartMarks } from "./ChartMarks.tsx";
import { type ChartSite, pointUnder } from "./ChartMark.tsx";
import type { Shown, Turn, Zoom } from "./shown.ts";
import styles from "./BodyChart.module.css";

/** Gives the keyboard to a part of the chart: the muscles, to be walked, or a mark, to be moved by the arrow keys. */
export type ChartFocus = { readonly muscles: () => void; readonly mark: (site: number | null) => void };

type Props = {
  readonly ref?: Ref<ChartFocus>;
  readonly shown: Shown;
  readonly onTurn: (turn: Turn) => void;
  readonly sites: readonly ChartSite[];
  /** A place somebody pointed at and has not yet named the muscle of. */
  readonly pointedAt: ChartPoint | null;
  /** Whether the arrow keys move a mark that has the focus. */
  readonly nudged: boolean;
  readonly onPropose: (point: ChartPoint) => void;
  readonly onPick: (name: RegionName, view: View) => void;
  readonly onChoose: (number: number) => void;
  readonly onMove: (number: number, point: ChartPoint) => void;
  /** The keyboard came to a site, which must be seen. */
  readonly onReach: (number: number) => void;
};

export function BodyChart({ ref, shown, onTurn, sites, pointedAt, onPropose, onPick, ...marking }: Props) {
  const { view, layer, zoom } = shown;
  const picture = useRef<SVGSVGElement>(null);
  const muscles = useRef<HTMLDivElement>(null);
  const marks = useRef(new Map<number, SVGGElement>());
  useImperativeHandle(ref, () => ({
    muscles: () => muscles.current?.focus(),
    mark: (site) => site !== null && marks.current.get(site)?.focus(),
  }));
  const frame = frames[zoom];
  const [walked, setWalked] = useState<RegionName | null>(null);
  const onView = sites.filter((site) => site.view === view);
  const chosen = onView.find((site) => site.chosen) ?? null;

  return (
    <div className={styles.chart}>
      <MuscleList
        ref={muscles}
        view={view}
        layer={layer}
        walked={walked}
        onWalk={setWalked}
        chosen={chosen}
        onPick={(name) => onPick(name, view)}
      />
      <svg
        ref={picture}
        className={styles.picture}
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        role="group"
        aria-label={t("chart.label", { view: t(`chart.view.${view}`) })}
        onClick={(event) => {
          // A press on a mark is the mark's.
          if (event.target instanceof Element && event.target.closest("[data-site]") !== null) return;
          const point = pointUnder(picture.current, event);
          if (point !== null) onPropose(point);
        }}
      >
        <Plate view={view} />
        <MuscleRegions view={view} layer={layer} frame={frame} walked={walked} chosen={chosen} />
        <PlateNames view={view} />
        <SideLetters view={view} zoom={zoom} />
        {pointedAt !== null && <PointedAt at={pointedAt} />}
        <ChartMarks
          picture={picture}
          marks={marks}
          sites={onView}
          frame={frame}
          size={zoom === "whole" ? 17 : 12.5}
          {...marking}
        />
      </svg>
      <ChartSwitches shown={shown} onTurn={onTurn} />
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
