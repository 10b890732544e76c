// The sign that says a session runs without sound, across the whole screen and readable from the table: what is wrong and what to do.
import type { SoundState } from "./use-cues.ts";
import { t } from "../../shared/words/words.ts";
import look from "../ui/look.module.css";
import styles from "./SoundAlarm.module.css";

export function SoundAlarm({ sound }: { sound: SoundState }) {
  if (!isAlarming(sound)) return null;
  return (
    <p role="alert" className={`${look.alarm} ${styles.alarm}`}>
      <strong className={styles.sign}>{t("session.sound.none")}</strong> {t(`session.sound.${sound}`)}
    </p>
  );
}

/** Sound that plays in the other window is where it should be, and sound that is only starting is no trouble yet. */
export function isAlarming(sound: SoundState): sound is "locked" | "lost" | "failed" {
  return sound === "locked" || sound === "lost" || sound === "failed";
}
