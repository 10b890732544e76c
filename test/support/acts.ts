// What every story in the browser begins with: a session, and a site marked by its name, with keys alone.
import type { Page } from "playwright/test";
import { expect } from "./steadyhold.ts";

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
