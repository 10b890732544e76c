// The question for pain before and after: what it shows, and what each key and press sends.
import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { PainStep } from "../../../renderer/questions/PainStep.tsx";
import { press, strike } from "../../support/component/keys.ts";

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
  await expect.element(score(7)).toHaveAttribute("aria-current", "true");
  await press("4");
  await expect.element(score(7)).not.toHaveAttribute("aria-current");
  expect(send).not.toHaveBeenCalled();
  await press("Enter");
  expect(send.mock.calls).toEqual([record("before", 4)]);
});

it("takes one and zero at once for ten", async () => {
  const send = vi.fn();
  await render(<PainStep moment="after" onSend={send} />);
  await strike("1", "0");
  await expect.element(score(10)).toHaveAttribute("aria-current", "true");
  await press("Enter");
  expect(send.mock.calls).toEqual([record("after", 10)]);
});

it("goes along the scale with the arrow keys and stops at its ends", async () => {
  await render(<PainStep moment="before" onSend={vi.fn()} />);
  await press("ArrowRight");
  await expect.element(score(0)).toHaveAttribute("aria-current", "true");
  await press("ArrowLeft");
  await expect.element(score(0)).toHaveAttribute("aria-current", "true");
  await strike("1", "0");
  await press("ArrowRight");
  await expect.element(score(10)).toHaveAttribute("aria-current", "true");
  await press("ArrowLeft");
  await expect.element(score(9)).toHaveAttribute("aria-current", "true");
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
  await expect.element(score(5)).not.toHaveAttribute("aria-current");
  expect(send).not.toHaveBeenCalled();
});

describe("A19: what is lit is what is recorded", () => {
  const typed = page.getByText("not recorded yet");
  const lit = () =>
    page
      .getByRole("group")
      .getByRole("button")
      .elements()
      .filter((one) => one.getAttribute("aria-pressed") === "true")
      .map((one) => one.textContent);

  it.each([
    ["arrows to more", ["ArrowRight", "ArrowRight"], "6"],
    ["arrows to less", ["ArrowLeft"], "3"],
    ["a digit", ["9"], "9"],
    ["the score itself", ["4"], "4"],
  ])("%s after a score was recorded light nothing, and are said to be not recorded yet", async (_name, keys, shown) => {
    const send = vi.fn();
    await render(<PainStep moment="after" given={4} onSend={send} />);
    await press(...keys);
    await expect.element(typed).toHaveTextContent(`${shown}not recorded yet: Enter records it`);
    expect(lit()).toEqual(["4"]);
    expect(send).not.toHaveBeenCalled();
    await press("Enter");
    expect(send.mock.calls).toEqual([record("after", Number(shown))]);
    await expect.element(typed).not.toBeInTheDocument();
  });

  it("nothing is lit before anything is recorded", async () => {
    await render(<PainStep moment="before" onSend={vi.fn()} />);
    await press("6");
    await expect.element(score(6)).toHaveAttribute("aria-current", "true");
    expect(lit()).toEqual([]);
  });
});
