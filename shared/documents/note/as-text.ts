// The note as plain text, at most 78 columns wide: headings, lines and indents that survive pasting into any practice software.
import type { Note, NoteGroup, NoteLine, NoteSection } from "./note.ts";
import { widthOf, wrap } from "./wrap.ts";
import { writtenLines } from "./written-lines.ts";

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
