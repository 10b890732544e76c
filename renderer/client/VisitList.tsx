// The visits of a course, newest first: each opens its note, and can be picked to be saved together with others.
import type { SessionSummary } from "../../shared/session/record.ts";
import { visitNumber } from "../../shared/guidance/view.ts";
import { t } from "../../shared/words/words.ts";
import { SessionRow } from "../records/SessionRow.tsx";
import { CheckBox } from "../ui/CheckBox.tsx";
import look from "../ui/look.module.css";
import styles from "./VisitList.module.css";

type Props = {
  /** Oldest first. */
  readonly visits: readonly SessionSummary[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
  readonly onOpen: (sessionId: string) => void;
};

export function VisitList({ visits, picked, onPick, onOpen }: Props) {
  function turn(sessionId: string): void {
    const next = new Set(picked);
    if (!next.delete(sessionId)) next.add(sessionId);
    onPick(next);
  }
  return (
    <>
      <h2 className={`${look.heading} ${styles.title}`}>{t("course.visits")}</h2>
      {visits.length === 0 && <p className={look.soft}>{t("course.visits.none")}</p>}
      <ul>
        {visits.toReversed().map((session) => {
          const number = visitNumber(visits, session);
          return (
            <li key={session.sessionId} className={styles.visit}>
              <div className={styles.pick} data-not="paper">
                <CheckBox
                  aria-label={t("course.visits.pick", { number })}
                  checked={picked.has(session.sessionId)}
                  onChange={() => turn(session.sessionId)}
                />
              </div>
              <SessionRow
                session={session}
                name={t("picture.visit", { number })}
                onOpen={() => onOpen(session.sessionId)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
