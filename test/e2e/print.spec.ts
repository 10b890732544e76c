// What comes out on paper: the whole note and nothing else, as selectable tagged text, on A4 and Letter; the letter and the client's sheets.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Page } from "playwright/test";
import { composeNote } from "../../shared/documents/note/compose.ts";
import { notePicture } from "../../shared/documents/picture/picture.ts";
import { readPdf, type ReadPdf } from "../support/readers/pdf-text.ts";
import { crowdedDetails, crowdedVisit } from "../support/samples/large.ts";
import { columnHeadings, printedNote } from "../support/readers/printed.ts";
import { seedClient, seedFolder } from "../support/samples/seed.ts";
import { usualCourse } from "../support/samples/usual-stories.ts";
import { expect, test } from "../support/drivers/app.ts";
import { sampleEvents, sampleSession } from "../support/samples/sessions.ts";

test.beforeEach(({ folder }) => seedFolder(folder, sampleEvents));

const noSpace = (text: string) => text.replaceAll(/\s+/gu, "");

/** Every text of an SVG picture. */
function wordsIn(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) => noSpace(text ?? ""));
}

/** The text without these words, the longest first. */
function without(text: string, parts: readonly string[]): string {
  const longest = [...new Set(parts)].toSorted((one, other) => other.length - one.length);
  return longest.reduce((rest, word) => (word === "" ? rest : rest.replaceAll(word, "")), text);
}

async function openNote(page: Page, address: string, name: string): Promise<void> {
  const [base] = address.split("#");
  await page.goto(`${base}#/session/${name}`);
  await expect(page.getByRole("region", { name: "Session note" })).toBeVisible();
}

async function print(page: Page): Promise<ReadPdf> {
  return readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
}

/** The note's own words: without the line at the foot of each page, and the table's headings once. */
function words({ pages }: ReadPdf): string {
  const inside = pages.map((text) =>
    noSpace(text)
      .replaceAll(/Steadyholdsessionnote·.*?(?:notsigned|…)/gu, "")
      .replaceAll(/Page\d+\/\d+/gu, ""),
  );
  return inside
    .join("")
    .split(columnHeadings)
    .map((part, index) => (index === 1 ? columnHeadings + part : part))
    .join("");
}

test("the printed note says what the note says, on A4, tagged", async ({ page, host }) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(host.url);
  await page.getByRole("heading", { name: "Steadyhold" }).waitFor();
  for (const name of ["typical", "both-sides", "inflamed", "signed"]) {
    await openNote(page, host.url, name);
    const pdf = await print(page);
    const session = sampleSession(name);
    const { head, body } = printedNote(composeNote({ session }));
    const printed = words(pdf);
    expect(printed.slice(0, noSpace(head).length)).toBe(noSpace(head));
    expect(printed.slice(-noSpace(body).length)).toBe(noSpace(body));
    // Between the two stands the chart, with the words that are drawn in it and no others.
    const drawn = printed.slice(noSpace(head).length, -noSpace(body).length);
    expect(without(drawn, wordsIn(notePicture(session)))).toBe("");
    expect(pdf.size).toEqual({ width: 210, height: 297 });
    expect(pdf.tagged).toBe(true);
    expect(pdf.pages.length).toBeLessThanOrEqual(2);
    expect(noSpace(pdf.pages.at(-1) ?? "")).toContain(`Page${pdf.pages.length}/${pdf.pages.length}`);
    await page.keyboard.press("h");
  }
});

test("letter and aftercare sheet are one page each, by key, also on Letter paper", async ({ page, host }) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(host.url);
  await page.getByRole("heading", { name: "Steadyhold" }).waitFor();
  await page.goto(`${host.url.split("#")[0]}#/settings/note`);
  await page.getByText("Letter", { exact: true }).click();
  await openNote(page, host.url, "inflamed");

  await page.keyboard.press("l");
  await expect(page.getByText("To the care team")).toBeAttached();
  const letter = await print(page);
  expect(letter.pages).toHaveLength(1);
  expect(letter.size).toEqual({ width: 216, height: 279 });
  expect(noSpace(letter.pages[0] ?? "")).toContain("MassagetherapyreportonClient7");
  expect(noSpace(letter.pages[0] ?? "")).not.toContain("Sessionnote");

  await page.keyboard.press("f");
  await expect(page.getByText("After your session")).toBeAttached();
  const sheet = await print(page);
  expect(sheet.pages).toHaveLength(1);
  expect(noSpace(sheet.pages[0] ?? "")).toContain("deepbuttock,left");
});

