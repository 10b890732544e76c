// The practice's own words in the settings: typed by keyboard alone, kept as they are typed, refused where they are too long.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { press, type } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";

const field = (name: string) => page.getByRole("textbox", { name });

it("practice settings are opened, typed and kept by keyboard", async () => {
  const { done, reload } = await showApp();
  await expect.element(page.getByRole("heading", { name: "Start a session" })).toBeVisible();
  await press("Control+,");
  await expect.element(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  page.getByRole("tab", { name: "Practice" }).element().focus();
  await press("Tab");
  await expect.element(field("Therapist’s name")).toHaveFocus();
  await type("Beth Mueller");
  await press("Tab");
  await type("RMT");
  await expect
    .poll(async () => (await done("settings.read", {})).practice)
    .toMatchObject({ therapist: "Beth Mueller", credentials: "RMT" });
  await reload();
  await expect.element(field("Therapist’s name")).toHaveValue("Beth Mueller");
  await expect.element(field("Credentials")).toHaveValue("RMT");
  await press("Escape");
  await expect.element(page.getByRole("heading", { name: "Start a session" })).toBeVisible();
});

it("what is too long is not kept, and that is said", async () => {
  const { done } = await showApp({}, { screen: "settings", section: "practice" });
  await field("Phone").fill("0".repeat(121));
  await expect.element(page.getByRole("alert")).toMatchTextContent("Please shorten this to 120 characters");
  expect((await done("settings.read", {})).practice.phone).toBe("");
  await field("Phone").fill("416 555 0101");
  await expect.element(page.getByRole("alert")).toHaveTextContent("");
  await expect.poll(async () => (await done("settings.read", {})).practice.phone).toBe("416 555 0101");
});
