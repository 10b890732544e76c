// Which physical key means which action. A binding is a key code (layout-free, `KeyboardEvent.code`) with or without Ctrl/Cmd and Shift, and
// the gesture made on it.
import { z } from "zod";
import { actionIds, usualKeysOf, type ActionId } from "./actions.ts";
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

/** The default keyboard, from the table of actions; the first binding of an action is the one shown on its button. */
export const defaultBindings: readonly Binding[] = actionIds.flatMap((action) =>
  usualKeysOf(action).map((keys): Binding => {
    const parts = keys.split("+");
    const [code = ""] = parts.slice(-1);
    return { code, ctrl: parts.includes("Ctrl"), shift: parts.includes("Shift"), gesture: "press", action };
  }),
);

/**
 * Everything bound to a key press, one binding a gesture: by what the key means on this layout. A key with Shift that nothing is bound to
 * means what it means without: somebody leans on Shift, or Caps Lock is on.
 */
export function bindingsFor<B extends Binding>(press: KeyPress, bindings: readonly B[]): readonly B[] {
  // "?" sits on different keys; the character decides.
  if (press.key === "?" && !press.ctrl) {
    const help = bindings.find((binding) => binding.action === "keys" && binding.code === "Slash");
    if (help !== undefined) return [help];
  }
  const code = codeMeant(press);
  const bound = bindings.filter((binding) => binding.code === code && binding.ctrl === press.ctrl);
  const exact = bound.filter(({ shift }) => shift === press.shift);
  return exact.length > 0 || press.ctrl ? exact : bound.filter(({ shift }) => !shift);
}

/** Bindings with the same trigger are gestures on one and the same key. */
export function triggerOf({ code, ctrl, shift }: Pick<Binding, "code" | "ctrl" | "shift">): string {
  return `${ctrl ? "Ctrl+" : ""}${shift ? "Shift+" : ""}${code}`;
}

/**
 * The code a key is bound by, on every screen. Latin letters by what they type on this layout; a digit by its character, with Shift (French)
 * or without; everything else by its place. Empty for a key whose place another layout uses otherwise.
 */
export function codeMeant(press: Pick<KeyPress, "code" | "key">): string {
  const { key } = press;
  const code = placeOf(press);
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  // The number pad is a keyboard of its own, and many a pedal is one of its keys.
  if (/^[0-9]$/.test(key) && !code.startsWith("Numpad")) return `Digit${key}`;
  // A comma typed where another layout has its M is no M. A letter of another script goes by its place, and so do the signs it is written with.
  return code.startsWith("Key") && /^[^\p{L}\p{M}]$/u.test(key) ? "" : code;
}

/**
 * Which key it was, the same for its press and its release. Remote desktops, on-screen and voice keyboards send no place: then what it types
 * says where it is on the usual keyboard. Empty where neither says anything.
 */
export function placeOf({ code, key }: Pick<KeyPress, "code" | "key">): string {
  if (code !== "" && code !== "Unidentified") return code;
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^[0-9]$/.test(key)) return `Digit${key}`;
  return typedPlaces[key] ?? (/^[A-Z][A-Za-z0-9]+$/.test(key) && key !== "Unidentified" && key !== "Dead" ? key : "");
}
const typedPlaces: Readonly<Record<string, string>> = {
  " ": "Space",
  "[": "BracketLeft",
  "]": "BracketRight",
  "/": "Slash",
  "?": "Slash",
  ",": "Comma",
  ".": "Period",
  ";": "Semicolon",
  "'": "Quote",
  "-": "Minus",
  "=": "Equal",
};

export function bindingOf<B extends Binding>(action: ActionId, bindings: readonly B[]): B | null {
  return bindings.find((binding) => binding.action === action) ?? null;
}
