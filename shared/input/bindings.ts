// Which physical key means which action. A binding is a key code (layout-free, `KeyboardEvent.code`) with or without Ctrl/Cmd and Shift.
import type { ActionId } from "./actions.ts";

export type Binding = {
  readonly code: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly action: ActionId;
};

export type KeyPress = {
  readonly code: string;
  /** The character typed, for keys that move between layouts ("?", "m" on AZERTY); empty where the key types none. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
};

function plain(code: string, action: ActionId): Binding {
  return { code, ctrl: false, shift: false, action };
}

/** The default keyboard profile; the first binding of an action is the one shown on its button. */
export const defaultBindings: readonly Binding[] = [
  plain("Space", "toggle-hold"),
  plain("Digit1", "too-much"),
  plain("Digit2", "too-little"),
  plain("Digit3", "better"),
  plain("Digit4", "worse"),
  plain("Numpad1", "too-much"),
  plain("Numpad2", "too-little"),
  plain("Numpad3", "better"),
  plain("Numpad4", "worse"),
  plain("ArrowUp", "pressure-up"),
  plain("ArrowDown", "pressure-down"),
  plain("ArrowRight", "next-site"),
  plain("ArrowLeft", "previous-site"),
  plain("KeyM", "mark-site"),
  plain("KeyB", "bring-in"),
  plain("KeyG", "move-mark"),
  plain("KeyC", "chart-muscles"),
  plain("KeyV", "chart-view"),
  plain("KeyD", "chart-layer"),
  plain("KeyZ", "chart-zoom"),
  plain("KeyA", "next-applicator"),
  plain("BracketRight", "target-up"),
  plain("BracketLeft", "target-down"),
  plain("KeyR", "released"),
  plain("KeyE", "easing"),
  plain("KeyN", "not-released"),
  plain("KeyI", "inflammation"),
  plain("Digit0", "no-inflammation"),
  plain("Numpad0", "no-inflammation"),
  plain("KeyL", "lift-block"),
  plain("KeyU", "undo"),
  { code: "KeyZ", ctrl: true, shift: false, action: "undo" },
  plain("KeyY", "redo"),
  { code: "KeyZ", ctrl: true, shift: true, action: "redo" },
  plain("KeyP", "pause"),
  plain("KeyF", "finish"),
  { code: "Slash", ctrl: false, shift: true, action: "keys" },
  plain("F1", "keys"),
];

/**
 * The action a key press means, or null. Letters go by the character typed, so that M is M on every layout; everything
 * else goes by the physical key, so that pedals and digits work on all of them.
 */
export function actionFor(press: KeyPress, bindings: readonly Binding[]): ActionId | null {
  // "?" sits on different keys; the character decides.
  if (press.key === "?" && !press.ctrl) return bindings.find((binding) => binding.action === "keys")?.action ?? null;
  const code = codeMeant(press);
  const found = bindings.find(
    (binding) =>
      binding.code === code && binding.ctrl === press.ctrl && binding.shift === (press.shift && !isLone(code, press)),
  );
  return found?.action ?? null;
}

function codeMeant({ code, key }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  // A comma typed where another layout has its M is no M; a letter of another alphabet goes by its place.
  return code.startsWith("Key") && /^[^\p{L}]$/u.test(key) ? "" : code;
}

/** Caps or shift on a plain letter still means the letter. */
function isLone(code: string, press: KeyPress): boolean {
  return code.startsWith("Key") && !press.ctrl;
}

/** The key as printed on the button: "Space", "1", "↑", "Ctrl+Z". */
export function keyLabel(binding: Binding): string {
  const named: Readonly<Record<string, string>> = {
    ArrowUp: "↑",
    ArrowDown: "↓",
    ArrowLeft: "←",
    ArrowRight: "→",
    BracketLeft: "[",
    BracketRight: "]",
    Slash: "?",
  };
  if (binding.code === "Slash" && binding.shift) return "?";
  const bare = named[binding.code] ?? binding.code.replace(/^(Key|Digit)/, "").replace(/^Numpad/, "Num ");
  return `${binding.ctrl ? "Ctrl+" : ""}${binding.shift ? "Shift+" : ""}${bare}`;
}

export function bindingOf(action: ActionId, bindings: readonly Binding[]): Binding | null {
  return bindings.find((binding) => binding.action === action) ?? null;
}
