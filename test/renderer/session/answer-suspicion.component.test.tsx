// What an earlier visit suspected: who has seen it, or why the therapist goes on. Without words it stays open.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { AnswerSuspicion } from "../../../renderer/session/SiteReason.tsx";
import { press, type } from "../../support/component/keys.ts";
import { story } from "../../support/drivers/session-story.ts";

async function show() {
  const onSend = vi.fn();
  const onClose = vi.fn();
  const { session } = story().site("piriformis", "left");
  await render(<AnswerSuspicion session={session} onSend={onSend} onClose={onClose} />);
  const field = page.getByRole("textbox", { name: "Has a doctor seen the left piriformis? Who, or why you go on" });
  await expect.element(field).toHaveFocus();
  return { onSend, onClose };
}
const place = { type: "answer-suspicion", muscle: "piriformis", side: "left" };

it("Enter records who has seen it, without the blanks around it", async () => {
  const { onSend, onClose } = await show();
  await type(" Dr. Roy ");
  await press("Enter");
  expect(onSend.mock.calls).toEqual([[{ ...place, kind: "seen-by", text: "Dr. Roy" }, null]]);
  expect(onClose).toHaveBeenCalledOnce();
});

it("the other button records why the therapist goes on", async () => {
  const { onSend } = await show();
  await type("Client declines to see one");
  await page.getByRole("button", { name: "Go on for this reason" }).click();
  expect(onSend.mock.calls).toEqual([[{ ...place, kind: "reason", text: "Client declines to see one" }, null]]);
});

it("nothing is recorded without words, and Escape leaves it open", async () => {
  const { onSend, onClose } = await show();
  await expect.element(page.getByRole("button", { name: "Seen by a doctor" })).toBeDisabled();
  await press("Enter");
  await press("Escape");
  expect(onSend).not.toHaveBeenCalled();
  expect(onClose).toHaveBeenCalledOnce();
});
