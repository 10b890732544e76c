// The keys as a therapist learns them, written out: a row that moves, vanishes or gets another key held beside it shows here.
import { expect, it } from "vitest";
import { actionGroupOf, actionGroups, actionIds, guardedActions } from "../../../shared/input/actions.ts";
import { defaultBindings } from "../../../shared/input/bindings.ts";
import { bindingLabel, codeLabel } from "../../../shared/input/key-label.ts";

it("every action has these keys from the start, the first of them on its button", () => {
  const keys = actionIds.map((action) => {
    const bound = defaultBindings.filter((binding) => binding.action === action);
    return `${action}: ${bound.map(bindingLabel).join(" or ")}`;
  });
  expect(keys.toSorted()).toEqual(
    [
      "toggle-hold: Space",
      "start-hold: ",
      "end-hold: ",
      "too-much: 1 or Num 1",
      "too-little: 2 or Num 2",
      "better: 3 or Num 3",
      "worse: 4 or Num 4",
      "pressure-up: ↑",
      "pressure-down: ↓",
      "next-applicator: A",
      "target-up: ]",
      "target-down: [",
      "next-site: →",
      "previous-site: ←",
      "mark-site: M",
      "bring-in: B",
      "move-mark: G",
      "lift-block: L",
      "chart-muscles: C",
      "chart-view: V",
      "chart-layer: D",
      "chart-zoom: Z",
      "released: R",
      "easing: E",
      "not-released: N",
      "inflammation: I",
      "no-inflammation: 0 or Num 0",
      "warm-up: W",
      "stretching: T",
      "heat: H",
      "massage: O",
      "undo: U or Ctrl+Z",
      "redo: Y or Ctrl+Shift+Z",
      "pause: P",
      "finish: F",
      "keys: ? or F1",
      "one-pedal: ",
      "next-choice: ",
      "take-choice: ",
    ].toSorted(),
  );
  expect(defaultBindings.every(({ gesture }) => gesture === "press")).toBe(true);
  expect(defaultBindings.filter(({ ctrl }) => ctrl).map(({ code }) => code)).toEqual(["KeyZ", "KeyZ"]);
});

it("the help shows every action under these headings", () => {
  const under = actionGroups.map((group) => {
    const actions = actionIds.filter((action) => actionGroupOf[action] === group);
    return [group, actions.toSorted().join(" ")] as const;
  });
  expect(Object.fromEntries(under)).toEqual({
    hold: "end-hold start-hold toggle-hold",
    feedback: "better too-little too-much worse",
    pressure: "next-applicator pressure-down pressure-up target-down target-up",
    site: "bring-in lift-block mark-site move-mark next-site previous-site",
    chart: "chart-layer chart-muscles chart-view chart-zoom",
    response: "easing inflammation no-inflammation not-released released",
    modality: "heat massage stretching warm-up",
    session: "finish keys pause redo undo",
    choices: "next-choice one-pedal take-choice",
  });
});

it("a trembling foot cannot turn these over twice", () => {
  expect([...guardedActions].toSorted()).toEqual([
    "heat",
    "massage",
    "one-pedal",
    "pause",
    "stretching",
    "toggle-hold",
    "warm-up",
  ]);
});

it.each([
  ["ArrowUp", "↑"],
  ["ArrowDown", "↓"],
  ["ArrowLeft", "←"],
  ["ArrowRight", "→"],
  ["BracketLeft", "["],
  ["BracketRight", "]"],
  ["Slash", "/"],
  ["Backslash", "\\"],
  ["Comma", ","],
  ["Period", "."],
  ["Semicolon", ";"],
  ["Quote", "'"],
  ["Minus", "-"],
  ["Equal", "="],
  ["Backquote", "`"],
  ["PageUp", "Page Up"],
  ["PageDown", "Page Down"],
  ["KeyQ", "Q"],
  ["Digit7", "7"],
  ["Numpad4", "Num 4"],
  ["NumpadAdd", "Num Add"],
  ["F13", "F13"],
  ["MediaTrackNext", "Media Track Next"],
])("the key %s is called %s", (code, label) => {
  expect(codeLabel(code)).toBe(label);
});
