// The sounds as a therapist meets them: learned on their settings page, and a sign across the screen when a session has none.
import type { Page } from "playwright/test";
import { markSite, skipPain, startSession } from "../support/acts.ts";
import { expect, test } from "../support/steadyhold.ts";

// In real time: the sound device has a clock of its own.
test.use({ clock: "real" });

async function openSounds(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Sounds" }).click();
  await expect(page.getByRole("heading", { name: "Sounds", exact: true })).toBeVisible();
}

test("all cues are played in turn, each named and marked while it sounds", async ({ page, host }) => {
  await openSounds(page, host.url);
  const now = page.getByText(/^Now playing/);
  await page.keyboard.press("p");
  for (const cue of ["Hold begins", "10 seconds: counts now", "Target reached"]) {
    await expect(now).toHaveText(`Now playing: ${cue}`);
    await expect(page.getByRole("button", { name: cue })).toHaveAttribute("aria-pressed", "true");
  }
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("button", { name: "Play all cues" })).toBeVisible();
  await expect(now).toHaveCount(0);
});

test("each cue has its own key and button, and Escape stops before it leaves", async ({ page, host }) => {
  await openSounds(page, host.url);
  await page.keyboard.press("h");
  await expect(page.getByText("Now playing: Too much")).toBeVisible();
  await page.getByRole("button", { name: "30 seconds: release" }).click();
  await expect(page.getByText("Now playing: 30 seconds: release")).toBeVisible();
  await page.getByRole("button", { name: "Play all cues" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Play all cues" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Start a session" })).toBeVisible();
});

test("volume and mute are kept, and a session says quietly that it was switched off", async ({ page, host }) => {
  await openSounds(page, host.url);
  const volume = page.getByRole("slider", { name: "Volume of Feedback" });
  await volume.press("ArrowLeft");
  await volume.press("ArrowLeft");
  await expect(volume).toHaveValue("90");
  const mute = page.getByRole("switch", { name: "Mute All sounds" });
  await mute.press("Space");
  await page.reload();
  await expect(volume).toHaveValue("90");
  await expect(mute).toBeChecked();
  await page.keyboard.press("Escape");
  await startSession(page, "Muted");
  await expect(page.getByText("Sound is switched off in the settings")).toBeVisible();
});

test("presses along with the beat measure a slow speaker", async ({ page, host }) => {
  await openSounds(page, host.url);
  await page.getByRole("button", { name: "Measure" }).click();
  // Without a press there is nothing to go by, and that is said.
  await expect(page.getByText(/Press Space with every tone/)).toBeVisible();
  await expect(page.getByText(/too far apart to trust/)).toBeVisible({ timeout: 15_000 });
});

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
