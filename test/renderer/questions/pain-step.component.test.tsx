// The question for pain before and after: what it shows, and what each key and press sends.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { PainStep } from "../../../renderer/questions/PainStep.tsx";
import { press } from "../../support/component/keys.ts";

const record = (moment: "before" | "after", score: number | null) => [
  { type: "record-pain", moment, score },
  expect.any(Number),
];
const score = (number: number) => page.getByRole("button", { name: `Pain ${number}`, exact: true });

it("asks before the session with eleven scores, none of them chosen", async () => {
  await render(<PainStep moment="before" onSend={vi.fn()} />);
  await expect.element(page.getByRole("heading", { name: "Pain before" })).toBeVisible();
  const scores = page.getByRole("group").getByRole("button");
  await expect.element(scores).toHaveLength(11);
  for (const one of scores.elements()) expect(one).toHaveAttribute("aria-pressed", "false");
});

it("takes a digit as a choice, and sends it with Enter", async () => {
  const send = vi.fn();
  await render(<PainStep moment="before" onSend={send} />);
  await press("7");
  await expect.element(score(7)).toHaveAttribute("aria-pressed", "true");
  await press("4");
  await expect.element(score(7)).toHaveAttribute("aria-pressed", "false");
  expect(send).not.toHaveBeenCalled();
  await press("Enter");
  expect(send.mock.calls).toEqual([record("before", 4)]);
});

it("takes one and zero, one after the other, for ten", async () => {
  const send = vi.fn();
  await render(<PainStep moment="after" onSend={send} />);
  await press("1", "0");
  await expect.element(score(10)).toHaveAttribute("aria-pressed", "true");
  await press("Enter");
  expect(send.mock.calls).toEqual([record("after", 10)]);
});

it("goes along the scale with the arrow keys and stops at its ends", async () => {
  await render(<PainStep moment="before" onSend={vi.fn()} />);
  await press("ArrowRight");
  await expect.element(score(0)).toHaveAttribute("aria-pressed", "true");
  await press("ArrowLeft");
  await expect.element(score(0)).toHaveAttribute("aria-pressed", "true");
  await press("1", "0", "ArrowRight");
  await expect.element(score(10)).toHaveAttribute("aria-pressed", "true");
  await press("ArrowLeft");
  await expect.element(score(9)).toHaveAttribute("aria-pressed", "true");
});

it("sends nothing with Enter while no score is chosen", async () => {
  const send = vi.fn();
  await render(<PainStep moment="before" onSend={send} />);
  await press("Enter");
  expect(send).not.toHaveBeenCalled();
});

it("sends a score that is clicked at once", async () => {
  const send = vi.fn();
  await render(<PainStep moment="before" onSend={send} />);
  await score(3).click();
  expect(send.mock.calls).toEqual([record("before", 3)]);
});

it("may be left out before the session, by key and by button, which is an answer too", async () => {
  const send = vi.fn();
  await render(<PainStep moment="before" onSend={send} />);
  await press("s");
  await page.getByRole("button", { name: "Not asked" }).click();
  expect(send.mock.calls).toEqual([record("before", null), record("before", null)]);
});

it("is not left out by key after the session, and shows the score that was given", async () => {
  const send = vi.fn();
  await render(<PainStep moment="after" given={2} onSend={send} />);
  await expect.element(page.getByText("How strong is the pain now?")).toBeVisible();
  await expect.element(score(2)).toHaveAttribute("aria-pressed", "true");
  await expect.element(page.getByRole("button", { name: "Not asked" })).not.toBeInTheDocument();
  await press("s");
  expect(send).not.toHaveBeenCalled();
});

it("leaves digits and Enter to a text field that has the focus", async () => {
  const send = vi.fn();
  await render(
    <>
      <PainStep moment="before" onSend={send} />
      <input aria-label="Remarks" />
    </>,
  );
  await page.getByRole("textbox", { name: "Remarks" }).click();
  await press("5", "Enter");
  await expect.element(page.getByRole("textbox", { name: "Remarks" })).toHaveValue("5");
  await expect.element(score(5)).toHaveAttribute("aria-pressed", "false");
  expect(send).not.toHaveBeenCalled();
});
