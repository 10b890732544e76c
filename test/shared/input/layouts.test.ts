// Every layout: on thirty keyboards each action of each screen has a press that the keyboard really has, no press means two things in one
// place, and what a button says is printed on the key that does it.
import { describe, expect, it } from "vitest";
import { actionIds, scopesOf, usualKeysOf, type ActionId } from "../../../shared/input/actions.ts";
import { bindingsFor, defaultBindings, pressOf, type Binding, type KeyPress } from "../../../shared/input/bindings.ts";
import { bindingLabel } from "../../../shared/input/key-label.ts";
import { layoutOf, noLayout, type Layout } from "../../../shared/input/layout.ts";
import { areLiveTogether, scopeIds, type ScopeId } from "../../../shared/input/scopes.ts";
import { keyboards, pressOfKey, type Key, type Keyboard } from "../../support/keyboards/keyboards.ts";

const wanted =
  "US, UK, French, Belgian, German, Swiss German, Czech, Lithuanian, Swedish, Spanish, Portuguese, Turkish Q, Dvorak, Colemak, Greek, Russian, Hebrew, Arabic, Thai, Hindi, Japanese, Korean";

/** The keys that are the same on all of them, by their label. */
const everywhere: Readonly<Record<string, string>> = {
  Space: "Space",
  Esc: "Escape",
  Enter: "Enter",
  F1: "F1",
  "↑": "ArrowUp",
  "↓": "ArrowDown",
  "←": "ArrowLeft",
  "→": "ArrowRight",
};

const board = (name: string): Keyboard => {
  const found = keyboards.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No keyboard ${name}`);
  return found;
};
/** Screens that share the keys of the whole program are not on at once. */
const liveIn = (scope: ScopeId) =>
  defaultBindings.filter(({ action }) =>
    scopesOf(action).some((one) => one === scope || (scope !== "app" && areLiveTogether(one, scope))),
  );
const withKeys = actionIds.filter((action) => usualKeysOf(action).length > 0);
/** A capital, where there is one that is this letter's alone: not of "ς", and a Turkish "I" is not on the key of the "i". */
const shown = (typed: string): string => {
  const large = typed.toUpperCase();
  return /^\p{M}/u.test(typed) ? `◌${typed}` : large.toLowerCase() === typed ? large : typed;
};

/** The presses of somebody who looks for what a label says: where it is printed, the first of the levels that has it. */
function pressesOf(label: string, { keys }: Keyboard): readonly KeyPress[] {
  const [, held = "", cap = ""] = /^((?:Ctrl\+|Shift\+)*)(.+)$/u.exec(label) ?? [];
  const ctrl = held.includes("Ctrl");
  const code = everywhere[cap];
  if (code !== undefined) return [{ code, key: code === "Space" ? " " : code, ctrl, shift: false }];
  if (cap === "?") return keys.filter(({ typed }) => typed === "?").map((key) => pressOfKey(key));
  const isPrinted = (key: Key): boolean => key.typed !== "Dead" && shown(key.typed) === cap;
  const bare = keys.filter((key) => key.level === "bare" && (isPrinted(key) || key.code === `Digit${cap}`));
  const printed = bare.length > 0 ? bare : keys.filter(isPrinted);
  if (!held.includes("Shift")) return printed.map((key) => pressOfKey(key, ctrl));
  // A Turkish keyboard has I above its ı, and İ above its i.
  const shifted = keys.filter(({ level }) => level === "shift");
  const capital = shifted.filter(({ typed }) => typed === cap);
  const above = capital.length > 0 ? capital : shifted.filter(({ code: at }) => printed.some((one) => one.code === at));
  return above.map((key) => pressOfKey(key, ctrl));
}

function meaning(press: KeyPress, scope: ScopeId, layout: Layout): ActionId | null {
  return bindingsFor(press, liveIn(scope), layout)[0]?.action ?? null;
}

const firstOf = (action: ActionId): Binding => {
  const found = defaultBindings.find((one) => one.action === action);
  if (found === undefined) throw new Error(`${action} has no key`);
  return found;
};

describe("every layout", () => {
  it("is one of at least twenty, and those of our countries are among them", () => {
    expect(keyboards.map(({ name }) => name)).toEqual(expect.arrayContaining(wanted.split(", ")));
  });

  describe.each(keyboards)("$name", (keyboard) => {
    it("has a key for every action of every screen, and it is the one its label says", () => {
      const wrong: string[] = [];
      for (const action of withKeys) {
        const label = bindingLabel(firstOf(action), keyboard.layout);
        const presses = pressesOf(label, keyboard);
        if (presses.length === 0) wrong.push(`${action}: no key says ${label}`);
        for (const scope of scopesOf(action)) {
          for (const press of presses) {
            const meant = meaning(press, scope, keyboard.layout);
            if (meant !== action)
              wrong.push(`${action} (${label}) in ${scope}: ${press.code} ${press.key} is ${meant}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    });

    it("has no press that means two things in one place", () => {
      const presses = keyboard.keys.flatMap((key) => [pressOfKey(key), pressOfKey(key, true)]);
      const twice = scopeIds.flatMap((scope) =>
        presses.filter((press) => {
          const found = bindingsFor(press, liveIn(scope), keyboard.layout);
          return new Set(found.map(({ action }) => action)).size > 1;
        }),
      );
      expect(twice).toEqual([]);
    });
  });

  it.each(keyboards)(
    "$name is reached all the same where no browser tells of it, from its first letter on",
    ({ keys, layout }) => {
      // A comma at the place of a letter is that letter only where there are no Latin ones.
      const first: Layout = new Map([["KeyA", layout.get("KeyA") ?? ""]]);
      const presses = keys.flatMap((key) => [pressOfKey(key), pressOfKey(key, true)]);
      const missed = withKeys.filter((action) =>
        scopesOf(action).some((scope) => {
          const codes = Object.values(everywhere).map((code) => ({ code, key: code, ctrl: false, shift: false }));
          return ![...codes, ...presses].some((press) => meaning(press, scope, first) === action);
        }),
      );
      expect(missed).toEqual([]);
    },
  );
});

