// The band that says how much the disk has not taken, why, and what to do; and for a moment that all is well again.
import { t } from "../../shared/words/words.ts";
import type { Unsaved } from "./use-unsaved.ts";
import styles from "./Banner.module.css";

export function UnsavedBanner({ unsaved }: { unsaved: Unsaved }) {
  if (unsaved.acts === 0) {
    return (
      <div role="status" className={styles.band} data-not="paper" data-tone="saved">
        <p className={styles.sign}>{t("storage.again")}</p>
      </div>
    );
  }
  return (
    <div role="alert" className={styles.band} data-not="paper">
      <div className={styles.words}>
        <p className={styles.sign}>{t("storage.waiting", { acts: unsaved.acts })}</p>
        <p className={styles.help}>
          {t(`storage.why.${unsaved.why}`)} <span data-not="compact">{t("storage.go-on")}</span>
        </p>
      </div>
    </div>
  );
}
