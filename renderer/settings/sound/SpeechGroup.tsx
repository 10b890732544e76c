// Spoken words: on or off, how loud, and whether this computer has a voice for them at all.
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import type { SoundSettings } from "../../../shared/settings/sound.ts";
import { t } from "../../../shared/words/words.ts";
import { createSpeech, hasVoice, onVoices } from "../../sound/speech.ts";
import { Button } from "../../ui/Button.tsx";
import look from "../../ui/look.module.css";
import styles from "./SoundPage.module.css";

export function SpeechGroup({ sound, children }: { readonly sound: SoundSettings; readonly children: ReactNode }) {
  const speaks = useSyncExternalStore(onVoices, hasVoice);
  const [speaker] = useState(createSpeech);
  useEffect(() => speaker.set(sound), [speaker, sound]);
  useEffect(() => () => speaker.hush(), [speaker]);
  return (
    <section className={styles.group} aria-labelledby="sound-speech">
      <h3 id="sound-speech" className={look.strong}>
        {t("sound.channel.speech")}
      </h3>
      {speaks && children}
      <p className={`${look.soft} ${styles.whole}`}>
        {speaks ? t("settings.sound.speech.help") : t("settings.sound.speech.none")}
      </p>
      {speaks && !sound.speech.muted && (
        <div className={`${look.row} ${styles.whole}`}>
          <Button
            label={t("settings.sound.speech.try")}
            onPress={() => speaker.say(t("settings.sound.speech.example"))}
          />
        </div>
      )}
    </section>
  );
}
