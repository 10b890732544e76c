// Who takes part in the audio benchmark and how each is told from the others in the recording. Shared by the page and the benchmark.
import type { Band } from "../onsets.ts";

/** The product's shortest cue with one tone, and that tone's pitch: what is not found there is missed, and the table says so. */
export const ownCue = "last-seconds" as const;
const ownCueHz = 440;

/** A peer's sound: long enough to be found, short enough not to meet its next one. */
export const burst = { seconds: 0.016, rampSeconds: 0.003, gain: 0.08 } as const;

export const contenderNames = [
  "Steadyhold, scheduled ahead",
  "setInterval 10 ms",
  "easytimer.js, tenths of a second",
  "tiny-timer, 10 ms",
  "worker-timers setTimeout",
  "accurate-interval",
  "react-timer-hook, 10 ms",
] as const;

/** Index 0 is ours. The peers lie far above our cue and its overtones, and far enough from each other. */
export const bands: readonly Band[] = contenderNames.map((_, index) =>
  index === 0 ? { hz: ownCueHz, halfWidthHz: 250 } : { hz: 4500 + 2000 * index, halfWidthHz: 900 },
);

/** One cue as the page saw it; `calledAt` is when a peer's callback ran (never for ours, which has none). */
export interface CueRecord {
  readonly contender: number;
  readonly durationMs: number;
  readonly dueAt: number;
  readonly calledAt: readonly number[];
}
