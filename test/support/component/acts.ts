// What many component tests of the session begin with, by keys alone, as acts.ts does it for the stories in the browser.
import { expect } from "vitest";
import { page } from "vitest/browser";
import { press, type } from "./keys.ts";
import { pass } from "./practice.ts";

/** From home; the pain score is still to be given. */
export async function startSession(client: string): Promise<void> {
  await expect.element(page.getByRole("textbox", { name: "Client code or name" })).toHaveFocus();
  await type(client);
  await press("Enter");
  await expect.element(page.getByRole("heading", { name: client })).toBeVisible();
}

export async function skipPain(): Promise<void> {
  await expect.element(page.getByRole("button", { name: "Pain 4" })).toBeVisible();
  await press("s");
  await expect.element(page.getByRole("button", { name: "Pain 4" })).not.toBeInTheDocument();
}

export async function markSite(query: string): Promise<void> {
  const search = page.getByRole("searchbox", { name: "Muscle and side" });
  await press("m");
  await expect.element(search).toHaveFocus();
  await type(query);
  // The first proposal is pointed at once nobody types for a moment; Enter takes it.
  await expect.element(page.getByRole("option").first()).toBeVisible();
  await pass(600);
  await expect.element(search).toHaveAttribute("aria-activedescendant");
  await press("Enter");
  await expect.element(search).not.toBeInTheDocument();
}
