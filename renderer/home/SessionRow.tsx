// One session in a line: who, when, how long, what was done. A button where it can be opened.
import type { SessionSummary } from "../../shared/session/record.ts";
import { clockTime, localTime, t } from "../../shared/words/words.ts";
import styles from "./SessionRow.module.css";

export function SessionRow({ session, onOpen }: { session: SessionSummary; onOpen?: () => void }) {
  const when = localTime(session.startedWall, session.timeZone, "date-time");
  const pain =
    session.painBefore !== null && session.painAfter !== null
      ? t("home.pain", { before: session.painBefore, after: session.painAfter })
      : "";
  const row = (
    <>
      <span className={styles.client}>{session.client}</span>
      <span>{when}</span>
      <span>{clockTime(session.clockMs)}</span>
      <span>{t("home.sites", { count: session.sites })}</span>
      <span>{t("home.holds", { count: session.countedHolds })}</span>
      <span>{pain}</span>
    </>
  );
  if (onOpen === undefined) return <div className={styles.row}>{row}</div>;
  return (
    <button
      type="button"
      className={styles.row}
      aria-label={t("home.note.of", { client: session.client, when })}
      onClick={onOpen}
    >
      {row}
    </button>
  );
}
