// The visits of a course, newest first: each opens its note, and can be picked to be saved together with others.
import { memo } from "react";
import type { SessionSummary } from "../../shared/session/record.ts";
import { visitNumbers } from "../../shared/guidance/view.ts";
import { t } from "../../shared/words/words.ts";
import { SessionRow } from "../records/SessionRow.tsx";
import styles from "./VisitList.module.css";

type Props = {
  /** Oldest first. */
  readonly visits: readonly SessionSummary[];
  readonly picked: ReadonlySet<string>;
  /** This and onOpen stay the same functions, so that a row is drawn again only when it changed. */
  readonly onTurn: (sessionId: string) => void;
  readonly onOpen: (sessionId: string) => void;
};

export function VisitList({ visits, picked, onTurn, onOpen }: Props) {
  const numbers = visitNumbers(visits);
  const rows = visits.map((session, index) => (
    <Visit
      key={session.sessionId}
      session={session}
      number={numbers[index] ?? 0}
      isPicked={picked.has(session.sessionId)}
      onTurn={onTurn}
      onOpen={onOpen}
    />
  ));
  return (
    <>
      <h2 className={styles.title}>{t("course.visits")}</h2>
      {visits.length === 0 && <p className={styles.none}>{t("course.visits.none")}</p>}
      <ul>{rows.toReversed()}</ul>
    </>
  );
}

type RowProps = Pick<Props, "onTurn" | "onOpen"> & {
  readonly session: SessionSummary;
  readonly number: number;
  readonly isPicked: boolean;
};

const Visit = memo(function Visit({ session, number, isPicked, onTurn, onOpen }: RowProps) {
  return (
    <li className={styles.visit}>
      <input
        type="checkbox"
        className={styles.pick}
        aria-label={t("course.visits.pick", { number })}
        checked={isPicked}
        onChange={() => onTurn(session.sessionId)}
      />
      <SessionRow session={session} name={t("picture.visit", { number })} onOpen={() => onOpen(session.sessionId)} />
    </li>
  );
});
