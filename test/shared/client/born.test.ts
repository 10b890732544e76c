// A birth date as it is typed and as it stands in a record: what can be read, what is refused and why, at both ends of what is allowed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBorn } from "../../../shared/client/born.ts";
import { clientDetailsSchema, noDetails } from "../../../shared/client/details.ts";
import { dayOfDate, dayOfIso, noonOf } from "../../../shared/time/calendar.ts";
import { isoDate } from "../../../shared/time/iso-time.ts";

const today = dayOfDate(2026, 11, 24);
const isoOf = (day: number): string => isoDate(noonOf(day).wall, "UTC");

describe("a birth date that is typed", () => {
  it.each([
    ["", null],
    ["   ", null],
    ["1980", "1980"],
    [" 1980 ", "1980"],
    ["1980-04-12", "1980-04-12"],
    ["1980-4-2", "1980-04-02"],
    ["1980/04/12", "1980-04-12"],
    ["1980.4.12", "1980-04-12"],
    ["1980 - 4 - 12", "1980-04-12"],
    ["1980-02-29", "1980-02-29"],
    ["2000-02-29", "2000-02-29"],
    ["1900", "1900"],
    ["1900-01-01", "1900-01-01"],
    ["2026", "2026"],
    ["2026-11-24", "2026-11-24"],
  ])("is kept where it was typed as %j", (typed, born) => {
    expect(readBorn(typed, today)).toEqual({ ok: true, value: born });
  });

  it.each([
    ["12.4.1980", "unreadable"],
    ["4/12/1980", "unreadable"],
    ["80", "unreadable"],
    ["1980-04", "unreadable"],
    ["19800412", "unreadable"],
    ["about 1980", "unreadable"],
    ["-1980", "unreadable"],
    ["1980-04-12x", "unreadable"],
    ["1981-02-29", "no-such-day"],
    ["1900-02-29", "no-such-day"],
    ["1980-04-31", "no-such-day"],
    ["1980-13-01", "no-such-day"],
    ["1980-00-10", "no-such-day"],
    ["1980-04-00", "no-such-day"],
    ["1899", "too-early"],
    ["1899-12-31", "too-early"],
    ["2027", "future"],
    ["2026-11-25", "future"],
  ])("is refused where it was typed as %j: %s", (typed, problem) => {
    expect(readBorn(typed, today)).toEqual({ ok: false, error: problem });
  });

  it("is the same day, whatever stands between its parts, for every day from 1900 until today", () => {
    const day = fc.integer({ min: dayOfDate(1900, 1, 1), max: today });
    fc.assert(
      fc.property(day, fc.constantFrom("-", "/", ".", " ", " - "), (born, between) => {
        const iso = isoOf(born);
        expect(readBorn(iso.replaceAll("-", between), today)).toEqual({ ok: true, value: iso });
        expect(dayOfIso(iso)).toBe(born);
      }),
    );
  });

  it("never becomes a record that cannot be kept", () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,2}$/));
    fc.assert(
      fc.property(typed, (text) => {
        const read = readBorn(text, today);
        if (!read.ok) return;
        expect(clientDetailsSchema.parse({ ...noDetails, code: "JM", born: read.value }).born).toBe(read.value);
      }),
    );
  });
});

describe("a birth date in a record", () => {
  const isKept = (born: unknown) => clientDetailsSchema.safeParse({ ...noDetails, code: "JM", born }).success;

  it.each([null, "1900", "2100", "1980-04-12", "1980-02-29"])("may be %j", (born) => {
    expect(isKept(born)).toBe(true);
  });

  it.each(["", "1899", "2101", "1981-02-29", "1980-4-12", "1980-04-12T00:00", 1980, undefined])(
    "is never %j",
    (born) => {
      expect(isKept(born)).toBe(false);
    },
  );
});
