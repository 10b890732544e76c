// What a key is called on a button, in the help and in a sentence. Knows no binding's meaning.
import { t } from "../words/words.ts";
import type { Binding } from "./bindings.ts";
import type { Gesture } from "./key-events.ts";

const signs: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  BracketLeft: "[",
  BracketRight: "]",
  Slash: "/",
  Backslash: "\\",
  Comma: ",",
  Period: ".",
  Semicolon: ";",
  Quote: "'",
  Minus: "-",
  Equal: "=",
  Backquote: "`",
  Escape: "Esc",
  PageUp: "Page Up",
  PageDown: "Page Down",
};

/** The key alone: "Space", "1", "↑", "F13", "Num 4", "Media Track Next". */
export function codeLabel(code: string): string {
  const sign = signs[code];
  if (sign !== undefined) return sign;
  if (/^(?:Key|Digit)[A-Z0-9]$/.test(code)) return code.slice(-1);
  if (code.startsWith("Numpad")) return `Num ${codeLabel(code.slice(6))}`;
  return /^F\d+$/.test(code) ? code : code.replace(/([a-z])([A-Z])/g, "$1 $2");
}

/** With the keys held beside it: "Ctrl+Z", "?". */
export function keyLabel({ code, ctrl, shift }: Pick<Binding, "code" | "ctrl" | "shift">): string {
  if (code === "Slash" && shift) return "?";
  return `${ctrl ? "Ctrl+" : ""}${shift ? "Shift+" : ""}${codeLabel(code)}`;
}

/** With the gesture where it is not the plain one: "F13 long". */
export function bindingLabel(binding: Binding): string {
  return gestureLabel(keyLabel(binding), binding.gesture);
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
