// The head of the note: who, when, how long, and whether it is signed. Findings are the sections' business.
import { endedWithoutHold } from "../../session/gates.ts";
import { visitProgressInBackground } from "../../guidance/course-progress.ts";
import { localTime } from "../../words/words.ts";
import { holdTimeLine, minutesOf } from "./minutes.ts";
import { formatDuration, timeOfDay, zoneAt } from "./moments.ts";
import { endOfSession, wallAt } from "../../session/session-time.ts";
import { line, type NoteLine } from "./note.ts";
import { holdFact } from "./origin.ts";
import { clientLabel, type NoteContext } from "./note-context.ts";

export function composeHeader(context: NoteContext): readonly NoteLine[] {
  const { session, say, origins } = context;
  const { start, end } = origins;
  const minutes = minutesOf(session);
  const date = localTime(session.startedWall, session.timeZone, "date");
  const held = origins.of(...session.facts.holds.map(holdFact));
  return [
    line("client", clientLabel(session), merged(start, origins.of("background")), { label: say("note.client") }),
    ...visitLine(context),
    line("date", date, start, { label: say("note.date") }),
    line("time", timeSpan(context), merged(start, end), { label: say("note.time") }),
    line(
      "session-time",
      sessionTime(context, minutes.sessionMs),
      merged(start, origins.of(...session.pauses.map((_, index) => `pause ${index}` as const)), end),
      {
        label: say("note.session-time"),
      },
    ),
    line("hold-time", holdTimeLine(context, minutes.holdTime), held.length === 0 ? start : held, {
      label: say("note.hold-time"),
    }),
    statusLine(context),
  ];
}

/** Which visit of its course it is; one that ended before its first hold is none. */
function visitLine({ session, say, origins }: NoteContext): readonly NoteLine[] {
  const { background } = session;
  if (background === null) return [];
  const place = visitProgressInBackground(background, session);
  const { number, planned, day, days } = place;
  const within = number > planned ? "beyond" : day > days ? "late" : "of";
  const none = session.facts.modalities.length === 0 ? say("note.visit.none") : say("note.visit.no-hold");
  const text = endedWithoutHold(session.facts) ? none : say(`note.visit.${within}`, { number, planned, day, days });
  return [line("visit", text, merged(origins.start, origins.of("background")), { label: say("note.visit") })];
}

function statusLine({ session, say, origins }: NoteContext): NoteLine {
  const { signature, amendments, facts } = session;
  const label = say("note.status");
  if (signature === null) {
    const text = facts.finishedAt === null ? say("note.status.open") : say("note.status.finished");
    return line("status", text, origins.end, { label });
  }
  const from = origins.of("signature", ...amendments.map((_, index) => `amendment ${index}` as const));
  if (amendments.length === 0) return line("status", say("note.status.signed"), from, { label });
  return line("status", say("note.status.amended", { count: amendments.length }), from, { label });
}

function timeSpan({ session, say }: NoteContext): string {
  const { timeZone, startedWall } = session;
  const endedWall = wallAt(session, endOfSession(session));
  const from = localTime(startedWall, timeZone, "time");
  const to = timeOfDay(session, endOfSession(session));
  const fromZone = zoneAt(session, startedWall);
  const toZone = zoneAt(session, endedWall);
  const day = localTime(endedWall, timeZone, "date");
  const sameDay = day === localTime(startedWall, timeZone, "date");
  if (fromZone !== toZone) {
    return sameDay
      ? say("note.time.zone-changed", { from, fromZone, to, toZone })
      : say("note.time.zone-changed.other-day", { from, fromZone, to, toZone, day });
  }
  return sameDay
    ? say("note.time.same-day", { from, to, zone: toZone })
    : say("note.time.other-day", { from, to, day, zone: toZone });
}

function sessionTime({ session, say }: NoteContext, sessionMs: number): string {
  const time = formatDuration(sessionMs, say);
  const pauses = session.pauses.length;
  return pauses === 0 ? time : say("note.session-time.paused", { time, pauses });
}

function merged(...lists: readonly (readonly number[])[]): readonly number[] {
  return [...new Set(lists.flat())].toSorted((one, other) => one - other);
}
