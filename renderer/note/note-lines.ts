// The lines of a note in reading order, for going through them one by one. Pure.
import type { Note, NoteLine } from "../../shared/documents/note/note.ts";

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

/** The place a step further, never past the ends; from nowhere the first or the last. */
export function stepLine(count: number, from: number | null, step: 1 | -1): number {
  const here = from ?? (step === 1 ? -1 : count);
  return Math.min(count - 1, Math.max(0, here + step));
}
