// Plays cues on the audio clock, now or ahead of time, and takes them back. Knows neither sessions nor Web Audio.
import type { SoundSettings } from "../../shared/settings/sound.ts";
import { createAudioOutput, type AudioState } from "./audio-output.ts";
import { createCueQueue, type Late, type Scheduled } from "./cue-queue.ts";
import type { CueName } from "./sounds.ts";

export interface CuePlayer {
  /** To be called from a key press or click: some browsers allow sound only after one. Resolves when there is sound. */
  readonly unlock: () => Promise<void>;
  /** Sounds at once. `onQuiet`: a word or another cue would be understood over what is left of it (not when it was cancelled). */
  readonly play: (name: CueName, onQuiet?: () => void) => Scheduled;
  /** To be heard at page time `pageMs` (the `performance.now` axis); what is past is left out, see cue-queue.ts. */
  readonly schedule: (name: CueName, pageMs: number, onQuiet?: () => void, late?: Late) => Scheduled;
  readonly set: (settings: SoundSettings) => void;
  readonly close: () => void;
}

export function createCuePlayer(onState: (state: AudioState) => void): CuePlayer {
  const device = createAudioOutput(
    {
      state: onState,
      ready: () => queue.replan(),
      lost: (now) => queue.lost(now),
      beat: () => queue.tick(),
    },
    () => queue.isNear(),
  );
  const queue = createCueQueue(device.output);
  return {
    unlock: () => device.wake(),
    play: (name, onQuiet) => queue.schedule(name, performance.now(), onQuiet),
    schedule: (...cue) => queue.schedule(...cue),
    set: (settings) => device.set(settings),
    close: () => device.close(),
  };
}
