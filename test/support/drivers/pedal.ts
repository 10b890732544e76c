// A pedal or clicker plugged into the browser: real key events through the browser's own input path, any code, any time apart.
import type { CDPSession, Page } from "playwright/test";
import { timeOf } from "./story-time.ts";

const windowsCodes: Readonly<Record<string, number>> = { PageUp: 33, PageDown: 34, MediaTrackNext: 176 };

function virtualKey(code: string): number {
  const number = /^F(\d+)$/.exec(code)?.[1];
  return number === undefined ? (windowsCodes[code] ?? 0) : 111 + Number(number);
}

export type Pedal = {
  readonly down: (code: string, repeat?: boolean) => Promise<void>;
  readonly up: (code: string) => Promise<void>;
  /** Down and up, as long apart as asked for, and then up for a while: no foot comes back at once. */
  readonly tap: (code: string, downMs?: number, upMs?: number) => Promise<void>;
  /** A worn contact: down and up this often, as fast as a worn contact does it. */
  readonly chatter: (code: string, contacts: number) => Promise<void>;
  /** A press made this long ago that a busy page hears only now. */
  readonly late: (code: string, agoMs: number) => Promise<void>;
  /** Held until it is long by the app's own measure. */
  readonly long: (code: string) => Promise<void>;
};

/** A key as the browser's own input path takes it. */
export const pedalKey = (code: string) => ({ code, key: code, windowsVirtualKeyCode: virtualKey(code) });

export async function plugPedal(page: Page): Promise<Pedal> {
  const time = timeOf(page);
  const session: CDPSession = await page.context().newCDPSession(page);
  const pedal: Pedal = {
    down: async (code, repeat = false) =>
      void (await session.send("Input.dispatchKeyEvent", { type: "keyDown", autoRepeat: repeat, ...pedalKey(code) })),
    up: async (code) => void (await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...pedalKey(code) })),
    tap: (code, downMs = 60, upMs = 90) =>
      time.still(async () => {
        await pedal.down(code);
        await time.pass(downMs);
        await pedal.up(code);
        await time.pass(upMs);
      }),
    async late(code, agoMs) {
      const from = Date.now() - agoMs;
      const at = (ms: number) => ({ timestamp: (from + ms) / 1_000 });
      await session.send("Input.dispatchKeyEvent", { type: "keyDown", ...pedalKey(code), ...at(0) });
      await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...pedalKey(code), ...at(60) });
    },
    chatter: (code, contacts) =>
      time.still(async () => {
        for (let contact = 0; contact < contacts; contact += 1) {
          await pedal.down(code);
          await time.pass(35);
          await pedal.up(code);
          await time.pass(35);
        }
      }),
    long: (code) => pedal.tap(code, 700),
  };
  return pedal;
}
