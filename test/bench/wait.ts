// Waiting, for benchmarks: until a moment of the monotonic clock, for a while, or until a page is ready.
import { monotonicMs } from "../../electron/host/system/clock.ts";

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, ms));
  });
}

export function waitUntil(mono: number): Promise<void> {
  return wait(mono - monotonicMs());
}

/** Until this is true of a page; one that is not there yet cannot be asked. Throws `otherwise` after some 20 s. */
export async function until(
  evaluate: (expression: string) => Promise<unknown>,
  expression: string,
  otherwise: string,
): Promise<void> {
  for (let attempt = 0; (await evaluate(expression).catch(() => false)) !== true; attempt += 1) {
    if (attempt === 400) throw new Error(otherwise);
    await wait(50);
  }
}
