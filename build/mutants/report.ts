// The table of an area's mutants, the list of survivors, and whether the bounds were kept. Pure; called by build/mutants.ts.
import type { Area } from "./areas.ts";
import type { Mutant } from "./instrument.ts";

export interface Fate {
  readonly mutant: Mutant;
  readonly end: "killed" | "timed out" | "survived";
  /** The test that noticed it, or null. */
  readonly by: string | null;
  /** No example noticed it, only a test with random cases. */
  readonly byLaw: boolean;
}

export interface Row {
  readonly area: string;
  readonly tried: number;
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: number;
  readonly percent: number;
  readonly bound: number;
  readonly kept: boolean;
}

export function rowsOf(areas: readonly Area[], fates: readonly Fate[]): readonly Row[] {
  return areas.map(({ name, bound }) => {
    const own = fates.filter(({ mutant }) => mutant.area === name);
    const count = (end: Fate["end"]): number => own.filter((fate) => fate.end === end).length;
    const survived = count("survived");
    const percent = own.length === 0 ? 0 : ((own.length - survived) / own.length) * 100;
    return {
      area: name,
      tried: own.length,
      killed: count("killed"),
      timedOut: count("timed out"),
      survived,
      percent,
      bound,
      // An area without mutants is a mistake in the list of its files, not a success.
      kept: own.length > 0 && percent >= bound,
    };
  });
}

export function tableOf(rows: readonly Row[]): string {
  const head = ["area", "mutants", "killed", "timed out", "survived", "noticed", "bound"];
  const body = rows.map((row) => [
    row.area,
    String(row.tried),
    String(row.killed),
    String(row.timedOut),
    String(row.survived),
    `${(Math.floor(row.percent * 10) / 10).toFixed(1)} %`,
    `${row.bound} %${row.kept ? "" : " MISSED"}`,
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((cells) => (cells[column] ?? "").length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...body.map(line)].join("\n");
}

/** One survivor: where it is, and the line before and after. */
export function survivorLine({ file, line, operator, original, mutant }: Mutant): string {
  return `${file}:${line}  ${operator}\n    ${short(original)}\n  → ${short(mutant)}`;
}

function short(text: string): string {
  return text.length <= 240 ? text : `${text.slice(0, 160)} … ${text.slice(-70)}`;
}
