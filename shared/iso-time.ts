// Moments as ISO 8601 with milliseconds and the offset of their place: what machines read. Words for people are in words.ts.
const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    fractionalSecondDigits: 3,
    timeZoneName: "longOffset",
  });
  formats.set(timeZone, made);
  return made;
}

/** "2026-11-24T09:15:40.040-05:00"; `wall` is epoch ms in the years 1 to 9999. Offsets of old local time lose their seconds. */
export function isoTime(wall: number, timeZone: string): string {
  const parts = new Map(
    format(timeZone)
      .formatToParts(wall)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  const offset = /[+-]\d\d:\d\d/.exec(part("timeZoneName"))?.[0] ?? "Z";
  const date = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
  return `${date}T${part("hour")}:${part("minute")}:${part("second")}.${part("fractionalSecond")}${offset}`;
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
    return format(name).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
