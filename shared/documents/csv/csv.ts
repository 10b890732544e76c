// CSV as RFC 4180 writes it, or with the semicolons that Excel wants in many languages: commas, CRLF, quotes where needed. Text that a spreadsheet would run as a formula is made plain text first.

/** Text is written by people, numbers by us: only text can be a formula. Null is an empty cell. */
export type Cell = string | number | null;

/** First characters that make a spreadsheet calculate (OWASP: CSV injection), full-width forms too. */
const triggers = new Set(["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t", "\r", "\n", "\0"]);

export type Dialect = {
  /** The mark by which Excel knows UTF-8. */
  readonly bom?: boolean;
  /** Semicolons between cells and a comma in numbers, as Excel reads them in German, French and many other languages. */
  readonly decimalComma?: boolean;
  /** Whoever opens it is a spreadsheet, which takes a code such as 0042 or 3-4 for a number or a day: it is written so that it stays. */
  readonly forExcel?: boolean;
};

export function csvText(rows: readonly (readonly Cell[])[], dialect: Dialect = {}): string {
  const separator = dialect.decimalComma === true ? ";" : ",";
  const lines = rows.map((row) => `${row.map((cell) => cellText(cell, dialect)).join(separator)}\r\n`);
  return `${dialect.bom === true ? "\ufeff" : ""}${lines.join("")}`;
}

function cellText(cell: Cell, { decimalComma = false, forExcel = false }: Dialect): string {
  if (cell === null) return "";
  if (typeof cell === "number") return decimalComma ? String(cell).replace(".", ",") : String(cell);
  if (forExcel && isChangedBySpreadsheets(cell)) return `"=""${cell}"""`;
  const plain = neutral(cell.toWellFormed());
  return (decimalComma ? /[";\r\n]/ : /[",\r\n]/).test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Zeros in front, more digits than a number has, an exponent, a day and month in any order. Our own days begin with their year. */
function isChangedBySpreadsheets(text: string): boolean {
  return /^(?:0\d+|\d{12,}|\d+[eE]\d+|\d{1,2}[-/.]\d{1,2}(?:[-/.](?:\d{4}|\d{1,2}))?)$/u.test(text.trim());
}

/** The same text with an apostrophe before it where a spreadsheet would take it for a formula, whatever blanks stand before that. */
function neutral(text: string): string {
  const isFormula = triggers.has(text.charAt(0)) || triggers.has(text.trimStart().charAt(0));
  return isFormula ? `'${text}` : text;
}
