// Breaks a text into lines that fit a width, between words where it can, always between whole characters as people see them. For pictures, which know
// no font: widths are guessed, and rather too wide than too narrow.

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** `most`: the width of a line in ems. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const { segment } of graphemes.segment(text.trim())) {
    if (width + emsOf(segment) > most && line !== "") {
      const at = /\s/u.test(segment) ? line.length : line.search(/\s\S*$/u);
      const kept = at > line.length / 2 ? at : line.length;
      lines.push(line.slice(0, kept).trimEnd());
      line = line.slice(kept).trimStart();
      width = [...graphemes.segment(line)].reduce((sum, one) => sum + emsOf(one.segment), 0);
    }
    line += segment;
    width += emsOf(segment);
  }
  return [...lines, line];
}

function emsOf(character: string): number {
  if (/^[ -~]$/u.test(character)) return /^[MW@%mw]$/u.test(character) ? 1 : /^[A-Z&]$/u.test(character) ? 0.8 : 0.65;
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(character)) return 1.5;
  if (/\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u.test(character)) return 1.1;
  // One character that is a whole sentence: the basmala.
  return character.startsWith("\ufdfd") ? 12 : 1.2 * character.replaceAll(/\p{Mark}/gu, "").length;
}
