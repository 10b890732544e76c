// The band that says how much the disk has not taken, why, and what to do; and for a moment that all is well again.
import { useEffect, useState } from "react";
import { t } from "../../shared/words/words.ts";
import styles from "./Banner.module.css";
import type { StorageProblem } from "../../shared/contract/failures.ts";
import { useStorageState } from "../host/use-storage-state.ts";

/** `acts` 0: there was something, and it is on the disk now. */
type Unsaved = { readonly acts: number; readonly why: StorageProblem };

/** How long it is said that all is well again. */
const againForMs = 6_000;

export function useUnsaved(): Unsaved | null {
  const storage = useStorageState();
  const [isTold, setTold] = useState(false);
  const acts = storage?.waiting ?? 0;
  if (acts > 0 && !isTold) setTold(true);
  const isOver = isTold && acts === 0;
  useEffect(() => {
    if (!isOver) return;
    const timer = window.setTimeout(() => setTold(false), againForMs);
    return () => window.clearTimeout(timer);
  }, [isOver]);
  return acts > 0 || isTold ? { acts, why: storage?.why ?? "failed" } : null;
}

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
