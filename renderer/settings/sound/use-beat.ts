// A beat to tap along with: plays its tones, listens to Space, and says how late the speaker sounds.
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { SoundSettings } from "../../../shared/settings/sound.ts";
import { useScope } from "../../keyboard/use-scope.ts";
import type { CuePlayer } from "../../sound/player.ts";
import { delayFrom, tapEveryMs, tapTones } from "../../sound/tap-delay.ts";

const leadMs = 800;

type Props = {
  readonly player: () => CuePlayer | null;
  readonly sound: SoundSettings;
  /** Null: the presses could not be trusted. */
  readonly onMeasured: (ms: number | null) => void;
};

/** `left`: tones still to come while measuring, else null. */
export function useBeat({ player, sound, onMeasured }: Props): { left: number | null; measure: () => void } {
  const [left, setLeft] = useState<number | null>(null);
  const measuring = left !== null;
  const presses = useRef<number[]>([]);
  useScope("beat", { "tap-beat": measuring ? (at) => presses.current.push(at) : undefined });
  const measured = useEffectEvent(onMeasured);
  const settings = useEffectEvent(() => sound);

  useEffect(() => {
    const playing = player();
    if (!measuring || playing === null) return;
    // What is measured is the whole delay, so none of it may be made up for while measuring.
    playing.set({ ...settings(), delay: 0 });
    const from = performance.now() + leadMs;
    const tones = Array.from({ length: tapTones }, (_, index) => from + index * tapEveryMs);
    presses.current = [];
    const cues = tones.map((tone, index) =>
      playing.schedule("last-seconds", tone, () => setLeft(tapTones - 1 - index)),
    );
    // The presses for the last tone come after it by as much as the speaker is slow.
    const end = window.setTimeout(
      () => {
        setLeft(null);
        measured(delayFrom(tones, presses.current));
      },
      leadMs + tapTones * tapEveryMs,
    );
    return () => {
      window.clearTimeout(end);
      for (const cue of cues) cue.cancel();
      playing.set(settings());
    };
  }, [measuring, player]);

  return { left, measure: () => setLeft(tapTones) };
}
