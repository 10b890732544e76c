// The visits of a course, newest first: each opens its note and can be picked to be saved.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { VisitList } from "../../../renderer/client/VisitList.tsx";
import { visit } from "../../support/samples/courses.ts";

async function show(count: number, picked: readonly string[] = []) {
  const onPick = vi.fn();
  const onOpen = vi.fn();
  const visits = Array.from({ length: count }, (_, index) => visit(index + 1, { before: 5, after: 3 }));
  await render(<VisitList visits={visits} picked={new Set(picked)} onPick={onPick} onOpen={onOpen} />);
  return { onPick, onOpen };
}

it("says so when there are none", async () => {
  await show(0);
  await expect.element(page.getByText("No visits in this course yet.")).toBeVisible();
  await expect.element(page.getByRole("listitem")).not.toBeInTheDocument();
});

it("lists them newest first with their number, day and pain", async () => {
  await show(3);
  const rows = page.getByRole("listitem");
  await expect.element(rows).toHaveLength(3);
  await expect.element(rows.nth(0)).toMatchTextContent(/visit 3.*pain 5 → 3/);
  await expect.element(rows.nth(2)).toMatchTextContent(/visit 1.*Nov.* 2/);
});

it("opens the note of the visit that was pressed", async () => {
  const { onOpen } = await show(3);
  await page.getByRole("button", { name: /visit 2/ }).click();
  expect(onOpen.mock.calls).toEqual([["s-2"]]);
});

it("picks a visit, and gives up one that was picked", async () => {
  const { onPick } = await show(3, ["s-1"]);
  await expect.element(page.getByRole("checkbox", { name: "Choose visit 1 to be saved" })).toBeChecked();
  await page.getByRole("checkbox", { name: "Choose visit 3 to be saved" }).click();
  await page.getByRole("checkbox", { name: "Choose visit 1 to be saved" }).click();
  expect(onPick.mock.calls).toEqual([[new Set(["s-1", "s-3"])], [new Set()]]);
});
