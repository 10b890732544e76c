// Files out and back in: a session saved in every form by keys, moved to another Steadyhold, and a damaged file explained.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Page } from "playwright/test";
import { markSite, press, skipPain, startSession } from "../support/drivers/acts.ts";
import { noteAsText } from "../../shared/documents/note/as-text.ts";
import { composeNote } from "../../shared/documents/note/compose.ts";
import { readPdf } from "../support/readers/pdf-text.ts";
import { startHost } from "../support/rigs/running-host.ts";
import { seedClient } from "../support/samples/seed.ts";
import { expect, test } from "../support/drivers/app.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";
import { sampleEvents, sampleSession } from "../support/samples/sessions.ts";

/** From the question for pain to the wrap-up: one site, one short hold. */
async function oneHold(page: Page): Promise<void> {
  await skipPain(page);
  await markSite(page, "ql l");
  await press(page, "Space");
  await expect(page.getByRole("button", { name: "End hold" })).toBeVisible();
  await press(page, "Space");
  await page.getByRole("button", { name: "Finish session" }).click();
  await page.getByRole("button", { name: "Save as …" }).waitFor();
}

async function finishedSession(page: Page, client: string): Promise<void> {
  await startSession(page, client);
  await oneHold(page);
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

test("a session is saved in every form by two keys", async ({ page, host }) => {
  await page.goto(host.url);
  await finishedSession(page, "JM-042");

  await page.keyboard.press("e");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);

  const holds = await saved(page, "e", "h");
  expect(holds.name).toMatch(/^JM-042 .* holds\.csv$/);
  expect(holds.text).toMatch(/^\ufeffsession,client,date,[\s\S]*\r\n.*quadratus lumborum,QL,left,back,/);

  const fhir = await saved(page, "e", "f");
  expect(fhir.name).toMatch(/^JM-042 .* FHIR\.json$/);
  expect(JSON.parse(fhir.text)).toMatchObject({ resourceType: "Bundle", type: "document" });

  const text = await saved(page, "e", "t");
  expect(text.name).toMatch(/^JM-042 \d{4}-\d\d-\d\d \d\d\.\d\d\.txt$/);
  expect(text.text).toMatch(/^SESSION NOTE\n/);
  expect((await saved(page, "e", "m")).text).toMatch(/^# Session note\n/);
  expect((await saved(page, "e", "s")).name).toMatch(/^JM-042 .* sessions\.csv$/);
  // All sessions of this client, by the digit that stands beside them; the next time it is this session again.
  expect((await saved(page, "e", "2", "h")).name).toBe("JM-042 all sessions holds.csv");

  const json = await saved(page, "e", "j");
  expect(json.name).toMatch(/^JM-042 \d{4}-\d\d-\d\d \d\d\.\d\d\.json$/);
  await expect(page.getByRole("status")).toHaveText("Handed to the browser: look for it among its downloads");
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
  await page.keyboard.press("a");
  await expect(page.getByRole("heading", { name: "Pain before" })).toBeVisible();
  await oneHold(page);
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
  await expect(page.getByRole("status")).toHaveText("Handed to the browser: look for it among its downloads");
  await page.getByRole("checkbox", { name: "Choose visit 1 to be saved" }).focus();
  await page.keyboard.press("Space");
  const chosen = await saved(page, "e", "h");
  expect(chosen.name).toBe("JM-042 chosen sessions holds.csv");
});

test.describe("a client with three visits, one of them signed", () => {
  const told = ["both-sides", "signed", "typical"] as const;
  test.beforeEach(({ folder }) =>
    seedClient(folder, {
      details: { code: "JM-042", careTeam: [{ name: "Dr. Roy", role: "physician", contact: "" }] },
      visits: Object.fromEntries(told.map((name) => [name, sampleEvents[name] ?? []])),
    }),
  );

  async function openClient(page: Page, address: string): Promise<void> {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await page.goto(address);
    await page.getByRole("textbox", { name: "Client code or name" }).fill("jm");
    await expect(page.getByRole("option", { name: "JM-042" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Start visit" })).toBeFocused();
  }
  const words = (text: string) => text.replaceAll(/\s+/gu, "");
  const printed = async (page: Page) => readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  /** What was found and done, which no record changes. */
  const bodyOf = (name: string): string => {
    const text = noteAsText(composeNote({ session: sampleSession(name) }));
    return text.slice(text.indexOf("Objective: "), text.indexOf("Assessment: "));
  };

  test("the course, chosen visits and all of them leave in every form by keys", async ({ page, host }) => {
    await openClient(page, host.url);
    const text = await saved(page, "e", "t");
    expect(text.name).toBe("JM-042 course 2026-08-20 notes.txt");
    // Each as its own log tells it, with what was known of the client then.
    for (const name of told) expect(words(text.text)).toContain(words(bodyOf(name)));
    expect(text.text.match(/^SESSION NOTE$/gmu)).toHaveLength(3);
    expect(text.text).toContain("Visit:        3 of 4, day");
    expect((await saved(page, "e", "m")).text.match(/^# Session note$/gmu)).toHaveLength(3);
    const fhir = JSON.parse((await saved(page, "e", "f")).text);
    expect(fhir).toMatchObject({ type: "collection", entry: [{}, {}, {}] });
    expect(JSON.stringify(fhir)).toContain('"CarePlan"');
    expect((await saved(page, "e", "s")).text.trim().split("\r\n")).toHaveLength(4);

    await page.getByRole("checkbox", { name: "Choose visit 2 to be saved" }).check();
    const one = JSON.parse((await saved(page, "e", "f")).text);
    expect(one.type).toBe("document");
    expect((await saved(page, "e", "t")).name).toBe("JM-042 chosen sessions notes.txt");
    expect((await saved(page, "e", "2", "t")).name).toBe("JM-042 course 2026-08-20 notes.txt");
    expect((await saved(page, "e", "3", "t")).name).toBe("JM-042 all sessions notes.txt");
  });

  test("chosen notes go on paper one after the other, and the sheets of the last visit alone", async ({
    page,
    host,
  }) => {
    await openClient(page, host.url);
    await page.getByRole("checkbox", { name: "Choose visit 1 to be saved" }).check();
    await page.getByRole("checkbox", { name: "Choose visit 3 to be saved" }).check();
    await page.keyboard.press("e");
    await expect(page.getByRole("menuitemradio", { name: "The 2 chosen visits" })).toBeChecked();
    await page.keyboard.press("r");
    await expect(page.locator("[data-paper=note]")).toHaveCount(2);
    const notes = await printed(page);
    const all = words(notes.pages.join(""));
    expect(all.match(/Sessionnote(?!s)/gu)).toHaveLength(2);
    expect(all).toContain(words("Two visits more."));
    expect(all).toContain(words("Sits at a desk all day."));
    expect(all).not.toContain("Startvisit");
    // Each begins a page of its own.
    const inside = notes.pages.map((one) => words(one).replaceAll(/Steadyholdsessionnotes·JM-042|Page\d+\/\d+/gu, ""));
    expect(inside.filter((one) => one.startsWith("Sessionnote"))).toHaveLength(2);

    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect(page.locator("[data-paper=note]")).toHaveCount(0);
    await page.keyboard.press("e");
    await page.keyboard.press("l");
    await expect(page.locator("[data-paper=letter]")).toHaveCount(1);
    const letter = await printed(page);
    expect(letter.pages).toHaveLength(1);
    expect(words(letter.pages[0] ?? "")).toContain(words("Dr. Roy, physician"));
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.keyboard.press("e");
    await page.keyboard.press("a");
    await expect(page.locator("[data-paper=aftercare]")).toHaveCount(1);
    expect((await printed(page)).pages).toHaveLength(1);
  });

  test("the page prints by key: the course as a picture, its visits and advice", async ({ page, host }) => {
    await openClient(page, host.url);
    await page.keyboard.press("r");
    const paper = words((await printed(page)).pages.join(""));
    expect(paper).toContain("JM-042");
    expect(paper).toContain("quadratuslumborum");
    expect(paper).not.toContain("Startvisit");
  });

  test.describe("of which one byte was changed", () => {
    test.beforeEach(({ folder }) => {
      const database = new DatabaseSync(join(folder, "steadyhold.sqlite"));
      database.exec("DROP TRIGGER events_are_never_changed");
      database.exec(
        `UPDATE events SET payload = replace(payload, '"score":7', '"score":6')
         WHERE stream = 'signed' AND type = 'pain-recorded'`,
      );
      database.close();
    });

    test("nothing of it leaves in any form, and each says so", async ({ page, host }) => {
      await openClient(page, host.url);
      const missing =
        "One record is not in this file, because it was changed or damaged after Steadyhold wrote it: JM-042.";
      for (const key of ["t", "m"]) {
        const { text } = await saved(page, "e", key);
        expect(text).toContain(key === "t" ? missing : "One record is not in this file");
        expect(text).not.toContain("Responds well.");
      }
      for (const key of ["j", "h", "s", "f"]) {
        const { name, text } = await saved(page, "e", key);
        await expect(page.getByRole("status")).toHaveText(
          `Saved: ${name}, without one record that is damaged here (JM-042).`,
        );
        expect(text).not.toContain("Responds well.");
      }
      await page.keyboard.press("e");
      await page.keyboard.press("r");
      await expect(page.locator("[data-paper=note]")).toHaveCount(2);
      expect(words((await printed(page)).pages.join(""))).toContain(words(missing));
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      await page.getByRole("button", { name: /Open the note of visit 2/ }).click();
      await expect(page.getByRole("heading", { name: "This record was changed" })).toBeVisible();
      await expect(page.getByRole("button", { name: "Save as …" })).toHaveCount(0);
    });
  });
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
