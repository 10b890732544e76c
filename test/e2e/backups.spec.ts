// Backups on the screen, and a damaged data file: the offer to put the newest copy back, taken with one key.
import { readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { markSite, skipPain, startSession } from "../support/drivers/acts.ts";
import { expect, test } from "../support/drivers/app.ts";

test("a damaged data file is answered with the newest copy, and Enter puts it back", async ({ launch, folder }) => {
  const first = await launch();
  const { page } = first;
  await page.goto(first.url);
  await startSession(page, "JM-042");
  await skipPain(page);
  await markSite(page, "ql l");
  await page.keyboard.press("f");
  await expect(page.getByRole("button", { name: "Copy note" })).toBeVisible();
  await page.keyboard.press("h");
  await expect(page.getByRole("button", { name: /Open the note of JM-042/ })).toBeVisible();

  await page.keyboard.press("Control+,");
  await page.getByRole("tab", { name: "Backups" }).click();
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect(page.getByRole("status")).toHaveText("Backed up and checked.");
  await expect(page.getByRole("button", { name: /Put back the copy of/ }).first()).toBeVisible();
  await page
    .getByRole("button", { name: /Put back the copy of/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Put this copy back" }).click();
  await expect(page.getByRole("status")).toContainText("is back");

  await page.getByRole("tab", { name: "About" }).click();
  await expect(page.getByText(/^Steadyhold \d+\.\d+\.\d+ ·/)).toBeVisible();
  await page.getByText("Licences of what Steadyhold is made from").click();
  await expect(page.getByLabel("Licences of what Steadyhold is made from")).toContainText("react-dom");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(first.url).origin });
  await page.getByRole("button", { name: "Copy diagnostics" }).click();
  await expect(page.getByRole("status")).toHaveText("Diagnostics copied");
  const diagnostics = await page.evaluate(() => navigator.clipboard.readText());
  expect(diagnostics).toContain("restored");
  expect(diagnostics).not.toContain("JM-042");

  await first.stop();
  truncateSync(join(folder, "steadyhold.sqlite"), 5_000);
  // The newest copy is damaged too: what is offered was read through first.
  const [newest = ""] = readdirSync(join(folder, "backups"))
    .filter((name) => name.endsWith(".sqlite"))
    .toSorted()
    .toReversed();
  truncateSync(join(folder, "backups", newest), 9_000);
  const second = await launch();
  await second.page.goto(second.url);
  await expect(second.page.getByRole("alert")).toContainText("The data file is damaged");
  await expect(second.page.getByRole("alert")).toContainText("A newer one is damaged as well");
  await expect(second.page.getByRole("button", { name: "Put this copy back" })).toBeFocused();
  await second.page.keyboard.press("Enter");
  await expect(second.page.getByRole("button", { name: /Open the note of JM-042/ })).toBeVisible();
  await expect(second.page.getByRole("alert")).toHaveCount(0);
});
