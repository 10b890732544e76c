// Which physical key means which action. A binding is a key code (layout-free, `KeyboardEvent.code`) with or without Ctrl/Cmd, Alt and Shift,
// and the gesture made on it.
import { z } from "zod";
import { actionIds, usualKeysOf, type ActionId } from "./actions.ts";
import { gestures } from "./key-events.ts";
import { isOtherScript, noLayout, placeOfSign, signOf, typesBare, type Layout } from "./layout.ts";

export const bindingSchema = z.strictObject({
  code: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,29}$/),
  ctrl: z.boolean(),
  shift: z.boolean(),
  /** Some pedals send it; no key comes with it. */
  alt: z.boolean().optional(),
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
  readonly alt?: boolean | undefined;
};

type KeyTold = Pick<KeyPress, "code" | "key"> &
  Readonly<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>>;

/** What a browser tells of a key. A character that is typed with AltGr, which is Ctrl+Alt on some systems and Option on a Mac, is that character. */
export function pressOf(event: KeyTold): KeyPress {
  const { code, key, altKey } = event;
  const place = placeOfSign(key);
  const isTypedWithAlt = altKey && place !== undefined && place !== code;
  const ctrl = (event.ctrlKey || event.metaKey) && !isTypedWithAlt;
  return { code, key, ctrl, shift: event.shiftKey, alt: altKey && !isTypedWithAlt };
}

export type Keys = Pick<Binding, "code" | "ctrl" | "shift" | "alt">;

/** The default keyboard, from the table of actions; the first binding of an action is the one shown on its button. */
export const defaultBindings: readonly Binding[] = actionIds.flatMap((action) =>
  usualKeysOf(action).map((keys): Binding => {
    const parts = keys.split("+");
    const [code = ""] = parts.slice(-1);
    return { code, ctrl: parts.includes("Ctrl"), shift: parts.includes("Shift"), gesture: "press", action };
  }),
);

/**
 * Everything bound to a key press, one binding a gesture: by what the key types on this layout, else by its place. A key with Shift that
 * nothing is bound to means what it means without: somebody leans on Shift, or Caps Lock is on.
 */
export function bindingsFor<B extends Binding>(
  press: KeyPress,
  bindings: readonly B[],
  layout: Layout = noLayout,
): readonly B[] {
  for (const { code, ctrl, shift, alt = false } of meaningsOf(press, layout)) {
    const bound = bindings.filter((one) => one.code === code && one.ctrl === ctrl && (one.alt ?? false) === alt);
    const exact = bound.filter((one) => one.shift === shift);
    const found = exact.length > 0 || ctrl || alt ? exact : bound.filter((one) => !one.shift);
    if (found.length > 0) return found;
  }
  return [];
}

/** Bindings with the same trigger are gestures on one and the same key. */
export function triggerOf(keys: Keys): string {
  return `${heldWords(keys)}${keys.code}`;
}

export function heldWords({ ctrl, alt = false, shift }: Omit<Keys, "code">): string {
  return `${ctrl ? "Ctrl+" : ""}${alt ? "Alt+" : ""}${shift ? "Shift+" : ""}`;
}

/**
 * What a key is bound by, on every screen. Latin letters by what they type on this layout; a digit and a sign by the character, whatever was
 * held to type it (French digits, German brackets); everything else by its place. Without a code where another layout has that key elsewhere.
 */
export function keysMeant(press: KeyPress, layout: Layout = noLayout): Keys {
  return meaningsOf(press, layout)[0] ?? { code: "", ctrl: press.ctrl, shift: press.shift };
}

/** By its character first, then by its place, where that is not the place of something this layout has elsewhere. */
function meaningsOf({ code, key, ctrl, shift, alt = false }: KeyPress, layout: Layout): readonly Keys[] {
  const place = placeOf({ code, key });
  const held = alt ? { ctrl, alt } : { ctrl };
  const byPlace: Keys = { code: place, shift, ...held };
  if (/^[a-z]$/i.test(key)) return [{ ...byPlace, code: `Key${key.toUpperCase()}` }];
  // The number pad is a keyboard of its own, and many a pedal is one of its keys.
  if (place.startsWith("Numpad")) return [byPlace];
  if (/^[0-9]$/.test(key)) return [{ code: `Digit${key}`, shift: false, ...held }];
  const sign = placeOfSign(key);
  const found = sign === undefined ? [] : [{ code: sign, shift: key === "?", ...held }];
  return isElsewhere(place, key, layout) ? found : [...found, byPlace];
}

/**
 * A comma typed where another layout has its M is no M; but where a layout has no Latin letters at all, its comma and its quote sit on letters.
 * A letter of another script goes by its place, and so do the signs it is written with.
 */
function isElsewhere(place: string, key: string, layout: Layout): boolean {
  if (place.startsWith("Key")) return /^[^\p{L}\p{M}]$/u.test(key) && !isOtherScript(layout);
  const sign = signOf(place);
  return placeOfSign(key) !== undefined && sign !== undefined && typesBare(layout, sign);
}

/**
 * Which key it was, the same for its press and its release. Remote desktops, on-screen and voice keyboards send no place: then what it types
 * says where it is on the usual keyboard. Empty where neither says anything.
 */
export function placeOf({ code, key }: Pick<KeyPress, "code" | "key">): string {
  if (code !== "" && code !== "Unidentified") return code;
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^[0-9]$/.test(key)) return `Digit${key}`;
  if (key === " ") return "Space";
  return placeOfSign(key) ?? (/^[A-Z][A-Za-z0-9]+$/.test(key) && key !== "Unidentified" && key !== "Dead" ? key : "");
}

export function bindingOf<B extends Binding>(action: ActionId, bindings: readonly B[]): B | null {
  return bindings.find((binding) => binding.action === action) ?? null;
}
