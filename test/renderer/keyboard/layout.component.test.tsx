// What the page knows of this keyboard: learnt from what is typed, forgotten when another layout is switched on, and shown on the buttons.
import { beforeEach, expect, it } from "vitest";
import { page } from "vitest/browser";
import { skipPain, startSession } from "../../support/component/acts.ts";
import { showApp } from "../../support/component/show-app.tsx";
import { layoutNow, learnFrom } from "../../../renderer/keyboard/layout.ts";
import { keyboards } from "../../support/keyboards/keyboards.ts";

function typeOn(name: string, held: KeyboardEventInit = {}): void {
  for (const [code, key] of keyboards.find((one) => one.name === name)?.layout ?? [])
    learnFrom(new KeyboardEvent("keydown", { code, key, ...held }));
}

beforeEach(() => typeOn("US"));

it.each([["German"], ["French"], ["Greek"], ["Hebrew"], ["Thai"]])(
  "a keyboard that is %s is learnt from what it types, whatever was there before",
  (name) => {
    // The first that differs says that nothing of before is sure.
    typeOn(name);
    typeOn(name);
    const { layout } = keyboards.find((one) => one.name === name) ?? { layout: new Map<string, string>() };
    expect([...layout].filter(([place, typed]) => layoutNow().get(place) !== typed)).toEqual([]);
  },
);

it.each<KeyboardEventInit>([
  { shiftKey: true },
  { ctrlKey: true },
  { altKey: true },
  { modifierAltGraph: true },
  { modifierCapsLock: true },
  { isComposing: true },
])("nothing is learnt from a key with %o", (held) => {
  const before = layoutNow();
  typeOn("Russian", held);
  expect(layoutNow()).toBe(before);
});

it.each([
  ["Process", "KeyM"],
  ["Dead", "BracketRight"],
  ["7", "Numpad7"],
  [" ", "Space"],
  ["m", ""],
])("nor from one that types %s at %s", (key, code) => {
  const before = layoutNow();
  learnFrom(new KeyboardEvent("keydown", { code, key }));
  expect(layoutNow()).toBe(before);
});

it("a button says at once what the keyboard shows that was switched to, and again the first when that comes back", async () => {
  await showApp();
  await startSession("Layout");
  await skipPain();
  const mark = page.getByRole("button", { name: "Mark site" });
  await expect.element(mark).toHaveAttribute("aria-keyshortcuts", "M");
  typeOn("Russian");
  await expect.element(mark).toHaveAttribute("aria-keyshortcuts", "Ь");
  typeOn("French");
  await expect.element(mark).toHaveAttribute("aria-keyshortcuts", "M");
});
