// A data folder that goes away in the middle of a session: the band says how much waits and what to do, the session goes on, and all is written
// when the folder is back.
import { renameSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { holdUntil, markSite, press, skipPain, startSession } from "../support/drivers/acts.ts";
import { expect, test } from "../support/drivers/app.ts";

test.skip(process.platform === "win32", "a system that locks open files lets nobody move them");

/** The type of the newest event on the disk. */
function newestEvent(folder: string): unknown {
  const database = new DatabaseSync(join(folder, "steadyhold.sqlite"), { readOnly: true });
  try {
    return database.prepare("SELECT type FROM events ORDER BY device_sequence DESC LIMIT 1").get()?.["type"];
  } finally {
    database.close();
  }
}

test("the session goes on in memory, says so over every screen, and is saved when the folder is back", async ({
  page,
  host,
  folder,
}) => {
  await page.goto(host.url);
  await startSession(page, "JM-042");
  await skipPain(page);
  await markSite(page, "ql l");
  // The page shows the mark before the disk has it; what is on its way would be one more act that waits.
  await expect.poll(() => newestEvent(folder)).toBe("site-marked");
  renameSync(folder, `${folder}-away`);
  const band = page.getByRole("alert").filter({ hasText: "not on the disk yet" });
  try {
    await press(page, "Space");
    await expect(band).toContainText("One act is not on the disk yet");
    await expect(band).toContainText("put it back, or plug its disk in again");
    await holdUntil(page, 1);
    // It takes room and covers nothing.
    const timer = await page.getByRole("timer", { name: "Hold" }).boundingBox();
    const sign = await band.boundingBox();
    expect((sign?.y ?? 0) + (sign?.height ?? 0)).toBeLessThanOrEqual(timer?.y ?? 0);
    await press(page, "Space");
    await press(page, "ArrowUp");
    await expect(band).toContainText("3 acts are not on the disk yet");
    await page.getByRole("button", { name: "Home" }).click();
    await expect(band).toBeVisible();
    await page.getByRole("button", { name: "Resume" }).click();
  } finally {
    renameSync(`${folder}-away`, folder);
  }
  await expect(page.getByRole("status").filter({ hasText: "Everything is on the disk again" })).toBeVisible();
  await expect(band).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("region", { name: "Chosen site" })).toContainText("hold 1");
});
