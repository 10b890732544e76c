// Own words in the note while the page is loaded anew: the last of them are sent as it is left. What else there is to the wrap-up is tested in
// test/renderer/note.
import { seedFolder } from "../support/samples/seed.ts";
import { expect, test } from "../support/drivers/app.ts";
import { sampleEvents } from "../support/samples/sessions.ts";

test.beforeEach(({ folder }) => seedFolder(folder, { typical: sampleEvents["typical"] ?? [] }));

test("own words survive a reload in the middle of a word", async ({ page, host }) => {
  await page.goto(host.url);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Note" }).click();
  await page.getByRole("textbox", { name: "Own phrases" }).fill("hs Home stretching, twice a day.");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Open the note of JM-042/ }).click();
  const note = page.getByRole("region", { name: "Session note" });

  const plan = page.getByRole("textbox", { name: "Plan" });
  await expect(plan).toBeVisible();
  await page.keyboard.press("p");
  await expect(plan).toBeFocused();
  await page.keyboard.type("hs Come again in a week.");
  await expect(plan).toHaveValue("Home stretching, twice a day. Come again in a week.");
  // Reloaded in the middle of a word: what was typed is there.
  await page.reload();
  await expect(plan).toHaveValue("Home stretching, twice a day. Come again in a week.");
  await expect(note).toContainText("Home stretching, twice a day. Come again in a week.");
});
