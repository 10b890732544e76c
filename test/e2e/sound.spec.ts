// A sign across the screen when a session has no sound, until it has. The settings page of the sounds is tested in test/renderer/settings.
import type { Page } from "playwright/test";
import { markSite, skipPain, startSession } from "../support/drivers/acts.ts";
import { expect, test } from "../support/drivers/app.ts";

// In real time: the sound device has a clock of its own.
test.use({ clock: "real" });

/** Stands in for the audio device: the test takes it away and gives it back. */
async function withDeviceInHand(page: Page): Promise<{ unplug: () => Promise<void>; plug: () => Promise<void> }> {
  await page.addInitScript(() => {
    const list = navigator.mediaDevices.enumerateDevices.bind(navigator.mediaDevices);
    const stage = { plugged: true };
    Object.assign(window, { stage });
    navigator.mediaDevices.enumerateDevices = async () => (stage.plugged ? list() : []);
  });
  const set = (plugged: boolean) =>
    page.evaluate((value) => Object.assign(Reflect.get(window, "stage"), { plugged: value }), plugged);
  return { unplug: async () => void (await set(false)), plug: async () => void (await set(true)) };
}

test("a speaker that is pulled out in mid-hold is told across the screen until it is back", async ({ page, host }) => {
  const device = await withDeviceInHand(page);
  await page.goto(host.url);
  await startSession(page, "Unplugged");
  await skipPain(page);
  await markSite(page, "ql l");
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "End hold" })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);

  await device.unplug();
  const sign = page.getByRole("alert");
  await expect(sign).toHaveText(/No sound.*Check the speaker/);
  // Readable from the table, over nothing, and the digits stay large.
  const box = await sign.boundingBox();
  const digits = await page.getByRole("timer", { name: "Hold" }).boundingBox();
  const size = page.viewportSize();
  expect(box?.width).toBe(size?.width);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(digits?.y ?? 0);
  expect(
    await page.getByRole("timer", { name: "Hold" }).evaluate((one) => parseFloat(getComputedStyle(one).fontSize)),
  ).toBeGreaterThanOrEqual((size?.height ?? 0) / 4);

  await device.plug();
  await expect(sign).toHaveCount(0);
  await expect(page.getByRole("button", { name: "End hold" })).toBeVisible();
});

test("an audio clock that stands still is noticed and the audio made anew, without a reload", async ({
  page,
  host,
}) => {
  await page.addInitScript(() => {
    const made: AudioContext[] = [];
    const frozen = new WeakMap<AudioContext, number>();
    const clock = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, "currentTime");
    window.AudioContext = class extends AudioContext {
      constructor(options?: AudioContextOptions) {
        super(options);
        made.push(this);
      }
      override get currentTime(): number {
        return frozen.get(this) ?? Number(clock?.get?.call(this));
      }
    };
    const freeze = () => {
      const last = made.at(-1);
      if (last !== undefined) frozen.set(last, last.currentTime);
    };
    Object.assign(window, { made, freeze });
  });
  await page.goto(host.url);
  await startSession(page, "Stalled");
  const contexts = () => page.evaluate(() => Number(Reflect.get(Reflect.get(window, "made"), "length")));
  const state = () => page.evaluate(() => String(Reflect.get(Reflect.get(window, "made").at(-1), "state")));
  await expect.poll(state).toBe("running");
  // The device has had its time to open.
  await expect
    .poll(() => page.evaluate(() => Number(Reflect.get(Reflect.get(window, "made").at(-1), "currentTime"))))
    .toBeGreaterThan(2);
  const before = await contexts();
  await page.evaluate(() => Reflect.get(window, "freeze")());
  await expect.poll(contexts).toBe(before + 1);
  await expect.poll(state).toBe("running");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("where the browser waits for a key press, the session says so and the press brings the sound", async ({
  page,
  host,
}) => {
  // As in a browser whose page has not been touched; the test's own looks count as touches.
  await page.addInitScript(() => {
    let touched = false;
    window.addEventListener("keydown", () => (touched = true), { capture: true });
    Object.defineProperty(navigator, "userActivation", { get: () => ({ hasBeenActive: touched, isActive: touched }) });
    window.AudioContext = class extends AudioContext {
      constructor(options?: AudioContextOptions) {
        super(options);
        if (!touched) void this.suspend();
      }
      override async resume(): Promise<void> {
        if (touched) await super.resume();
      }
    };
  });
  await page.goto(host.url);
  await startSession(page, "Locked");
  await page.reload();
  await expect(page.getByRole("alert")).toHaveText(/No sound.*Press any key/);
  await page.keyboard.press("s");
  await expect(page.getByRole("alert")).toHaveCount(0);
});
