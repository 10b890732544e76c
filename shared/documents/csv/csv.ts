// CSV as RFC 4180 writes it: commas, CRLF, quotes where needed. Text that a spreadsheet would run as a formula is made plain text first.

/** Text is written by people, numbers by us: only text can be a formula. Null is an empty cell. */
export type Cell = string | number | null;

/** First characters that make a spreadsheet calculate (OWASP: CSV injection), full-width forms too. */
const triggers = new Set(["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t", "\r", "\n", "\0"]);

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

/** The same text with an apostrophe before it where a spreadsheet would take it for a formula, whatever blanks stand before that. */
function neutral(text: string): string {
  const isFormula = triggers.has(text.charAt(0)) || triggers.has(text.trimStart().charAt(0));
  return isFormula ? `'${text}` : text;
}
