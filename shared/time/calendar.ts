// Calendar days in a place: which day it is there, and when a day begins. Knows IANA zones, and nothing of visits.
import { momentFormat } from "../words/words.ts";
import { isoDate } from "./iso-time.ts";

/** Days since 1 January 1970 on the calendar of some place. Adding 1 is tomorrow, whatever the clocks do that night. */
export type Day = number;
/** A moment and the zone it is read in. */
export type Moment = { readonly wall: number; readonly timeZone: string };

export const dayMs = 86_400_000;
const hourMs = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const style = { year: "numeric", month: "numeric", day: "numeric", calendar: "gregory" } as const;
  const made = momentFormat("en-US", timeZone, style);
  formats.set(timeZone, made);
  return made;
}

/** The calendar day at this moment in its zone. */
export function dayOf({ wall, timeZone }: Moment): Day {
  const found = { year: 1970, month: 1, day: 1 };
  for (const { type, value } of formatOf(timeZone).formatToParts(wall)) {
    if (type === "year" || type === "month" || type === "day") found[type] = Number(value);
  }
  return dayOfDate(found.year, found.month, found.day);
}

/** The day of a date of the Gregorian calendar; month 1-12. Valid for years 1 to 9999. */
export function dayOfDate(year: number, month: number, day: number): Day {
  // Years begin in March here, so that the leap day is the last one and needs no case of its own.
  const shifted = month <= 2 ? year - 1 : year;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + inYear - 719_468;
}

/** "2026-04-12" as that day; null where it is written otherwise, or no calendar has it. */
export function dayOfIso(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (year === undefined) return null;
  const found = dayOfDate(Number(year), Number(month), Number(day));
  return isoDate(noonOf(found).wall, "UTC") === text ? found : null;
}

/** Epoch ms of the first instant of a day in a place: midnight, or later where the clocks skip it. */
export function startOfDay(day: Day, timeZone: string): number {
  let before = day * dayMs - 15 * hourMs;
  let from = day * dayMs + 15 * hourMs;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayOf({ wall: middle, timeZone }) >= day) from = middle;
    else before = middle;
  }
  return from;
}

/** A moment at which every formatter, read in UTC, prints this calendar day. */
export function noonOf(day: Day): Moment {
  return { wall: day * dayMs + dayMs / 2, timeZone: "UTC" };
}
