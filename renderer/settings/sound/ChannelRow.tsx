// One channel of sound: its volume as a slider, and whether it is muted.
import { Slider, SliderThumb, SliderTrack } from "react-aria-components";
import type { Channel, ChannelName } from "../../../shared/settings/sound.ts";
import { t } from "../../../shared/words/words.ts";
import { OnOff } from "../../ui/OnOff.tsx";
import look from "../../ui/look.module.css";
import styles from "./SoundPage.module.css";

type Props = {
  readonly name: ChannelName;
  readonly channel: Channel;
  /** While the slider moves: to be heard, not kept. */
  readonly onMove: (channel: Channel) => void;
  readonly onSet: (channel: Channel) => void;
};

const step = 5;

export function ChannelRow({ name, channel, onMove, onSet }: Props) {
  const words = t(`sound.channel.${name}`);
  const withVolume = (value: number | number[]): Channel => ({ ...channel, volume: Number(value) });
  return (
    <div className={styles.channel} data-muted={channel.muted}>
      <Slider
        className={styles.slider}
        aria-label={t("settings.sound.volume.of", { channel: words })}
        value={channel.volume}
        minValue={0}
        maxValue={100}
        step={step}
        onChange={(value) => onMove(withVolume(value))}
        onChangeEnd={(value) => onSet(withVolume(value))}
      >
        <SliderTrack className={styles.track}>
          <div className={styles.fill} style={{ width: `${channel.volume}%` }} />
          <SliderThumb className={styles.thumb} />
        </SliderTrack>
      </Slider>
      <span className={`${look.soft} ${styles.percent}`}>
        {t("settings.sound.percent", { volume: channel.volume })}
      </span>
      <OnOff
        on={channel.muted}
        tone="attention"
        name={t("settings.sound.mute.of", { channel: words })}
        onChange={(muted) => onSet({ ...channel, muted })}
      >
        {t("settings.sound.mute")}
      </OnOff>
    </div>
  );
}
