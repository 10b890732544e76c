// A client's birth date: what may stand in a record, and what a person types for it. Called by the record's shape and rules, and by its form.
import { dayOfIso, noonOf, type Day } from "../time/calendar.ts";
import { readDay, type TypedDayProblem } from "../time/typed-day.ts";
import { isoDate } from "../time/iso-time.ts";
import { err, ok, type Result } from "../result.ts";
import { bornSchema } from "../session/background.ts";

/** Years a client can be born in; the last one is only a bound against slips, since nobody is born after today. */
const years = { first: 1900, last: 2100 } as const;

/** A year from 1900 to 2100, or a day of it that the calendar has. */
export const clientBornSchema = bornSchema.refine((born) => {
  const year = Number(born.slice(0, 4));
  return year >= years.first && year <= years.last && (born.length === 4 || dayOfIso(born) !== null);
});

/** too-early: before 1900; future: after today. */
export type BornProblem = TypedDayProblem | "too-early" | "future";

/** Whether it lies after this day; of a year alone, whether the year does. */
export function isAfter(born: string, today: Day): boolean {
  return born > isoDate(noonOf(today).wall, "UTC").slice(0, born.length);
}

/** A year alone, or a day as readDay reads it, as the record keeps it; null where nothing was typed. */
export function readBorn(typed: string, today: Day): Result<string | null, BornProblem> {
  const text = typed.trim();
  if (text === "") return ok(null);
  const born = /^\d{4}$/u.test(text) ? ok(text) : readDay(text);
  if (!born.ok) return born;
  if (Number(born.value.slice(0, 4)) < years.first) return err("too-early");
  return isAfter(born.value, today) ? err("future") : born;
}
