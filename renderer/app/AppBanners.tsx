// What concerns every screen stands in a band above it: the question before the window closes, and what the disk has not taken yet.
import type { ReactNode } from "react";
import { CloseQuestion, useCloseQuestion } from "./CloseQuestion.tsx";
import { UnsavedBanner, useUnsaved } from "./UnsavedBanner.tsx";
import styles from "./Banner.module.css";

export function AppBanners({ children }: { children: ReactNode }) {
  const { asked, answer } = useCloseQuestion();
  const unsaved = useUnsaved();
  return (
    <div className={styles.page} data-flows data-band={asked !== null || unsaved !== null}>
      {asked !== null ? (
        <CloseQuestion why={asked} onAnswer={answer} />
      ) : (
        unsaved !== null && <UnsavedBanner unsaved={unsaved} />
      )}
      <div className={styles.rest} data-flows>
        {children}
      </div>
    </div>
  );
}
