// The list of backups, and putting one back: it is read through first, and only a whole one is offered.
import { useState } from "react";
import type { BackupsNow } from "../../shared/contract/practice-calls.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import { sizeOf, timeOf } from "../words/backup-words.ts";
import look from "../ui/look.module.css";
import styles from "./BackupsPage.module.css";

type Props = {
  readonly copies: BackupsNow["copies"];
  readonly onCheck: (name: string) => Promise<boolean>;
  readonly onRestore: (name: string, when: string) => Promise<void>;
};
type Checked = "reading" | "whole" | "broken";

export function BackupCopies({ copies, onCheck, onRestore }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [checked, setChecked] = useState<ReadonlyMap<string, Checked>>(new Map());

  function find(name: string, what: Checked): void {
    setChecked((before) => new Map([...before, [name, what]]));
  }
  async function choose(name: string): Promise<void> {
    setChosen(name);
    find(name, "reading");
    find(name, (await onCheck(name)) ? "whole" : "broken");
  }

  return (
    <ul className={styles.copies}>
      {copies.map(({ name, wall, bytes }) => {
        const when = timeOf(wall);
        const found = checked.get(name);
        return (
          <li key={name} className={`${look.line} ${styles.copy}`} data-broken={found === "broken"}>
            <span>{when}</span>
            <span className={`${look.help} ${styles.size}`}>
              {found === "broken" ? t("backup.broken") : sizeOf(bytes)}
            </span>
            {chosen !== name && (
              <Button
                label={t("backup.restore")}
                name={t("backup.restore.of", { when })}
                onPress={() => void choose(name)}
              />
            )}
            {chosen === name && (
              <div
                className={`${look.stack} ${styles.question}`}
                role="group"
                aria-label={t("backup.restore.of", { when })}
              >
                <p role="status">{sayChecked(found, when)}</p>
                <div className={look.row}>
                  <Button label={t("backup.restore.no")} onPress={() => setChosen(null)} />
                  {found === "whole" && (
                    <Button
                      label={t("backup.restore.yes")}
                      kind="primary"
                      onPress={() => {
                        setChosen(null);
                        void onRestore(name, when);
                      }}
                    />
                  )}
                </div>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function sayChecked(found: Checked | undefined, when: string): string {
  if (found === "broken") return t("backup.not-whole", { when });
  if (found === "whole") return `${t("backup.whole", { when })} ${t("backup.restore.sure", { when })}`;
  return t("backup.checking");
}
