// The plan of a course: what the client wants to be able to do again is written by keyboard, and nothing is sent where nothing changed.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { PlanCourse } from "../../../renderer/client/CourseForms.tsx";
import { press, type } from "../../support/component/keys.ts";
import { course } from "../../support/courses.ts";

const goal = page.getByRole("textbox", { name: "What the client wants to be able to do again" });

async function show(told: Parameters<typeof course>[0] = {}) {
  const onTell = vi.fn(async () => true);
  const onClose = vi.fn();
  await render(<PlanCourse course={course(told)} onTell={onTell} onClose={onClose} />);
  return { onTell, onClose };
}

it("sends what the client wants to be able to do again with the plan", async () => {
  const { onTell, onClose } = await show();
  await expect.element(goal).toHaveValue("");
  await press("Tab", "Tab", "Tab");
  await expect.element(goal).toHaveFocus();
  await type("Tie my shoes");
  await press("Enter");
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  const plan = { visits: 4, weeks: 6 };
  expect(onTell.mock.calls).toEqual([
    [{ type: "plan-course", courseId: "k-1", complaint: "Low back", plan, goal: "Tie my shoes" }],
  ]);
});

it("shows it as it stands, and sends nothing where nothing was changed", async () => {
  const { onTell, onClose } = await show({ goal: "Tie my shoes" });
  await expect.element(goal).toHaveValue("Tie my shoes");
  await press("Enter");
  expect(onClose).toHaveBeenCalledOnce();
  expect(onTell).not.toHaveBeenCalled();
});
