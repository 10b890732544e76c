// The marks on the chart: number and state in one shape each. A press chooses the site, a drag moves it.
import { useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import type { ChartPoint, View } from "../../shared/body/chart.ts";
import { placeWords, siteWords } from "../../shared/body/sites.ts";
import type { SiteState } from "../../shared/session/queries.ts";
import type { Site } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { pointUnder } from "./point-under.ts";
import styles from "./SiteMarks.module.css";

export type ChartSite = Pick<Site, "number" | "muscle" | "side" | "point"> & {
  readonly view: View;
  readonly state: SiteState;
  readonly chosen: boolean;
  /** Counted holds so far. */
  readonly holds: number;
  /** How long the running hold on this site has lasted, in ms; null where none runs. */
  readonly heldMs: number | null;
};

type Props = {
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly sites: readonly ChartSite[];
  /** Radius of a mark in chart units. */
  readonly size: number;
  readonly onChoose: (number: number) => void;
  readonly onMove: (number: number, point: ChartPoint) => void;
};

export function SiteMarks({ sites, ...rest }: Props) {
  // The chosen one is drawn last, over its neighbours; the order of focus stays that of the numbers.
  const order = [...sites.filter((site) => !site.chosen), ...sites.filter((site) => site.chosen)];
  return order.map((site) => <Mark key={site.number} site={site} {...rest} />);
}

/** A pointer that moved less than this many pixels meant a press. */
const dragFromPx = 5;

function Mark({ site, picture, size, onChoose, onMove }: Omit<Props, "sites"> & { site: ChartSite }) {
  const [dragged, setDragged] = useState<ChartPoint | null>(null);
  const pressedAt = useRef<{ x: number; y: number } | null>(null);
  const { x, y } = dragged ?? site.point;

  function move(event: PointerEvent): void {
    const start = pressedAt.current;
    if (start === null) return;
    if (dragged === null && Math.hypot(event.clientX - start.x, event.clientY - start.y) < dragFromPx) return;
    setDragged(pointUnder(picture.current, event));
  }

  function release(): void {
    if (dragged !== null) onMove(site.number, dragged);
    else if (pressedAt.current !== null) onChoose(site.number);
    pressedAt.current = null;
    setDragged(null);
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== "Enter") return;
    event.preventDefault();
    onChoose(site.number);
  }

  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={nameOf(site)}
      aria-pressed={site.chosen}
      className={styles.mark}
      data-state={site.state}
      data-chosen={site.chosen}
      transform={`translate(${x} ${y}) scale(${size / 10})`}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pressedAt.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={() => {
        pressedAt.current = null;
        setDragged(null);
      }}
    >
      <circle className={styles.target} r="18" />
      <circle className={styles.halo} r="14" />
      <MarkBody state={site.state} />
      {site.heldMs !== null && <Filling heldMs={site.heldMs} />}
      <text
        className={styles.number}
        textAnchor="middle"
        y="3.9"
        fontSize={site.number > 99 ? 8 : site.number > 9 ? 9.5 : 11}
      >
        {site.number}
      </text>
    </g>
  );
}

/** Fills with the hold: once round in 30 s, moved by the compositor from where the hold is now. */
function Filling({ heldMs }: { heldMs: number }) {
  const [begunAt] = useState(heldMs);
  return <circle className={styles.filling} r="14" pathLength="1" style={{ animationDelay: `${-begunAt}ms` }} />;
}

/** The same signs as in the list of sites: dashed, filled, ticked, waved, barred, hatched. */
function MarkBody({ state }: { state: SiteState }) {
  if (state === "closed") {
    return (
      <>
        <rect className={styles.body} x="-10" y="-10" width="20" height="20" rx="1" />
        <path className={styles.hatch} d="M-10 -2 L-2 -10 M-10 6 L6 -10 M-6 10 L10 -6 M2 10 L10 2" />
      </>
    );
  }
  return (
    <>
      <circle className={styles.body} r="10" strokeDasharray={state === "planned" ? "4 3.85" : undefined} />
      {state === "easing" && <path className={styles.half} d="M-10 0 C-5 -5 5 5 10 0 A10 10 0 0 1 -10 0 Z" />}
      {state === "not-released" && <path className={styles.bar} d="M-13.5 0 H-10 M10 0 H13.5" />}
      {state === "released" && <path className={styles.tick} d="M5.5 -10.5 L8.5 -7.5 L14 -13.5" />}
      {state === "short" && <path className={styles.quarter} d="M0 -10 A10 10 0 0 1 10 0" />}
    </>
  );
}

function nameOf(site: ChartSite): string {
  const place = placeWords(site);
  const words = {
    number: site.number,
    words: siteWords(site),
    holds: site.holds,
    state: t(`site-state.${site.state}`),
  };
  return place === "" ? t("chart.mark", words) : t("chart.mark.placed", { ...words, place });
}
