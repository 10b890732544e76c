// The head of the note: who, when, how long. Findings are the sections' business.
import { sessionClockMs } from "../session/queries.ts";
import type { Session } from "../session/state.ts";
import { localTime, t } from "../words/words.ts";
import { durationWords, endOf, holdTimeWords, timeOfDay, wallAt, zoneAt } from "./moments.ts";
import { line, type NoteLine } from "./note.ts";
import { countedHolds, totalOf, type HoldTotal } from "./totals.ts";

export function composeHeader(session: Session): readonly NoteLine[] {
  const { facts } = session;
  const client = session.client.replace(/\s+/gu, " ").trim();
  const status = facts.finishedAt === null ? t("note.status.open") : t("note.status.finished");
  return [
    line("client", client, { label: t("note.client") }),
    line("date", localTime(session.startedWall, session.timeZone, "date"), { label: t("note.date") }),
    line("time", timeSpan(session), { label: t("note.time") }),
    line("session-time", sessionTime(session), { label: t("note.session-time") }),
    line("hold-time", holdTime(totalOf(facts.holds), totalOf(countedHolds(facts.holds))), {
      label: t("note.hold-time"),
    }),
    line("status", status, { label: t("note.status") }),
  ];
}

function timeSpan(session: Session): string {
  const { timeZone, startedWall } = session;
  const endedWall = wallAt(session, endOf(session));
  const from = localTime(startedWall, timeZone, "time");
  const to = timeOfDay(session, endOf(session));
  const fromZone = zoneAt(session, startedWall);
  const toZone = zoneAt(session, endedWall);
  if (fromZone !== toZone) return t("note.time.zone-changed", { from, fromZone, to, toZone });
  const day = localTime(endedWall, timeZone, "date");
  const sameDay = day === localTime(startedWall, timeZone, "date");
  return sameDay
    ? t("note.time.same-day", { from, to, zone: toZone })
    : t("note.time.other-day", { from, to, day, zone: toZone });
}

function sessionTime(session: Session): string {
  const time = durationWords(sessionClockMs(session, session.lastAt));
  const pauses = session.pauses.length;
  return pauses === 0 ? time : t("note.session-time.paused", { time, pauses });
}

function holdTime(all: HoldTotal, counted: HoldTotal): string {
  const words = totalWords(all);
  if (counted.holds === all.holds) return words;
  if (counted.holds === 0) return t("note.hold-time.no-counted", { all: words });
  return t("note.hold-time.both", { all: words, counted: totalWords(counted) });
}

export function totalWords({ holds, ms }: HoldTotal): string {
  if (holds === 0) return t("note.hold-time.none");
  return t("note.hold-time.in", { time: holdTimeWords(ms), holds });
}
