// What concerns every screen stands in a band above it: the question before the window closes, and what the disk has not taken yet.
import type { ReactNode } from "react";
import { CloseQuestion } from "./CloseQuestion.tsx";
import { SaveBand } from "./SaveBand.tsx";
import { useCloseQuestion } from "./use-close-question.ts";
import { useUnsaved } from "./use-unsaved.ts";
import styles from "./Band.module.css";

export function WithBand({ children }: { children: ReactNode }) {
  const { asked, answer } = useCloseQuestion();
  const unsaved = useUnsaved();
  return (
    <div className={styles.page} data-band={asked !== null || unsaved !== null}>
      {asked !== null ? (
        <CloseQuestion why={asked} onAnswer={answer} />
      ) : (
        unsaved !== null && <SaveBand unsaved={unsaved} />
      )}
      <div className={styles.rest}>{children}</div>
    </div>
  );
}
