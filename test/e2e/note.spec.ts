// From the finished session to the sealed note by keyboard alone: own words, review and signature, amendments, and where a line comes from.
import { seedFolder } from "../support/seed.ts";
import { expect, test } from "../support/steadyhold.ts";
import { toldEvents } from "../support/told-sessions.ts";

test.beforeEach(({ folder }) => seedFolder(folder, { typical: toldEvents["typical"] ?? [] }));

test("own words are saved while they are typed, survive a reload, and can be undone", async ({ page, host }) => {
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

  await page.keyboard.press("a");
  await page.keyboard.type("Better than last time.");
  await expect(note).toContainText("Better than last time.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("u");
  await expect(note).not.toContainText("Better than last time.");
  await expect(page.getByRole("textbox", { name: "Assessment" })).toHaveValue("");
});

test("review, sign and amend by key; the signed note takes nothing else", async ({ page, host }) => {
  await page.goto(host.url);
  await expect(page.getByRole("heading", { name: /Notes waiting for your signature/ })).toBeVisible();
  await page.getByRole("button", { name: /Open the note of JM-042/ }).click();
  await expect(page.getByRole("region", { name: "Session note" })).toBeVisible();

  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "Review and sign" });
  await expect(dialog).toContainText("Site 3 was marked and not held.");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toHaveText("Type the name you sign with.");
  await page.keyboard.type("Ada Roy");
  await page.keyboard.press("Tab");
  await page.keyboard.type("RMT");
  await page.keyboard.press("Enter");
  const note = page.getByRole("region", { name: "Session note" });
  await expect(note).toContainText("Ada Roy, RMT");
  const card = page.getByRole("region", { name: "Signed and sealed" });
  await expect(card).toContainText("Ada Roy, RMT");
  const seal = await card.getByText(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/).textContent();
  await expect(note).toContainText(seal ?? "no seal");
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await page.keyboard.press("u");
  await expect(page.getByRole("status")).toHaveText(
    "The note is signed and sealed. Add an amendment with a reason instead.",
  );

  await page.keyboard.press("n");
  await expect(page.getByRole("dialog", { name: "Amendment" })).toBeVisible();
  await page.keyboard.type("Typing error");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Pain after was 2.");
  await page.getByRole("button", { name: "Sign amendment" }).press("Enter");
  await expect(card).toContainText("Pain after was 2.");
  await expect(note).toContainText("finished and signed, with an amendment below");

  await page.keyboard.press("h");
  await expect(page.getByRole("heading", { name: /Notes waiting for your signature/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Open the note of JM-042/ })).toBeVisible();
});

test("a line says which entries of the log it came from, and every form has its key", async ({ page, host }) => {
  await page.goto(host.url);
  await page.getByRole("button", { name: /Open the note of JM-042/ }).click();
  const note = page.getByRole("region", { name: "Session note" });
  await note.getByText("above the iliac crest").first().waitFor();
  await note.getByRole("row", { name: /^1 9:17/ }).click();
  const origin = page.getByRole("region", { name: "From these entries of the log" });
  await expect(origin).toContainText("Hold 1 started, moderate, fingers");
  await expect(origin).toContainText("Hold 1: not released");
  await note.press("ArrowDown");
  await expect(origin).toContainText("Client says too little");

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.keyboard.press("m");
  await expect(page.getByRole("status")).toHaveText("Note copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("# Session note");
  await page.keyboard.press("x");
  const forms = page.getByRole("dialog", { name: "Forms of the note" });
  await expect(forms.getByRole("button", { name: "Save Markdown" })).toBeVisible();
  await page.keyboard.press("w");
  await expect(forms.getByRole("button", { name: "In short" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(note).toContainText("Pain before: 6 of 10.");
});
