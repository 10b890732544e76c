// Maps page milliseconds to the audio clock of what is heard at that moment, from the pairs the browser gives of both. Measured in a
// recording, these pairs tremble by a tenth of a millisecond, where the audio clock itself moves in blocks of several. Pure.

/** What `AudioContext.getOutputTimestamp` says: this audio time (seconds) leaves the speaker at this page time (ms). */
export type OutputTimestamp = { readonly contextTime?: number; readonly performanceTime?: number };

/** Long enough for a middle that a few odd pairs do not move, short enough to follow the sound card's drift. */
const keepMs = 1_500;
const keepAtLeast = 5;

type Pair = { readonly pageMs: number; readonly difference: number };

export function createOutputClock() {
  let pairs: readonly Pair[] = [];
  return {
    /** A device that has not played yet says zero. */
    sample({ contextTime = 0, performanceTime = 0 }: OutputTimestamp): void {
      if (performanceTime <= 0 || contextTime <= 0) return;
      const all = [...pairs, { pageMs: performanceTime, difference: contextTime * 1000 - performanceTime }];
      pairs = all.filter(
        ({ pageMs }, index) => index >= all.length - keepAtLeast || performanceTime - pageMs <= keepMs,
      );
    },
    /** The audio clock in seconds, or null while too little is known. */
    toAudioSeconds(pageMs: number): number | null {
      if (pairs.length < keepAtLeast) return null;
      const inOrder = pairs.map(({ difference }) => difference).toSorted((a, b) => a - b);
      return (pageMs + (inOrder[Math.floor(inOrder.length / 2)] ?? 0)) / 1000;
    },
    reset(): void {
      pairs = [];
    },
  };
}
