// The guide to the files for other programs, as plain text to save beside them: the columns of both CSV files, and what FHIR documents hold.
import { t } from "../../words/words.ts";
import { guideLines } from "./csv-table.ts";
import { holdColumns } from "./csv-holds.ts";
import { sessionColumns } from "./csv-sessions.ts";

const fhirLines = [
  "fhir.guide.documents",
  "fhir.guide.status",
  "fhir.guide.ids",
  "fhir.guide.advice",
  "fhir.guide.codes",
] as const;
/** Held against the profiles in the tests of the documents: what is said here is all of it. */
const usCoreLines = [
  "fhir.guide.us-core.gender",
  "fhir.guide.us-core.name",
  "fhir.guide.us-core.empty",
  "fhir.guide.us-core.type",
] as const;

export function csvGuide(): string {
  const parts = [
    [t("csv.guide.title"), "=".repeat(t("csv.guide.title").length)],
    [t("csv.guide.intro")],
    [t("csv.guide.holds"), "-".repeat(t("csv.guide.holds").length), ...guideLines(holdColumns)],
    [t("csv.guide.sessions"), "-".repeat(t("csv.guide.sessions").length), ...guideLines(sessionColumns)],
    [t("fhir.guide.title"), "-".repeat(t("fhir.guide.title").length), ...fhirLines.map((name) => t(name))],
    [t("fhir.guide.us-core"), ...usCoreLines.map((name) => t("fhir.guide.point", { text: t(name) }))],
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
