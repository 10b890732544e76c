// Plays cues on the audio clock, now or ahead of time, and takes them back. Knows neither sessions nor Web Audio.
import type { SoundSettings } from "../../shared/settings/sound.ts";
import { createAudioOutput, type AudioState } from "./audio-output.ts";
import { createCueQueue, type Scheduled } from "./cue-queue.ts";
import type { CueName } from "./sounds.ts";

export interface CuePlayer {
  /** To be called from a key press or click: some browsers allow sound only after one. Resolves when there is sound. */
  readonly unlock: () => Promise<void>;
  /** Sounds at once. `onEnd`: it has died away (not when it was cancelled). */
  readonly play: (name: CueName, onEnd?: () => void) => Scheduled;
  /** To be heard at page time `pageMs` (the `performance.now` axis); what is past is left out. */
  readonly schedule: (name: CueName, pageMs: number, onEnd?: () => void) => Scheduled;
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
    () => queue.pending() > 0,
  );
  const queue = createCueQueue(device.output);
  return {
    unlock: () => device.wake(),
    play: (name, onEnd) => queue.schedule(name, performance.now(), onEnd),
    schedule: (name, pageMs, onEnd) => queue.schedule(name, pageMs, onEnd),
    set: (settings) => device.set(settings),
    close: () => device.close(),
  };
}
