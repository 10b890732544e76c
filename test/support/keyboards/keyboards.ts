// Keyboards as people have them, from xkeyboard-config (from-xkb.py wrote layouts.json): for each place what it types bare, with Shift and with
// AltGr. Tells what their keys say when they are pressed, and what is printed on them. Read by the tests over all layouts.
import type { KeyPress } from "../../../shared/input/bindings.ts";
import type { Layout } from "../../../shared/input/layout.ts";
import table from "./layouts.json" with { type: "json" };

/** The rows of the table. */
const rows = [
  "Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal IntlYen",
  "KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight",
  "KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backslash",
  "IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash IntlRo",
].map((row) => row.split(" "));
const places = rows.flat();

/** X's number of a place, and of what is held beside it. */
const firstOfRow = [9, 24, 38, 51] as const;
export function keycodeOf(code: string): number {
  const named: Readonly<Record<string, number>> = {
    Backquote: 49,
    IntlYen: 132,
    Backslash: 51,
    IntlBackslash: 94,
    IntlRo: 97,
    Space: 65,
    ArrowUp: 111,
    ArrowDown: 116,
    ShiftLeft: 50,
    AltRight: 108,
  };
  const found = named[code];
  if (found !== undefined) return found;
  for (const [index, row] of rows.entries()) {
    const at = row.indexOf(code);
    if (at >= 0) return (firstOfRow[index] ?? 0) + at;
  }
  throw new Error(`No key at ${code}`);
}

type Level = "bare" | "shift" | "altgr";
/** `typed`: "Dead" for a key that waits for the next one. */
export type Key = { readonly code: string; readonly level: Level; readonly typed: string };
export type Keyboard = {
  readonly name: string;
  /** Layout and variant, as `setxkbmap` takes them. */
  readonly xkb: readonly [layout: string, variant: string];
  readonly keys: readonly Key[];
  /** What a browser's map of it says. */
  readonly layout: Layout;
};

const levels: readonly Level[] = ["bare", "shift", "altgr"];

export const keyboards: readonly Keyboard[] = Object.entries(table).map(([name, types]) => {
  const keys = levels.flatMap((level) =>
    types[level]
      .flatMap((row) => Array.from(row))
      .map((typed, index): Key => ({ code: places[index] ?? "", level, typed: typed === "◌" ? "Dead" : typed }))
      .filter(({ typed }) => typed !== " "),
  );
  const bare = keys.filter(({ level, typed }) => level === "bare" && typed !== "Dead");
  const [layout = "", variant = ""] = types.xkb;
  return { name, xkb: [layout, variant], keys, layout: new Map(bare.map(({ code, typed }) => [code, typed])) };
});

export function pressOfKey({ code, level, typed }: Key, ctrl = false): KeyPress {
  return { code, key: typed, ctrl, shift: level === "shift" };
}
