// What should be read on paper, made from the composed note alone: every word of it in the order of the page.
import { type Note, type NoteGroup, type NoteLine } from "../../../shared/documents/note/note.ts";
import { t } from "../../../shared/words/words.ts";

export const columnHeadings = "HoldTimePressureWithHeldOutcomeResponse";

/** `head` stands before the picture, `body` after it. */
export function printedNote(note: Note): { readonly head: string; readonly body: string } {
  const sections = note.sections.flatMap(({ title, groups }) => {
    const sites = groups.filter((group) => group.site !== null);
    const others = groups.filter((group) => group.site === null);
    const rest = others.map(groupText);
    return [title, ...(sites.length === 0 ? [] : [columnHeadings]), ...sites.map(siteRows), ...rest];
  });
  return { head: [note.title, ...note.header.map(row)].join(""), body: sections.join("") };
}

function siteRows({ heading, lines }: NoteGroup): string {
  return [heading ?? "", ...lines.map(tableLine)].join("");
}

function tableLine(line: NoteLine): string {
  const { cells } = line;
  const own =
    cells === null
      ? line.text
      : [
          line.hold,
          cells.time,
          cells.level,
          cells.applicator,
          t("paper.seconds", { seconds: cells.seconds }),
          cells.outcome,
          cells.response,
        ].join("");
  return [own, ...line.under.map((under) => under.text)].join("");
}

function groupText({ heading, lines }: NoteGroup): string {
  return [
    heading ?? "",
    ...lines.filter((line) => line.label !== null).map(row),
    ...lines.filter((line) => line.label === null).map(lineText),
  ].join("");
}

function lineText(line: NoteLine): string {
  return [line.text, ...line.under.map(lineText)].join("");
}

function row(line: NoteLine): string {
  return `${line.label ?? ""}${line.text}`;
}
