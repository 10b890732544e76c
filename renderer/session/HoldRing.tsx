// The ring: one turn is 30 s, dashed before 10 s, solid where it counts, ticks at 10 s and the target.
// It is made of cells that appear one by one, because so only a few pixels change with each tenth of a second: a ring that turns or
// grows as one shape is drawn anew as a whole, which costs a computer without a good graphics card a third of a core.
import type { Ref } from "react";
import { holdProtocol } from "../../shared/session/hold-protocol.ts";
import styles from "./HoldRing.module.css";

type Props = { cells: Ref<SVGGElement>; elapsedMs: number; targetMs: number; counted: boolean };

const size = 1000;
const centre = size / 2;
const radius = 470;
const width = 26;

const dashEveryMs = 250;
const dashMs = 80;
const cellMs = 100;
/** Cells reach back under the one before, or a hairline would show between them. */
const overlapMs = 40;

/** `dueMs`: from here on into the hold it is seen. */
type Cell = { readonly dueMs: number; readonly path: string; readonly counts: boolean };

const cells: readonly Cell[] = [
  ...Array.from({ length: holdProtocol.countsFromMs / dashEveryMs }, (_, index) => {
    const fromMs = index * dashEveryMs;
    return { dueMs: fromMs + dashMs, path: arc(fromMs, fromMs + dashMs), counts: false };
  }),
  ...Array.from({ length: (holdProtocol.limitMs - holdProtocol.countsFromMs) / cellMs }, (_, index) => {
    const fromMs = holdProtocol.countsFromMs + index * cellMs;
    const startMs = index === 0 ? fromMs : fromMs - overlapMs;
    return { dueMs: fromMs + cellMs, path: arc(startMs, fromMs + cellMs), counts: true };
  }),
];

/** Shows the cells that have become due since it was last called; `group` is what `cells` refers to. */
export function fillRing(group: SVGGElement | null, elapsedMs: number): void {
  if (group === null) return;
  for (let index = dueBy(elapsedMs) - 1; index >= 0; index -= 1) {
    const cell = group.children[index];
    if (!(cell instanceof SVGElement) || cell.dataset["on"] === "true") return;
    cell.dataset["on"] = "true";
  }
}

function dueBy(elapsedMs: number): number {
  const next = cells.findIndex(({ dueMs }) => dueMs > elapsedMs);
  return next === -1 ? cells.length : next;
}

export function HoldRing({ cells: group, elapsedMs, targetMs, counted }: Props) {
  const due = dueBy(elapsedMs);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} className={styles.ring} aria-hidden="true">
      <circle cx={centre} cy={centre} r={radius} className={styles.track} />
      <g ref={group} data-counted={counted}>
        {cells.map(({ dueMs, path, counts }, index) => (
          <path
            key={dueMs}
            d={path}
            className={counts ? styles.counts : styles.notYet}
            strokeWidth={width}
            data-on={index < due}
          />
        ))}
      </g>
      <Tick ms={0} long={false} />
      <Tick ms={holdProtocol.countsFromMs} long={false} />
      <Tick ms={targetMs} long={true} />
    </svg>
  );
}

function Tick({ ms, long }: { ms: number; long: boolean }) {
  const inner = pointAt(ms, radius - (long ? 44 : 30));
  const outer = pointAt(ms, radius + 24);
  return <line x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} className={long ? styles.target : styles.tick} />;
}

function arc(fromMs: number, toMs: number): string {
  const from = pointAt(fromMs, radius);
  const to = pointAt(toMs, radius);
  return `M ${from.x} ${from.y} A ${radius} ${radius} 0 0 1 ${to.x} ${to.y}`;
}

function pointAt(ms: number, r: number): { x: number; y: number } {
  const angle = (ms / holdProtocol.limitMs) * 2 * Math.PI - Math.PI / 2;
  return { x: centre + r * Math.cos(angle), y: centre + r * Math.sin(angle) };
}
