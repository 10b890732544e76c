// The sign of a site's state, for the chart and for the list beside it. Colour comes with the shape, never instead of it.
import { siteStatePaths } from "../../shared/session/site-state-paths.ts";
import type { SiteState } from "../../shared/session/site-state.ts";
import styles from "./SiteStateIcon.module.css";

export function SiteStateIcon({ state }: { state: SiteState }) {
  return (
    <g className={styles.sign} data-state={state}>
      {siteStatePaths(state).map(({ role, path, dashed }) => (
        <path key={path} className={styles[role]} data-dashed={dashed} d={path} />
      ))}
    </g>
  );
}
