// The ring: one turn is 30 s, dashed before 10 s, solid where it counts, ticks at 10 s and the target.
// The filled ring lies still underneath; two halves in the colour of the ground turn away from it, which only the compositor does.
import { holdProtocol } from "../../shared/hold/protocol.ts";
import styles from "./HoldRing.module.css";

type Props = { elapsedMs: number; running: boolean; targetMs: number; counted: boolean };

const size = 1000;
const centre = size / 2;
const radius = 470;
const width = 26;

function pointAt(ms: number, r: number): { x: number; y: number } {
  const angle = (ms / holdProtocol.limitMs) * 2 * Math.PI - Math.PI / 2;
  return { x: centre + r * Math.cos(angle), y: centre + r * Math.sin(angle) };
}

function arc(fromMs: number, toMs: number): string {
  const from = pointAt(fromMs, radius);
  const to = pointAt(toMs, radius);
  const large = (toMs - fromMs) / holdProtocol.limitMs > 0.5 ? 1 : 0;
  return `M ${from.x} ${from.y} A ${radius} ${radius} 0 ${large} 1 ${to.x} ${to.y}`;
}

function Tick({ ms, long }: { ms: number; long: boolean }) {
  const inner = pointAt(ms, radius - (long ? 44 : 30));
  const outer = pointAt(ms, radius + 24);
  return <line x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} className={long ? styles.target : styles.tick} />;
}

export function HoldRing({ elapsedMs, running, targetMs, counted }: Props) {
  const timing = {
    animationDelay: `${-Math.min(holdProtocol.limitMs, Math.max(0, elapsedMs))}ms`,
    animationPlayState: running ? "running" : "paused",
  };
  const half = `M ${centre} ${centre - radius} A ${radius} ${radius} 0 0 1 ${centre} ${centre + radius}`;
  return (
    <div className={styles.ring} aria-hidden="true">
      <svg viewBox={`0 0 ${size} ${size}`} className={styles.layer}>
        <path d={arc(0, holdProtocol.countsFromMs)} className={styles.notYet} strokeWidth={width} />
        <path
          d={arc(holdProtocol.countsFromMs, holdProtocol.limitMs - 1)}
          className={styles.counts}
          data-counted={counted}
          strokeWidth={width}
        />
      </svg>
      {(["right", "left"] as const).map((side) => (
        <div key={side} className={styles.window} data-side={side}>
          <svg viewBox={`0 0 ${size} ${size}`} className={styles.cover} style={timing} data-side={side}>
            <path d={half} className={styles.ground} strokeWidth={width + 4} />
            <path d={half} className={styles.track} />
          </svg>
        </div>
      ))}
      <svg viewBox={`0 0 ${size} ${size}`} className={styles.layer}>
        <Tick ms={0} long={false} />
        <Tick ms={holdProtocol.countsFromMs} long={false} />
        <Tick ms={targetMs} long={true} />
      </svg>
    </div>
  );
}
