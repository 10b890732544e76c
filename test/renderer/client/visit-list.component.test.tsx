// The visits of a course, newest first: each opens its note and can be picked to be saved.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { VisitList } from "../../../renderer/client/VisitList.tsx";
import { visit } from "../../support/samples/courses.ts";

async function show(count: number, picked: readonly string[] = []) {
  const onTurn = vi.fn();
  const onOpen = vi.fn();
  const visits = Array.from({ length: count }, (_, index) => visit(index + 1, { before: 5, after: 3 }));
  await render(<VisitList visits={visits} picked={new Set(picked)} onTurn={onTurn} onOpen={onOpen} />);
  return { onTurn, onOpen };
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

it("shows which visits are picked, and says which one was turned", async () => {
  const { onTurn } = await show(3, ["s-1"]);
  await expect.element(page.getByRole("checkbox", { name: "Choose visit 1 to be saved" })).toBeChecked();
  await page.getByRole("checkbox", { name: "Choose visit 3 to be saved" }).click();
  await page.getByRole("checkbox", { name: "Choose visit 1 to be saved" }).click();
  expect(onTurn.mock.calls).toEqual([["s-3"], ["s-1"]]);
});

it("draws a row again only when something of it changed", async () => {
  const drawn: string[] = [];
  const visits = [1, 2, 3].map((number) => {
    const session = visit(number);
    return Object.defineProperty({ ...session }, "clockMs", {
      get() {
        drawn.push(session.sessionId);
        return session.clockMs;
      },
    });
  });
  const [onTurn, onOpen] = [vi.fn(), vi.fn()];
  const draw = (picked: ReadonlySet<string>) => (
    <VisitList visits={visits} picked={picked} onTurn={onTurn} onOpen={onOpen} />
  );
  const { rerender } = await render(draw(new Set()));
  expect(new Set(drawn)).toEqual(new Set(["s-1", "s-2", "s-3"]));
  drawn.length = 0;
  await rerender(draw(new Set(["s-2"])));
  await expect.element(page.getByRole("checkbox", { name: "Choose visit 2 to be saved" })).toBeChecked();
  expect(new Set(drawn)).toEqual(new Set(["s-2"]));
});

it("has every row for screen readers and search, those out of sight too", async () => {
  await show(200);
  const list = page.getByRole("list").element();
  await expect.element(page.getByRole("button", { name: /visit 1 / })).toBeInTheDocument();
  expect(page.getByRole("listitem").elements()).toHaveLength(200);
  // Each out of sight has the height of one in sight, so that the list does not jump while it is scrolled.
  const [first] = list.children;
  const each = list.getBoundingClientRect().height / 200;
  expect(each).toBeCloseTo(first?.getBoundingClientRect().height ?? 0, 0);
});
