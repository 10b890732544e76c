// The screening questions: everything is no until it is marked yes, and what is recorded is exactly what was marked.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ScreeningForm } from "../../../renderer/questions/ScreeningForm.tsx";
import { press, type } from "../../support/component/keys.ts";

const boxes = page.getByRole("checkbox");

async function show() {
  const onAnswer = vi.fn();
  const onCancel = vi.fn();
  await render(<ScreeningForm by="Ada Roy" onAnswer={onAnswer} onCancel={onCancel} />);
  await expect.element(boxes.first()).toHaveFocus();
  return { onAnswer, onCancel };
}

it("begins with every answer no and the first question in focus, the emergencies first", async () => {
  await show();
  await expect.element(boxes).toHaveLength(17);
  for (const box of boxes.elements()) expect(box).not.toBeChecked();
  await expect.element(page.getByRole("group", { name: "Emergency today" }).getByRole("checkbox")).toHaveLength(4);
  await expect
    .element(page.getByRole("group", { name: "A physician before starting" }).getByRole("checkbox"))
    .toHaveLength(13);
});

it("says under each group where its questions come from, each source once", async () => {
  await show();
  await expect
    .element(page.getByRole("group", { name: "Emergency today" }))
    .toHaveAccessibleDescription(
      "Source: Red flags of the AHCPR guideline 14, Acute Low Back Problems in Adults (1994); Pain or numbness in both legs: later reviews of the signs of a pressed cauda equina",
    );
  await expect
    .element(page.getByRole("group", { name: "A physician before starting" }))
    .toHaveAccessibleDescription(
      "Source: Red flags of the AHCPR guideline 14, Acute Low Back Problems in Adults (1994); Usual contraindications to local pressure in massage: a checklist of this practice, from no single guideline",
    );
  await expect.element(page.getByText(/^Source:/)).toHaveLength(2);
});

it("A, which stands on the button, records that all answers are no, and who asked", async () => {
  const { onAnswer } = await show();
  const record = page.getByRole("button", { name: "All answers are no" });
  await expect.element(record).toHaveAttribute("aria-keyshortcuts", "A");
  await press("a");
  expect(onAnswer.mock.calls).toEqual([[[], "Ada Roy"]]);
});

it("Y and N answer a question and go on to the next, so that all are answered without the mouse", async () => {
  const { onAnswer } = await show();
  await press("n", "y", "n", "n", "y");
  await expect.element(boxes.nth(5)).toHaveFocus();
  await expect.element(page.getByRole("button", { name: "Record answers" })).toBeVisible();
  await press("a");
  expect(onAnswer.mock.calls).toEqual([[["bladder-bowel", "trauma"], "Ada Roy"]]);
});

it("a yes is taken back by N, by Space and by a click", async () => {
  const { onAnswer } = await show();
  await press("y", "ArrowUp", "n");
  await expect.element(boxes.first()).not.toBeChecked();
  await press("Space");
  await expect.element(boxes.nth(1)).toBeChecked();
  await boxes.nth(1).click();
  await expect.element(boxes.nth(1)).not.toBeChecked();
  await page.getByRole("button", { name: "All answers are no" }).click();
  expect(onAnswer.mock.calls).toEqual([[[], "Ada Roy"]]);
});

it("the arrow keys walk the questions and stop at both ends", async () => {
  await show();
  await press("ArrowUp");
  await expect.element(boxes.first()).toHaveFocus();
  await press("ArrowDown", "ArrowDown");
  await expect.element(boxes.nth(2)).toHaveFocus();
});

it("somebody else may have asked", async () => {
  const { onAnswer } = await show();
  const by = page.getByRole("textbox", { name: "Answered by" });
  await expect.element(by).toHaveValue("Ada Roy");
  await by.clear();
  await type("B. Mueller");
  await press("Enter");
  expect(onAnswer).not.toHaveBeenCalled();
  await page.getByRole("button", { name: "All answers are no" }).click();
  expect(onAnswer.mock.calls).toEqual([[[], "B. Mueller"]]);
});

it("Escape leaves the questions unanswered", async () => {
  const { onAnswer, onCancel } = await show();
  await press("y", "Escape");
  expect(onCancel).toHaveBeenCalledOnce();
  expect(onAnswer).not.toHaveBeenCalled();
});
