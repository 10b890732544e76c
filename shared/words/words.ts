// Turns a message name and its values into the words a person reads. Plural and number rules come from Intl through intl-messageformat.
import { IntlMessageFormat } from "intl-messageformat";
import { en } from "./en.ts";

export type Messages = typeof en;
export type MessageName = keyof Messages;

/** The arguments a message takes, read from its text: `{name}` is text or number, `{name, plural|number …}` is a number. */
type Argument<Head extends string> = Head extends `${string} ${string}`
  ? Head extends `${infer Name}, ${"plural" | "number"}${string}`
    ? Name extends `${string} ${string}`
      ? never
      : { readonly name: Name; readonly value: number }
    : Head extends `${infer Name}, select${string}`
      ? Name extends `${string} ${string}`
        ? never
        : { readonly name: Name; readonly value: string }
      : never
  : Head extends "" | `#${string}`
    ? never
    : { readonly name: Head; readonly value: string | number };

type ArgumentsIn<Text extends string> = Text extends `${string}{${infer Rest}`
  ? Argument<HeadOf<Rest>> | ArgumentsIn<Rest>
  : never;
type HeadOf<Rest extends string> = Rest extends `${infer Before}}${string}`
  ? Before extends `${infer Shorter}{${string}`
    ? Shorter
    : Before
  : Rest;
type Values<Found extends { name: string; value: string | number }> = {
  readonly [Row in Found as Row["name"]]: Row["value"];
};
export type MessageValues<N extends MessageName> = Values<ArgumentsIn<Messages[N]>>;

export type Rest<N extends MessageName> = keyof MessageValues<N> extends never ? [] : [values: MessageValues<N>];

const locale = "en";
const compiled = new Map<string, IntlMessageFormat>();

/** The words of a message. Values are checked by type against the message's own text; markup is never interpreted. */
export function t<N extends MessageName>(name: N, ...[values]: Rest<N>): string {
  return filled(en[name], values);
}

/** The same with another text for some messages; it may use the values of the message it stands in for. */
export function tFrom<N extends MessageName>(
  instead: Readonly<Record<string, string>>,
  name: N,
  ...[values]: Rest<N>
): string {
  return filled(instead[name] ?? en[name], values);
}

function filled(source: string, values: Readonly<Record<string, string | number>> | undefined): string {
  let message = compiled.get(source);
  if (message === undefined) {
    message = new IntlMessageFormat(source, locale, undefined, { ignoreTag: true });
    compiled.set(source, message);
  }
  const text = message.format(values);
  return typeof text === "string" ? text : String(text);
}

/** Seconds with one decimal, the way the timer shows them: never rounded up, so that 9,999 ms is not shown as 10.0. */
export function seconds(ms: number): string {
  const tenths = Math.floor(Math.max(0, ms) / 100);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** A session clock: "4:05", "1:02:07". */
export function clockTime(ms: number): string {
  const total = Math.floor(Math.max(0, ms) / 1000);
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const rest = String(total % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

const timeStyles = {
  date: { dateStyle: "full" },
  "short-date": { dateStyle: "medium" },
  "day-month": { day: "numeric", month: "short" },
  time: { timeStyle: "short" },
  "date-time": { dateStyle: "medium", timeStyle: "short" },
  /** To the second, for reading in the log. */
  seconds: { timeStyle: "medium" },
  /** The zone's own name at that moment, daylight saving told apart. */
  zone: { year: "numeric", timeZoneName: "long" },
  /** The hour of the day, 0 to 23. */
  hour: { hour: "numeric", hourCycle: "h23" },
  /** "2026-11-24 09:15", for names that sort. */
  sortable: { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
type TimeStyle = keyof typeof timeStyles;
const timeFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * A format of moments in a place. A zone this computer cannot name, which older entries may hold, is read as UTC: a time may be off by hours, and
 * nothing fails.
 */
export function momentFormat(locale: string, timeZone: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, { ...style, timeZone });
  } catch {
    return new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
  }
}

/** Kept once made: a note asks for hundreds of times of day, and making a format costs far more than using it. */
function timeFormat(timeZone: string, style: TimeStyle): Intl.DateTimeFormat {
  const key = `${style} ${timeZone}`;
  const format = timeFormats.get(key) ?? momentFormat("en-CA", timeZone, timeStyles[style]);
  timeFormats.set(key, format);
  return format;
}

/**
 * Date, time, or both, in the place where the session was held. Spaces are plain ones, so that all hosts print the same. Twelve o'clock is a
 * word in "time" and "date-time", which stand in sentences; what tables sort by has its digits.
 */
export function localTime(wall: number, timeZone: string, style: TimeStyle): string {
  const parts = timeFormat(timeZone, style).formatToParts(wall);
  const shown = style === "zone" ? parts.filter((part) => part.type === "timeZoneName") : parts;
  const text = shown
    .map((part) => part.value)
    .join("")
    .replace(/\s/g, " ");
  if (style === "sortable") return text.replace(",", "");
  return style === "time" || style === "date-time" ? withNoonInWords(text) : text;
}

/** Twelve o'clock in a sentence: hardly anybody is sure which of "12:00 a.m." and "12:00 p.m." is noon. */
function withNoonInWords(text: string): string {
  return text.replace(/(?<!\d)12:00 ([ap])\.m\.$/, (_all, half) => t(half === "a" ? "time.midnight" : "time.noon"));
}
