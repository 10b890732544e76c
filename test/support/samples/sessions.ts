// The sample sessions: usual ones, from which notes are made, and ones that are hard to write into a file; as events, as sessions, and as logs. The
// two sets name some alike: a session's id is a part of what its files and its seal say.
import { sha256 } from "../../../electron/host/system/sha256.ts";
import { createSealer } from "../../../electron/host/streams/sealer.ts";
import type { Command } from "../../../shared/session/commands.ts";
import { decide } from "../../../shared/session/decide/decide.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { fold } from "../../../shared/session/evolve.ts";
import type { RecordedEvent } from "../../../shared/session/record.ts";
import type { Session } from "../../../shared/session/state.ts";
import type { Wording } from "../../../shared/session/vocabulary.ts";
import { fileStories } from "./file-stories.ts";
import { usualStories } from "./usual-stories.ts";

/** As the store gives it back: places, clocks, commands. The wall clock runs with the session and a little unevenly. */
export function recordedOf(sessionId: string, events: readonly SessionEvent[]): readonly RecordedEvent[] {
  const first = events[0];
  const startedWall = first?.type === "session-started" ? first.startedWall : 0;
  return events.map((event, index) => ({
    sessionId,
    position: index + 1,
    wall: startedWall + event.at + (index % 7),
    commandId: index % 5 === 4 ? "" : `command-${index}`,
    stamp: index % 3 === 1 ? "press" : "host",
    event: event.type === "session-started" ? { ...event, sessionId } : event,
  }));
}

/** Throws where nothing was started. */
export function sessionOf(log: readonly RecordedEvent[]): Session {
  const state = fold(log.map(({ event }) => event));
  if (state.status === "none") throw new Error("a session begins with its start");
  return state;
}

const sealer = createSealer(sha256);
const dayMs = 86_400_000;

function after(log: readonly RecordedEvent[], command: Command): readonly RecordedEvent[] {
  const session = sessionOf(log);
  const decided = decide(command, session.lastAt, session);
  if (!decided.ok) throw new Error(decided.error.code);
  const events = [...log.map(({ event }) => event), ...decided.value];
  return [...log, ...recordedOf(session.sessionId, events).slice(log.length)];
}

type Signer = { readonly name: string; readonly credentials: string; readonly wall?: number };
const adaRoy: Signer = { name: "Ada Roy", credentials: "RMT" };

/** By the real sealer, a minute and a half after the session unless its time is said. */
export function signed(log: readonly RecordedEvent[], by = adaRoy, wording: Wording = "full") {
  const session = sessionOf(log);
  const wall = session.startedWall + session.lastAt + 90_000;
  return after(log, sealer.sign(log, session, { wall, ...by, wording }));
}

/** A day after the signature for each amendment, unless its time is said. */
function amended(log: readonly RecordedEvent[], reason: string, text: string, by = adaRoy) {
  const session = sessionOf(log);
  const wall = (session.signature?.wall ?? 0) + dayMs * (session.amendments.length + 1);
  return after(log, sealer.amend(session, { wall, ...by, reason, text }));
}

function signedAndAmended(): readonly SessionEvent[] {
  const wall = Date.UTC(2026, 9, 6, 13, 40);
  const once = signed(recordedOf("signed", usualStories.signed.events), { ...adaRoy, wall });
  const later = { ...adaRoy, wall: wall + dayMs + 3_600_000 };
  const twice = amended(once, "Typing error", "Pain after was 3, not 4.");
  const log = amended(twice, "Told by telephone", "Client called:\nno soreness the next morning.", later);
  return [...usualStories.signed.events, ...log.slice(usualStories.signed.events.length).map(({ event }) => event)];
}

/** Usual sessions by name, which is also the session's id where it is stored. */
export const sampleEvents: Readonly<Record<string, readonly SessionEvent[]>> = {
  ...Object.fromEntries(Object.entries(usualStories).map(([name, { events }]) => [name, events])),
  signed: signedAndAmended(),
};

export const sampleSessions: Readonly<Record<string, Session>> = Object.fromEntries(
  Object.entries(sampleEvents).map(([name, events]) => {
    const state = fold(events);
    if (state.status === "none") throw new Error("a session begins with its start");
    return [name, state];
  }),
);

/** Throws where no session is called so. */
export function sampleSession(name: string): Session {
  const session = sampleSessions[name];
  if (session === undefined) throw new Error(`no session is called ${name}`);
  return session;
}

const recorded = Object.fromEntries(
  Object.entries(fileStories).map(([id, { events }]) => [id, recordedOf(id, events)] as const),
);

/** What is hard to write into a file, by session id. */
export const sampleLogs: Readonly<Record<string, readonly RecordedEvent[]>> = {
  ...recorded,
  signed: signed(recordedOf("signed", fileStories.signed.events)),
  amended: amended(
    amended(
      signed(
        recordedOf("amended", fileStories.mirrored.events),
        { name: "Zoë O'Neil & Co", credentials: "" },
        "abbreviated",
      ),
      "Wrong side written",
      "The right side was treated first.\nThen the left.",
    ),
    "Late call",
    "Client called: <no> soreness.",
  ),
};
