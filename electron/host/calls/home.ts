// What the home screen begins with: the open session, today, who is due, the last sessions. Reads lines kept beside the log, never logs.
import type { Failure, Response } from "../../../shared/contract/contract.ts";
import { dayOf, startOfDay } from "../../../shared/time/calendar.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { notSaved } from "../streams/not-saved.ts";
import type { ClientStore, Clock, SessionStore } from "../streams/ports.ts";

const sessionsOnHome = 12;
const todayOnHome = 50;
const unsignedOnHome = 6;
const awaitedOnHome = 20;

export function readHome(
  store: Pick<SessionStore, "open" | "recent" | "between" | "unsigned">,
  records: Pick<ClientStore, "awaited">,
  clock: Clock,
): Result<Response<"home.read">, Failure> {
  const now = { wall: Math.round(clock.wall()), timeZone: clock.timeZone() };
  const day = dayOf(now);
  const open = store.open();
  const recent = store.recent(sessionsOnHome);
  const today = store.between(startOfDay(day, now.timeZone), startOfDay(day + 1, now.timeZone), todayOnHome);
  const unsigned = store.unsigned(unsignedOnHome);
  const awaited = records.awaited(now.wall, awaitedOnHome);
  if (!open.ok) return err(notSaved(open.error));
  if (!recent.ok) return err(notSaved(recent.error));
  if (!today.ok) return err(notSaved(today.error));
  if (!unsigned.ok) return err(notSaved(unsigned.error));
  if (!awaited.ok) return err(notSaved(awaited.error));
  return ok({
    open: [...open.value],
    recent: recent.value.filter((session) => session.finished),
    unsigned: { total: unsigned.value.total, newest: [...unsigned.value.newest] },
    today: [...today.value],
    ...awaited.value,
    now,
  });
}

/** More than anybody leaves unsigned. */
const mostUnsigned = 500;

export function readUnsigned(store: Pick<SessionStore, "unsigned">): Result<Response<"notes.unsigned">, Failure> {
  const unsigned = store.unsigned(mostUnsigned);
  if (!unsigned.ok) return err(notSaved(unsigned.error));
  return ok({ total: unsigned.value.total, newest: [...unsigned.value.newest] });
}
