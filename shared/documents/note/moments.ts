// Turns session times into times of day in the session's own place, and durations into words. Knows no sentence of the note.
import { wallAt } from "../../session/session-time.ts";
import type { Session } from "../../session/state.ts";
import { localTime, seconds, t } from "../../words/words.ts";
import type { Say } from "./note-context.ts";

const hourMs = 3_600_000;

export function timeOfDay(session: Session, at: number): string {
  return localTime(wallAt(session, at), session.timeZone, "time");
}

export function zoneAt(session: Session, wall: number): string {
  return t("note.zone", { zone: localTime(wall, session.timeZone, "zone"), place: session.timeZone });
}

/** A moment some hours later, by the clock that never jumps: daylight saving shows in the hour it prints. */
export function momentAfter(session: Session, at: number, hours: number): string {
  return t("note.moment", dayAndTime(wallAt(session, at) + hours * hourMs, session.timeZone));
}

function dayAndTime(wall: number, timeZone: string) {
  return { day: localTime(wall, timeZone, "date"), time: localTime(wall, timeZone, "time") };
}

/** The calendar day some days later. Counted from about noon, so that no change of daylight saving can miss the day. */
export function dayAfter(session: Session, at: number, days: number): string {
  const wall = wallAt(session, at);
  const toNoon = 12 - Number(localTime(wall, session.timeZone, "hour"));
  return localTime(wall + (toNoon + 24 * days) * hourMs, session.timeZone, "date");
}

/** "1 hour 2 minutes 5 seconds", leaving out what is zero. */
export function formatDuration(ms: number, say: Say = t): string {
  const total = Math.floor(Math.max(0, ms) / 1_000);
  const hours = Math.floor(total / 3_600);
  const minutes = Math.floor(total / 60) % 60;
  const rest = total % 60;
  const words = [
    ...(hours > 0 ? [say("note.hours", { count: hours })] : []),
    ...(minutes > 0 ? [say("note.minutes", { count: minutes })] : []),
    ...(rest > 0 || total === 0 ? [say("note.whole-seconds", { count: rest })] : []),
  ];
  return words.join(" ");
}

/** "2 minutes 31.4 seconds": hold time keeps its tenths. */
export function formatHoldTime(ms: number, say: Say = t): string {
  const minutes = Math.floor(ms / 60_000);
  const rest = say("note.seconds", { seconds: seconds(ms % 60_000) });
  return minutes > 0 ? `${say("note.minutes", { count: minutes })} ${rest}` : rest;
}
