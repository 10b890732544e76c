// A CSV file as a table of columns: name, unit, meaning and value. The file and the guide to its columns are both made from it.
import { t, type MessageName } from "../../words/words.ts";
import { csvText, type Cell, type Dialect } from "./csv.ts";

/** What stands in the guide: the message `csv.<meaning>`. */
type Meaning =
  Extract<
    MessageName,
    "csv.session" | "csv.client" | "csv.date" | `csv.${"holds" | "sessions"}.${string}`
  > extends infer Name
    ? Name extends `csv.${infer Meaning}`
      ? Meaning
      : never
    : never;
type Unit = "s" | "ms" | "min" | "mm" | "cm" | "0-10" | "1-4" | "ISO 8601" | "yes/no";

export type Column<Row> = {
  readonly name: string;
  readonly unit: Unit | null;
  readonly meaning: Meaning;
  readonly value: (row: Row) => Cell;
};

/** `name` stands in the first line; it never changes once shipped, because spreadsheets and scripts look for it. */
export function column<Row>(name: string, unit: Unit | null, meaning: Meaning, value: (row: Row) => Cell): Column<Row> {
  return { name, unit, meaning, value };
}

export function tableText<Row>(columns: readonly Column<Row>[], rows: readonly Row[], dialect: Dialect): string {
  const body = rows.map((row) => columns.map(({ value }) => value(row)));
  return csvText([columns.map(({ name }) => name), ...body], dialect);
}

/** One line a column, for the guide. */
export function guideLines<Row>(columns: readonly Column<Row>[]): readonly string[] {
  return columns.map(({ name, unit, meaning }) => {
    const text = t(`csv.${meaning}`);
    return unit === null ? t("csv.guide.column", { name, text }) : t("csv.guide.column.unit", { name, unit, text });
  });
}

/** Milliseconds as seconds, exactly: 20040 is 20.04. */
export function inSeconds(ms: number): number {
  return ms / 1_000;
}

export function yesNo(is: boolean): string {
  return t(is ? "csv.yes" : "csv.no");
}
