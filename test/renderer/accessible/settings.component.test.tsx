// The pages of the settings have no accessibility violation, in any state.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { expectAccessible } from "../../support/component/expect-accessible.ts";
import { press } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";

const button = (name: string | RegExp) => page.getByRole("button", { name });
const open = async (section: string) => showApp({}, { screen: "settings", section });

it.each([
  ["practice", "Practice"],
  ["protocol", "Holds and courses"],
  ["note", "Note"],
  ["keys", "Keys and pedals"],
])("the page %s is accessible", async (section, title) => {
  await open(section);
  await expect.element(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
  await expectAccessible();
});

it("the page of the sounds is accessible, and while one is playing", async () => {
  await open("sound");
  await expect.element(button("Play all cues")).toBeVisible();
  await expectAccessible();
  await button("Play all cues").click();
  await expect.element(page.getByText("Now playing: Hold begins")).toBeVisible();
  await expectAccessible();
});

it("the page of the backups is accessible, empty, with a copy, and before it is put back", async () => {
  await open("backups");
  await expect.element(page.getByText("No copies yet.")).toBeVisible();
  await expectAccessible();
  await button("Back up now").click();
  await expect.element(page.getByText("Backed up and checked.")).toBeVisible();
  await button(/Put back the copy of/).click();
  await expect.element(button("Put this copy back")).toBeVisible();
  await expectAccessible();
});

it("the page about Steadyhold is accessible", async () => {
  await open("about");
  await expect.element(button("Copy diagnostics")).toBeVisible();
  await expectAccessible();
});

it("a new set of keys is named accessibly", async () => {
  await open("keys");
  await button("Own set").click();
  await expect.element(page.getByRole("textbox", { name: "Name of the new set" })).toBeVisible();
  await expectAccessible();
});

it("a key is learned and refused accessibly", async () => {
  await open("keys");
  await button("Add a key for Start or end hold").click();
  await expect.element(page.getByText("Press the key or the pedal now")).toBeVisible();
  await expectAccessible();
  await press("b");
  await button("Bind B").click();
  await expect.element(page.getByRole("alert")).toBeVisible();
  await expectAccessible();
});

it("a pedal is tested accessibly", async () => {
  await open("keys");
  await button("Test a pedal").click();
  await expect.element(page.getByText("Press the pedal, keep it down")).toBeVisible();
  await expectAccessible();
});
