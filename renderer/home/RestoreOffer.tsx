// Shown in place of everything else when the data file is damaged: the newest copy that was found whole, and one button that puts it back.
import { useState } from "react";
import { t } from "../../shared/words/words.ts";
import { timeOf } from "../words/backup-words.ts";
import { useCall } from "../host/use-call.ts";
import { useBackups } from "../state/use-backups.ts";
import { Button } from "../ui/Button.tsx";
import look from "../ui/look.module.css";
import styles from "./HomeScreen.module.css";

export function RestoreOffer() {
  const { now, status, restore } = useBackups();
  /** How many of the newest were read and found damaged. */
  const [skipped, setSkipped] = useState(0);
  const reading = now?.damaged === true ? now.copies[skipped] : undefined;

  const check = useCall("backup.check", reading === undefined ? null : { name: reading.name });
  const found = reading !== undefined && !check.pending && check.value?.whole === true;
  const isDamaged = reading !== undefined && !check.pending && !found;
  if (isDamaged) setSkipped(skipped + 1);

  if (now === null || !now.damaged) return null;
  const when = reading === undefined ? "" : timeOf(reading.wall);
  return (
    <section className={styles.start} role="alert" aria-label={t("backup.list")}>
      <p className={`${look.sign} ${styles.title}`}>{t("backup.damaged")}</p>
      <p className={`${look.help} ${styles.help}`}>
        {reading === undefined
          ? t("backup.damaged.none", { folder: now.folder })
          : t(found ? "backup.damaged.newest" : "backup.damaged.checking", { when })}{" "}
        {skipped > 0 && reading !== undefined && t("backup.damaged.skipped", { count: skipped })}
      </p>
      {found && (
        <>
          <p className={`${look.help} ${styles.help}`}>{t("backup.damaged.help")}</p>
          <div className={styles.help}>
            <Button
              label={t("backup.restore.yes")}
              kind="primary"
              size="large"
              autoFocus
              onPress={() => void restore(reading.name, when)}
            />
          </div>
        </>
      )}
      <p className={`${look.help} ${styles.help}`}>{status.text}</p>
    </section>
  );
}
