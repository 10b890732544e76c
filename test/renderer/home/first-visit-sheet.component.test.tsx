// The sheet for a new client: from home, from a client's page and from the end of a visit, looked at, printed or saved as a PDF.
import { afterEach, beforeEach, expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { FirstVisitSheet } from "../../../renderer/home/FirstVisitSheet.tsx";
import { noDetails } from "../../../shared/client/details.ts";
import { composeBeforeSheet } from "../../../shared/documents/aftercare/before-first-session.ts";
import { expectAccessible } from "../../support/component/expect-accessible.ts";
import { press } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";
import { swap } from "../../support/component/swap.ts";

const dialog = page.getByRole("dialog", { name: "First-visit sheet" });
const sheet = dialog.getByRole("article", { name: "Before your first session" });

/** What went to the printer: each time the sheet that was drawn for it, and what the file would be called. */
let printed: { readonly paper: string | undefined; readonly name: string; readonly words: string }[] = [];
let giveBack = (): void => {};

beforeEach(() => {
  printed = [];
  const value = (): void => {
    const paper = document.querySelector<HTMLElement>("[data-paper]:not([role=dialog] *)");
    printed.push({ paper: paper?.dataset["paper"], name: document.title, words: paper?.textContent ?? "" });
    window.dispatchEvent(new Event("afterprint"));
  };
  giveBack = swap(window, "print", { value });
});
afterEach(() => giveBack());

const theSheet = {
  paper: "before",
  name: "Before your first session",
  words: expect.stringContaining("too muchtoo littlebetterworse"),
};

it("is opened from home by its button, shows the whole sheet, and is printed", async () => {
  await showApp();
  await page.getByRole("button", { name: "First-visit sheet" }).click();
  await expect.element(sheet.getByRole("heading", { name: "Why it hurts at first" })).toBeVisible();
  const words = sheet.getByRole("listitem");
  await expect.element(words.nth(0)).toHaveTextContent("too much");
  await expect.element(words.nth(1)).toHaveTextContent("too little");
  await expect.element(words.nth(2)).toHaveTextContent("better");
  await expect.element(words.nth(3)).toHaveTextContent("worse");
  await expectAccessible();

  await dialog.getByRole("button", { name: "Print first-visit sheet" }).click();
  await expect.poll(() => printed).toEqual([theSheet]);
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByRole("article")).not.toBeInTheDocument();
});

it("is opened from home by keys alone, where the field for the client has the focus", async () => {
  await showApp();
  await expect.element(page.getByRole("textbox", { name: "Client code or name" })).toHaveFocus();
  await press("Control+b");
  await expect.element(sheet).toBeVisible();
  await press("Escape");
  await expect.element(dialog).not.toBeInTheDocument();
  expect(printed).toEqual([]);

  await press("Control+b");
  await expect.element(sheet).toBeVisible();
  await press("r");
  await expect.poll(() => printed).toEqual([theSheet]);
});

it("says whom to ask, from the settings of the practice", async () => {
  const { done } = await showApp();
  await done("settings.write", {
    section: "practice",
    value: { therapist: "Ada Roy", credentials: "RMT", practice: "Roy Massage", phone: "555 0100" },
  });
  await press("Control+b");
  await expect.element(sheet).toMatchTextContent("Roy Massage · Ada Roy, RMT · 555 0100");
});

it("is printed from a client's page, where no visit was made yet, beside the other sheets", async () => {
  const { done, go } = await showApp();
  const made = await done("client.create", { details: { ...noDetails, code: "JM-042" }, commandId: "new" });
  go({ screen: "client", clientId: made.clientId });
  await page.getByRole("button", { name: "Save as …" }).click();
  await page.getByRole("menuitem", { name: "First-visit sheet, for a new client" }).click();
  await expect.poll(() => printed).toEqual([theSheet]);
});

it("is printed at the end of a visit too, by its key among all formats, under its own name", async () => {
  await showApp({ sessions: { typical: "typical" } }, { screen: "session", sessionId: "typical" });
  await expect.element(page.getByRole("region", { name: "Session note" })).toBeVisible();
  await press("x");
  const formats = page.getByRole("dialog", { name: "Formats of the note" });
  await expect.element(formats.getByRole("button", { name: "First-visit sheet" })).toBeVisible();
  await press("i");
  await expect.poll(() => printed.map(({ name }) => name)).toEqual(["Before your first session"]);
});

it("is a PDF by the first key, and paper by the second, where the host saves PDFs", async () => {
  const asked: string[] = [];
  const practice = { therapist: "Ada Roy", credentials: "RMT", practice: "", phone: "" };
  await render(
    <FirstVisitSheet
      sheet={composeBeforeSheet(practice)}
      pdf
      onPrint={(onPaper) => asked.push(onPaper ? "paper" : "pdf")}
      onClose={() => asked.push("closed")}
    />,
  );
  await dialog.getByRole("button", { name: "First-visit sheet as PDF" }).click();
  await dialog.getByRole("button", { name: "Print first-visit sheet" }).click();
  await press("r");
  await press("Shift+R");
  expect(asked).toEqual(["closed", "pdf", "closed", "paper", "closed", "pdf", "closed", "paper"]);
});
