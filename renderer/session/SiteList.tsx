// Every site in a row of its own beside the chart, always in step with it. A click chooses.
import { useEffect, useRef } from "react";
import { muscleById } from "../../shared/body/muscles.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import { siteState, siteStates, type SiteState } from "../../shared/session/site-state.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { SiteStateBadge } from "./SiteStateBadge.tsx";
import look from "../ui/look.module.css";
import styles from "./SiteList.module.css";

type Props = { session: Session; onSend: (command: SessionCommand, at: number | null) => void };

export function SiteList({ session, onSend }: Props) {
  const { facts } = session;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-listed="${facts.chosenSite}"]`)?.scrollIntoView({ block: "nearest" });
  }, [facts.chosenSite]);
  if (facts.sites.length === 0) return <Legend />;
  return (
    <ul ref={list} className={`${look.small} ${look.scroll} ${styles.list}`} aria-label={t("session.region.sites")}>
      {facts.sites.map((site) => {
        const state = siteState(facts, site);
        return (
          <li key={site.number} data-listed={site.number}>
            <button
              type="button"
              className={`${look.line} ${look.soft} ${styles.site}`}
              aria-current={site.number === facts.chosenSite}
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => onSend({ type: "choose-site", site: site.number }, event.timeStamp)}
            >
              <span className={styles.number}>{site.number}</span>
              <SiteStateBadge state={state} />
              <span>
                {t(`side.${site.side}.short`)} {muscleById(site.muscle).code}
              </span>
              <span className={styles.state}>{wordsOf(state)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Before there is a site: what the signs will mean. */
function Legend() {
  return (
    <ul className={`${look.small} ${look.scroll} ${styles.list}`} aria-label={t("chart.legend")}>
      {siteStates.map((state) => (
        <li key={state} className={`${look.soft} ${styles.sign}`}>
          <SiteStateBadge state={state} />
          {wordsOf(state)}
        </li>
      ))}
    </ul>
  );
}

/** In one or two words: beside every site there is room for no more. */
function wordsOf(state: SiteState): string {
  return t(state === "closed" ? "site-state.closed.short" : `site-state.${state}`);
}
