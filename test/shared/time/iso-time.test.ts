import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate, isoTime, isTimeZone, isWall } from "../../../shared/time/iso-time.ts";
import { localTime } from "../../../shared/words/words.ts";

const zones = ["UTC", "America/Toronto", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "America/St_Johns"];

describe("a moment in ISO 8601", () => {
  it("is that moment again, to the millisecond, in every place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_000_000_000 }), fc.constantFrom(...zones), (wall, zone) => {
        const text = isoTime(wall, zone);
        expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/);
        // Offsets before a place had whole minutes lose their seconds.
        expect(Math.abs(Date.parse(text) - wall)).toBeLessThan(60_000);
        if (wall > Date.UTC(1980, 0)) expect(Date.parse(text)).toBe(wall);
      }),
    );
  });

  it("shows the place's own day and hour", () => {
    expect(isoTime(Date.UTC(2026, 11, 31, 23, 30), "Asia/Kathmandu")).toBe("2027-01-01T05:15:00.000+05:45");
    expect(isoTime(Date.UTC(2026, 10, 1, 5, 40, 1, 7), "America/Toronto")).toBe("2026-11-01T01:40:01.007-04:00");
    expect(isoDate(Date.UTC(2026, 0, 1, 4, 59), "America/Toronto")).toBe("2025-12-31");
  });
});

it("knows which places and moments there are", () => {
  expect(zones.every(isTimeZone)).toBe(true);
  expect(["", "Mars/Olympus", "America", "__proto__"].some(isTimeZone)).toBe(false);
  expect([0, 1_795_529_700_000].every(isWall)).toBe(true);
  expect([-1, 1.5, Number.NaN, 8.64e15, Number.MAX_SAFE_INTEGER].some(isWall)).toBe(false);
});

describe("D1: a zone this computer cannot name", () => {
  it.each(["Etc/Unknown", "Foo/Bar", "", "undefined"])(
    "(%s) is no zone, and what was written in it is read as UTC",
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
      expect(isoTime(1_790_000_000_000, zone)).toBe(isoTime(1_790_000_000_000, "UTC"));
      expect(localTime(1_790_000_000_000, zone, "sortable")).toBe(localTime(1_790_000_000_000, "UTC", "sortable"));
    },
  );
});
