// Light or dark, and the mark of CSV files, are settings of the host: the same at every start, at whatever address, and in every window.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { showApp } from "../../support/component/show-app.tsx";

const theme = () => document.documentElement.dataset["theme"];

it("D8: the theme that was chosen is there again after another start, and nothing is kept in the browser", async () => {
  const { done, reload } = await showApp();
  const before = theme();
  await page.getByRole("button", { name: "Light or dark" }).click();
  expect(theme()).not.toBe(before);
  const after = theme();
  expect((await done("settings.read", {})).look.theme).toBe(after);
  localStorage.clear();
  await reload();
  await expect.element(page.getByRole("button", { name: "Light or dark" })).toBeVisible();
  expect(theme()).toBe(after);
  expect(localStorage).toHaveLength(0);
});

it("D8: it goes to and fro, whatever the system says", async () => {
  await showApp();
  const before = theme();
  const button = page.getByRole("button", { name: "Light or dark" });
  await button.click();
  expect(theme()).not.toBe(before);
  await button.click();
  expect(theme()).toBe(before);
});

it("D8: another window is told", async () => {
  const { done, push } = await showApp();
  const settings = await done("settings.read", {});
  for (const chosen of ["light", "dark"] as const) {
    push({ type: "settings", settings: { ...settings, look: { ...settings.look, theme: chosen } } });
    await expect.element(page.getByRole("button", { name: "Light or dark" })).toBeVisible();
    expect(theme()).toBe(chosen);
  }
});

it("D8: the mark of CSV files is kept as it was set", async () => {
  const { done, reload } = await showApp();
  expect((await done("settings.read", {})).look.csvMark).toBe(true);
  const { look } = await done("settings.read", {});
  await done("settings.write", { section: "look", value: { ...look, csvMark: false } });
  await reload();
  await expect.element(page.getByRole("button", { name: "Light or dark" })).toBeVisible();
  expect((await done("settings.read", {})).look.csvMark).toBe(false);
});

it("D4: semicolons and decimal commas are chosen beside the mark, and kept", async () => {
  const { done, calls } = await showApp();
  await page.getByRole("button", { name: "Save everything …" }).click();
  await page.getByRole("menuitemcheckbox", { name: /CSV with ;/u }).click();
  const { look } = await done("settings.read", {});
  expect(look).toMatchObject({ csvMark: true, decimalComma: true });
  expect(calls.some(({ name }) => name === "export.compose")).toBe(false);
});
