// The note as plain text, at most 78 columns wide: headings, lines and indents that survive pasting into any practice software.
import type { Note, NoteGroup, NoteLine, NoteSection } from "./note.ts";
import { writtenLines } from "./note-context.ts";

const columns = 78;
const indent = "  ";

export function noteAsText(note: Note): string {
  const blocks = [heading(note.title.toUpperCase(), "="), labelled(note.header, ""), ...note.sections.map(sectionText)];
  return `${blocks.join("\n\n")}\n`;
}

function sectionText({ title, groups }: NoteSection): string {
  return [heading(title, "-"), ...groups.map(groupText)].join("\n\n");
}

function groupText({ heading: title, lines }: NoteGroup): string {
  const inset = title === null ? "" : indent;
  const rows = lines.filter((line) => line.label !== null);
  const rest = lines.filter((line) => line.label === null);
  const parts = [
    ...(title === null ? [] : wrap(title, columns)),
    ...(rows.length === 0 ? [] : [labelled(rows, inset)]),
    ...rest.flatMap((line) => lineText(line, inset)),
  ];
  return parts.join("\n");
}

/** Rows of label and text, the texts under each other. */
function labelled(lines: readonly NoteLine[], inset: string): string {
  const label = Math.max(0, ...lines.map((line) => widthOf(line.label ?? ""))) + 2;
  const rows = lines.flatMap((line) => {
    const name = line.label === null ? "" : `${line.label}:`;
    const first = `${inset}${name}${" ".repeat(label - widthOf(name))}`;
    return prefixed(line.text, first, " ".repeat(widthOf(first)));
  });
  return rows.join("\n");
}

function lineText(line: NoteLine, inset: string): readonly string[] {
  const own =
    line.kind === "remarks"
      ? // Set in, so that no line of it can pass for a heading.
        writtenLines(line.text).flatMap((paragraph) => block(paragraph, inset + indent, ""))
      : block(line.text, inset, indent);
  return [...own, ...line.under.flatMap((under) => lineText(under, inset + indent + indent))];
}

/** A paragraph whose lines after the first hang a little further in. */
function block(text: string, inset: string, hang: string): readonly string[] {
  return prefixed(text, inset, inset + hang);
}

function prefixed(text: string, first: string, others: string): readonly string[] {
  const lines = wrap(text.replaceAll(/[\n\r\u2028\u2029]+/gu, " "), columns - widthOf(others));
  return lines.map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd());
}

function heading(text: string, underline: string): string {
  return `${text}\n${underline.repeat(Math.min(columns, widthOf(text)))}`;
}

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
function wrap(text: string, columns: number): readonly string[] {
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
