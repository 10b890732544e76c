// Own phrases by short code: a code typed as a word of its own and followed by a blank becomes its phrase. Pure; knows no field.

export type Phrase = { readonly code: string; readonly text: string };
export type Typed = { readonly text: string; readonly caret: number };

/** The text after a blank is typed at the caret, with the code before it written out; null where no code stands there. */
export function expandPhrase({ text, caret }: Typed, phrases: readonly Phrase[]): Typed | null {
  const before = text.slice(0, caret);
  const code = /\S+$/u.exec(before)?.[0];
  const phrase = phrases.find((one) => one.code === code);
  if (code === undefined || phrase === undefined) return null;
  const kept = before.slice(0, before.length - code.length);
  const written = `${kept}${phrase.text} `;
  return { text: written + text.slice(caret), caret: written.length };
}

/** The text with the phrase as a line of its own at its end; null where it is in it already. */
export function withHomeCare(text: string, phrase: string): string | null {
  if (text.split("\n").some((line) => line.trim() === phrase)) return null;
  const written = text.trimEnd();
  return written === "" ? phrase : `${written}\n${phrase}`;
}
