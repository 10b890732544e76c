// Settings, keys and pedals, by real key events: learning, the tester, refusals, the file, the wizard, and a pedal that is held down.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { holdUntil, markSite, openKeysAndPedals, skipPain, startSession } from "../support/acts.ts";
import { plugPedal } from "../support/pedal.ts";
import { expect, test } from "../support/steadyhold.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function addSet(page: Page, name: string): Promise<void> {
  await button(page, "Own set").click();
  await page.getByRole("textbox", { name: "Name of the new set" }).fill(name);
  await page.keyboard.press("Enter");
  await page.getByRole("switch", { name: `${name} on` }).press("Space");
  await expect(page.getByRole("switch", { name: `${name} on` })).toBeChecked();
}

test("a pedal is learned, tested live, kept, saved to a file, and taken back from it", async ({ page, host }) => {
  await page.goto(host.url);
  await openKeysAndPedals(page);
  await addSet(page, "Left foot");
  const pedal = await plugPedal(page);

  await button(page, "Add a key for Start or end hold").click();
  await expect(page.getByText("Press the key or the pedal now")).toBeVisible();
  await pedal.tap("F20");
  await page.getByRole("radio", { name: "double press" }).press("Space");
  await button(page, "Bind F20").click();
  await expect(button(page, "F20 twice: take away from Start or end hold")).toBeVisible();
  await button(page, "Add a key for Better").click();
  await pedal.tap("MediaTrackNext");
  await button(page, "Bind Media Track Next").click();

  // A key that means something already is refused with the reason, and so is one the screens need.
  await button(page, "Add a key for Better").click();
  await page.keyboard.press("Space");
  await button(page, "Bind Space").click();
  await expect(page.getByRole("alert")).toContainText("Space already means “Start or end hold” in “Keyboard”");
  await button(page, "Another key").click();
  await page.keyboard.press("Tab");
  await button(page, "Bind Tab").click();
  await expect(page.getByRole("alert")).toContainText("Tab works the screens");
  await button(page, "Cancel").click();

  const tester = page.getByRole("region", { name: "Last press" });
  await pedal.tap("MediaTrackNext", 200);
  await expect(tester).toContainText("Media Track Next");
  await expect(tester).toContainText(/down for 0\.[23]/);
  await expect(tester).toContainText("means Better");
  await pedal.tap("F20", 60, 60);
  await pedal.tap("F20", 60);
  await expect(tester).toContainText("double press");
  await expect(tester).toContainText("means Start or end hold");

  await page.reload();
  await expect(page.getByRole("switch", { name: "Left foot on" })).toBeChecked();
  const download = page.waitForEvent("download");
  await button(page, "Save to a file").click();
  const file = await (await download).path();
  expect(await readFile(file, "utf8")).toContain('"F20"');
  await button(page, "Back to the beginning").click();
  await button(page, "Really: all own keys and sets go").click();
  await expect(page.getByRole("switch", { name: "Left foot on" })).toHaveCount(0);

  const take = page.locator('input[type="file"]');
  const json = (text: string) => ({ name: "keys.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await take.setInputFiles(json("garbage"));
  await expect(page.getByRole("alert")).toContainText("it cannot be read. Nothing was changed.");
  await take.setInputFiles(json('{"steadyhold":"keys-and-pedals","version":1,"input":{"profiles":[]}}'));
  await expect(page.getByRole("alert")).toContainText("is not right (guardMs). Nothing was changed.");
  await expect(page.getByRole("switch", { name: "Keyboard on" })).toBeChecked();
  await take.setInputFiles(file);
  await expect(page.getByRole("switch", { name: "Left foot on" })).toBeChecked();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Left foot" })
    .getByRole("button", { name: "Show and change" })
    .click();
  await expect(button(page, "F20 twice: take away from Start or end hold")).toBeVisible();
});

test("a learned double press starts and ends the hold, stamped with its first down", async ({ page, host }) => {
  await page.goto(host.url);
  await openKeysAndPedals(page);
  await addSet(page, "Foot");
  const pedal = await plugPedal(page);
  await button(page, "Add a key for Start or end hold").click();
  await pedal.tap("F20");
  await page.getByRole("radio", { name: "double press" }).press("Space");
  await button(page, "Bind F20").click();
  await page.keyboard.press("Escape");
  await startSession(page, "Double");
  await skipPain(page);
  await markSite(page, "ql l");
  // A single one does nothing.
  await pedal.tap("F20", 60, 500);
  await expect(page.getByRole("button", { name: "Start hold" })).toBeVisible();
  await pedal.tap("F20");
  await pedal.tap("F20");
  await expect(page.getByRole("button", { name: "End hold" })).toBeVisible();
  await expect(page.getByText(/^F20 twice/)).toBeVisible();
});

test("after its test a pedal may be held down: down is pressure on, up is pressure off", async ({ page, host }) => {
  await page.goto(host.url);
  await openKeysAndPedals(page);
  await addSet(page, "Press and hold");
  const pedal = await plugPedal(page);

  await button(page, "Add a key for Start or end hold").click();
  await pedal.tap("F20");
  await page.getByRole("radio", { name: "held down" }).press("Space");
  await button(page, "Bind F20").click();
  await expect(page.getByRole("alert")).toContainText("F20 has not passed the 12 second test yet");
  await button(page, "Cancel").click();

  await button(page, "Test a pedal").click();
  await pedal.down("F20");
  await expect(page.getByText("Let go now")).toBeVisible();
  await pedal.up("F20");
  await expect(page.getByText("Now press it once more, shortly.")).toBeVisible();
  await pedal.tap("F20");
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("F20 sends a press and a release");
  await button(page, "Do the 12 second test").click();
  await pedal.down("F20");
  await expect(page.getByText("Let go now")).toBeVisible({ timeout: 15_000 });
  await pedal.up("F20");
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("stays down quietly");
  await button(page, "Close").click();

  await button(page, "Add a key for Start or end hold").click();
  await pedal.tap("F20");
  await page.getByRole("radio", { name: "held down" }).press("Space");
  await button(page, "Bind F20").click();
  await expect(button(page, "F20 held down: take away from Start or end hold")).toBeVisible();
  await page.keyboard.press("Escape");

  await startSession(page, "Held");
  await skipPain(page);
  await markSite(page, "ql l");
  await pedal.down("F20");
  await expect(page.getByRole("button", { name: "End hold" })).toBeVisible();
  await pedal.down("F20", true);
  await holdUntil(page, 10.1);
  await pedal.up("F20");
  await expect(page.getByRole("button", { name: "Released", exact: true })).toBeVisible();

  // Somebody leaves the screen with the pedal down: nobody will hear it come up.
  await pedal.down("F20");
  await expect(page.getByRole("button", { name: "End hold" })).toBeVisible();
  await page.getByRole("button", { name: "Home" }).click();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByRole("region", { name: "Chosen site" })).toContainText("interrupted");
  await page.keyboard.press("f");
  await expect(page.getByRole("region", { name: "Session note" })).toContainText("its end was not seen");
});
