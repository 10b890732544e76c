// Shown in place of everything else when the data file is damaged: the newest good copy, and one button that puts it back.
import { t } from "../../shared/words/words.ts";
import { timeOf } from "../settings/BackupsPage.tsx";
import { useBackups } from "../settings/use-backups.ts";
import styles from "./HomeScreen.module.css";

export function RestoreOffer() {
  const { now, said, restore } = useBackups();
  const [newest] = now?.copies ?? [];
  if (now === null || !now.damaged || newest === undefined) return null;
  const when = timeOf(newest.wall);
  return (
    <section className={styles.start} role="alert" aria-label={t("backup.list")}>
      <p className={styles.title}>{t("backup.damaged", { when })}</p>
      <p className={styles.help}>{t("backup.damaged.help")}</p>
      <div className={styles.line}>
        <button type="button" className={styles.resume} autoFocus onClick={() => void restore(newest.name, when)}>
          {t("backup.restore.yes")}
        </button>
      </div>
      <p className={styles.help}>{said}</p>
    </section>
  );
}
