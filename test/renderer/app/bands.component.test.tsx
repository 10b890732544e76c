// The bands above every screen: what the disk has not taken yet, and the question before the window closes.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { CloseQuestion } from "../../../renderer/app/CloseQuestion.tsx";
import { UnsavedBanner } from "../../../renderer/app/UnsavedBanner.tsx";
import { press } from "../../support/component/keys.ts";

it.each([
  ["disk-full", "The disk is full: free some space."],
  ["not-writable", "The data folder may no longer be written: allow it again."],
  ["gone", "The data folder is not where it was: put it back, or plug its disk in again."],
  ["damaged", "The data file is damaged: finish, and put a backup back."],
  ["conflict", "Another program wrote into this session."],
  ["failed", "The data file does not answer: look after its disk."],
] as const)("says how much is not on the disk, and what to do: %s", async (why, words) => {
  await render(<UnsavedBanner unsaved={{ acts: 3, why }} />);
  const band = page.getByRole("alert");
  await expect.element(band).toMatchTextContent("3 acts are not on the disk yet");
  await expect.element(band).toMatchTextContent(words);
  await expect.element(band).toMatchTextContent("Go on working and leave Steadyhold open");
});

it("speaks of one act in the singular, and calmly when all is on the disk again", async () => {
  const { rerender } = await render(<UnsavedBanner unsaved={{ acts: 1, why: "gone" }} />);
  await expect.element(page.getByRole("alert")).toMatchTextContent("One act is not on the disk yet");
  await rerender(<UnsavedBanner unsaved={{ acts: 0, why: "gone" }} />);
  await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
  await expect.element(page.getByRole("status")).toHaveTextContent("Everything is on the disk again");
});

it("Escape stays and Enter leaves, whatever has the focus, and nothing else answers", async () => {
  const onAnswer = vi.fn();
  const elsewhere = vi.fn();
  await render(
    <>
      <CloseQuestion why="hold" onAnswer={onAnswer} />
      <input aria-label="Remarks" onKeyDown={elsewhere} />
    </>,
  );
  await page.getByRole("textbox", { name: "Remarks" }).click();
  await press("x");
  expect(onAnswer).not.toHaveBeenCalled();
  elsewhere.mockClear();
  await press("Escape", "Enter");
  expect(onAnswer.mock.calls).toEqual([["stay"], ["leave"]]);
  expect(elsewhere).not.toHaveBeenCalled();
});

it("either answer is a button too", async () => {
  const onAnswer = vi.fn();
  await render(<CloseQuestion why="unsaved" onAnswer={onAnswer} />);
  const buttons = page.getByRole("alert", { name: "Before the window closes" }).getByRole("button");
  await expect.element(buttons).toHaveLength(2);
  await buttons.nth(0).click();
  await buttons.nth(1).click();
  expect(onAnswer.mock.calls).toEqual([["stay"], ["leave"]]);
});
