// Keyboards as people have them, from xkeyboard-config (from-xkb.py wrote layouts.json): for each place what it types bare, with Shift and with
// AltGr. Tells what their keys say when they are pressed, and what is printed on them. Read by the tests over all layouts.
import type { KeyPress } from "../../../shared/input/bindings.ts";
import type { Layout } from "../../../shared/input/layout.ts";
import table from "./layouts.json" with { type: "json" };

/** The rows of the table. */
const places = [
  "Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal IntlYen",
  "KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight",
  "KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backslash",
  "IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash IntlRo",
].flatMap((row) => row.split(" "));

type Level = "bare" | "shift" | "altgr";
/** `typed`: "Dead" for a key that waits for the next one. */
export type Key = { readonly code: string; readonly level: Level; readonly typed: string };
export type Keyboard = {
  readonly name: string;
  readonly keys: readonly Key[];
  /** What a browser's map of it says. */
  readonly layout: Layout;
};

const levels: readonly Level[] = ["bare", "shift", "altgr"];

export const keyboards: readonly Keyboard[] = Object.entries(table).map(([name, rows]) => {
  const keys = levels.flatMap((level) =>
    rows[level]
      .flatMap((row) => Array.from(row))
      .map((typed, index): Key => ({ code: places[index] ?? "", level, typed: typed === "◌" ? "Dead" : typed }))
      .filter(({ typed }) => typed !== " "),
  );
  const bare = keys.filter(({ level, typed }) => level === "bare" && typed !== "Dead");
  return { name, keys, layout: new Map(bare.map(({ code, typed }) => [code, typed])) };
});

export function pressOfKey({ code, level, typed }: Key, ctrl = false): KeyPress {
  return { code, key: typed, ctrl, shift: level === "shift" };
}
