// What a list of measured milliseconds comes to: median, p90, p99 and the ends. Knows nothing of what was measured.

export interface Summary {
  readonly count: number;
  /** How many are below zero. */
  readonly negative: number;
  readonly min: number;
  readonly median: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
}

export function summarize(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    count: sorted.length,
    negative: sorted.filter((value) => value < 0).length,
    min: quantile(sorted, 0),
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    p99: quantile(sorted, 0.99),
    max: quantile(sorted, 1),
  };
}

/** The smallest value that is at least as large as this part of all: always one that was measured, never one between two. */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
