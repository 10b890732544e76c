// Finished sessions whose note nobody has signed yet, newest first; each opens its wrap-up.
import type { SessionSummary } from "../../shared/session/record.ts";
import { t } from "../../shared/words/words.ts";
import { SessionRow } from "./SessionRow.tsx";
import styles from "./UnsignedNotes.module.css";

type Props = { readonly sessions: readonly SessionSummary[]; readonly onOpen: (sessionId: string) => void };

export function UnsignedNotes({ sessions, onOpen }: Props) {
  if (sessions.length === 0) return null;
  return (
    <section className={styles.unsigned} aria-labelledby="unsigned">
      <h2 id="unsigned" className={styles.title}>
        {t("home.unsigned")} · <span>{sessions.length}</span>
      </h2>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.sessionId}>
            <SessionRow session={session} onOpen={() => onOpen(session.sessionId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
