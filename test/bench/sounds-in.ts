// Where in a recording sounds begin: the places where it rises out of silence. Pure arithmetic.

/** Far above what keeps a sound card awake, far below any cue. */
const audible = 0.003;
/** The notes of one cue ring into each other or lie closer than this. */
const silenceSeconds = 0.5;

/** The frames at which a sound begins after at least half a second of silence, or at the recording's start. */
export function soundsIn(samples: Float32Array, sampleRate: number): readonly number[] {
  const begins: number[] = [];
  let lastLoud = Number.NEGATIVE_INFINITY;
  for (const [frame, sample] of samples.entries()) {
    if (Math.abs(sample) < audible) continue;
    if (frame - lastLoud > silenceSeconds * sampleRate) begins.push(frame);
    lastLoud = frame;
  }
  return begins;
}
