// What a key is called on a button, in the help and in a sentence. Knows no binding's meaning.
import { t } from "../words/words.ts";
import { heldWords, type Binding, type Keys } from "./bindings.ts";
import type { Gesture } from "./key-events.ts";
import { isOtherScript, noLayout, shownOn, signOf, type Layout } from "./layout.ts";

const names: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  PageUp: "Page Up",
  PageDown: "Page Down",
};

/** The key alone, as this keyboard shows it: "Space", "1", "↑", "F13", "Num 4", "Media Track Next". A digit is printed on every keyboard. */
export function codeLabel(code: string, layout: Layout = noLayout): string {
  const named = names[code];
  if (named !== undefined) return named;
  if (/^Key[A-Z]$/.test(code)) return shownOn(layout, code, code.slice(-1));
  if (/^Digit\d$/.test(code)) return code.slice(-1);
  const sign = signOf(code);
  if (sign !== undefined || layout.has(code)) return shownOn(layout, code, sign ?? "");
  if (code.startsWith("Numpad")) return `Num ${codeLabel(code.slice(6))}`;
  return /^F\d+$/.test(code) ? code : code.replace(/([a-z])([A-Z])/g, "$1 $2");
}

/** With the keys held beside it: "Ctrl+Z", "?". */
export function keyLabel(keys: Keys, layout: Layout = noLayout): string {
  if (keys.code !== "Slash" || !keys.shift) return `${heldWords(keys)}${codeLabel(keys.code, layout)}`;
  // Hindi has no question mark: where a letter is at its usual place, that place is pressed.
  const isLetter = isOtherScript(layout) && /^\p{L}/u.test(layout.get("Slash") ?? "");
  return isLetter ? `${heldWords(keys)}${shownOn(layout, "Slash", "")}` : "?";
}

/** With the gesture where it is not the plain one: "F13 long". */
export function bindingLabel(binding: Binding, layout: Layout = noLayout): string {
  return gestureLabel(keyLabel(binding, layout), binding.gesture);
}

export function gestureLabel(key: string, gesture: Gesture): string {
  return gesture === "press" ? key : t(`binding.${gesture}`, { key });
}

/** A key that types a character: it would type it in every other program too. */
export function typesText(code: string): boolean {
  return /^(?:Key[A-Z]|Digit\d|Numpad|Bracket|Intl)/.test(code) || textKeys.has(code);
}
const textKeys: ReadonlySet<string> = new Set(
  "Space Enter Tab Backspace Delete Minus Equal Comma Period Slash Backslash Semicolon Quote Backquote".split(" "),
);
