// Maps page milliseconds to the audio clock. `currentTime` moves in blocks and lags, so the largest recent difference is the
// truest; a sliding window follows the sound card's drift. Pure bookkeeping, no audio machinery.

/** Short enough that a clock 300 millionths off has moved by about a millisecond, long enough to meet the end of a block. */
const keepMs = 4_000;
const keepAtLeast = 12;
/** A device that dropped out has lost time for good: readings from before then are no longer true. */
const fellBehindMs = 25;
const fellBehindFor = 3;

type Reading = { readonly pageMs: number; readonly difference: number };

export function createContextClock() {
  let readings: Reading[] = [];

  function largest(of: readonly Reading[]): number {
    return Math.max(...of.map((one) => one.difference));
  }

  return {
    /** One reading of both clocks, taken together, in ms. Answers true where the device has lost time. */
    sample(audioMs: number, pageMs: number): boolean {
      readings.push({ pageMs, difference: audioMs - pageMs });
      const old = readings.length - keepAtLeast;
      if (old > 0) readings = readings.filter((one, index) => index >= old || pageMs - one.pageMs <= keepMs);
      const newest = readings.slice(-fellBehindFor);
      const fellBehind = newest.length === fellBehindFor && largest(readings) - largest(newest) > fellBehindMs;
      if (fellBehind) readings = newest;
      return fellBehind;
    },
    /** The audio clock in seconds at page time `pageMs`, or null before the first reading. */
    toAudioSeconds: (pageMs: number): number | null =>
      readings.length === 0 ? null : (pageMs + largest(readings)) / 1000,
    reset(): void {
      readings = [];
    },
    /** Enough readings to be true to within a millisecond or two. */
    settled: (): boolean => readings.length >= keepAtLeast,
  };
}
