// The keys of a session: each action has the key the help promises, on every keyboard layout, and no two share one.
import { describe, expect, it } from "vitest";
import {
  actionGroups,
  actionIds,
  actionsUnder,
  isSessionAction,
  scopesOf,
  type ActionId,
} from "../../../shared/input/actions.ts";
import {
  bindingOf,
  bindingsFor,
  keysMeant,
  defaultBindings,
  placeOf,
  triggerOf,
  type KeyPress,
} from "../../../shared/input/bindings.ts";
import { bindingLabel, keyLabel, typesText } from "../../../shared/input/key-label.ts";
import { areLiveTogether, scopeIds } from "../../../shared/input/scopes.ts";
import { gestures } from "../../../shared/input/key-events.ts";

/** A key as it comes from the page: physical place, the character it types, and what is held with it. */
function key(code: string, typed: string, held: Partial<Pick<KeyPress, "ctrl" | "shift">> = {}): KeyPress {
  return { code, key: typed, ctrl: false, shift: false, ...held };
}
const inSession = defaultBindings.filter(({ action }) => scopesOf(action).includes("session"));
const means = (press: KeyPress) => bindingsFor(press, inSession)[0]?.action ?? null;

describe("the default keys", () => {
  const promised: readonly (readonly [string, KeyPress, ActionId])[] = [
    ["Space", key("Space", " "), "toggle-hold"],
    ["1", key("Digit1", "1"), "too-much"],
    ["2", key("Digit2", "2"), "too-little"],
    ["3", key("Digit3", "3"), "better"],
    ["4", key("Digit4", "4"), "worse"],
    ["↑", key("ArrowUp", "ArrowUp"), "pressure-up"],
    ["↓", key("ArrowDown", "ArrowDown"), "pressure-down"],
    ["←", key("ArrowLeft", "ArrowLeft"), "previous-site"],
    ["→", key("ArrowRight", "ArrowRight"), "next-site"],
    ["M", key("KeyM", "m"), "mark-site"],
    ["A", key("KeyA", "a"), "next-applicator"],
    ["R", key("KeyR", "r"), "released"],
    ["E", key("KeyE", "e"), "easing"],
    ["N", key("KeyN", "n"), "not-released"],
    ["I", key("KeyI", "i"), "inflammation"],
    ["U", key("KeyU", "u"), "undo"],
    ["Ctrl+Z", key("KeyZ", "z", { ctrl: true }), "undo"],
    ["P", key("KeyP", "p"), "pause"],
    ["F", key("KeyF", "f"), "finish"],
    ["?", key("Slash", "?", { shift: true }), "keys"],
  ];

  it.each(promised)("%s", (label, press, action) => {
    expect(means(press)).toBe(action);
    const binding = defaultBindings.find((one) => one.action === action && keyLabel(one) === label);
    expect(binding).toBeDefined();
  });

  it("the first key of an action is the one on its button", () => {
    for (const [label, , action] of promised.filter(([label]) => label !== "Ctrl+Z")) {
      const shown = bindingOf(action, defaultBindings);
      expect(shown === null ? null : keyLabel(shown)).toBe(label);
    }
  });

  it.each([
    ["target-up", key("BracketRight", "]")],
    ["target-down", key("BracketLeft", "[")],
    ["no-inflammation", key("Digit0", "0")],
    ["lift-block", key("KeyL", "l")],
    ["redo", key("KeyY", "y")],
    ["redo", key("KeyZ", "Z", { ctrl: true, shift: true })],
    ["keys", key("F1", "F1")],
  ] as const)("of %s besides", (action, press) => {
    expect(means(press)).toBe(action);
  });

  it.each(scopeIds)("are never shared by two actions where both are live: %s", (scope) => {
    const live = defaultBindings.filter(({ action }) => scopesOf(action).some((one) => areLiveTogether(one, scope)));
    const together = live.filter(({ action }) => scopesOf(action).includes(scope) || scope !== "app");
    const keys = together.map(triggerOf);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it("reach every action but those of pedals; start and end of a hold through the one key for both", () => {
    const bound = new Set(defaultBindings.map((binding) => binding.action));
    expect(actionIds.filter((action) => !bound.has(action) && isSessionAction(action))).toEqual([
      "start-hold",
      "end-hold",
      "one-pedal",
      "next-choice",
      "take-choice",
    ]);
  });
});

describe("a letter", () => {
  it("is the same with Caps Lock and with Shift", () => {
    expect(means(key("KeyM", "M"))).toBe("mark-site");
    expect(means(key("KeyM", "M", { shift: true }))).toBe("mark-site");
    expect(means(key("KeyZ", "Z", { ctrl: true }))).toBe("undo");
  });

  it("goes by what is typed: French keyboards have their M and A elsewhere", () => {
    expect(means(key("Semicolon", "m"))).toBe("mark-site");
    expect(means(key("KeyQ", "a"))).toBe("next-applicator");
    expect(means(key("KeyA", "q"))).toBeNull();
    expect(means(key("KeyY", "z", { ctrl: true }))).toBe("undo");
  });

  it("is learned as what it types, so that it is found again", () => {
    const press = key("KeyQ", "a");
    const learned = { ...keysMeant(press), gesture: "press", action: "undo" } as const;
    expect(learned.code).toBe("KeyA");
    expect(bindingsFor(press, [learned])).toEqual([learned]);
  });

  it("is not meant by the comma that a French keyboard types at the place of the M", () => {
    expect(means(key("KeyM", ","))).toBeNull();
  });

  it("of another alphabet goes by its place", () => {
    expect(means(key("KeyM", "ь"))).toBe("mark-site");
    expect(means(key("KeyR", "к"))).toBe("released");
  });

  it.each([
    ["Greek", "KeyS", "σ"],
    ["Greek", "KeyY", "υ"],
    ["Russian", "KeyC", "с"],
    ["Hebrew", "KeyE", "ק"],
    ["Thai", "KeyN", "ื"],
    ["Thai", "KeyU", "ี"],
    ["Thai", "KeyY", "ั"],
    ["Hindi", "KeyR", "ी"],
    ["Hindi", "KeyE", "ा"],
    ["Hindi", "KeyA", "ो"],
    ["Hindi", "KeyF", "ि"],
  ])("of a %s keyboard goes by its place, and a sign it is written with as well: %s", (_layout, code, typed) => {
    expect(keysMeant(key(code, typed)).code).toBe(code);
  });

  it.each([
    ["m", "KeyM"],
    ["1", "Digit1"],
    [" ", "Space"],
    ["ArrowUp", "ArrowUp"],
    ["Enter", "Enter"],
    ["]", "BracketRight"],
    ["F1", "F1"],
    ["Unidentified", ""],
    ["Dead", ""],
    ["ß", ""],
  ])("or whatever comes without a place, as from a remote desktop, goes by what it types: %s", (typed, code) => {
    expect(keysMeant(key("", typed)).code).toBe(code);
    expect(placeOf(key("", typed))).toBe(code);
  });

  it("from a pedal that types no character goes by its place", () => {
    expect(means(key("KeyU", ""))).toBe("undo");
    expect(means(key("KeyU", "Unidentified"))).toBe("undo");
  });

  it("with Ctrl is left to the system, but for undo and redo", () => {
    expect(means(key("KeyR", "r", { ctrl: true }))).toBeNull();
    expect(means(key("KeyP", "p", { ctrl: true }))).toBeNull();
    expect(means(key("KeyF", "f", { ctrl: true }))).toBeNull();
  });
});

describe("the question mark", () => {
  it.each([
    ["English", "Slash"],
    ["German", "Minus"],
    ["French", "KeyM"],
    ["Spanish", "Minus"],
    ["Italian", "Minus"],
  ])("opens the keys on a keyboard that is %s", (_layout, code) => {
    expect(means(key(code, "?", { shift: true }))).toBe("keys");
  });

  it("opens nothing once its key was taken away, though another opens the keys", () => {
    const others = defaultBindings.filter(({ code, action }) => !(action === "keys" && code === "Slash"));
    expect(others.some(({ action }) => action === "keys")).toBe(true);
    expect(bindingsFor(key("Minus", "?", { shift: true }), others)).toEqual([]);
  });

  it("is not the slash below it", () => {
    expect(means(key("Slash", "/"))).toBeNull();
  });
});

describe("digits and the rest", () => {
  it.each([
    ["Numpad1", "too-much"],
    ["Numpad2", "too-little"],
    ["Numpad3", "better"],
    ["Numpad4", "worse"],
    ["Numpad0", "no-inflammation"],
  ] as const)("work on the number pad: %s, with Num Lock or without", (code, action) => {
    expect(means(key(code, code.slice(-1)))).toBe(action);
    expect(means(key(code, "End"))).toBe(action);
  });

  it("go by their place: French keyboards type & there", () => {
    expect(means(key("Digit1", "&"))).toBe("too-much");
    expect(means(key("BracketRight", "$"))).toBe("target-up");
  });

  it("with Ctrl mean nothing", () => {
    expect(means(key("Space", " ", { ctrl: true }))).toBeNull();
    expect(means(key("Digit3", "3", { ctrl: true }))).toBeNull();
  });

  it("act with Shift as without: somebody leans on it, or it sticks", () => {
    expect(means(key("Space", " ", { shift: true }))).toBe("toggle-hold");
    expect(means(key("Digit3", "#", { shift: true }))).toBe("better");
    expect(means(key("ArrowUp", "ArrowUp", { shift: true }))).toBe("pressure-up");
  });

  it("are digits with Shift and without on a French keyboard", () => {
    expect(means(key("Digit1", "1", { shift: true }))).toBe("too-much");
    expect(means(key("Digit0", "à"))).toBe("no-inflammation");
  });

  it("that nobody bound mean nothing", () => {
    expect(means(key("F13", "F13"))).toBeNull();
    expect(means(key("Escape", "Escape"))).toBeNull();
    expect(means(key("KeyX", "x"))).toBeNull();
  });
});

describe("the groups of actions", () => {
  it("have each action once and are none of them empty", () => {
    for (const group of actionGroups) expect(actionsUnder(group)).not.toEqual([]);
    expect(actionGroups.flatMap(actionsUnder).toSorted()).toEqual([...actionIds].toSorted());
  });
});

describe("a key's name", () => {
  it("says the gesture where it is not the plain one", () => {
    const labels = gestures.map((gesture) =>
      bindingLabel({ code: "F13", ctrl: false, shift: false, gesture, action: "toggle-hold" }),
    );
    expect(labels).toEqual(["F13", "F13 twice", "F13 long", "F13 held down"]);
  });

  it("is known to type text or not", () => {
    for (const code of ["KeyB", "Digit1", "Space", "Enter", "Numpad0", "IntlBackslash"])
      expect(typesText(code)).toBe(true);
    for (const code of ["F13", "PageUp", "MediaPlayPause", "ArrowUp", "Pause"]) expect(typesText(code)).toBe(false);
  });
});
