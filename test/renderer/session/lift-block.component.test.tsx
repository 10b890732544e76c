// The reason for treating a closed site again: without one the block stays.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { LiftBlock } from "../../../renderer/session/SiteReason.tsx";
import { press, type } from "../../support/component/keys.ts";
import { suspectInflammation } from "../../support/samples/given.ts";
import { story } from "../../support/drivers/session-story.ts";

async function show() {
  const onSend = vi.fn();
  const onClose = vi.fn();
  const { session } = story().site("quadratus-lumborum", "left").act(suspectInflammation);
  await render(<LiftBlock session={session} onSend={onSend} onClose={onClose} />);
  await expect.element(page.getByRole("textbox", { name: "Why may this site be treated again?" })).toHaveFocus();
  return { onSend, onClose };
}
const button = page.getByRole("button", { name: "Lift block" });

it("lifts the block of the chosen site with the reason, without the blanks around it", async () => {
  const { onSend, onClose } = await show();
  await type(" Seen by Dr. Roy ");
  await press("Enter");
  expect(onSend.mock.calls).toEqual([[{ type: "lift-block", site: 1, reason: "Seen by Dr. Roy" }, null]]);
  expect(onClose).toHaveBeenCalledOnce();
});

it("lifts nothing without a reason", async () => {
  const { onSend, onClose } = await show();
  await expect.element(button).toBeDisabled();
  await type("   ");
  await expect.element(button).toBeDisabled();
  await press("Enter");
  expect(onSend).not.toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
});

it("Escape and Cancel leave the block", async () => {
  const { onSend, onClose } = await show();
  await type("Seen");
  await press("Escape");
  await page.getByRole("button", { name: "Cancel" }).click();
  expect(onClose).toHaveBeenCalledTimes(2);
  expect(onSend).not.toHaveBeenCalled();
});
