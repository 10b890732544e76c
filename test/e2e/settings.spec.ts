// The settings screen by keyboard alone: what is typed is there after a reload.
import { expect, test } from "../support/drivers/app.ts";

test("practice settings are opened, typed and kept by keyboard", async ({ page, host }) => {
  await page.goto(host.url);
  await expect(page.getByRole("heading", { name: "Start a session" })).toBeVisible();
  await page.keyboard.press("Control+,");
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await page.getByRole("tab", { name: "Practice" }).press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Therapist’s name" })).toBeFocused();
  await page.keyboard.type("Beth Mueller");
  await page.keyboard.press("Tab");
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('"credentials":"RMT"') === true);
  await page.keyboard.type("RMT");
  await kept;
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Therapist’s name" })).toHaveValue("Beth Mueller");
  await expect(page.getByRole("textbox", { name: "Credentials" })).toHaveValue("RMT");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Start a session" })).toBeVisible();
});
