// Reads what Vitest and Playwright wrote about their run, and counts. A runner that failed without a failed test counts as one failure.
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const unitSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

const e2eSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

export function countUnit(file: string, exitCode: number | null): Counts {
  const read = unitSchema.safeParse(readJson(file));
  if (!read.success) return settle({ passed: 0, failed: 0, skipped: 0 }, exitCode);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = read.data;
  return settle({ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }, exitCode);
}

export function countE2e(file: string, exitCode: number | null): Counts {
  const read = e2eSchema.safeParse(readJson(file));
  if (!read.success) return settle({ passed: 0, failed: 0, skipped: 0 }, exitCode);
  const { expected, unexpected, flaky, skipped } = read.data.stats;
  return settle({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** A file that does not load, an unhandled error or a crash of the runner has no test of its own to fail. */
function settle(counts: Counts, exitCode: number | null): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readJson(file: string): unknown {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
