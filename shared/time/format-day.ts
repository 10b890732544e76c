// Days and moments in words, for guidance, screens and notes.
import { localTime, t } from "../words/words.ts";
import { noonOf, type Day, type Moment } from "./calendar.ts";

/** "Tuesday, December 8, 2026" */
export function formatDay(day: Day): string {
  const { wall, timeZone } = noonOf(day);
  return localTime(wall, timeZone, "date");
}

/** "December 8, 2026": where the day of the week says nothing. */
export function formatDate(day: Day): string {
  return formatDay(day).replace(/^[^,]+, /u, "");
}

/** "Tuesday, December 8, 2026, 9:15 a.m." in the moment's own zone. */
export function formatMoment({ wall, timeZone }: Moment): string {
  return t("guidance.moment", { day: localTime(wall, timeZone, "date"), time: localTime(wall, timeZone, "time") });
}
