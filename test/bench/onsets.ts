// Finds when a tone of a known pitch begins in a recording of many: mixes that pitch down to zero, filters everything else away, and
// takes the moment the loudness rises through half of the tone's own. Pure arithmetic.

export interface Band {
  readonly hz: number;
  /** What lies further than this from the pitch is filtered out. */
  readonly halfWidthHz: number;
}

/** Loudness is looked at every so many samples and interpolated between. */
export const envelopeStep = 8;

/** The loudness of one band, every `envelopeStep` samples; index 0 is sample 0. */
export function envelope(samples: Float32Array, sampleRate: number, band: Band): Float32Array {
  const filter = lowPass(band.halfWidthHz / sampleRate);
  const half = (filter.length - 1) / 2;
  const turn = (2 * Math.PI * band.hz) / sampleRate;
  // The filter, turning at the band's pitch: filtering with it mixes and filters in one go, up to a phase the loudness does not see.
  const real = filter.map((weight, index) => weight * Math.cos(turn * (index - half)));
  const imaginary = filter.map((weight, index) => weight * Math.sin(turn * (index - half)));
  const out = new Float32Array(Math.ceil(samples.length / envelopeStep));
  for (let place = 0; place < out.length; place += 1) {
    const start = place * envelopeStep - half;
    const from = Math.max(0, -start);
    const to = Math.min(filter.length, samples.length - start);
    let x = 0;
    let y = 0;
    for (let index = from; index < to; index += 1) {
      const sample = samples[start + index] ?? 0;
      x += sample * (real[index] ?? 0);
      y += sample * (imaginary[index] ?? 0);
    }
    out[place] = 2 * Math.hypot(x, y);
  }
  return out;
}

/** The frames at which the loudness rises through `level`, once for each time it had been under half of that before. */
export function risesThrough(loudness: Float32Array, level: number): readonly number[] {
  const rises: number[] = [];
  let quiet = true;
  let before = 0;
  for (const [place, now] of loudness.entries()) {
    if (quiet && now >= level) {
      rises.push((place - 1 + (level - before) / (now - before)) * envelopeStep);
      quiet = false;
    } else if (now < level / 2) quiet = true;
    before = now;
  }
  return rises;
}

export function loudest(loudness: Float32Array): number {
  return loudness.reduce((most, now) => Math.max(most, now), 0);
}

/** A Blackman-windowed sinc that is down by more than 70 dB at `stop` (a share of the sample rate). */
function lowPass(stop: number): Float64Array {
  const half = Math.ceil(2.75 / stop);
  const cutoff = stop / 2;
  const taps = Float64Array.from({ length: 2 * half + 1 }, (_, index) => {
    const t = index - half;
    const sinc = t === 0 ? 2 * cutoff : Math.sin(2 * Math.PI * cutoff * t) / (Math.PI * t);
    const phase = (Math.PI * index) / half;
    return sinc * (0.42 - 0.5 * Math.cos(phase) + 0.08 * Math.cos(2 * phase));
  });
  const sum = taps.reduce((all, tap) => all + tap, 0);
  return taps.map((tap) => tap / sum);
}
