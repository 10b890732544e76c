// Where a line of the note comes from, and every format of the note by its key.
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { press } from "../../support/component/keys.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";

const note = page.getByRole("region", { name: "Session note" });
const status = page.getByRole("status");

async function open(): Promise<Shown> {
  const shown = await showApp({ sessions: { typical: "typical" } }, { screen: "session", sessionId: "typical" });
  await expect.element(note.getByText("above the iliac crest").first()).toBeVisible();
  return shown;
}

it("a line says which entries of the log it came from, and the arrow keys go from line to line", async () => {
  await open();
  await note.getByRole("row", { name: /^1 9:17/ }).click();
  const origin = page.getByRole("region", { name: "From these entries of the log" });
  await expect.element(origin).toMatchTextContent("Hold 1 started, moderate, fingers");
  await expect.element(origin).toMatchTextContent("Hold 1: not released");
  await press("ArrowDown");
  await expect.element(origin).toMatchTextContent("Client says too little");
});

it("the note is copied, as text and as Markdown", async () => {
  await open();
  await press("m");
  await expect.element(status).toHaveTextContent("Note copied");
  expect(await navigator.clipboard.readText()).toContain("# Session note");
  await press("c");
  await expect.poll(() => navigator.clipboard.readText()).toMatch(/^SESSION NOTE/);
});

it("all formats stand in one dialog, where the wording is changed too", async () => {
  await open();
  await press("x");
  const formats = page.getByRole("dialog", { name: "Formats of the note" });
  await expect.element(formats.getByRole("button", { name: "Save Markdown" })).toBeVisible();
  await press("w");
  await expect.element(formats.getByRole("button", { name: "In short" })).toBeVisible();
  await press("Escape");
  await expect.element(formats).not.toBeInTheDocument();
  await expect.element(note).toMatchTextContent("Pain before: 6 of 10.");
});

it.each([
  ["t", "Text", /^JM-042 2026-11-24 \d\d\.\d\d\.txt$/],
  ["m", "Markdown", /^JM-042 2026-11-24 \d\d\.\d\d\.md$/],
  ["j", "Steadyhold file", /^JM-042 2026-11-24 \d\d\.\d\d\.json$/],
  ["h", "Holds as a table", /^JM-042 .* holds\.csv$/],
  ["s", "Sessions as a table", /^JM-042 .* sessions\.csv$/],
  ["f", "FHIR R4 document", /^JM-042 .* FHIR\.json$/],
  ["c", "Letter to the care team", /^JM-042 .* letter FHIR\.json$/],
])("the menu saves the session by the key %s as: %s", async (key, format, file) => {
  const { saved } = await open();
  await press("e");
  await expect.element(page.getByRole("menuitem", { name: format })).toBeVisible();
  await press(key);
  await expect.element(status).toHaveTextContent("Handed to the browser: look for it among its downloads");
  expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(file)]);
});

it("Escape closes the menu and nothing is saved", async () => {
  const { saved } = await open();
  await press("e");
  await expect.element(page.getByRole("menu")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
  await expect.element(note).toBeVisible();
  expect(saved).toEqual([]);
});
