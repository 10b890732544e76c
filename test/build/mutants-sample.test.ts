// The draw of mutants by a seed, the list of excused ones, and the bounds of `npm run mutants`.
import { describe, expect, it } from "vitest";
import { areas } from "../../build/mutants/areas.ts";
import { excused } from "../../build/mutants/excused.ts";
import type { Mutant } from "../../build/mutants/instrument.ts";
import { rowsOf, tableOf, type Fate } from "../../build/mutants/report.ts";
import { draw, excuse } from "../../build/mutants/sample.ts";

const hundred = Array.from({ length: 100 }, (_, index) => index);
const mutant: Mutant = {
  id: 7,
  area: "decide",
  file: "shared/session/decide/decide.ts",
  line: 12,
  operator: "comparison",
  original: "if (at < limit) return null;",
  mutant: "if (at <= limit) return null;",
};
const { file, original, mutant: changed } = mutant;

describe("a draw", () => {
  it("is the same for the same seed, today and on every computer", () => {
    expect(draw(hundred, 8, 1)).toEqual([7, 80, 20, 74, 98, 65, 96, 82]);
    expect(draw(hundred, 8, 1)).toEqual(draw(hundred, 8, 1));
  });

  it("is another one for another seed", () => {
    expect(draw(hundred, 8, 2)).not.toEqual(draw(hundred, 8, 1));
  });

  it("takes none twice, and no more than there are", () => {
    expect(draw(hundred, 500, 3).toSorted((one, other) => one - other)).toEqual(hundred);
  });
});

describe("the list of excused mutants", () => {
  it("knows a mutant by file and words, wherever its line has gone and however it is broken", () => {
    const entry = { file, original: "if (at < limit)\n    return null;", mutant: changed, reason: "never equal" };
    expect(excuse([{ ...mutant, line: 99 }], [entry])).toEqual({
      counted: [],
      excused: [{ ...mutant, line: 99 }],
      idle: [],
    });
  });

  it.each([
    ["another file", { file: "shared/other.ts" }],
    ["other code", { original: "if (at < end) return null;" }],
    ["another change", { mutant: "if (at >= limit) return null;" }],
  ])("does not excuse %s, and tells that the entry matches nothing", (_, other) => {
    const entry = { file, original, mutant: changed, reason: "never equal", ...other };
    expect(excuse([mutant], [entry])).toEqual({ counted: [mutant], excused: [], idle: [entry] });
  });

  it("excuses nothing without a reason", () => {
    const entry = { file, original, mutant: changed, reason: " " };
    expect(excuse([mutant], [entry])).toEqual({ counted: [mutant], excused: [], idle: [entry] });
  });

  it("has a reason in every entry", () => {
    expect(excused.filter(({ reason }) => reason.trim().length < 10)).toEqual([]);
  });
});

describe("the bounds", () => {
  const fates = (killed: number, timedOut: number, survived: number): readonly Fate[] =>
    (["killed", "timed out", "survived"] as const).flatMap((end, index) =>
      Array.from({ length: [killed, timedOut, survived][index] ?? 0 }, () => ({ mutant, end, by: null, byLaw: false })),
    );
  const decide = [{ name: "decide", files: [], bound: 95 }];

  it("are kept at the bound itself, a mutant that never ends counting as noticed", () => {
    expect(rowsOf(decide, fates(90, 5, 5))).toMatchObject([{ tried: 100, survived: 5, percent: 95, kept: true }]);
  });

  it("are missed by one mutant below it", () => {
    const rows = rowsOf(decide, fates(94, 0, 6));
    expect(rows).toMatchObject([{ percent: 94, kept: false }]);
    expect(tableOf(rows)).toContain("MISSED");
  });

  it("are not shown as kept by rounding up", () => {
    expect(tableOf(rowsOf(decide, fates(9_499, 0, 501)))).toMatch(/94\.9 %.*MISSED/);
  });

  it("are missed by an area in which nothing was found to try", () => {
    expect(rowsOf(decide, [])).toMatchObject([{ tried: 0, kept: false }]);
  });

  it("are 95 % where it decides on a client's treatment and 90 % elsewhere", () => {
    expect(Object.fromEntries(areas.map(({ name, bound }) => [name, bound]))).toEqual({
      decide: 95,
      evolve: 95,
      hold: 95,
      course: 95,
      screening: 95,
      note: 90,
      input: 90,
      store: 90,
    });
  });
});
