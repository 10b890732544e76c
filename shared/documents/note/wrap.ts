// Breaks text into lines of a given width, between words where it can and inside a word where it must. Loses no character.
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Scripts and pictures that take two columns where the rest takes one. */
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;

/** Columns a text takes in a fixed-width font, near enough for every script. */
export function widthOf(text: string): number {
  // Nearly everything: one character, one column. Finding the characters a person sees costs a hundred times more.
  if (/^[\u0020-\u007e]*$/u.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** The lines of one paragraph. A text that fits stays exactly as it was written. */
export function wrap(text: string, columns: number): readonly string[] {
  if (widthOf(text) <= columns) return [text];
  const lines: string[] = [];
  let current = "";
  let used = 0;
  for (const word of text.split(/[ \t]+/u).flatMap((one) => pieces(one, columns))) {
    const width = widthOf(word);
    if (current !== "" && used + 1 + width > columns) {
      lines.push(current);
      current = "";
      used = 0;
    }
    current = current === "" ? word : `${current} ${word}`;
    used += width + (used === 0 ? 0 : 1);
  }
  return current === "" ? lines : [...lines, current];
}

/** A word that no line can hold, cut between characters a person sees as one. */
function pieces(word: string, columns: number): readonly string[] {
  if (widthOf(word) <= columns) return word === "" ? [] : [word];
  const cut: string[] = [];
  let piece = "";
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const width = wide.test(segment) ? 2 : 1;
    if (used + width > columns) {
      cut.push(piece);
      piece = "";
      used = 0;
    }
    piece += segment;
    used += width;
  }
  return [...cut, piece];
}
