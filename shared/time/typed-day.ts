// A day as a person types it. Called where a form asks for one: the client's birth date, the last day of a referral.
import { err, ok, type Result } from "../result.ts";
import { dayOfIso } from "./calendar.ts";

/** unreadable: not written with the year first; no-such-day: no calendar has it. */
export type TypedDayProblem = "unreadable" | "no-such-day";

/**
 * "1980-04-12", "1980/4/12" or "1980.4.12" as "1980-04-12". Where the day or the month comes first nobody can tell which of them it is, so that is
 * refused.
 */
export function readDay(typed: string): Result<string, TypedDayProblem> {
  const parts = /^(\d{4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2})$/u.exec(typed.trim());
  if (parts === null) return err("unreadable");
  const [, year = "", month = "", day = ""] = parts;
  const iso = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  return dayOfIso(iso) === null ? err("no-such-day") : ok(iso);
}
