// Moments as ISO 8601 with milliseconds and the offset of their place: what machines read. Words for people are in words.ts.
import { momentFormat } from "../words/words.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = momentFormat("en-US", timeZone, { timeZoneName: "longOffset" });
  formats.set(timeZone, made);
  return made;
}

const quarterMs = 15 * 60_000;
const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Minutes east of universal time by place and quarter of an hour: clocks change at a full quarter, and asking costs far more than knowing. */
const offsets = new Map<string, number>();

function offsetMinutes(wall: number, timeZone: string): number {
  const quarter = Math.floor(wall / quarterMs);
  const key = `${quarter} ${timeZone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const name = format(timeZone)
    .formatToParts(quarter * quarterMs)
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign, hours = "0", minutes = "0"] = /([+-])(\d\d):(\d\d)/.exec(name ?? "") ?? [];
  const found = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  // A practice that writes years of sessions must not keep them all here.
  if (offsets.size > 10_000) offsets.clear();
  offsets.set(key, found);
  return found;
}

/** "2026-11-24T09:15:40.040-05:00"; `wall` is epoch ms in the years 1 to 9999. Offsets of old local time lose their seconds. */
export function isoTime(wall: number, timeZone: string): string {
  const offset = offsetMinutes(wall, timeZone);
  const local = wall + offset * minuteMs;
  const ofDay = local - Math.floor(local / dayMs) * dayMs;
  const time = [ofDay / 3_600_000, (ofDay / minuteMs) % 60, (ofDay / 1_000) % 60]
    .map((one) => digits(one, 2))
    .join(":");
  const away = Math.abs(offset);
  const zone = `${offset < 0 ? "-" : "+"}${digits(away / 60, 2)}:${digits(away % 60, 2)}`;
  return `${civilDate(Math.floor(local / dayMs))}T${time}.${digits(ofDay % 1_000, 3)}${zone}`;
}

/** The Gregorian date of a day counted from 1 January 1970: years begin in March, so that the leap day is their last. */
function civilDate(day: number): string {
  const sinceEra = day + 719_468;
  const era = Math.floor(sinceEra / 146_097);
  const dayOfEra = sinceEra - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

function digits(value: number, count: number): string {
  return String(Math.floor(value)).padStart(count, "0");
}

/** "2026-11-24" in that place. */
export function isoDate(wall: number, timeZone: string): string {
  return isoTime(wall, timeZone).slice(0, 10);
}

/** The last millisecond a four-digit year can name. */
const lastWall = 253_402_300_799_999;

/** Whether this moment can be written in any place: the days around year 1970 to 9999 are left as room for offsets. */
export function isWall(wall: number): boolean {
  return Number.isInteger(wall) && wall >= 0 && wall <= lastWall - 2 * 86_400_000;
}

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
