// Writes all mutants of a file into it at once, each behind a switch with a number, so that one loaded module serves for all of them.
// Called by build/mutants.ts for every file of the areas, and by its tests.
import { changesIn, type Change, type Span } from "./operators.ts";

export interface Mutant {
  readonly id: number;
  readonly area: string;
  readonly file: string;
  readonly line: number;
  readonly operator: string;
  /** The lines that change, as they are and as they become, blanks put together: how a mutant is known in excused.ts. */
  readonly original: string;
  readonly mutant: string;
}

export interface Instrumented {
  readonly mutants: readonly Mutant[];
  readonly code: string;
}

/** `mutantSwitch(7)` is true while mutant 7 is being tried. */
const name = "globalThis.mutantSwitch";

export function instrument(area: string, file: string, source: string, firstId: number): Instrumented {
  const numbered = changesIn(file, source).map((change, index) => ({ change, id: firstId + index }));
  return {
    mutants: numbered.map(({ change, id }) => describe(area, file, source, change, id)),
    code: write({ start: 0, end: source.length }, nest(numbered), source),
  };
}

interface Numbered {
  readonly change: Change;
  readonly id: number;
}

interface Place {
  readonly span: Span;
  readonly numbered: Numbered[];
  readonly inside: Place[];
}

/** Places in each other, as the syntax has them. */
function nest(numbered: readonly Numbered[]): readonly Place[] {
  const outermost: Place[] = [];
  const open: Place[] = [];
  const sorted = numbered.toSorted(
    (one, other) =>
      one.change.within.start - other.change.within.start || other.change.within.end - one.change.within.end,
  );
  for (const one of sorted) {
    const { start, end } = one.change.within;
    while ((open.at(-1)?.span.end ?? Infinity) <= start) open.pop();
    const around = open.at(-1);
    if (around !== undefined && around.span.start === start && around.span.end === end && sameForm(around, one)) {
      around.numbered.push(one);
      continue;
    }
    const place = { span: { start, end }, numbered: [one], inside: [] };
    (around?.inside ?? outermost).push(place);
    open.push(place);
  }
  return outermost;
}

function sameForm(place: Place, { change }: Numbered): boolean {
  return place.numbered[0]?.change.as === change.as;
}

function write({ start, end }: Span, inside: readonly Place[], source: string): string {
  let code = "";
  let written = start;
  for (const place of inside) {
    code += source.slice(written, place.span.start) + writePlace(place, source);
    written = place.span.end;
  }
  return code + source.slice(written, end);
}

function writePlace({ span, numbered, inside }: Place, source: string): string {
  const unchanged = write(span, inside, source);
  const on = numbered.map(({ id }) => `${name}(${id})`);
  switch (numbered[0]?.change.as) {
    case "statement":
      // In braces, lest an `else` that follows is taken for ours.
      return `{if(!${on.join("")}){${unchanged}}}`;
    case "body":
      return `{if(${on.join("")})return;${unchanged.slice(1)}`;
    default:
      return `(${numbered.map(({ change }, index) => `${on[index]}?(${changed(change, source)}):`).join("")}(${unchanged}))`;
  }
}

function changed({ at, text, within }: Change, source: string): string {
  return source.slice(within.start, at.start) + text + source.slice(at.end, within.end);
}

function describe(area: string, file: string, source: string, { operator, at, text }: Change, id: number): Mutant {
  const from = source.lastIndexOf("\n", at.start - 1) + 1;
  const next = source.indexOf("\n", at.end);
  const to = next < 0 ? source.length : next;
  return {
    id,
    area,
    file,
    line: source.slice(0, at.start).split("\n").length,
    operator,
    original: tidy(source.slice(from, to)),
    mutant: tidy(source.slice(from, at.start) + text + source.slice(at.end, to)),
  };
}

export function tidy(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
