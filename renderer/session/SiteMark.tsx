// The state of a site as a small sign beside its number: the same sign as on the chart.
import type { SiteState } from "../../shared/session/site-state.ts";
import { MarkSign } from "../chart/MarkSign.tsx";
import styles from "./SiteMark.module.css";

export function SiteMark({ state }: { state: SiteState }) {
  return (
    <svg viewBox="-15 -15 30 30" className={styles.mark} aria-hidden="true">
      <MarkSign state={state} />
    </svg>
  );
}
