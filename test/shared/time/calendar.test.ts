// Calendar days in a place, against the calendar of the machine, over nights on which clocks change and places skip or repeat hours.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, dayOfDate, noonOf, startOfDay } from "../../../shared/time/calendar.ts";
import { formatDay } from "../../../shared/time/format-day.ts";

const zones = [
  "America/Toronto",
  "Europe/Berlin",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "America/Havana",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "UTC",
];
const zone = fc.constantFrom(...zones);
/** 1990 to 2060. */
const wall = fc.integer({ min: 631_152_000_000, max: 2_840_140_800_000 });

describe("a calendar day", () => {
  it("is counted as the machine's own calendar counts it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(dayOfDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
      }),
    );
  });

  it("begins at the first moment that is read as that day", () => {
    fc.assert(
      fc.property(wall, zone, (at, timeZone) => {
        const day = dayOf({ wall: at, timeZone });
        const start = startOfDay(day, timeZone);
        expect(start).toBeLessThanOrEqual(at);
        expect(dayOf({ wall: start, timeZone })).toBe(day);
        expect(dayOf({ wall: start - 1, timeZone })).toBeLessThan(day);
      }),
    );
  });

  it("is 23 or 25 hours long on the nights the clocks change", () => {
    const hours = (day: number): number =>
      (startOfDay(day + 1, "America/Toronto") - startOfDay(day, "America/Toronto")) / 3_600_000;
    expect(hours(dayOfDate(2026, 3, 8))).toBe(23);
    expect(hours(dayOfDate(2026, 11, 1))).toBe(25);
    expect(hours(dayOfDate(2026, 11, 2))).toBe(24);
  });

  it("that a place left out begins with the next one", () => {
    // Samoa had no 30 December 2011.
    const skipped = dayOfDate(2011, 12, 30);
    expect(startOfDay(skipped, "Pacific/Apia")).toBe(startOfDay(skipped + 1, "Pacific/Apia"));
  });

  it("is read in its own zone: the same moment is two days in two places", () => {
    const evening = Date.parse("2026-11-24T23:30:00-05:00");
    expect(dayOf({ wall: evening, timeZone: "America/Toronto" })).toBe(dayOfDate(2026, 11, 24));
    expect(dayOf({ wall: evening, timeZone: "Europe/Berlin" })).toBe(dayOfDate(2026, 11, 25));
  });

  it("of a zone this machine does not know is read as UTC", () => {
    expect(dayOf({ wall: 0, timeZone: "Atlantis/Capital" })).toBe(0);
  });

  it("is printed with its own name", () => {
    expect(formatDay(dayOfDate(2026, 12, 8))).toBe("Tuesday, December 8, 2026");
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => {
        expect(dayOf(noonOf(day))).toBe(day);
      }),
    );
  });
});
