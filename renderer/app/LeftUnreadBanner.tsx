// The band that says what was typed as a number and was not recorded when its screen was left, until somebody has seen it.
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import { setLeftUnread } from "../ui/left-unread.ts";
import styles from "./Banner.module.css";

export function LeftUnreadBanner({ sentence }: { sentence: string }) {
  return (
    <div role="alert" className={styles.band} data-not="paper">
      <p className={`${styles.words} ${styles.help}`}>{sentence}</p>
      <div className={styles.acts}>
        <Button label={t("number.left.seen")} onPress={() => setLeftUnread(null)} />
      </div>
    </div>
  );
}