test("the sheet before the first session is one page, tagged, on either paper, whoever is to be asked", async ({
  page,
  host,
}) => {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(host.url);
  await page.getByRole("heading", { name: "Steadyhold" }).waitFor();
  const [base] = host.url.split("#");
  await page.goto(`${base}#/settings/practice`);
  for (const field of ["Therapist’s name", "Credentials", "Practice", "Phone"]) {
    await page.getByRole("textbox", { name: field }).fill("word ".repeat(24));
  }
  for (const [paper, size] of [
    ["Letter", { width: 216, height: 279 }],
    ["A4", { width: 210, height: 297 }],
  ] as const) {
    await page.goto(`${base}#/settings/note`);
    await page.getByText(paper, { exact: true }).click();
    await page.goto(`${base}#/`);
    await expect(page.getByRole("button", { name: "First-visit sheet" })).toBeVisible();
    await page.keyboard.press("Control+b");
    await expect(page.getByRole("article", { name: "Before your first session" })).toBeVisible();
    await page.keyboard.press("r");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.locator("[data-paper=before]")).toHaveCount(1);
    const pdf = await print(page);
    expect(pdf.pages, paper).toHaveLength(1);
    expect(pdf.size).toEqual(size);
    expect(pdf.tagged).toBe(true);
    const printed = noSpace(pdf.pages[0] ?? "");
    expect(printed).toContain("toomuchtoolittlebetterworse");
    expect(printed).toContain("Questions?Pleaseaskwordword");
    expect(printed).toContain("Nothinghereisadiagnosis.");
    expect(printed).not.toContain("Startasession");
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  }
});

test.describe("a client with a full record and thirty sites", () => {
  test.beforeEach(({ folder }) =>
    seedClient(folder, { details: crowdedDetails, visits: { crowded: crowdedVisit(30), few: crowdedVisit(3) } }),
  );

  test("has letter and aftercare sheet on one page each, on either paper", async ({ page, host }) => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await page.goto(host.url);
    await page.getByRole("heading", { name: "Steadyhold" }).waitFor();
    for (const paper of ["Letter", "A4"]) {
      await page.goto(`${host.url.split("#")[0]}#/settings/note`);
      await page.getByText(paper, { exact: true }).click();
      for (const name of ["crowded", "few"]) {
        await openNote(page, host.url, name);
        for (const [key, sheet] of [
          ["l", "letter"],
          ["f", "aftercare"],
        ] as const) {
          await page.keyboard.press(key);
          await expect(page.locator(`[data-paper=${sheet}]`)).toHaveCount(1);
          // The course comes from the client's record, a moment later.
          if (sheet === "letter") await expect(page.getByText("This was visit")).toBeAttached();
          const { pages } = await print(page);
          expect(pages, `${sheet} of ${name} on ${paper}`).toHaveLength(1);
          if (sheet === "letter") expect(noSpace(pages[0] ?? "")).toContain("Itisnotadiagnosis.");
          await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
          await expect(page.locator(`[data-paper=${sheet}]`)).toHaveCount(0);
        }
      }
    }
  });
});

test.describe("the third visit of a usual course", () => {
  test.beforeEach(({ folder }) =>
    seedClient(folder, {
      details: {
        code: "JM-042",
        name: "Jean Martin",
        born: "1971-05-02",
        complaint: "Low back pain after lifting boxes",
      },
      visits: usualCourse,
    }),
  );

  test("has its note on one page, and its letter with the plan and a picture of the course", async ({ page, host }) => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await page.goto(host.url);
    await page.getByRole("heading", { name: "Steadyhold" }).waitFor();
    await openNote(page, host.url, "third");
    const note = await print(page);
    expect(note.pages).toHaveLength(1);
    expect(noSpace(note.pages[0] ?? "")).toContain("Walkalittleeveryhour.");
    await page.keyboard.press("l");
    await expect(page.locator("[data-paper=letter] img")).toHaveAttribute(
      "alt",
      /^Visit 1, Nov 3, 2026: pain 8 before, 6 after;/,
    );
    const { pages } = await print(page);
    expect(pages).toHaveLength(1);
    const words = noSpace(pages[0] ?? "");
    expect(words).toContain("Visit2,Nov12");
    expect(words).toContain("Thisvisit,Nov24");
    expect(words).toContain("Walkalittleeveryhour.");
  });
});

test.describe("a signed note", () => {
  test.beforeEach(({ folder }) => {
    const database = new DatabaseSync(join(folder, "steadyhold.sqlite"));
    database.exec("DROP TRIGGER events_are_never_changed");
    database.exec("UPDATE events SET payload = replace(payload, 'easing', 'eesing') WHERE type = 'response-recorded'");
    database.close();
  });

  test("of which one byte was changed is not shown, and says what can be done", async ({ page, host }) => {
    await page.goto(host.url);
    await page.getByRole("button", { name: /Open the note of Signed/ }).click();
    await expect(page.getByRole("heading", { name: "This record was changed" })).toBeVisible();
    await expect(page.getByRole("alert")).toHaveText(/^Entry \d+ is not as Steadyhold wrote it\.$/);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the record as it is" }).click();
    expect((await download).suggestedFilename()).toContain("changed record");
    await page.getByRole("button", { name: "Home" }).click();
    await expect(page.getByRole("heading", { name: "Steadyhold" })).toBeVisible();
  });
});
