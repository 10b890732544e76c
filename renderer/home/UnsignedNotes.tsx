// Finished sessions whose note nobody has signed yet: the newest few, and all of them at a press; each opens its wrap-up.
import { useState } from "react";
import type { Response } from "../../shared/contract/contract.ts";
import { t } from "../../shared/words/words.ts";
import { useHost } from "../host/use-host.ts";
import { Button } from "../ui/Button.tsx";
import { SessionRow } from "../records/SessionRow.tsx";
import styles from "./UnsignedNotes.module.css";

type Props = {
  readonly unsigned: Response<"notes.unsigned">;
  readonly onOpen: (sessionId: string) => void;
};

export function UnsignedNotes({ unsigned, onOpen }: Props) {
  const host = useHost();
  const [all, setAll] = useState<Response<"notes.unsigned"> | null>(null);
  if (unsigned.total === 0) return null;
  // A note signed since makes the longer list old.
  const { newest } = all?.total === unsigned.total ? all : unsigned;

  async function showAll(): Promise<void> {
    const answer = await host.call("notes.unsigned", {});
    if (answer.ok) setAll(answer.value);
  }

  return (
    <section className={styles.unsigned} aria-labelledby="unsigned">
      <h2 id="unsigned" className={styles.title}>
        {t("home.unsigned")} · <span>{unsigned.total}</span>
      </h2>
      <ul className={styles.list}>
        {newest.map((session) => (
          <li key={session.sessionId}>
            <SessionRow session={session} onOpen={() => onOpen(session.sessionId)} />
          </li>
        ))}
      </ul>
      {newest.length < unsigned.total && all === null && (
        <Button label={t("home.unsigned.all")} kind="quiet" onPress={() => void showAll()} />
      )}
    </section>
  );
}
