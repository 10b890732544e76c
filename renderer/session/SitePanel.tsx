// The chosen site: its name, every hold on it with what was held and said, and what is suggested next.
import type { ReactNode } from "react";
import { formatPlace, formatSite } from "../../shared/body/places.ts";
import { formatAnswer } from "../../shared/guidance/say.ts";
import { holdsOnSite, isClosed, siteByNumber } from "../../shared/session/site-state.ts";
import { pressureAdvice } from "../../shared/session/pressure.ts";
import type { EndedHold, Session } from "../../shared/session/state.ts";
import { contraindicationOf, warningOn } from "../../shared/session/suspicions.ts";
import { seconds, t } from "../../shared/words/words.ts";
import type { LastSites } from "./use-last-sites.ts";
import look from "../ui/look.module.css";
import styles from "./SitePanel.module.css";

type Props = {
  readonly session: Session;
  readonly last: LastSites;
  /** What else belongs to the chosen site. */
  readonly children?: ReactNode;
};

export function SitePanel({ session, last, children }: Props) {
  const { facts } = session;
  const site = siteByNumber(facts, facts.chosenSite);
  if (site === null) return <p className={styles.empty}>{t("session.sites.empty")}</p>;
  const against = contraindicationOf(session, site);
  const holds = holdsOnSite(facts, site.number);
  const advice = isClosed(facts, site) ? null : pressureAdvice(facts, site.number);
  const running = facts.running?.site === site.number ? facts.running : null;
  return (
    <div className={styles.panel}>
      <h2 className={styles.name}>
        <span className={look.soft}>{site.number}</span>
        <span>
          {formatSite(site)}
          <span className={`${look.help} ${styles.place}`}>{formatPlace(site)}</span>
          {warningOn(session, site, last?.sites ?? []) !== null && (
            <span className={`${look.flag} ${look.small} ${styles.warning}`} data-flag="attention">
              {t("site.warned")}
            </span>
          )}
          {against !== null && (
            <span className={`${look.flag} ${look.small} ${styles.warning}`} data-flag="attention">
              {t("site.contraindicated", { answer: formatAnswer(against.id) })}
            </span>
          )}
        </span>
      </h2>
      {holds.length === 0 && running === null ? (
        <p className={styles.empty}>{t("session.holds.empty")}</p>
      ) : (
        <ol className={styles.holds}>
          {holds.map((hold) => (
            <HoldRow key={hold.number} session={session} hold={hold} />
          ))}
          {running !== null && (
            <li className={`${look.soft} ${styles.hold}`} data-outcome="running">
              <span>{t("session.hold.row", { number: running.number })}</span>
              <span>{t(`level.${running.level}`)}</span>
              <span className={styles.seconds}>…</span>
              <span aria-hidden="true" />
            </li>
          )}
        </ol>
      )}
      {children}
      {advice !== null && running === null && (
        <p className={`${look.soft} ${styles.advice}`}>{t("advice.next", { level: t(`level.${advice.level}`) })}</p>
      )}
    </div>
  );
}

const signs = { counted: "✓", short: "✗", interrupted: "⌁" } as const;

function HoldRow({ session, hold }: { session: Session; hold: EndedHold }) {
  const said = session.facts.feedback.filter((given) => given.hold === hold.number);
  const words = [
    ...said.map((given) => t(`feedback.${given.kind}`)),
    ...(hold.response ? [t(`response.${hold.response}`)] : []),
  ];
  return (
    <li className={`${look.soft} ${styles.hold}`} data-outcome={hold.outcome}>
      <span>{t("session.hold.row", { number: hold.number })}</span>
      <span>{t(`level.${hold.level}`)}</span>
      <span className={styles.seconds}>{seconds(hold.heldMs)}</span>
      <span title={t(`outcome.${hold.outcome}`)}>
        <span aria-hidden="true">{signs[hold.outcome]}</span>
        <span className="visually-hidden">{t(`outcome.${hold.outcome}`)}</span>
      </span>
      {words.length > 0 && <span className={`${look.help} ${styles.said}`}>{words.join(" · ")}</span>}
    </li>
  );
}
