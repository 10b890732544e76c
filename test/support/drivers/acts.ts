// What every story in the browser begins with: a session, and a site marked by its name, with keys alone.
import type { Page } from "playwright/test";
import { expect } from "./app.ts";
import { timeOf } from "./story-time.ts";

/** Starts a session from home; the pain score is still to be given. */
export async function startSession(page: Page, client: string): Promise<void> {
  await page.getByRole("textbox", { name: "Client code or name" }).fill(client);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: client })).toBeVisible();
}

export async function skipPain(page: Page): Promise<void> {
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: "Pain 4" })).toHaveCount(0);
}

export async function markSite(page: Page, query: string): Promise<void> {
  await page.keyboard.press("m");
  await expect(page.getByRole("searchbox", { name: "Muscle and side" })).toBeFocused();
  await page.keyboard.type(query);
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("searchbox", { name: "Muscle and side" })).toHaveCount(0);
}

/** From the first screen to the settings of keys and pedals. */
export async function openKeysAndPedals(page: Page): Promise<void> {
  await expect(page.getByRole("textbox", { name: "Client code or name" })).toBeVisible();
  await page.keyboard.press("Control+,");
  await page.getByRole("tab", { name: "Keys and pedals" }).click();
  await expect(page.getByRole("heading", { name: "Keys and pedals" })).toBeVisible();
}

/** Switches a set of keys on in the settings and comes back to the first screen. */
export async function switchOn(page: Page, set: string): Promise<void> {
  await openKeysAndPedals(page);
  const toggle = page.getByRole("switch", { name: `${set} on` });
  await toggle.focus();
  await page.keyboard.press("Space");
  await expect(toggle).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Client code or name" })).toBeVisible();
}

/** A finger's press: the key comes up, and stays up for longer than a bouncing contact or the guard time. */
export async function press(page: Page, key: string): Promise<void> {
  const time = timeOf(page);
  await time.still(async () => {
    await page.keyboard.down(key);
    await time.pass(60);
    await page.keyboard.up(key);
    await time.pass(260);
  });
}

/** What the timer shows, in seconds. */
export async function secondsShown(page: Page): Promise<number> {
  return Number(await page.getByRole("timer", { name: "Hold" }).textContent());
}

/** Until the timer shows at least this many seconds. */
export async function holdUntil(page: Page, seconds: number): Promise<void> {
  await expect(page.getByRole("button", { name: "End hold" })).toBeVisible();
  await timeOf(page).pass((seconds - (await secondsShown(page))) * 1000);
  await expect.poll(() => secondsShown(page), { intervals: [50] }).toBeGreaterThanOrEqual(seconds);
}
