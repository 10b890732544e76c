import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText, type Cell } from "../../../../shared/documents/csv/csv.ts";
import { parseCsv } from "../../../support/readers/parse-csv.ts";

const hard = ["a,b", 'say "hi"', "one\r\ntwo", '"', "", " ", "🙂", "שלום", "x".repeat(10_000)];
const formulas = [
  "=cmd()",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1",
  "＋1",
  "－1",
  "＠1",
  "  =1",
  "\n@x",
  "\u0000=1",
];
const text = fc.oneof(
  fc.constantFrom(...hard, ...formulas),
  fc.string({ unit: "binary" }).map((one) => one.toWellFormed()),
  fc.string({ unit: fc.constantFrom("=", '"', ",", "\r", "\n", "a", "-", "\t") }),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
const plain = (one: Cell) => (one === null ? "" : String(one));

describe("CSV", () => {
  it("is read back by the rules of RFC 4180, cell by cell", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 })),
        (rows) => {
          const read = parseCsv(csvText(rows));
          expect(read).toHaveLength(rows.length);
          for (const [y, row] of rows.entries()) {
            for (const [x, one] of row.entries()) expect([plain(one), `'${plain(one)}`]).toContain(read[y]?.[x]);
          }
        },
      ),
    );
  });

  it.each(formulas)("makes %j plain text", (formula) => {
    expect(parseCsv(csvText([[formula]]))).toEqual([[`'${formula}`]]);
  });

  it("lets no text begin a formula, whatever blanks are before it", () => {
    fc.assert(
      fc.property(text, (one) => {
        const read = parseCsv(csvText([[one, "x"]]))[0]?.[0] ?? "";
        expect("=+-@＝＋－＠\t\r\n\0").not.toContain(read.charAt(0) || "x");
        expect("=+-@＝＋－＠\0").not.toContain(read.trim().charAt(0) || "x");
      }),
    );
  });

  it.each([-3, 0, 0.001, -0.5, 1e21])("leaves the number %d a number", (number) => {
    expect(csvText([[number]])).toBe(`${number}\r\n`);
  });

  it.each(hard)("leaves harmless text as it is", (one) => {
    expect(parseCsv(csvText([[one, "x"]]))).toEqual([[one, "x"]]);
  });

  it("begins with the UTF-8 mark only when asked", () => {
    expect(csvText([["é"]], { bom: true })).toBe("\ufeffé\r\n");
    expect(csvText([["é"]])).toBe("é\r\n");
  });
});

describe("D4: a spreadsheet in another language", () => {
  const german = { decimalComma: true, forExcel: true } as const;

  it("has semicolons between cells and a comma in numbers", () => {
    expect(csvText([["a", 12.5, -0.25, 7, null]], german)).toBe("a;12,5;-0,25;7;\r\n");
    expect(csvText([["a; b", "c, d", 'e "f"']], german)).toBe('"a; b";c, d;"e ""f"""\r\n');
  });

  it.each(["0042", "3-4", "03.04", "1/2", "3-4-26", "12e5", "123456789012", "007"])(
    "keeps the code %s as it is",
    (code) => {
      expect(csvText([[code, "x"]], german)).toBe(`"=""${code}""";x\r\n`);
      expect(csvText([[code]], { bom: true, forExcel: true })).toBe(`\ufeff"=""${code}"""\r\n`);
      expect(csvText([[code]])).toBe(`${code}\r\n`);
    },
  );

  it.each(["JM-042", "2026-11-24", "42", "3-4 weeks", "2026-11-24T09:15:40.040-05:00"])("leaves %s alone", (text) => {
    expect(csvText([[text]], german)).toBe(`${text}\r\n`);
  });

  it("runs no formula there either", () => {
    expect(csvText([["=1+1;2"]], german)).toBe('"\'=1+1;2"\r\n');
  });
});
