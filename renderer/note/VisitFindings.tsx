// What a practice wants written down of every site, where it was not in the session: shown by site while the note can be changed.
import { formatSite } from "../../shared/body/places.ts";
import type { SessionCommand } from "../../shared/session/commands.ts";
import type { Session } from "../../shared/session/state.ts";
import { t } from "../../shared/words/words.ts";
import { SiteFindings, useWantsFindings } from "../questions/SiteFindings.tsx";
import look from "../ui/look.module.css";

type Props = {
  readonly session: Session;
  readonly onSend: (command: SessionCommand, at: number | null) => void;
};

export function VisitFindings({ session, onSend }: Props) {
  const { sites } = session.facts;
  const wanted = useWantsFindings();
  if (!wanted || session.signature !== null || sites.length === 0) return null;
  return (
    <ol className={look.stack} aria-label={t("wrap.findings")}>
      {sites.map((site) => (
        <li key={site.number}>
          <p className={look.strong}>{t("findings.of-site", { site: site.number, words: formatSite(site) })}</p>
          <SiteFindings site={site} onSend={onSend} />
        </li>
      ))}
    </ol>
  );
}
