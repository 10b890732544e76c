// Settings, keys and pedals: a key is learned, refused where it means something already, and shown by the tester.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { addSet, button, chooseGesture, openKeys } from "../../support/component/keys-page.ts";
import { press } from "../../support/component/keys.ts";
import { tap } from "../../support/component/pedal.ts";
import { pass } from "../../support/component/practice.ts";

it("a pedal is learned by a gesture of its own, and is there when the page is opened again", async () => {
  const { reload } = await openKeys();
  await addSet("Left foot");
  await button("Add a key for Start or end hold").click();
  await expect.element(page.getByText("Press the key or the pedal now")).toBeVisible();
  await tap("F20");
  await chooseGesture("double press");
  await button("Bind F20").click();
  await expect.element(button("F20 twice: take away from Start or end hold")).toBeVisible();
  await button("Add a key for Better").click();
  await tap("MediaTrackNext");
  await button("Bind Media Track Next").click();
  await expect.element(button("Media Track Next: take away from Better")).toBeVisible();

  await reload();
  await expect.element(page.getByRole("switch", { name: "Left foot on" })).toBeChecked();
});

it("a key that means something already, or that works the screens, is refused with the reason", async () => {
  await openKeys();
  await addSet("Left foot");
  await button("Add a key for Better").click();
  await press("Space");
  await button("Bind Space").click();
  await expect
    .element(page.getByRole("alert"))
    .toMatchTextContent("Space already means “Start or end hold” in “Keyboard”");
  await button("Another key").click();
  await expect.element(page.getByText("Press the key or the pedal now")).toBeVisible();
  await press("Tab");
  await button("Bind Tab").click();
  await expect.element(page.getByRole("alert")).toMatchTextContent("Tab works the screens");
  await button("Cancel").click();
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
});

it("Escape leaves the learning, and nothing is bound", async () => {
  const { calls } = await openKeys();
  await button("Add a key for Better").click();
  await expect.element(page.getByText("Press the key or the pedal now")).toBeVisible();
  await press("Escape");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  expect(calls.filter(({ name }) => name === "settings.write")).toEqual([]);
});

it("a key is taken away by pressing it", async () => {
  const { reload } = await openKeys();
  await button("1: take away from Too much").click();
  await expect.element(button("1: take away from Too much")).not.toBeInTheDocument();
  await reload();
  await expect.element(button("Add a key for Too much")).toBeVisible();
  await expect.element(button("1: take away from Too much")).not.toBeInTheDocument();
});

it("the tester names the key that arrived, how long it was down, and what it means", async () => {
  await openKeys();
  await addSet("Left foot");
  await button("Add a key for Start or end hold").click();
  await tap("F20");
  await chooseGesture("double press");
  await button("Bind F20").click();
  await button("Add a key for Better").click();
  await tap("MediaTrackNext");
  await button("Bind Media Track Next").click();
  const tester = page.getByRole("region", { name: "Last press" });
  // Apart from the press that was learned.
  await pass(1_000);
  await tap("MediaTrackNext", 200);
  await expect.element(tester).toMatchTextContent("Media Track Next");
  await expect.element(tester).toMatchTextContent("down for 0.20");
  await pass(1_000);
  await expect.element(tester).toMatchTextContent("means Better");
  await tap("F20", 60, 60);
  await tap("F20", 60);
  await expect.element(tester).toMatchTextContent("double press");
  await expect.element(tester).toMatchTextContent("means Start or end hold");
});
