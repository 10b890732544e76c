// The guide to the columns of both CSV files, as plain text to save beside them.
import { t } from "../words/words.ts";
import { guideLines } from "./csv-table.ts";
import { holdColumns } from "./csv-holds.ts";
import { sessionColumns } from "./csv-sessions.ts";

export function csvGuide(): string {
  const parts = [
    [t("csv.guide.title"), "=".repeat(t("csv.guide.title").length)],
    [t("csv.guide.intro")],
    [t("csv.guide.holds"), "-".repeat(t("csv.guide.holds").length), ...guideLines(holdColumns)],
    [t("csv.guide.sessions"), "-".repeat(t("csv.guide.sessions").length), ...guideLines(sessionColumns)],
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
