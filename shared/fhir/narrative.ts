// The note's lines as FHIR's XHTML narrative: a few plain elements, every text escaped, nothing that runs or is loaded.
import type { NoteGroup, NoteLine } from "../note/note.ts";
import { cleanText } from "./elements.ts";

export type Narrative = { readonly status: "generated"; readonly div: string };

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escaped(text: string): string {
  return cleanText(text).replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

export function narrative(inside: string): Narrative {
  return { status: "generated", div: `<div xmlns="http://www.w3.org/1999/xhtml">${inside}</div>` };
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
  const table = rows.map(({ label, text }) => `<tr><td>${escaped(label ?? "")}</td><td>${broken(text)}</td></tr>`);
  return [
    ...(table.length === 0 ? [] : [`<table><tbody>${table.join("")}</tbody></table>`]),
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
