// Reads CSV as RFC 4180 describes it, and nothing else: written from the standard, not from our writer.

/** Throws where the text is not RFC 4180: a bare quote, a bare line break, a row of another length. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      let cell = "";
      at += 1;
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (at >= text.length) throw new Error("a quote is never closed");
        cell += text[at];
        at += text[at] === '"' ? 2 : 1;
      }
      at += 1;
      row.push(cell);
    } else {
      const end = text.slice(at).search(/[,"\r\n]|$/);
      row.push(text.slice(at, at + end));
      at += end;
    }
    if (text[at] === ",") {
      at += 1;
      if (at === text.length) throw new Error("the file ends in a comma");
      continue;
    }
    if (text.slice(at, at + 2) !== "\r\n") throw new Error(`no line end at ${at}`);
    at += 2;
    rows.push(row);
    row = [];
  }
  if (rows.some((one) => one.length !== rows[0]?.length)) throw new Error("rows of different lengths");
  return rows;
}

/** The rows as records by the names in the first line. */
export function csvRecords(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = parseCsv(text.replace(/^\ufeff/, ""));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""])));
}
