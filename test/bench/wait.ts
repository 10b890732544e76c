// Waiting, for benchmarks: until a moment of the monotonic clock, or for a while.
import { monotonicMs } from "../../electron/node/clock.ts";

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, ms));
  });
}

export function waitUntil(mono: number): Promise<void> {
  return wait(mono - monotonicMs());
}
