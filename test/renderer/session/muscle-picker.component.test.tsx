// A site marked by name: what is typed proposes muscles, Enter takes the first, a digit and a side mark at once.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { MusclePicker } from "../../../renderer/session/MusclePicker.tsx";
import { placeUsualPoint } from "../../../shared/body/places.ts";
import { press, strike, type } from "../../support/component/keys.ts";

const options = page.getByRole("option");
const search = page.getByRole("searchbox", { name: "Muscle and side" });
/** The first proposal is pointed at once nobody types for a moment. */
const pointed = () => expect.element(search).toHaveAttribute("aria-activedescendant");

async function show() {
  const onSend = vi.fn();
  const onClose = vi.fn();
  await render(<MusclePicker usage={new Map()} onSend={onSend} onClose={onClose} />);
  await expect.element(search).toHaveFocus();
  return { onSend, onClose };
}
const left = { type: "mark-site", muscle: "quadratus-lumborum", side: "left" } as const;

it("proposes muscles on both sides before anything is typed", async () => {
  await show();
  await expect.element(options.first()).toBeVisible();
  await expect.element(options).toHaveLength(20);
});

it("Enter marks the first proposal at its usual place, and the list closes", async () => {
  const { onSend, onClose } = await show();
  await type("ql l");
  await expect.element(options.first()).toMatchTextContent("left quadratus lumborum");
  await pointed();
  await press("Enter");
  expect(onSend.mock.calls).toEqual([[{ ...left, ...placeUsualPoint("quadratus-lumborum", "left") }, null]]);
  expect(onClose).toHaveBeenCalledOnce();
});

it("the arrow keys choose another proposal", async () => {
  const { onSend } = await show();
  await type("ql");
  await expect.element(options).toHaveLength(2);
  await pointed();
  const names = options.elements().map((one) => one.textContent);
  await press("ArrowDown");
  await press("Enter");
  expect(onSend).toHaveBeenCalledOnce();
  const [command] = onSend.mock.lastCall ?? [];
  expect(names[1]).toContain(command.side);
});

it("a digit and a side mark at once, without Enter", async () => {
  const { onSend, onClose } = await show();
  await type("1l");
  expect(onSend.mock.calls).toEqual([[expect.objectContaining(left), null]]);
  expect(onClose).toHaveBeenCalledOnce();
});

it("the field's arrow keys go through all proposals, and each comes in sight", async () => {
  await show();
  await expect.element(options).toHaveLength(20);
  for (let step = 0; step < 20; step += 1) await strike("ArrowDown");
  await expect.element(options.nth(19)).toHaveAttribute("data-focused", "true");
  await expect.element(options.nth(19)).toBeInViewport();
  await expect.element(options.first()).not.toBeInViewport();
});

it("says so when no muscle has that name, and Enter marks nothing", async () => {
  const { onSend } = await show();
  await type("heart");
  await expect.element(page.getByText(/No muscle with that name/)).toBeVisible();
  await press("Enter");
  expect(onSend).not.toHaveBeenCalled();
});

it("Escape leaves without a mark", async () => {
  const { onSend, onClose } = await show();
  await type("ql");
  await press("Escape");
  expect(onClose).toHaveBeenCalled();
  expect(onSend).not.toHaveBeenCalled();
});
