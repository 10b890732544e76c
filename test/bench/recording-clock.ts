// Which moment of the monotonic clock a sample of a recording was played at, from when its blocks arrived. A block can only come late,
// never early, so of every second the earliest block tells the truth. Between them lines: a sound card's clock is no straight line (a null
// sink's was seen to jump by 3 ms, and back by 1.4 ms four seconds later). Pure arithmetic.

/** After this many frames, counted from the recording's start, the clock showed this. */
export interface Arrival {
  readonly frames: number;
  readonly atMono: number;
}

export interface RecordingClock {
  readonly monoOf: (frame: number) => number;
  /** How much faster the sound card counts than its nominal rate says over the whole recording, in millionths. */
  readonly driftPpm: number;
  /** How well the line can be trusted at this frame, in ms: how far the clock jumped there, or the second's blocks lay above the line. */
  readonly unsureMsAt: (frame: number) => number;
}

/** `frames` and what the clock showed beyond a steady one. `lateMs`: how much of that its second's blocks were late, beside both neighbours. */
type Knot = { readonly frames: number; readonly restMs: number; readonly lateMs: number };

export function recordingClock(arrivals: readonly Arrival[], sampleRate: number): RecordingClock {
  const usual = usualMsPerFrame(arrivals, sampleRate);
  const knots = withoutLateSeconds(earliest(arrivals, sampleRate, usual));
  return {
    monoOf: (frame) => frame * usual + restAt(knots, frame),
    driftPpm: (1000 / sampleRate / usual - 1) * 1e6,
    unsureMsAt(frame) {
      const { a, b } = around(knots, frame);
      if (a === undefined || b === undefined || b.frames - a.frames > 3 * sampleRate) return Number.POSITIVE_INFINITY;
      return Math.max(a.lateMs, b.lateMs, Math.abs(b.restMs - a.restMs));
    },
  };
}

/** From the first second's earliest block to the last's. */
function usualMsPerFrame(arrivals: readonly Arrival[], sampleRate: number): number {
  const nominal = 1000 / sampleRate;
  const ends = earliest(arrivals, sampleRate, nominal);
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
    if (known === undefined || restMs < known.restMs) knots.set(index, { frames, restMs, lateMs: 0 });
  }
  return [...knots.values()];
}

/** A second later than the one before and the one after it had no punctual block; a clock that has jumped stays where it is. */
function withoutLateSeconds(knots: readonly Knot[]): readonly Knot[] {
  return knots.map((knot, index) => {
    const [before, after] = [knots[index - 1], knots[index + 1]];
    if (before === undefined || after === undefined) return knot;
    const restMs = Math.min(knot.restMs, Math.max(before.restMs, after.restMs));
    return { ...knot, restMs, lateMs: knot.restMs - restMs };
  });
}

/** The two knots this frame lies between; one is missing before the first and after the last. */
function around(knots: readonly Knot[], frame: number): { readonly a: Knot | undefined; readonly b: Knot | undefined } {
  const after = knots.findIndex(({ frames }) => frames >= frame);
  return after === -1 ? { a: knots.at(-1), b: undefined } : { a: knots[after - 1], b: knots[after] };
}

/** On the line between the two knots around it; before the first and after the last, as they are. */
function restAt(knots: readonly Knot[], frame: number): number {
  const { a, b } = around(knots, frame);
  if (a === undefined || b === undefined) return (a ?? b)?.restMs ?? 0;
  return a.restMs + ((b.restMs - a.restMs) * (frame - a.frames)) / (b.frames - a.frames);
}
