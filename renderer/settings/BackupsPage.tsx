// The settings page of the backups: how it stands, where they go, and which there are.
import { useState } from "react";
import { t } from "../../shared/words/words.ts";
import { StatusMessage } from "../ui/StatusMessage.tsx";
import { Button } from "../ui/Button.tsx";
import { BackupCopies } from "./BackupCopies.tsx";
import { sizeOf, timeOf } from "../words/backup-words.ts";
import { TextField } from "../ui/TextField.tsx";
import { useBackups } from "../state/use-backups.ts";
import look from "../ui/look.module.css";
import page from "./SettingsPage.module.css";
import styles from "./BackupsPage.module.css";

export function BackupsPage() {
  const { now, status, make, check, move, forget, restore } = useBackups();
  const [typed, setTyped] = useState("");
  const [newest] = now?.copies ?? [];
  const problem = status.text === "" && now !== null && now.problem !== null ? t(`backup.problem.${now.problem}`) : "";
  return (
    <section className={page.page} aria-labelledby="backups-title">
      <h2 id="backups-title" className={look.title}>
        {t("settings.page.backups")}
      </h2>
      <p className={look.soft}>{t("backup.intro")}</p>
      {now !== null && (
        <div className={`${look.card} ${look.row} ${styles.standing}`}>
          <dl className={styles.facts}>
            <dt className={look.soft}>{t("backup.newest")}</dt>
            <dd>{newest === undefined ? t("backup.newest.none") : timeOf(newest.wall)}</dd>
            <dt className={look.soft}>{t("backup.kept")}</dt>
            <dd>
              {t("backup.kept.of", {
                count: now.copies.length,
                size: sizeOf(now.copies.reduce((sum, { bytes }) => sum + bytes, 0)),
              })}
            </dd>
            <dt className={look.soft}>{t("backup.folder")}</dt>
            <dd className={look.wrap}>{now.folder}</dd>
          </dl>
          <Button label={t("backup.make")} kind="primary" onPress={() => void make()} />
        </div>
      )}
      <StatusMessage text={status.text === "" ? problem : status.text} problem={status.wrong || problem !== ""} />
      {now !== null && now.uncleaned.length > 0 && (
        <div className={`${look.card} ${look.stack} ${styles.uncleaned}`} role="alert">
          <p>{t("backup.uncleaned", { count: now.uncleaned.length })}</p>
          <ul>
            {now.uncleaned.map((file) => (
              <li key={file} className={look.wrap}>
                {file}
              </li>
            ))}
          </ul>
          <Button label={t("backup.uncleaned.again")} onPress={() => void forget()} />
        </div>
      )}
      <div className={`${look.row} ${styles.elsewhere}`}>
        <TextField spellCheck={false} label={t("backup.folder.other")} value={typed} onChange={setTyped} />
        <Button label={t("backup.folder.use")} disabled={typed.trim() === ""} onPress={() => void move(typed)} />
        {now?.chosen === true && <Button label={t("backup.folder.usual")} onPress={() => void move("")} />}
        <p className={look.help}>{t("backup.folder.help")}</p>
      </div>
      <h3 className={look.soft}>{t("backup.list")}</h3>
      {now !== null && now.copies.length === 0 && <p className={look.help}>{t("backup.none")}</p>}
      <BackupCopies copies={now?.copies ?? []} onCheck={check} onRestore={restore} />
    </section>
  );
}
