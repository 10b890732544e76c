// Where in a recording something is spoken: above the highest overtone of any cue there is nothing but speech. Pure arithmetic.
import { envelope, envelopeStep, type Band } from "./onsets.ts";

const speech: Band = { hz: 3200, halfWidthHz: 700 };
/** Far below a voice, far above what is left of a cue up there. */
const audible = 0.004;
/** Within a word or between two of a phrase it is quiet for less than this. */
const pauseSeconds = 0.3;

/** In frames. */
export type Spoken = { readonly from: number; readonly to: number };

export function wordsIn(samples: Float32Array, sampleRate: number): readonly Spoken[] {
  const found: { from: number; to: number }[] = [];
  for (const [place, level] of envelope(samples, sampleRate, speech).entries()) {
    if (level < audible) continue;
    const frame = place * envelopeStep;
    const last = found.at(-1);
    if (last !== undefined && frame - last.to < pauseSeconds * sampleRate) last.to = frame;
    else found.push({ from: frame, to: frame });
  }
  return found;
}
