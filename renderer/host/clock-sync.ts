// Finds the offset between the page's clock and the host's by round trips: the shortest trip says it best. Never by timeOrigin, which
// differs between processes. Knows no transport.

/** One round trip in ms: when the page asked, what the host's clock said, when the answer came. */
export type RoundTrip = { readonly sent: number; readonly hostMono: number; readonly received: number };

export type ClockSync = {
  readonly toHostMono: (pageMs: number) => number;
  /** Half the shortest round trip in ms: the offset is right to within this. Infinite before the first. */
  readonly errorMs: () => number;
  /** Takes one batch of trips; a batch that contradicts what was known replaces it (the computer slept). */
  readonly learn: (trips: readonly RoundTrip[]) => void;
};

export function createClockSync(): ClockSync {
  let offset = 0;
  let error = Number.POSITIVE_INFINITY;
  return {
    toHostMono: (pageMs) => pageMs + offset,
    errorMs: () => error,
    learn(trips) {
      const best = trips.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
      if (best === undefined) return;
      const found = best.hostMono - (best.sent + best.received) / 2;
      const foundError = lengthOf(best) / 2;
      const contradicts = Math.abs(found - offset) > error + foundError;
      if (!contradicts && foundError >= error) return;
      offset = found;
      error = foundError;
    },
  };
}

function lengthOf(trip: RoundTrip): number {
  return Math.max(0, trip.received - trip.sent);
}
