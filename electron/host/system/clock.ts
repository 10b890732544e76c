// The host's clocks. `hrtime` is the one monotonic clock all threads of the host share; performance.now starts anew in each.
import process from "node:process";
import type { Clock } from "../streams/ports.ts";

/** Monotonic milliseconds with fraction. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

export const systemClock: Clock = {
  mono: monotonicMs,
  wall: () => Date.now(),
  timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
};
