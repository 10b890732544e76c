// Settings → Sounds: every cue to be learned by ear, how loud each kind is, spoken words, and the delay of the speakers.
import { useState } from "react";
import { soundGroups, type Channel, type ChannelName, type SoundSettings } from "../../../shared/settings/sound.ts";
import { t } from "../../../shared/words/words.ts";
import { cueNames, type CueName } from "../../sound/sounds.ts";
import { Problem } from "../../ui/StatusMessage.tsx";
import { useKeyOf } from "../../keyboard/use-bindings.ts";
import { useScope, type Acts } from "../../keyboard/use-scope.ts";
import { Button } from "../../ui/Button.tsx";
import { describeFailure } from "../../words/describe-failure.ts";
import { isAlarming } from "../../sound/SoundAlarm.tsx";
import look from "../../ui/look.module.css";
import { useSettings, useSettingsStore } from "../../state/use-settings.ts";
import { ChannelRow } from "./ChannelRow.tsx";
import { CueBoard } from "./CueBoard.tsx";
import { OutputLatency } from "./OutputLatency.tsx";
import { SpeechGroup } from "./SpeechGroup.tsx";
import { useSoundCheck } from "./use-sound-check.ts";
import styles from "./SoundPage.module.css";

/** Heard when the volume of a channel has been set. */
const sampleOf: Readonly<Record<Exclude<ChannelName, "speech">, CueName>> = {
  master: "counts",
  hold: "counts",
  feedback: "too-little",
  answers: "response",
  scanning: "scan-step",
};

export function SoundPage() {
  const store = useSettingsStore();
  const kept = useSettings().sound;
  const [moving, setMoving] = useState<SoundSettings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const sound = moving ?? kept;
  const check = useSoundCheck(sound);

  async function keep(value: SoundSettings): Promise<void> {
    setMoving(null);
    const done = await store.change({ section: "sound", value });
    setProblem(done.ok ? null : describeFailure(done.error));
  }

  const rowOf = (name: ChannelName) => (
    <ChannelRow
      name={name}
      channel={sound[name]}
      onMove={(channel: Channel) => setMoving({ ...sound, [name]: channel })}
      onSet={(channel: Channel) => {
        void keep({ ...sound, [name]: channel });
        if (name !== "speech" && !channel.muted) check.play(sampleOf[name]);
      }}
    />
  );

  const keyOf = useKeyOf();
  const hearOne = Object.fromEntries(cueNames.map((cue) => [`cue-${cue}`, () => check.play(cue)]));
  const keys: Acts = {
    ...hearOne,
    "play-all": check.inTurn ? check.stop : check.playAll,
    // Once to stop, once more to leave.
    "stop-playing": check.inTurn ? check.stop : undefined,
  };
  useScope("sounds", keys);

  return (
    <section className={styles.page} aria-labelledby="sound-title">
      <h2 id="sound-title" className={look.title}>
        {t("settings.page.sound")}
      </h2>
      <p className={look.soft}>{t("settings.sound.intro")}</p>
      {isAlarming(check.audio) && (
        <p role="alert" className={`${look.alarm} ${styles.alarm}`}>
          {t("session.sound.none")} · {t(`session.sound.${check.audio}`)}
        </p>
      )}
      <div className={`${look.row} ${styles.head}`}>
        {check.inTurn ? (
          <Button label={t("settings.sound.stop")} hint={keyOf("stop-playing")} kind="primary" onPress={check.stop} />
        ) : (
          <Button
            label={t("settings.sound.play-all")}
            hint={keyOf("play-all")}
            kind="primary"
            onPress={check.playAll}
          />
        )}
        <p role="status" className={styles.now}>
          {check.playing !== null && t("settings.sound.now", { cue: t(`sound.cue.${check.playing}`) })}
        </p>
      </div>
      <section className={styles.group} aria-labelledby="sound-master">
        <h3 id="sound-master" className={look.strong}>
          {t("sound.channel.master")}
        </h3>
        {rowOf("master")}
      </section>
      {soundGroups.map((group) => (
        <section key={group} className={styles.group} aria-labelledby={`sound-${group}`}>
          <h3 id={`sound-${group}`} className={look.strong}>
            {t(`sound.channel.${group}`)}
          </h3>
          {rowOf(group)}
          <CueBoard group={group} playing={check.playing} onPlay={check.play} />
        </section>
      ))}
      <SpeechGroup sound={sound}>{rowOf("speech")}</SpeechGroup>
      <OutputLatency sound={sound} player={check.player} onSet={(delay) => void keep({ ...sound, delay })} />
      <Problem text={problem} />
    </section>
  );
}
