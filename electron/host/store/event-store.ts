// Sessions in SQLite: their events in the log, durable on return, and the lines kept beside it. Knows what a row of a session means.
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Result } from "../../../shared/result.ts";
import { eventVersion, upcast } from "../../../shared/session/events.ts";
import { fold } from "../../../shared/session/evolve.ts";
import type { SessionStore, StoreFailure } from "../streams/ports.ts";
import type { RecordedEvent, SessionSummary } from "../../../shared/session/record.ts";
import { summarise } from "../../../shared/session/summary.ts";
import { createChainedLog, type NewRow } from "./chained-log.ts";
import { DamagedLog } from "./failures.ts";
import { parseJson } from "./parse-json.ts";
import { createSessionLines } from "./session-lines.ts";
import { attempt, inTransaction } from "./transaction.ts";

const beatSchema = z.object({ at: z.int(), wall: z.int() });

export type EventStore = SessionStore & {
  /** The sessions of a client's record that can be read, oldest first. Throws what SQLite throws. */
  readonly ofRecord: (clientId: string) => readonly SessionSummary[];
  readonly close: () => void;
};

/** Takes over `database`, which must have been opened by openDatabase. */
export function createEventStore(database: DatabaseSync): EventStore {
  const log = createChainedLog(database);
  const lines = createSessionLines(database, fromLog);
  const beatUpsert = database.prepare(
    `INSERT INTO beats (session_id, at, wall) VALUES (?, ?, ?)
       ON CONFLICT (session_id) DO UPDATE SET at = excluded.at, wall = excluded.wall`,
  );
  const beatRow = database.prepare("SELECT at, wall FROM beats WHERE session_id = ?");

  /** Throws DamagedLog. */
  function readLog(sessionId: string): readonly RecordedEvent[] {
    const read = log.read(sessionId).map(({ position, wall, version, command_id: commandId, stamp, payload }) => {
      const event = upcast(version, parseJson(payload));
      if (!event.ok) throw new DamagedLog(position, `row ${position} of ${sessionId}: ${event.error}`);
      return { sessionId, position, wall, commandId, stamp, event: event.value };
    });
    if (read.length < lines.entriesKept(sessionId)) {
      throw new DamagedLog(read.length + 1, `rows of ${sessionId} are missing`);
    }
    return read;
  }

  /** Throws DamagedLog. */
  function fromLog(sessionId: string): SessionSummary | null {
    const state = fold(readLog(sessionId).map(({ event }) => event));
    return state.status === "none" ? null : summarise(state);
  }

  return {
    append: (sessionId, position, events, summary) =>
      inTransaction(database, (): Result<void, StoreFailure> => {
        const appended = log.append(sessionId, position, events.map(rowOf));
        if (appended.ok) lines.keep(summary, position + events.length);
        return appended;
      }),
    together: (work) => inTransaction(database, work),
    read: (sessionId) => attempt(() => readLog(sessionId)),
    stored: (sessionId) =>
      attempt(() =>
        log.readAsItLies(sessionId).map(({ row, intact }) => {
          const { position, wall, type, payload } = row;
          return { position, wall, type, payload, intact };
        }),
      ),
    page: (from, limit, client) => attempt(() => lines.page(from, limit, client)),
    between: (from, to, limit) => attempt(() => lines.between(from, to, limit)),
    recent: (limit) => attempt(() => lines.recent(limit)),
    lastOf: (session) => attempt(() => lines.lastOf(session)),
    unsigned: (limit) => attempt(() => lines.unsigned(limit)),
    open: () => attempt(() => lines.open()),
    ofRecord: lines.ofRecord,
    beat(sessionId, at, wall) {
      // A beat that cannot be written costs seconds after a crash, nothing else; the next append tells of the disk.
      attempt(() => beatUpsert.run(sessionId, at, wall));
    },
    lastBeat(sessionId) {
      const found = attempt(() => beatSchema.safeParse(beatRow.get(sessionId)));
      return found.ok && found.value.success ? found.value.data : null;
    },
    close() {
      if (database.isOpen) database.close();
    },
  };
}

function rowOf({ wall, commandId, stamp, event }: RecordedEvent): NewRow {
  const payload = JSON.stringify(event);
  return { wall, mono: event.at, type: event.type, version: eventVersion, command_id: commandId, stamp, payload };
}
