// What concerns every screen stands in a band above it: the question before the window closes, what the disk has not taken yet,
// and what was typed and not recorded.
import type { ReactNode } from "react";
import { CloseQuestion, useCloseQuestion } from "./CloseQuestion.tsx";
import { LeftUnreadBanner } from "./LeftUnreadBanner.tsx";
import { UnsavedBanner, useUnsaved } from "./UnsavedBanner.tsx";
import { useLeftUnread } from "../ui/left-unread.ts";
import styles from "./Banner.module.css";

export function AppBanners({ children }: { children: ReactNode }) {
  const { asked, answer } = useCloseQuestion();
  const unsaved = useUnsaved();
  const leftUnread = useLeftUnread();
  return (
    <div className={styles.page} data-flows data-band={asked !== null || unsaved !== null || leftUnread !== null}>
      {asked !== null ? (
        <CloseQuestion why={asked} onAnswer={answer} />
      ) : unsaved !== null ? (
        <UnsavedBanner unsaved={unsaved} />
      ) : (
        leftUnread !== null && <LeftUnreadBanner sentence={leftUnread} />
      )}
      <div className={styles.rest} data-flows>
        {children}
      </div>
    </div>
  );
}
