// What a typed number is: readable or said, never another number.
import { describe, expect, it } from "vitest";
import { err, ok } from "../../shared/result.ts";
import { readNumber } from "../../shared/typed-number.ts";

const centimetres = { min: 0, max: 150 };
const read = (typed: string) => readNumber(typed, centimetres);

describe("A12: a typed number", () => {
  it.each([
    ["", null],
    ["   ", null],
    ["0", 0],
    ["-0", 0],
    ["150", 150],
    ["007", 7],
    [" 12 ", 12],
    ["7,0", 7],
    ["7.00", 7],
    ["１２", 12],
    ["٧", 7],
    ["۷", 7],
    ["७", 7],
    ["๗", 7],
  ])("%j is %j", (typed, value) => {
    expect(read(typed)).toEqual(ok(value));
  });

  it.each(["12,5", "12.5", "0,25", "149,99"])(
    "%j has a comma or point for a decimal sign, and is no whole number",
    (typed) => {
      expect(read(typed)).toEqual(err("not-whole"));
    },
  );

  it.each([
    "7-8",
    "6/7",
    "7..",
    "7,",
    ",5",
    "1.000",
    "1,000",
    "1e1",
    "0x10",
    "+7",
    "7 8",
    "12 cm",
    "seven",
    "NaN",
    "Infinity",
    "½",
  ])("%j cannot be read", (typed) => {
    expect(read(typed)).toEqual(err("unreadable"));
  });

  it.each(["151", "-1", "−1", "999999999"])("%j is out of range", (typed) => {
    expect(read(typed)).toEqual(err("out-of-range"));
  });
});
