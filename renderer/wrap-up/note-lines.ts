// The lines of a note in reading order, for going through them one by one. Pure.
import type { Note, NoteLine } from "../../shared/note/note.ts";

export function linesInOrder({ header, sections }: Note): readonly NoteLine[] {
  const inSections = sections.flatMap(({ groups }) => [
    ...groups.filter((group) => group.site !== null),
    ...groups.filter((group) => group.site === null),
  ]);
  return [...header, ...inSections.flatMap((group) => withUnder(group.lines))];
}

function withUnder(lines: readonly NoteLine[]): readonly NoteLine[] {
  return lines.flatMap((line) => [line, ...withUnder(line.under)]);
}

/** The line a step further; from nowhere the first or the last. */
export function stepLine(lines: readonly NoteLine[], from: NoteLine | null, step: 1 | -1): NoteLine | null {
  const here = from === null ? (step === 1 ? -1 : lines.length) : lines.indexOf(from);
  return lines[Math.min(lines.length - 1, Math.max(0, here + step))] ?? null;
}
