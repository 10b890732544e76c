// What an error of the data file means for the person: a code each, by SQLite's own number, and whatever else is thrown says its words.
import { expect, it } from "vitest";
import { DamagedLog, primaryCode, storeFailure } from "../../../../electron/host/store/failures.ts";

const sqlite = (errcode: number) => Object.assign(new Error("what SQLite says"), { errcode });

it.each([
  [3, "not-writable"],
  [8, "not-writable"],
  [11, "damaged"],
  [13, "disk-full"],
  [14, "not-writable"],
  [19, "conflict"],
  [26, "damaged"],
  [1, "failed"],
  [10, "failed"],
] as const)("the primary code %i, extended or not, means: %s", (code, meaning) => {
  for (const extended of [code, code + 256, code + 7 * 256]) {
    expect(storeFailure(sqlite(extended))).toEqual({ code: meaning, detail: "what SQLite says" });
    expect(primaryCode(sqlite(extended))).toBe(code);
  }
});

it("a row that is not as it was written is named", () => {
  const failure = storeFailure(new DamagedLog(7, "row 7 of session s-1: hash"));
  expect(failure).toEqual({ code: "damaged", detail: "row 7 of session s-1: hash", row: 7 });
});

it("what is no error of SQLite has failed, in its own words, whatever was thrown", () => {
  for (const thrown of [new Error("out of paper"), "out of paper"]) {
    expect(storeFailure(thrown)).toEqual({ code: "failed", detail: "out of paper" });
    expect(primaryCode(thrown)).toBe(0);
  }
  expect(primaryCode(Object.assign(new Error("no number"), { errcode: "11" }))).toBe(0);
});
