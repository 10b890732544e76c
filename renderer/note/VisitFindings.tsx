// What a practice wants written down of every site, where it was not in the session: shown by site while the note can be changed.
import { formatSite } from "../../shared/body/sites.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { SiteFindings, useWantsFindings } from "../questions/SiteFindings.tsx";
import styles from "./VisitFindings.module.css";

type Props = {
  readonly session: Session;
  readonly onSend: (command: SessionCommand, at: number | null) => void;
};

export function VisitFindings({ session, onSend }: Props) {
  const { sites } = session.facts;
  const wanted = useWantsFindings();
  if (!wanted || session.signature !== null || sites.length === 0) return null;
  return (
    <ol className={styles.sites} aria-label={t("wrap.findings")}>
      {sites.map((site) => (
        <li key={site.number}>
          <p className={styles.name}>{t("findings.of-site", { site: site.number, words: formatSite(site) })}</p>
          <SiteFindings site={site} onSend={onSend} />
        </li>
      ))}
    </ol>
  );
}
