// Cuts a text to a length, between words where it can, always between whole characters as people see them. Says with three dots that it did.

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** At most `most` characters of the text, and "…" where that is not all of it. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  const word = /\s+\S{0,24}$/u.exec(kept);
  return `${(word === null ? kept : kept.slice(0, word.index)).trimEnd()}…`;
}
