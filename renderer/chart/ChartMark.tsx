// One mark on the chart: number and state in one shape. A press chooses the site; a drag or the arrow keys move it.
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from "react";
import type { ChartPoint, View } from "../../shared/body/chart.ts";
import { formatPlace, formatSite } from "../../shared/body/places.ts";
import { holdProtocol } from "../../shared/session/hold-protocol.ts";
import type { SiteState } from "../../shared/session/site-state.ts";
import type { Site } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { useTicks } from "../ui/use-ticks.ts";
import { SiteStateIcon } from "./SiteStateIcon.tsx";
import styles from "./ChartMark.module.css";

/** Null while the picture is not on the screen. Rounded to the millimetre. */
export function pointUnder(
  picture: SVGSVGElement | null,
  at: { readonly clientX: number; readonly clientY: number },
): ChartPoint | null {
  const matrix = picture?.getScreenCTM();
  if (matrix === null || matrix === undefined) return null;
  const point = new DOMPoint(at.clientX, at.clientY).matrixTransform(matrix.inverse());
  return { x: Math.round(point.x), y: Math.round(point.y) };
}

export type ChartSite = Pick<Site, "number" | "muscle" | "side" | "point"> & {
  readonly view: View;
  readonly state: SiteState;
  readonly chosen: boolean;
  /** Ended holds so far, and how many of them counted. */
  readonly holds: number;
  readonly counted: number;
  /** How long the running hold on this site has lasted, in ms; null where none runs. */
  readonly heldMs: number | null;
};

export type ChartMarkProps = {
  readonly picture: RefObject<SVGSVGElement | null>;
  /** The marks that are drawn, by their numbers. */
  readonly marks: RefObject<Map<number, SVGGElement>>;
  /** Radius of a mark in chart units. */
  readonly size: number;
  /** Arrow keys move the mark that has the focus; not while a hold runs, when they change the pressure. */
  readonly nudged: boolean;
  readonly onChoose: (number: number) => void;
  readonly onMove: (number: number, point: ChartPoint) => void;
  readonly onReach: (number: number) => void;
};

type Props = ChartMarkProps & { readonly site: ChartSite; readonly shownAt: ChartPoint };

/** A pointer that moved less than this many pixels meant a press. */
const dragFromPx = 5;
/** One press of an arrow key moves a mark by half a centimetre on the body, with Shift by a millimetre. */
const nudgeMm = 5;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function ChartMark({ site, shownAt, picture, marks, size, nudged, onChoose, onMove, onReach }: Props) {
  const [moved, setMoved] = useState<ChartPoint | null>(null);
  const pressedAt = useRef<{ x: number; y: number } | null>(null);
  const { x, y } = moved ?? shownAt;
  const place = moved ?? site.point;

  function drag(event: PointerEvent): void {
    const start = pressedAt.current;
    if (start === null) return;
    if (moved === null && Math.hypot(event.clientX - start.x, event.clientY - start.y) < dragFromPx) return;
    setMoved(pointUnder(picture.current, event));
  }

  function release(): void {
    if (moved !== null) onMove(site.number, moved);
    else if (pressedAt.current !== null) onChoose(site.number);
    pressedAt.current = null;
    setMoved(null);
  }

  function press(event: KeyboardEvent<SVGGElement>): void {
    const arrow = nudged ? arrows[event.key] : undefined;
    if (arrow !== undefined) {
      const step = event.shiftKey ? 1 : nudgeMm;
      setMoved({ x: place.x + arrow[0] * step, y: place.y + arrow[1] * step });
    } else if (event.key === "Enter") {
      onChoose(site.number);
      event.currentTarget.blur();
    } else if (event.key === "Escape") {
      setMoved(null);
      event.currentTarget.blur();
    } else return;
    event.preventDefault();
  }

  /** However long an arrow was held down, it is one move, and one act to undo. */
  function settle(): void {
    if (moved === null || pressedAt.current !== null) return;
    onMove(site.number, moved);
    setMoved(null);
  }

  return (
    <g
      ref={(mark) => {
        if (mark === null) return;
        const all = marks.current;
        all.set(site.number, mark);
        return () => void all.delete(site.number);
      }}
      role="button"
      tabIndex={0}
      aria-label={nameOf(site)}
      aria-pressed={site.chosen}
      className={styles.mark}
      data-site={site.number}
      data-chosen={site.chosen}
      data-state={site.state}
      data-own-keys={nudged ? "arrows" : undefined}
      transform={`translate(${x} ${y}) scale(${size / 10})`}
      // The focus is the keyboard's: a mark that was clicked must not keep the arrow keys from the session.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={press}
      onKeyUp={(event) => event.key in arrows && settle()}
      onFocus={() => onReach(site.number)}
      onBlur={settle}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pressedAt.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={() => {
        pressedAt.current = null;
        setMoved(null);
      }}
    >
      <circle className={styles.target} r="18" />
      <circle className={styles.halo} r="14" />
      <SiteStateIcon state={site.state} />
      <Pips count={site.counted} />
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

const mostPips = 5;

/** One dot under the mark for each counted hold. */
function Pips({ count }: { count: number }) {
  return Array.from({ length: Math.min(count, mostPips) }, (_, index) => {
    const angle = Math.PI / 2 + (index - (Math.min(count, mostPips) - 1) / 2) * 0.42;
    return (
      <circle key={index} className={styles.pip} cx={Math.cos(angle) * 13.4} cy={Math.sin(angle) * 13.4} r="2.1" />
    );
  });
}

/** So small a mark needs no more: an animation would have the whole chart drawn anew every frame. */
const fillEveryMs = 500;

/** Fills with the hold: once round in 30 s, from where the hold is now. */
function Filling({ heldMs }: { heldMs: number }) {
  const ring = useRef<SVGCircleElement>(null);
  const [beganAt] = useState(() => performance.now() - heldMs);
  useTicks({
    of: beganAt,
    elapsedMs: () => performance.now() - beganAt,
    stepMs: () => fillEveryMs,
    draw: (ms) => ring.current?.style.setProperty("stroke-dashoffset", `${Math.max(0, 1 - ms / holdProtocol.limitMs)}`),
  });
  return <circle ref={ring} className={styles.filling} r="14" pathLength="1" />;
}

function holdsOf({ holds, counted }: ChartSite): string {
  return counted === holds ? t("chart.mark.holds", { holds }) : t("chart.mark.holds.some-counted", { holds, counted });
}

function nameOf(site: ChartSite): string {
  const place = formatPlace(site);
  const words = {
    number: site.number,
    words: formatSite(site),
    holds: holdsOf(site),
    state: t(`site-state.${site.state}`),
  };
  return place === "" ? t("chart.mark", words) : t("chart.mark.placed", { ...words, place });
}
