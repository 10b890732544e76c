// Which events of the log the pointed line came from, each with its place in the log, its time and what happened.
import type { NoteLine } from "../../shared/documents/note/note.ts";
import type { RecordedEvent } from "../../shared/session/record.ts";
import type { Session } from "../../shared/session/state.ts";
import { localTime, t } from "../../shared/words/words.ts";
import { describeEvent } from "../words/describe-event.ts";
import look from "../ui/look.module.css";
import styles from "./OriginStrip.module.css";

type Props = {
  readonly line: NoteLine | null;
  readonly log: readonly RecordedEvent[];
  readonly session: Session;
};

export function OriginStrip({ line, log, session }: Props) {
  if (line === null)
    return (
      <p className={`${look.help} ${styles.hint}`} data-not="paper">
        {t("origin.hint")}
      </p>
    );
  const events = line.from.flatMap((position) => log[position - 1] ?? []);
  return (
    <section
      className={`${look.small} ${styles.strip}`}
      data-not="paper"
      aria-label={t("origin.title")}
      aria-live="polite"
    >
      <h3 className={look.soft}>{events.length === 0 ? t("origin.none") : t("origin.title")}</h3>
      <ol>
        {events.map(({ position, wall, event }) => (
          <li key={position} className={styles.row}>
            <span className={`${look.soft} ${styles.position}`}>{position}</span>
            <span className={look.soft}>{localTime(wall, session.timeZone, "seconds")}</span>
            <span>{describeEvent(event, session)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
