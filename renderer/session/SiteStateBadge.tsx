// The state of a site as a small sign beside its number: the same sign as on the chart.
import type { SiteState } from "../../shared/session/site-state.ts";
import { SiteStateIcon } from "../chart/SiteStateIcon.tsx";
import styles from "./SiteStateBadge.module.css";

export function SiteStateBadge({ state }: { state: SiteState }) {
  return (
    <svg viewBox="-15 -15 30 30" className={styles.mark} aria-hidden="true">
      <SiteStateIcon state={state} />
    </svg>
  );
}
