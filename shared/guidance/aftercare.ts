// Rules `soreness` and `relaxed` (Mueller): when soreness should have faded and how long the muscles stay relaxed, as real moments and days.
import { dayOf, type Day, type Moment } from "../time/calendar.ts";

/** Hours by the clock that never jumps: on a night with a change of daylight saving the printed times show it. */
export const sorenessFades = { fromHours: 24, toHours: 36 } as const;
/** Calendar days. */
export const staysRelaxed = { fromDays: 4, toDays: 14 } as const;
const hourMs = 3_600_000;

export function sorenessAfter({ wall, timeZone }: Moment): { readonly from: Moment; readonly to: Moment } {
  return {
    from: { wall: wall + sorenessFades.fromHours * hourMs, timeZone },
    to: { wall: wall + sorenessFades.toHours * hourMs, timeZone },
  };
}

export function relaxedAfter(end: Moment): { readonly from: Day; readonly to: Day } {
  const day = dayOf(end);
  return { from: day + staysRelaxed.fromDays, to: day + staysRelaxed.toDays };
}
