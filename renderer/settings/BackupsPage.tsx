// The settings page of the backups: where they go, which there are, one more now, and putting one back after a question.
import { useState } from "react";
import { localTime, t } from "../../shared/words/words.ts";
import { Button } from "../parts/Button.tsx";
import { SettingField } from "./SettingField.tsx";
import { useBackups } from "./use-backups.ts";
import page from "./SettingsPage.module.css";
import styles from "./BackupsPage.module.css";

export function BackupsPage() {
  const { now, said, make, move, restore } = useBackups();
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const folder = typed ?? (now?.chosen === true ? now.folder : "");
  return (
    <section className={page.page} aria-labelledby="backups-title">
      <h2 id="backups-title" className={page.title}>
        {t("settings.page.backups")}
      </h2>
      <p className={page.intro}>{t("backup.intro")}</p>
      <SettingField label={t("backup.folder")} value={folder} onChange={setTyped} />
      <p className={styles.help}>
        {t("backup.folder.help")} {now !== null && <span className={styles.path}>{now.folder}</span>}
      </p>
      <div className={styles.acts}>
        <Button label={t("backup.folder.use")} onPress={() => void move(folder)} />
        <Button label={t("backup.make")} kind="main" onPress={() => void make()} />
      </div>
      <p className={page.problem} role="status">
        {said === "" && now !== null && now.problem !== null ? t(`backup.problem.${now.problem}`) : said}
      </p>
      <h3 className={styles.subtitle}>{t("backup.list")}</h3>
      {now !== null && now.copies.length === 0 && <p className={styles.help}>{t("backup.none")}</p>}
      <ul className={styles.copies}>
        {now?.copies.map(({ name, wall, bytes }) => {
          const when = timeOf(wall);
          return (
            <li key={name} className={styles.copy}>
              <span>{when}</span>
              <span className={styles.size}>{t("backup.size", { size: Math.ceil(bytes / 1024) })}</span>
              {chosen === name ? (
                <div className={styles.question} role="group" aria-label={t("backup.restore.of", { when })}>
                  <p>{t("backup.restore.sure", { when })}</p>
                  <div className={styles.acts}>
                    <Button label={t("backup.restore.no")} onPress={() => setChosen(null)} />
                    <Button
                      label={t("backup.restore.yes")}
                      kind="main"
                      onPress={() => {
                        setChosen(null);
                        void restore(name, when);
                      }}
                    />
                  </div>
                </div>
              ) : (
                <button
                  type="button"
                  className={styles.back}
                  aria-label={t("backup.restore.of", { when })}
                  onClick={() => setChosen(name)}
                >
                  {t("backup.restore")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A backup's time is this computer's own. */
export function timeOf(wall: number): string {
  return localTime(wall, new Intl.DateTimeFormat().resolvedOptions().timeZone, "date-time");
}
