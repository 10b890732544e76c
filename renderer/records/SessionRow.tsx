// One session in a line: who, when, how long, what was done. A button where it can be opened.
import type { SessionSummary } from "../../shared/session/record.ts";
import { clockTime, localTime, t } from "../../shared/words/words.ts";
import look from "../ui/look.module.css";
import styles from "./SessionRow.module.css";

type Props = {
  readonly session: SessionSummary;
  readonly onOpen?: () => void;
  /** Who and when only, for narrow places. */
  readonly short?: boolean;
  /** Instead of the client's, where all are of one client. */
  readonly name?: string;
};

export function SessionRow({ session, onOpen, short = false, name = session.client }: Props) {
  const when = localTime(session.startedWall, session.timeZone, "date-time");
  const row = (
    <>
      <span className={`${look.clip} ${styles.client}`}>{name}</span>
      <span>{short ? localTime(session.startedWall, session.timeZone, "time") : when}</span>
      {!short && <Done session={session} />}
    </>
  );
  if (onOpen === undefined)
    return (
      <div className={`${look.line} ${look.help} ${styles.row}`} data-short={short}>
        {row}
      </div>
    );
  return (
    <button type="button" className={`${look.line} ${look.help} ${styles.row}`} data-short={short} onClick={onOpen}>
      <span className="visually-hidden">{t("home.note.of")}</span>
      {row}
    </button>
  );
}

function Done({ session }: { readonly session: SessionSummary }) {
  const pain =
    session.painBefore !== null && session.painAfter !== null
      ? t("home.pain", { before: session.painBefore, after: session.painAfter })
      : "";
  return (
    <>
      <span>{clockTime(session.clockMs)}</span>
      <span>{t("home.sites", { count: session.sites })}</span>
      <span>{t("home.holds", { count: session.countedHolds })}</span>
      <span>{pain}</span>
    </>
  );
}
