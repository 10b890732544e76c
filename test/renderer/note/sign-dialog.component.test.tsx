// Review and signature: who signs, what is refused, and that a refusal of the host leaves the dialog open with the reason.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { SignDialog, type Signer } from "../../../renderer/note/SignDialog.tsx";
import { press, type } from "../../support/component/keys.ts";

const nobody: Signer = { name: "", credentials: "" };
const ada: Signer = { name: "Ada Roy", credentials: "RMT" };

async function show(signer: Signer, review: readonly string[] = [], answer: string | null = null) {
  const onSign = vi.fn(async () => answer);
  const onClose = vi.fn();
  await render(<SignDialog review={review} signer={signer} onSign={onSign} onClose={onClose} />);
  await expect.element(page.getByRole("dialog", { name: "Review and sign" })).toBeVisible();
  return { onSign, onClose };
}

it("says that nothing is missing where the review finds nothing", async () => {
  await show(nobody);
  await expect.element(page.getByText("Nothing is missing.")).toBeVisible();
});

it("lists what is worth a second look", async () => {
  await show(nobody, ["Pain after the session is not recorded.", "You have added no words of your own."]);
  await expect.element(page.getByRole("listitem")).toHaveLength(2);
  await expect.element(page.getByRole("listitem").first()).toHaveTextContent("Pain after the session is not recorded.");
});

it("signs with one Enter for a therapist who is known", async () => {
  const { onSign, onClose } = await show(ada);
  await expect.element(page.getByRole("button", { name: "Sign note" })).toHaveFocus();
  await press("Enter");
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(onSign.mock.calls).toEqual([[ada]]);
});

it("begins in the name for one who is not, and does not sign without it", async () => {
  const { onSign } = await show(nobody);
  await expect.element(page.getByRole("textbox", { name: "Name" })).toHaveFocus();
  await type("   ");
  await press("Enter");
  await expect.element(page.getByRole("alert")).toHaveTextContent("Type the name you sign with.");
  expect(onSign).not.toHaveBeenCalled();
});

it("does not sign with a name or credentials that are too long", async () => {
  const { onSign } = await show(ada);
  await page.getByRole("textbox", { name: "Credentials" }).fill("x".repeat(121));
  await press("Enter");
  await expect.element(page.getByRole("alert")).toMatchTextContent("120 characters each");
  expect(onSign).not.toHaveBeenCalled();
});

it("stays open and says why when it could not be signed", async () => {
  const { onClose } = await show(ada, [], "Not saved: the disk is full.");
  await press("Enter");
  await expect.element(page.getByRole("alert")).toHaveTextContent("Not saved: the disk is full.");
  expect(onClose).not.toHaveBeenCalled();
});

it("Escape leaves the note unsigned", async () => {
  const { onSign, onClose } = await show(ada);
  await press("Escape");
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(onSign).not.toHaveBeenCalled();
});