describe("B6: a sign that is typed with AltGr", () => {
  const typed = (name: string, sign: string): readonly (readonly [string, ActionId | null])[] => {
    const { keys, layout } = board(name);
    return keys
      .filter((key) => key.typed === sign)
      .map((key) => [`${key.level} ${key.code}`, meaning(pressOfKey(key), "session", layout)]);
  };

  it.each([
    ["German", "]", "altgr Digit9"],
    ["French", "[", "altgr Digit5"],
    ["Czech", "]", "altgr KeyG"],
    ["Spanish", "[", "altgr BracketLeft"],
    ["Belgian", "]", "altgr BracketRight"],
    ["Latin American", "]", "shift Backslash"],
    ["Dvorak", "[", "bare Minus"],
    ["Japanese", "]", "bare Backslash"],
    ["Hebrew", "]", "bare BracketLeft"],
  ])("of a %s keyboard is the sign: %s at %s", (name, sign, where) => {
    expect(typed(name, sign)).toContainEqual([where, sign === "]" ? "target-up" : "target-down"]);
  });

  it.each([
    ["Ctrl+Alt, as some systems tell of AltGr", { ctrlKey: true, altKey: true }],
    ["Option, on a Mac", { ctrlKey: false, altKey: true }],
  ])("is the sign with %s", (_how, held) => {
    const told = { code: "Digit9", key: "]", metaKey: false, shiftKey: false, ...held };
    expect(meaning(pressOf(told), "session", noLayout)).toBe("target-up");
    // Alt that is leant on is no AltGr.
    expect(meaning(pressOf({ ...told, code: "BracketRight" }), "session", noLayout)).toBeNull();
  });

  it.each([
    ["US", "[", "]"],
    ["German", "Ü", "+"],
    ["Swedish", "Å", "]"],
    ["Czech", "Ú", ")"],
    ["Turkish Q", "Ğ", "Ü"],
    ["Russian", "Х", "Ъ"],
    ["Thai", "บ", "ล"],
    ["Dvorak", "[", "]"],
    ["Brazilian", "[", "]"],
  ])("is called on its button what a %s keyboard shows: %s and %s", (name, low, high) => {
    const { layout } = board(name);
    expect(bindingLabel(firstOf("target-down"), layout)).toBe(low);
    expect(bindingLabel(firstOf("target-up"), layout)).toBe(high);
  });

  it("is called by the accent that waits there, which Chromium tells of as an apostrophe: Portuguese", () => {
    const told = layoutOf(new Map(board("Portuguese").layout).set("BracketRight", "'"));
    expect(bindingLabel(firstOf("target-up"), told)).toBe("´");
    expect(told.get("Minus")).toBe("'");
  });
});
