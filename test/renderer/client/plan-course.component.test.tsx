// The plan of a course: what the client wants to be able to do again and the referral are written by keyboard, and nothing is sent where nothing
// changed.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { PlanCourse } from "../../../renderer/client/CourseForms.tsx";
import { press, type } from "../../support/component/keys.ts";
import { course } from "../../support/samples/courses.ts";

const goal = page.getByRole("textbox", { name: "What the client wants to be able to do again" });

async function show(told: Parameters<typeof course>[0] = {}) {
  const onTell = vi.fn(async () => true);
  const onClose = vi.fn();
  await render(<PlanCourse clientId="client-1" course={course(told)} onTell={onTell} onClose={onClose} />);
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

const by = page.getByRole("textbox", { name: "Referred by" });
const allowed = page.getByRole("textbox", { name: "Visits the referral allows, in this course" });
const until = page.getByRole("textbox", { name: "Last day of the referral" });
const roy = { by: "Dr. Roy", until: "2027-05-17", visits: 6 };
const sent = { type: "plan-course", courseId: "k-1", complaint: "Low back", plan: { visits: 4, weeks: 6 }, goal: "" };

it("sends the referral with the plan, typed by keyboard alone", async () => {
  const { onTell, onClose } = await show();
  await press("Tab", "Tab", "Tab", "Tab");
  await expect.element(by).toHaveFocus();
  await type("Dr. Roy");
  await press("Tab");
  await type("6");
  await press("Tab");
  await type("2027-05-17");
  await press("Enter");
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(onTell.mock.calls).toEqual([[{ ...sent, referral: roy }]]);
});

it("shows the referral as it stands, and takes it away where all of it is emptied", async () => {
  const { onTell } = await show({ referral: roy });
  await expect.element(by).toHaveValue("Dr. Roy");
  await expect.element(allowed).toHaveValue("6");
  await expect.element(until).toHaveValue("2027-05-17");
  for (const one of [by, allowed, until]) await one.clear();
  await press("Enter");
  await expect.poll(() => onTell.mock.calls).toEqual([[{ ...sent, referral: null }]]);
});

it("sends nothing where the referral is the same", async () => {
  const { onTell, onClose } = await show({ referral: roy });
  await until.fill("2027/5/17");
  await press("Enter");
  expect(onClose).toHaveBeenCalledOnce();
  expect(onTell).not.toHaveBeenCalled();
});

it("says which part of a referral cannot be, and keeps what was typed", async () => {
  const { onTell } = await show();
  const problem = page.getByRole("alert");
  await by.fill("Dr. Roy");
  await allowed.fill("many");
  await press("Enter");
  await expect.element(problem).toMatchTextContent("The visits a referral allows go from 1 to 365.");
  await allowed.fill("6");
  await until.fill("17.5.2027");
  await press("Enter");
  await expect.element(problem).toMatchTextContent("The last day of the referral cannot be read.");
  await expect.element(by).toHaveValue("Dr. Roy");
  expect(onTell).not.toHaveBeenCalled();
});

it("shows it as it stands, and sends nothing where nothing was changed", async () => {
  const { onTell, onClose } = await show({ goal: "Tie my shoes" });
  await expect.element(goal).toHaveValue("Tie my shoes");
  await press("Enter");
  expect(onClose).toHaveBeenCalledOnce();
  expect(onTell).not.toHaveBeenCalled();
});
