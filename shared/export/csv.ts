// CSV as RFC 4180 writes it: commas, CRLF, quotes where needed. Text that a spreadsheet would run as a formula is made plain text first.

/** Text is written by people, numbers by us: only text can be a formula. Null is an empty cell. */
export type Cell = string | number | null;

/** First characters that make a spreadsheet calculate (OWASP: CSV injection), full-width forms too, whatever blanks stand before them. */
const formulaStart = /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\u0000]/u;

/** `bom`: the mark by which Excel knows UTF-8. */
export function csvText(rows: readonly (readonly Cell[])[], { bom = false }: { readonly bom?: boolean } = {}): string {
  const lines = rows.map((row) => `${row.map(cellText).join(",")}\r\n`);
  return `${bom ? "\ufeff" : ""}${lines.join("")}`;
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const plain = neutral(cell.toWellFormed());
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The same text with an apostrophe before it where a spreadsheet would take it for a formula. */
function neutral(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}
