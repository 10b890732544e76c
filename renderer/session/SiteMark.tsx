// The state of a site as a small shape, so that it is told without colour: the same shapes as on the chart.
import type { SiteState } from "../../shared/session/queries.ts";
import { unreachable } from "../../shared/result.ts";
import styles from "./SiteMark.module.css";

export function SiteMark({ state }: { state: SiteState }) {
  return (
    <svg viewBox="-10 -10 20 20" className={styles.mark} data-state={state} aria-hidden="true">
      <Shape state={state} />
    </svg>
  );
}

function Shape({ state }: { state: SiteState }) {
  switch (state) {
    case "planned":
      return <circle r="7" strokeDasharray="3 3" />;
    case "short":
      return <path d="M 0 -7 A 7 7 0 0 1 7 0" />;
    case "holding":
      return (
        <>
          <circle r="7" />
          <circle r="3" className={styles.full} />
        </>
      );
    case "counted":
      return <circle r="7" className={styles.full} />;
    case "released":
      return (
        <>
          <circle r="7" />
          <path d="M -3.5 0 L -1 2.8 L 3.8 -2.8" />
        </>
      );
    case "easing":
      return (
        <>
          <circle r="7" />
          <path d="M -4 0 C -2 -3, 2 3, 4 0" />
        </>
      );
    case "not-released":
      return (
        <>
          <circle r="7" />
          <path d="M -4 0 H 4" />
        </>
      );
    case "closed":
      return (
        <>
          <rect x="-7" y="-7" width="14" height="14" />
          <path d="M -7 7 L 7 -7 M -7 0 L 0 -7 M 0 7 L 7 0" />
        </>
      );
    default:
      return unreachable(state);
  }
}
