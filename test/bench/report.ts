// A benchmark's tables with the machine and versions they were measured on: printed, and kept in test/bench/results.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { cpus, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Table {
  readonly title: string;
  /** The first column is text, the others are numbers. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Report {
  /** The file's name in results, without its end. */
  readonly name: string;
  readonly title: string;
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
  /** Packages whose versions matter. */
  readonly packages: readonly string[];
  /** False for a short run, which must not replace a full one. */
  readonly keep: boolean;
}

const results = fileURLToPath(new URL("results", import.meta.url));

export function publish(report: Report): void {
  const text = markdown(report);
  process.stdout.write(`\n${text}`);
  if (!report.keep) {
    process.stdout.write("\nA short run: the results file stays as it was.\n");
    return;
  }
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${report.name}.md`), text);
  process.stdout.write(`\nWritten to test/bench/results/${report.name}.md\n`);
}

/** A line of the notes that says whether a goal was met, and by how much, from the numbers of this very run. */
export function goal(text: string, met: boolean, found: string): string {
  return `Goal: ${text}: ${met ? "met" : "MISSED"} (${found}).`;
}

function markdown({ title, tables, notes, packages }: Report): string {
  const parts = [
    `# ${title}`,
    conditions(packages).map(bullet).join("\n"),
    ...tables.flatMap((table) => [`## ${table.title}`, lines(table)]),
    "## Notes",
    notes.map(bullet).join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function bullet(line: string): string {
  return `- ${line}`;
}

function conditions(packages: readonly string[]): readonly string[] {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `Date: ${new Date().toISOString().slice(0, 10)}`,
    `Machine: ${processors[0]?.model.trim() ?? "unknown processor"}, ${processors.length} cores, ${memory} GiB`,
    `System: ${type()} ${release()} (${process.arch})`,
    `Node ${process.version.slice(1)}`,
    ...(packages.length === 0 ? [] : [`Packages: ${packages.map((name) => `${name} ${versionOf(name)}`).join(", ")}`]),
  ];
}

function versionOf(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  const manifest: unknown = file === undefined ? null : JSON.parse(readFileSync(file, "utf8"));
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known ? String(manifest.version) : "(unknown version)";
}

/** Padded the way the formatter wants it. */
function lines({ columns, rows }: Table): string {
  const widths = columns.map((_, index) => Math.max(3, ...[columns, ...rows].map((row) => row[index]?.length ?? 0)));
  const pad = (cell: string, index: number): string =>
    index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0);
  const line = (row: readonly string[]): string => `| ${row.map(pad).join(" | ")} |`;
  const rule = widths.map((width, index) => (index === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(columns), line(rule), ...rows.map(line)].join("\n");
}
