// Which physical key means which action. A binding is a key code (layout-free, `KeyboardEvent.code`) with or without Ctrl/Cmd and Shift, and
// the gesture made on it.
import { z } from "zod";
import { actionIds, type ActionId } from "./actions.ts";
import { gestures } from "./key-events.ts";

export const bindingSchema = z.strictObject({
  code: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,29}$/),
  ctrl: z.boolean(),
  shift: z.boolean(),
  gesture: z.enum(gestures),
  action: z.enum(actionIds),
});
export type Binding = Readonly<z.infer<typeof bindingSchema>>;

export type KeyPress = {
  readonly code: string;
  /** The character typed, for keys that move between layouts ("?", "m" on AZERTY); empty where the key types none. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
};

function plain(code: string, action: ActionId): Binding {
  return { code, ctrl: false, shift: false, gesture: "press", action };
}

/** The default keyboard; the first binding of an action is the one shown on its button. */
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
  plain("KeyW", "warm-up"),
  plain("KeyT", "stretching"),
  plain("KeyH", "heat"),
  plain("KeyO", "massage"),
  plain("KeyU", "undo"),
  { code: "KeyZ", ctrl: true, shift: false, gesture: "press", action: "undo" },
  plain("KeyY", "redo"),
  { code: "KeyZ", ctrl: true, shift: true, gesture: "press", action: "redo" },
  plain("KeyP", "pause"),
  plain("KeyF", "finish"),
  { code: "Slash", ctrl: false, shift: true, gesture: "press", action: "keys" },
  plain("F1", "keys"),
];

/**
 * Everything bound to a key press, one binding a gesture. Letters go by the character typed, so that M is M on every layout; everything
 * else goes by the physical key, so that pedals and digits work on all of them.
 */
export function bindingsFor<B extends Binding>(press: KeyPress, bindings: readonly B[]): readonly B[] {
  // "?" sits on different keys; the character decides.
  if (press.key === "?" && !press.ctrl) {
    const help = bindings.find((binding) => binding.action === "keys" && binding.code === "Slash");
    if (help !== undefined) return [help];
  }
  const code = codeMeant(press);
  return bindings.filter(
    (binding) =>
      binding.code === code && binding.ctrl === press.ctrl && binding.shift === (press.shift && !isLone(code, press)),
  );
}

/** Bindings with the same trigger are gestures on one and the same key. */
export function triggerOf({ code, ctrl, shift }: Pick<Binding, "code" | "ctrl" | "shift">): string {
  return `${ctrl ? "Ctrl+" : ""}${shift ? "Shift+" : ""}${code}`;
}

/** The code a key is bound by: letters by what they type on this layout. Empty for a key whose place another layout uses otherwise. */
export function codeMeant({ code, key }: Pick<KeyPress, "code" | "key">): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  // A comma typed where another layout has its M is no M; a letter of another alphabet goes by its place.
  return code.startsWith("Key") && /^[^\p{L}]$/u.test(key) ? "" : code;
}

/** Caps or shift on a plain letter still means the letter. */
function isLone(code: string, press: KeyPress): boolean {
  return code.startsWith("Key") && !press.ctrl;
}

export function bindingOf<B extends Binding>(action: ActionId, bindings: readonly B[]): B | null {
  return bindings.find((binding) => binding.action === action) ?? null;
}
