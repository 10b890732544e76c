// The note's lines as FHIR's XHTML narrative: a few plain elements, every text escaped, nothing that runs or is loaded.
import type { NoteGroup, NoteLine } from "../note/note.ts";
import { cleanText, type Resource } from "./elements.ts";

export type Narrative = { readonly status: "generated"; readonly div: string };

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escaped(text: string): string {
  return cleanText(text).replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

export function narrative(inside: string): Narrative {
  return { status: "generated", div: `<div xmlns="http://www.w3.org/1999/xhtml">${inside}</div>` };
}

/** The narrative of a small resource: its sentences, to be read by whoever opens it alone. */
export function says(...sentences: readonly string[]): { readonly text: Narrative } {
  return { text: narrative(paragraphsHtml(sentences)) };
}

export function paragraphsHtml(texts: readonly string[]): string {
  return texts.map((text) => `<p>${broken(text)}</p>`).join("");
}

/** Rows of cells; the first row may be their titles. */
export function tableHtml(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map((cell) => `<td>${broken(cell)}</td>`).join("");
  return `<table><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</tbody></table>`;
}

export function groupsNarrative(groups: readonly NoteGroup[]): Narrative {
  const inside = groups.map(groupHtml).join("");
  // A narrative is never empty.
  return narrative(inside === "" ? "<p>-</p>" : inside);
}

function groupHtml({ heading, lines }: NoteGroup): string {
  const title = heading === null ? "" : `<p><b>${escaped(heading)}</b></p>`;
  return `${title}${linesHtml(lines)}`;
}

/** Rows of label and text as a table, the others as paragraphs; what belongs under a line as a list. */
export function linesHtml(lines: readonly NoteLine[]): string {
  const rows = lines.filter(({ label }) => label !== null);
  const rest = lines.filter(({ label }) => label === null);
  const table = rows.map(({ label, text }) => [label ?? "", text]);
  return [
    ...(table.length === 0 ? [] : [tableHtml(table)]),
    ...rest.map((line) => `<p>${broken(line.text)}</p>${listHtml(line.under)}`),
  ].join("");
}

function listHtml(lines: readonly NoteLine[]): string {
  if (lines.length === 0) return "";
  return `<ul>${lines.map((line) => `<li>${broken(line.text)}${listHtml(line.under)}</li>`).join("")}</ul>`;
}

/** The lines of a text as they were written. */
function broken(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(escaped)
    .join("<br/>");
}

/** For a resource that says no sentence of its own: a narrative of its words, each text and value that says something, once, in its order. */
export function withNarrative(resource: Resource): Resource {
  if ("text" in resource) return resource;
  const { resourceType, id, ...fields } = resource;
  const words = [...new Set(Object.entries(fields).flatMap(([name, value]) => wordsIn(name, value)))];
  const said = words.length === 0 ? resourceType : words.join("; ");
  return { resourceType, id, text: narrative(`<p>${escaped(said)}</p>`), ...fields };
}

/** Fields whose content is for machines: references, codes and their systems, and attachments. */
const forMachines = new Set([
  "reference",
  "type",
  "system",
  "coding",
  "data",
  "contentType",
  "language",
  "linkId",
  "intent",
  "use",
]);

function wordsIn(name: string, value: unknown): readonly string[] {
  if (forMachines.has(name)) return [];
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(name, one));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, one]) => wordsIn(field, one));
}
