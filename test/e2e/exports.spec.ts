// Files out and back in: a session saved in every form by keys, moved to another Steadyhold, and a damaged file explained.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { markSite, press, skipPain, startSession } from "../support/acts.ts";
import { startHost } from "../support/running-host.ts";
import { expect, test } from "../support/steadyhold.ts";
import { makeFolder } from "../support/temporary-folder.ts";

async function finishedSession(page: Page, client: string): Promise<void> {
  await startSession(page, client);
  await skipPain(page);
  await markSite(page, "ql l");
  await press(page, "Space");
  await expect(page.getByRole("button", { name: "End hold" })).toBeVisible();
  await press(page, "Space");
  await page.getByRole("button", { name: "Finish session" }).click();
  await page.getByRole("button", { name: "Save as …" }).waitFor();
}

/** Opens the menu by its key and takes a form by its letter; gives the file's name and text. */
async function saved(page: Page, ...keys: readonly string[]): Promise<{ name: string; text: string; path: string }> {
  const downloading = page.waitForEvent("download");
  for (const key of keys) await page.keyboard.press(key);
  const download = await downloading;
  const path = await download.path();
  return { name: download.suggestedFilename(), text: readFileSync(path, "utf8"), path };
}

async function readIn(page: Page, path: string): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(path);
  await expect(page.getByRole("dialog").getByRole("button", { name: "Close" })).toBeVisible();
}

/** Dark and light, without motion, so that the new theme's colours are there at once. */
async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const theme of ["light", "dark"]) {
    await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((one) => `${theme}: ${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`)).toEqual(
      [],
    );
  }
}

test("a session is saved in every form by two keys", async ({ page, host }) => {
  await page.goto(host.url);
  await finishedSession(page, "JM-042");

  await page.keyboard.press("e");
  await expect(page.getByRole("menu")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);

  const holds = await saved(page, "e", "h");
  expect(holds.name).toMatch(/^JM-042 .* holds\.csv$/);
  expect(holds.text).toMatch(/^\ufeffsession,client,date,[\s\S]*\r\n.*quadratus lumborum,QL,left,back,/);

  const fhir = await saved(page, "e", "f");
  expect(fhir.name).toMatch(/^JM-042 .* FHIR\.json$/);
  expect(JSON.parse(fhir.text)).toMatchObject({ resourceType: "Bundle", type: "document" });

  const json = await saved(page, "e", "j");
  expect(json.name).toMatch(/^JM-042 \d{4}-\d\d-\d\d \d\d\.\d\d\.json$/);
  await expect(page.getByRole("status")).toHaveText("Saved");
});

test("everything moves to another Steadyhold, once", async ({ page, host }) => {
  await page.goto(host.url);
  await finishedSession(page, "JM-042");
  await page.keyboard.press("h");
  await page.getByRole("button", { name: "Save everything …" }).click();
  const file = await saved(page, "j");
  expect(file.name).toMatch(/^Steadyhold \d{4}-\d\d-\d\d\.json$/);

  const elsewhere = makeFolder();
  const other = await startHost(elsewhere.path);
  await page.goto(other.url);
  await readIn(page, file.path);
  await expect(page.getByRole("dialog", { name: "Read in" })).toContainText("One session was new here");
  await page.getByRole("button", { name: "Close" }).click();
  const note = page.getByRole("button", { name: /Open the note of JM-042/ });
  await expect(note).toBeVisible();

  await readIn(page, file.path);
  await expect(page.getByRole("dialog", { name: "Read in" })).toContainText("One session was here already");
  await page.keyboard.press("Escape");
  await note.click();
  await expect(page.getByText("left quadratus lumborum").first()).toBeVisible();
  await other.stop("SIGTERM");
  elsewhere.remove();
});

test("a damaged file is explained and nothing of it is written", async ({ page, host, folder }) => {
  await page.goto(host.url);
  await finishedSession(page, "JM-042");
  const json = await saved(page, "e", "j");
  const damaged = join(folder, "damaged.json");
  writeFileSync(
    damaged,
    json.text.replace('"muscle":"quadratus-lumborum"', '"muscle":"heart"').replace('"stamp":"host"', '"stamp":"guess"'),
  );
  const elsewhere = makeFolder();
  const other = await startHost(elsewhere.path);
  await page.goto(other.url);
  await readIn(page, damaged);
  const dialog = page.getByRole("dialog", { name: "Not read in" });
  await expect(dialog).toContainText("Nothing was written");
  await expect(dialog).toContainText("Session 1, JM-042, entry 1");
  await expect(dialog).toContainText('“stamp” is "guess"');
  await expectAccessible(page);
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("No sessions yet")).toBeVisible();
  await other.stop("SIGTERM");
  elsewhere.remove();
});

/** From home: a new client with one visit; ends on the client's page. */
async function clientWithVisit(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: "Client code or name" }).fill(code);
  await expect(page.getByRole("option", { name: `New client “${code}”` })).toBeVisible();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Start visit" })).toBeFocused();
  await page.keyboard.press("Enter");
  // All screening answers are no.
  await expect(page.getByRole("heading", { name: "Before the first hold" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Pain before" })).toBeVisible();
  await skipPain(page);
  await markSite(page, "ql l");
  await press(page, "Space");
  await expect(page.getByRole("button", { name: "End hold" })).toBeVisible();
  await press(page, "Space");
  await page.getByRole("button", { name: "Finish session" }).click();
  await page.getByRole("button", { name: `Open ${code}` }).press("Enter");
  await expect(page.getByRole("button", { name: "Start visit" })).toBeFocused();
}

test("a course, and the visits chosen in it, are saved from the client's page by keys", async ({ page, host }) => {
  await page.goto(host.url);
  await clientWithVisit(page, "JM-042");
  await page.keyboard.press("e");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Start visit" })).toBeVisible();
  const course = await saved(page, "e", "j");
  expect(course.name).toMatch(/^JM-042 course \d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(course.text).sections.sessions).toHaveLength(1);
  await expect(page.getByRole("status")).toHaveText("Saved");
  await page.getByRole("checkbox", { name: "Choose visit 1 to be saved" }).focus();
  await page.keyboard.press("Space");
  const chosen = await saved(page, "e", "h");
  expect(chosen.name).toBe("JM-042 chosen sessions holds.csv");
  await expectAccessible(page);
});

test("a client moves to another Steadyhold with the course", async ({ page, host }) => {
  await page.goto(host.url);
  await clientWithVisit(page, "JM-042");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Save everything …" }).click();
  const file = await saved(page, "j");
  const elsewhere = makeFolder();
  const other = await startHost(elsewhere.path);
  await page.goto(other.url);
  await readIn(page, file.path);
  await expect(page.getByRole("dialog", { name: "Read in" })).toContainText("One client was new here");
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("textbox", { name: "Client code or name" }).fill("jm");
  await expect(page.getByRole("option", { name: "JM-042" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox", { name: "Choose visit 1 to be saved" })).toBeVisible();
  await other.stop("SIGTERM");
  elsewhere.remove();
});
