// Which moment of the monotonic clock a sample of a recording was played at, from when its blocks arrived. A block can only come late,
// never early, so of every stretch the earliest block tells the truth. Between them lines: a sound card's clock is no straight line (a
// null sink's was seen to bend by 4 ms in two minutes). Pure arithmetic.

/** After this many frames, counted from the recording's start, the clock showed this. */
export interface Arrival {
  readonly frames: number;
  readonly atMono: number;
}

export interface RecordingClock {
  readonly monoOf: (frame: number) => number;
  /** How much faster the sound card counts than its nominal rate says over the whole recording, in millionths. */
  readonly driftPpm: number;
  /** The worst second: how far its earliest block lay above the line, in ms. How well the line can be trusted. */
  readonly worstGapMs: number;
}

/** Long enough to hold a punctual block for certain, short enough for the clock to be straight in it. */
const stretchSeconds = 4;

type Knot = { readonly frames: number; readonly restMs: number };

export function recordingClock(arrivals: readonly Arrival[], sampleRate: number): RecordingClock {
  const usual = usualMsPerFrame(arrivals, sampleRate);
  const knots = earliest(arrivals, stretchSeconds * sampleRate, usual);
  const monoOf = (frame: number): number => frame * usual + restAt(knots, frame);
  // The last second is rarely a whole one.
  const gaps = earliest(arrivals, sampleRate, usual)
    .slice(0, -1)
    .map(({ frames, restMs }) => frames * usual + restMs - monoOf(frames));
  return { monoOf, driftPpm: (1000 / sampleRate / usual - 1) * 1e6, worstGapMs: Math.max(0, ...gaps) };
}

/** From the earliest block of the first stretch to that of the last. */
function usualMsPerFrame(arrivals: readonly Arrival[], sampleRate: number): number {
  const nominal = 1000 / sampleRate;
  const ends = earliest(arrivals, stretchSeconds * sampleRate, nominal);
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    throw new Error("Too few blocks to tell the recording's clock");
  }
  return nominal + (last.restMs - first.restMs) / (last.frames - first.frames);
}

/** The earliest block of every `stretch` frames, as what it has beyond a clock of `msPerFrame`. */
function earliest(arrivals: readonly Arrival[], stretch: number, msPerFrame: number): readonly Knot[] {
  const knots = new Map<number, Knot>();
  for (const { frames, atMono } of arrivals) {
    const index = Math.floor(frames / stretch);
    const restMs = atMono - frames * msPerFrame;
    const known = knots.get(index);
    if (known === undefined || restMs < known.restMs) knots.set(index, { frames, restMs });
  }
  return [...knots.values()];
}

/** On the line between the two knots around it; before the first and after the last, as they are. */
function restAt(knots: readonly Knot[], frame: number): number {
  const after = knots.findIndex(({ frames }) => frames >= frame);
  const [a, b] = [knots[after - 1], knots[after]];
  if (a === undefined || b === undefined) return (after === 0 ? knots[0] : knots.at(-1))?.restMs ?? 0;
  return a.restMs + ((b.restMs - a.restMs) * (frame - a.frames)) / (b.frames - a.frames);
}
