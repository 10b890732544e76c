// Which moment of the monotonic clock a sample of a recording was played at, from when its blocks arrived. A block can only come late,
// never early, so the truth is the straight line that lies under all arrivals and closest to them. Pure arithmetic.

/** After this many frames, counted from the recording's start, the clock showed this. */
export interface Arrival {
  readonly frames: number;
  readonly atMono: number;
}

export interface RecordingClock {
  readonly monoOf: (frame: number) => number;
  /** How much faster the sound card counts than its nominal rate says, in millionths. */
  readonly driftPpm: number;
  /** The worst second: how far above the line its earliest block lay, in ms. How well the line can be trusted. */
  readonly worstGapMs: number;
}

export function recordingClock(arrivals: readonly Arrival[], sampleRate: number): RecordingClock {
  const edge = edgeUnderMiddle(lowerHull(arrivals));
  if (edge === null) throw new Error("Too few blocks to tell the recording's clock");
  const [from, to] = edge;
  const msPerFrame = (to.atMono - from.atMono) / (to.frames - from.frames);
  const monoOf = (frame: number): number => from.atMono + (frame - from.frames) * msPerFrame;
  const earliest = new Map<number, number>();
  for (const { frames, atMono } of arrivals) {
    const second = Math.floor(frames / sampleRate);
    earliest.set(second, Math.min(earliest.get(second) ?? Number.POSITIVE_INFINITY, atMono - monoOf(frames)));
  }
  // The last second is rarely a whole one.
  const gaps = [...earliest.values()].slice(0, -1);
  return { monoOf, driftPpm: (1000 / sampleRate / msPerFrame - 1) * 1e6, worstGapMs: Math.max(0, ...gaps) };
}

function lowerHull(points: readonly Arrival[]): readonly Arrival[] {
  const hull: Arrival[] = [];
  for (const point of points) {
    for (;;) {
      const [a, b] = hull.slice(-2);
      if (a === undefined || b === undefined) break;
      const turn =
        (b.frames - a.frames) * (point.atMono - a.atMono) - (b.atMono - a.atMono) * (point.frames - a.frames);
      if (turn > 0) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull;
}

/** Of all lines under the points, the one through the hull's edge below their middle is closest to them on average. */
function edgeUnderMiddle(hull: readonly Arrival[]): readonly [Arrival, Arrival] | null {
  const first = hull[0];
  const last = hull.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const middle = (first.frames + last.frames) / 2;
  const to = hull.findIndex(({ frames }) => frames > middle);
  const [a, b] = [hull[to - 1], hull[to]];
  return a === undefined || b === undefined ? null : [a, b];
}
