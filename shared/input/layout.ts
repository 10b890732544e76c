// What a keyboard is labelled with, as far as it is known: which character each place types with nothing held down. Tells what a key means
// (bindings.ts) and what it is called (key-label.ts); the page learns it (renderer/keyboard/layout.ts).

/** From `KeyboardEvent.code` to a character in lower case. */
export type Layout = ReadonlyMap<string, string>;
/** Nothing is known: keys are called what they are called on a keyboard of the US. */
export const noLayout: Layout = new Map();

/** Of a keyboard of the US. */
const signs: Readonly<Record<string, string>> = {
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
};
const places: ReadonlyMap<string, string> = new Map(Object.entries(signs).map(([place, sign]) => [sign, place]));

/** As Chromium's map has it: a waiting acute accent (German, Portuguese) is told as an apostrophe, which is never printed at these places. */
export function layoutOf(map: ReadonlyMap<string, string>): Layout {
  const accents = new Set(["Equal", "BracketLeft", "BracketRight"]);
  return new Map([...map].map(([place, typed]) => [place, typed === "'" && accents.has(place) ? "´" : typed]));
}

export function signOf(place: string): string | undefined {
  return signs[place];
}

export function placeOfSign(key: string): string | undefined {
  return key === "?" ? "Slash" : places.get(key);
}

export function typesBare(layout: Layout, character: string): boolean {
  return [...layout.values()].includes(character);
}

/** Greek, Russian, Hebrew …: letters, and none of them Latin. */
export function isOtherScript(layout: Layout): boolean {
  const typed = [...layout].filter(([place]) => place.startsWith("Key")).map(([, character]) => character);
  return typed.some((one) => /^\p{L}/u.test(one)) && !typed.some((one) => /^[a-z]$/.test(one));
}

/** What this keyboard shows on the key that means `sign`, a letter or a sign: that character where it has it bare, else what its place types. */
export function shownOn(layout: Layout, place: string, sign: string): string {
  if (sign !== "" && typesBare(layout, sign.toLowerCase())) return sign;
  const typed = layout.get(place) ?? sign;
  const large = typed.toUpperCase();
  // A vowel sign is shown on a circle; "ß" has no capital of its own, and the two small sigmas have one between them.
  if (/^\p{M}/u.test(typed)) return `\u25cc${typed}`;
  return large.toLowerCase() === typed ? large : typed;
}
