// The settings of keys and pedals, for the component tests of them: opened, and with a set of one's own.
import { expect } from "vitest";
import { page } from "vitest/browser";
import { press, type } from "./keys.ts";
import { showApp, type Shown } from "./show-app.tsx";

export const button = (name: string) => page.getByRole("button", { name, exact: true });

export async function openKeys(): Promise<Shown> {
  const shown = await showApp({}, { screen: "settings", section: "keys" });
  await expect.element(page.getByRole("heading", { name: "Keys and pedals" })).toBeVisible();
  return shown;
}

/** A set of this name that is switched on and shown. */
export async function addSet(name: string): Promise<void> {
  await button("Own set").click();
  await page.getByRole("textbox", { name: "Name of the new set" }).click();
  await type(name);
  await press("Enter");
  const toggle = page.getByRole("switch", { name: `${name} on` });
  await expect.element(toggle).toBeInTheDocument();
  toggle.element().focus();
  await press("Space");
  await expect.element(toggle).toBeChecked();
}

/** In the dialog that learns a key. */
export async function chooseGesture(gesture: string): Promise<void> {
  const choice = page.getByRole("radio", { name: gesture });
  await expect.element(choice).toBeInTheDocument();
  choice.element().focus();
  await press("Space");
  await expect.element(choice).toBeChecked();
}
