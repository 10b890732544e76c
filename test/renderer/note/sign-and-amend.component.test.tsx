// From the finished session to the sealed note by keyboard alone: review and signature, and amendments.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { press, type } from "../../support/component/keys.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";

const note = page.getByRole("region", { name: "Session note" });
const card = page.getByRole("region", { name: "Signed and sealed" });
const review = page.getByRole("dialog", { name: "Review and sign" });

async function open(told = "typical"): Promise<Shown> {
  const shown = await showApp({ sessions: { [told]: told } });
  await page.getByRole("button", { name: /Open the note of/ }).click();
  await expect.element(note).toBeVisible();
  return shown;
}

async function sign(): Promise<void> {
  await press("n");
  await expect.element(review).toBeVisible();
  await type("Ada Roy");
  await press("Tab");
  await type("RMT");
  await press("Enter");
  await expect.element(card).toMatchTextContent("Ada Roy, RMT");
}

it("what is worth a second look is listed, and nobody signs without a name", async () => {
  await open();
  await press("n");
  await expect.element(review).toMatchTextContent("Site 3 was marked and not held.");
  await press("Enter");
  await expect.element(review.getByRole("alert")).toHaveTextContent("Type the name you sign with.");
  await expect.element(card).not.toBeInTheDocument();
});

it("a signed note carries the name and the seal, and takes nothing else", async () => {
  await open();
  await sign();
  await expect.element(note).toMatchTextContent("Ada Roy, RMT");
  const seal = card.getByText(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  await expect.element(seal).toBeVisible();
  await expect.element(note).toMatchTextContent(seal.element().textContent ?? "no seal");
  await expect.element(page.getByRole("textbox")).not.toBeInTheDocument();
  await press("u");
  await expect
    .element(page.getByRole("status"))
    .toHaveTextContent("The note is signed and sealed. Add an amendment with a reason instead.");
});

it("the signer's name is remembered for the next note", async () => {
  const { done } = await open();
  await sign();
  await expect
    .poll(async () => (await done("settings.read", {})).practice)
    .toMatchObject({ therapist: "Ada Roy", credentials: "RMT" });
});

it("an amendment stands below the signed note, and the note waits no longer", async () => {
  await open();
  await expect.element(page.getByRole("button", { name: "Review and sign" })).toBeVisible();
  await sign();
  await press("n");
  await expect.element(page.getByRole("dialog", { name: "Amendment" })).toBeVisible();
  await type("Typing error");
  await press("Tab");
  await type("Pain after was 2.");
  await page.getByRole("button", { name: "Sign amendment" }).click();
  await expect.element(card).toMatchTextContent("Pain after was 2.");
  await expect.element(note).toMatchTextContent("finished and signed, with an amendment below");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();

  await press("h");
  await expect.element(page.getByRole("button", { name: /Open the note of JM-042/ })).toBeVisible();
  await expect.element(page.getByRole("heading", { name: /Notes waiting for your signature/ })).not.toBeInTheDocument();
});

it("an amendment says which of its fields is still empty, and is not added", async () => {
  const { calls } = await open();
  await sign();
  await press("n");
  const dialog = page.getByRole("dialog", { name: "Amendment" });
  await expect.element(dialog.getByRole("textbox", { name: "Reason" })).toHaveFocus();
  await page.getByRole("button", { name: "Sign amendment" }).click();
  await expect.element(dialog.getByRole("alert")).toHaveTextContent("Still empty: Reason.");
  await dialog.getByRole("textbox", { name: "Reason" }).click();
  await type("Told by telephone");
  await page.getByRole("button", { name: "Sign amendment" }).click();
  await expect.element(dialog.getByRole("alert")).toHaveTextContent("Still empty: What is to be added or corrected.");
  expect(calls.filter(({ name }) => name === "session.amend")).toEqual([]);
});
