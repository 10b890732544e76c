// Maps page milliseconds to the audio clock. `currentTime` moves in blocks and lags, so the largest recent difference is the
// truest; a sliding window follows the sound card's drift. Pure bookkeeping, no audio machinery.

const windowSize = 80;

export function createClockMap() {
  const differences: number[] = [];
  return {
    /** One reading of both clocks, taken together, in ms. */
    sample(audioMs: number, pageMs: number): void {
      differences.push(audioMs - pageMs);
      if (differences.length > windowSize) differences.shift();
    },
    /** The audio clock in seconds at page time `pageMs`. */
    toAudioSeconds(pageMs: number): number {
      return (pageMs + Math.max(...differences)) / 1000;
    },
    reset(): void {
      differences.length = 0;
    },
    ready: (): boolean => differences.length > 0,
  };
}
