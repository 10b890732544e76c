// How late the speakers sound: what the system says, or measured by tapping along with a beat.
import { useState } from "react";
import type { SoundSettings } from "../../../shared/settings/sound.ts";
import { t } from "../../../shared/words/words.ts";
import type { CuePlayer } from "../../sound/player.ts";
import { Button } from "../../ui/Button.tsx";
import look from "../../ui/look.module.css";
import styles from "./SoundPage.module.css";
import { useBeat } from "./use-beat.ts";

type Props = {
  readonly sound: SoundSettings;
  readonly player: () => CuePlayer | null;
  readonly onSet: (delay: SoundSettings["delay"]) => void;
};

export function OutputLatency({ sound, player, onSet }: Props) {
  const [unclear, setUnclear] = useState(false);
  const { left, measure } = useBeat({
    player,
    sound,
    onMeasured: (ms) => {
      setUnclear(ms === null);
      if (ms !== null) onSet(ms);
    },
  });
  return (
    <section className={styles.group} aria-labelledby="speaker-delay">
      <h3 id="speaker-delay" className={look.strong}>
        {t("settings.sound.delay")}
      </h3>
      <p className={`${look.soft} ${styles.whole}`}>{t("settings.sound.delay.help")}</p>
      <div className={`${look.row} ${styles.whole}`}>
        <Button label={t("settings.sound.delay.measure")} disabled={left !== null} onPress={measure} />
        {sound.delay !== "auto" && (
          <Button label={t("settings.sound.delay.reset")} kind="quiet" onPress={() => onSet("auto")} />
        )}
        <p role="status">{saying(left, unclear, sound.delay)}</p>
      </div>
    </section>
  );
}

function saying(left: number | null, unclear: boolean, delay: SoundSettings["delay"]): string {
  if (left !== null) return t("settings.sound.delay.measuring", { left });
  if (unclear) return t("settings.sound.delay.unclear");
  return delay === "auto" ? t("settings.sound.delay.auto") : t("settings.sound.delay.measured", { ms: delay });
}
