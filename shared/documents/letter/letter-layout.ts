// What fits on the letter's one page: how many sites stand in its table and how many lines of the plan. Reckons in millimetres of the smaller
// paper, with lines taken a little shorter than they are; how the page is set stands in renderer/output/paper/Papers.module.css.
import type { Letter, LetterSite } from "./letter-content.ts";

/** Letter paper without its margins. */
const pageMm = 240;
const lineMm = 5.1;
const pictureMm = 34;
const gapMm = 2.6;
const columns = 94;
/** Of what the reader wants first, in bold, and the gap between two sentences of it. */
const boldColumns = 84;
const boldGapMm = 1;
/** The first line of the letterhead is larger. */
const head = { columns: 68, mm: 6.6 } as const;
/** Characters in a line of the table's three columns, and how high it is. */
const cells = { name: 46, held: 26, response: 25 } as const;
const cellMm = 4.7;
const rowMm = 2.4;
const usualPlanLines = 8;
const leastSites = 4;

type Rest = Omit<Letter, "sites" | "more" | "plan">;
type Layout = { readonly sites: number; readonly planLines: number };

/** `sites`: all that were held. The plan gives way to the first sites, and further sites give way to the plan. */
export function fitToPage(rest: Rest, sites: readonly LetterSite[], plan: readonly string[]): Layout {
  const whole = shareOut(pageMm - heightOf(rest), sites, plan);
  // Where not all sites fit, a line counts the others.
  return whole.sites === sites.length ? whole : shareOut(pageMm - heightOf(rest) - gapMm - lineMm, sites, plan);
}

function shareOut(roomMm: number, sites: readonly LetterSite[], plan: readonly string[]): Layout {
  const rows = sites.map(
    ({ name, held, response }) =>
      rowMm +
      cellMm * Math.max(linesOf(name, cells.name), linesOf(held, cells.held), linesOf(response, cells.response)),
  );
  let left = roomMm;
  let count = 0;
  const take = (most: number): void => {
    while (count < Math.min(most, rows.length) && left >= (rows[count] ?? 0)) {
      left -= rows[count] ?? 0;
      count += 1;
    }
  };
  take(leastSites);
  const wanted = Math.min(
    usualPlanLines,
    plan.reduce((sum, line) => sum + linesOf(line, columns), 0),
  );
  const planLines = wanted === 0 ? 0 : Math.max(0, Math.min(wanted, Math.floor((left - gapMm - lineMm) / lineMm)));
  if (planLines > 0) left -= gapMm + lineMm + planLines * lineMm;
  take(rows.length);
  return { sites: count, planLines };
}

/** The first lines of the plan as they would be set, as text; each written line takes as many as it is long. */
export function planThatFits(
  plan: readonly string[],
  lines: number,
): { readonly text: string; readonly whole: boolean } {
  let left = lines;
  const kept: string[] = [];
  for (const line of plan) {
    const takes = linesOf(line, columns);
    if (takes > left) {
      if (left > 0) kept.push(line.slice(0, left * columns));
      return { text: kept.join("\n"), whole: false };
    }
    kept.push(line);
    left -= takes;
  }
  return { text: kept.join("\n"), whole: true };
}

function heightOf(rest: Rest): number {
  const { sender, to, title, opening, summary, advice, paragraphs, picture, amendments, closing } = rest;
  const block = (text: string, perLine = columns): number => gapMm + linesOf(text, perLine) * lineMm;
  const sum = (texts: readonly string[], of: (text: string) => number): number =>
    texts.reduce((all, text) => all + of(text), 0);
  const lines = (texts: readonly string[]): number => sum(texts, (text) => linesOf(text, columns) * lineMm);
  const [first = "", ...others] = sender;
  const headMm =
    linesOf(first, head.columns) * head.mm + lines(others) + 4 + (to.length === 0 ? 0 : 4 + lines(to)) + 4 + lineMm;
  const titleMm = gapMm + linesOf(title, 56) * 8;
  const greeting = gapMm + lineMm;
  const table = gapMm + lineMm + rowMm;
  const texts = sum([opening, ...paragraphs, ...amendments], block);
  const firstMm = gapMm + sum([...summary, ...advice], (text) => linesOf(text, boldColumns) * lineMm + boldGapMm);
  const drawn = picture === null ? 0 : gapMm + pictureMm;
  return headMm + titleMm + greeting + firstMm + texts + drawn + table + 5 + lines(closing);
}

function linesOf(text: string, perLine: number): number {
  return Math.max(1, Math.ceil(text.length / perLine));
}
