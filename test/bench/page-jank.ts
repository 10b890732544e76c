// A page that stands still again and again, as one that does too much: at a random place of every stretch of time.
import type { Chromium } from "./chromium.ts";
import type { Load } from "./load.ts";

/** Blocks the page's main thread for `blockMs` within every `everyMs` until stopped. */
export async function jankPage(chromium: Chromium, blockMs: number, everyMs: number): Promise<Load> {
  await chromium.evaluate(`
    globalThis.janky = true;
    (() => {
      let windowStart = performance.now();
      const stall = () => {
        if (!globalThis.janky) return;
        const until = performance.now() + ${blockMs};
        while (performance.now() < until);
        windowStart += ${everyMs};
        setTimeout(stall, Math.max(0, windowStart + Math.random() * ${everyMs - blockMs} - performance.now()));
      };
      setTimeout(stall, 0);
    })()`);
  return { stop: () => void chromium.evaluate("void (globalThis.janky = false)") };
}
