// The note as Markdown: headings, lists and labels any Markdown reader understands. What was typed stays text, whatever it looks like.
import type { Note, NoteGroup, NoteLine, NoteSection } from "./note.ts";
import { writtenLines } from "./note-context.ts";

export function noteAsMarkdown(note: Note): string {
  const blocks = [`# ${escaped(note.title)}`, rows(note.header), ...note.sections.map(sectionMarkdown)];
  return `${blocks.join("\n\n")}\n`;
}

function sectionMarkdown({ title, groups }: NoteSection): string {
  return [`## ${escaped(title)}`, ...groups.map(groupMarkdown)].join("\n\n");
}

function groupMarkdown({ heading, lines }: NoteGroup): string {
  const labelled = lines.filter((line) => line.label !== null);
  const own = lines.filter((line) => line.label === null && line.kind === "remarks");
  const rest = lines.filter((line) => line.label === null && line.kind !== "remarks");
  return [
    ...(heading === null ? [] : [`### ${escaped(heading)}`]),
    ...(labelled.length === 0 ? [] : [rows(labelled)]),
    ...(rest.length === 0 ? [] : [rest.flatMap((line) => item(line, "")).join("\n")]),
    ...own.map((line) => quoted(line.text)),
  ].join("\n\n");
}

function rows(lines: readonly NoteLine[]): string {
  return lines.map((line) => `- **${escaped(line.label ?? "")}:** ${escaped(oneLine(line.text))}`).join("\n");
}

function item(line: NoteLine, inset: string): readonly string[] {
  const under = line.under.flatMap((one) => item(one, `${inset}  `));
  return [`${inset}- ${escaped(oneLine(line.text))}`, ...under];
}

/** Line by line as it was written; the two spaces keep each line on its own. */
function quoted(text: string): string {
  return writtenLines(text)
    .map((one) => (one.trim() === "" ? ">" : `> ${escaped(one)}  `))
    .join("\n");
}

function oneLine(text: string): string {
  return text.replaceAll(/[\n\r\u2028\u2029]+/gu, " ");
}

/** What Markdown or HTML could take for a sign, inside a line or at its start; blanks at the start would make it code. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~&$]/gu, String.raw`\$&`)
    .replace(/^(?<before>\s*)(?<mark>[-+=])/u, String.raw`$<before>\$<mark>`)
    .replace(/^(?<before>\s*\d{1,9})(?<mark>[.)])(?=\s|$)/u, String.raw`$<before>\$<mark>`)
    .replace(/^[ \t]+/u, (blanks) => "\u00a0".repeat(blanks.length));
}
