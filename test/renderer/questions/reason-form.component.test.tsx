// Who has checked the client, or why the session goes on all the same: one of the two, in words.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ReasonForm } from "../../../renderer/questions/ReasonForm.tsx";
import { press, type } from "../../support/component/keys.ts";

async function show() {
  const onWho = vi.fn();
  const onWhy = vi.fn();
  await render(
    <ReasonForm
      title="Pain 9: severe"
      help="Severe low back pain should be checked."
      who="Checked by"
      why="Reason to go on without"
      source="Mueller"
      onWho={onWho}
      onWhy={onWhy}
    />,
  );
  await expect.element(page.getByRole("textbox", { name: "Checked by" })).toHaveFocus();
  return { onWho, onWhy };
}

it("takes who checked it, without the blanks around the name", async () => {
  const { onWho, onWhy } = await show();
  await type("  Dr. Roy ");
  await press("Enter");
  expect(onWho.mock.calls).toEqual([["Dr. Roy"]]);
  expect(onWhy).not.toHaveBeenCalled();
});

it("takes a reason to go on without, apart from who checked it", async () => {
  const { onWho, onWhy } = await show();
  await page.getByRole("textbox", { name: "Reason to go on without" }).click();
  await type("Known for years.");
  await page.getByRole("button", { name: "Go on for this reason" }).click();
  expect(onWhy.mock.calls).toEqual([["Known for years."]]);
  expect(onWho).not.toHaveBeenCalled();
});

it("takes nothing while nothing but blanks is written", async () => {
  const { onWho, onWhy } = await show();
  await expect.element(page.getByRole("button", { name: "Record and go on" })).toBeDisabled();
  await expect.element(page.getByRole("button", { name: "Go on for this reason" })).toBeDisabled();
  await type("   ");
  await press("Enter");
  expect(onWho).not.toHaveBeenCalled();
  expect(onWhy).not.toHaveBeenCalled();
});
