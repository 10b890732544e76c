// The look back at the last visit: its sites, the advice, and two questions that a digit each answers. Nothing must be answered.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { LookBackStep } from "../../../renderer/session/LookBackStep.tsx";
import type { LookBack } from "../../../shared/session/vocabulary.ts";
import { press } from "../../support/component/keys.ts";
import { view, visit } from "../../support/samples/courses.ts";

const soreness = page.getByRole("group", { name: "How long was it sore after the last visit?" });
const relaxed = page.getByRole("group", { name: "How long did the muscles stay more relaxed?" });
const nothing: LookBack = { soreness: null, relaxed: null };

async function show(lookBack: LookBack = nothing) {
  const onSend = vi.fn();
  const onTell = vi.fn(async () => true);
  const onDone = vi.fn();
  const visits = [visit(1, { responses: ["released", "not-released"] })];
  await render(
    <LookBackStep
      clientId="client-1"
      view={view(visits)}
      lookBack={lookBack}
      onSend={onSend}
      onTell={onTell}
      onDone={onDone}
    />,
  );
  return { onSend, onTell, onDone };
}

it("shows the last visit's sites with their responses", async () => {
  await show();
  const last = page.getByRole("region", { name: "Last visit, Monday, November 2, 2026" });
  await expect.element(last.getByRole("listitem").nth(0)).toHaveTextContent("left quadratus lumborum: released");
  await expect.element(last.getByRole("listitem").nth(1)).toHaveTextContent("left quadratus lumborum: not released");
});

it.each([
  ["1", "none"],
  ["2", "under-24-hours"],
  ["3", "24-36-hours"],
  ["4", "over-36-hours"],
])("the digit %s answers first how long it was sore: %s", async (digit, answer) => {
  const { onSend } = await show();
  await press(digit);
  expect(onSend.mock.calls).toEqual([[{ type: "tell-soreness", answer }, expect.any(Number)]]);
});

it.each([
  ["1", "under-4-days"],
  ["2", "4-7-days"],
  ["3", "8-14-days"],
  ["4", "over-14-days"],
])("the digit %s answers then how long it stayed relaxed: %s", async (digit, answer) => {
  const { onSend } = await show({ soreness: "none", relaxed: null });
  await press(digit);
  expect(onSend.mock.calls).toEqual([[{ type: "tell-relaxed", answer }, expect.any(Number)]]);
});

it("what was answered is shown, and either question may be answered by a click", async () => {
  const { onSend } = await show({ soreness: "24-36-hours", relaxed: null });
  await expect
    .element(soreness.getByRole("button", { name: "24 to 36 hours" }))
    .toHaveAttribute("aria-pressed", "true");
  await expect.element(soreness.getByRole("button", { name: "none" })).toHaveAttribute("aria-pressed", "false");
  await relaxed.getByRole("button", { name: "8 to 14 days" }).click();
  await soreness.getByRole("button", { name: "none" }).click();
  expect(onSend.mock.calls.map(([command]) => command)).toEqual([
    { type: "tell-relaxed", answer: "8-14-days" },
    { type: "tell-soreness", answer: "none" },
  ]);
});

it("Enter and the button go on without an answer", async () => {
  const { onSend, onDone } = await show();
  await press("Enter");
  await page.getByRole("button", { name: "Go on" }).click();
  expect(onDone).toHaveBeenCalledTimes(2);
  expect(onSend).not.toHaveBeenCalled();
});

it("advice that a press is enough for is dismissed", async () => {
  const { onTell } = await show();
  await page.getByRole("button", { name: "Dismiss: Soreness" }).click();
  expect(onTell.mock.calls).toEqual([
    [expect.objectContaining({ type: "dismiss-guidance", courseId: "k-1", rule: "soreness", reason: null })],
  ]);
});
