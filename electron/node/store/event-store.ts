// The session log in SQLite: appends all or nothing, durable on return, chained by hashes. Knows rows, not what they mean.
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { err, ok, type Result } from "../../../shared/result.ts";
import { eventVersion, upcast } from "../../../shared/session/events.ts";
import { fold } from "../../../shared/session/evolve.ts";
import { clientKey } from "../../../shared/session/last-sites.ts";
import type { SessionAppend, SessionStore, StoreFailure } from "../../../shared/session/ports.ts";
import {
  sessionSummarySchema,
  type RecordedEvent,
  type SessionSummary,
  type StoredRow,
} from "../../../shared/session/record.ts";
import { summarise } from "../../../shared/session/summary.ts";
import { storeFailure } from "./failures.ts";
import { chainHash, chainStart, type ChainedRow } from "./hash-chain.ts";
import { follows, logRowSchema } from "./log-row.ts";
import { parseJson } from "./parse-json.ts";

const lastSchema = z.object({ position: z.int(), hash: z.string() });
const deviceSchema = z.object({ id: z.string(), sequence: z.int() });
/** Beside the summary stands how long its log is: rows that went missing at the end would show nowhere else. */
const keptSchema = sessionSummarySchema.extend({ entries: z.int().min(0).optional() });
const summaryRowSchema = z.object({ session_id: z.string(), summary: z.string() });
const countSchema = z.object({ total: z.int() });
const foundSchema = z.object({ session_id: z.string() });
const beatSchema = z.object({ at: z.int(), wall: z.int() });

export type EventStore = SessionStore & {
  /** Made from the log, whatever is kept beside it; null where the log cannot be read. */
  readonly summaryFromLog: (sessionId: string) => SessionSummary | null;
  readonly close: () => void;
};

/** Takes over `database`, which must have been opened by openDatabase. */
export function createEventStore(database: DatabaseSync): EventStore {
  const last = database.prepare("SELECT position, hash FROM events WHERE stream = ? ORDER BY position DESC LIMIT 1");
  const insert = database.prepare(
    `INSERT INTO events (stream, position, device, device_sequence, wall, mono, type, version, command_id, stamp, payload,
       previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const summaryUpsert = database.prepare(
    // A record that was merged into another takes its sessions along, the ones still to be written too.
    `INSERT INTO sessions (session_id, client_key, started_wall, finished, signed, summary, course_id, client_id)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, coalesce((SELECT merged_into FROM clients WHERE client_id = ?8), ?8))
       ON CONFLICT (session_id) DO UPDATE SET client_key = excluded.client_key, finished = excluded.finished,
         signed = excluded.signed, summary = excluded.summary, course_id = excluded.course_id,
         client_id = excluded.client_id`,
  );
  const rows = database.prepare("SELECT * FROM events WHERE stream = ? ORDER BY position");
  const recentRows = database.prepare("SELECT session_id, summary FROM sessions ORDER BY started_wall DESC LIMIT ?");
  const betweenRows = database.prepare(
    `SELECT session_id, summary FROM sessions WHERE started_wall >= ? AND started_wall < ?
       ORDER BY started_wall DESC LIMIT ?`,
  );
  const pageRows = database.prepare(
    `SELECT session_id, summary FROM sessions WHERE ?1 IS NULL OR client_key = ?1
       ORDER BY started_wall, session_id LIMIT ?2 OFFSET ?3`,
  );
  const lastOfClient = database.prepare(
    `SELECT session_id FROM sessions WHERE finished = 1 AND client_key = ? AND session_id <> ? AND started_wall <= ?
       ORDER BY started_wall DESC LIMIT 1`,
  );
  const lastOfRecord = database.prepare(
    `SELECT session_id FROM sessions WHERE finished = 1 AND session_id <> ?2 AND started_wall <= ?3
       AND client_id = coalesce((SELECT merged_into FROM clients WHERE client_id = ?1), ?1)
       ORDER BY started_wall DESC LIMIT 1`,
  );
  const unsignedRows = database.prepare(
    "SELECT session_id, summary FROM sessions WHERE finished = 1 AND signed = 0 ORDER BY started_wall DESC LIMIT ?",
  );
  const unsignedCount = database.prepare("SELECT count(*) AS total FROM sessions WHERE finished = 1 AND signed = 0");
  const summaryRow = database.prepare("SELECT session_id, summary FROM sessions WHERE session_id = ?");
  const openRows = database.prepare(
    "SELECT session_id, summary FROM sessions WHERE finished = 0 ORDER BY started_wall DESC",
  );
  const beatUpsert = database.prepare(
    `INSERT INTO beats (session_id, at, wall) VALUES (?, ?, ?)
       ON CONFLICT (session_id) DO UPDATE SET at = excluded.at, wall = excluded.wall`,
  );
  const beatRow = database.prepare("SELECT at, wall FROM beats WHERE session_id = ?");
  const deviceRow = database.prepare(
    "SELECT id, (SELECT coalesce(max(device_sequence), 0) FROM events WHERE device = id) AS sequence FROM device",
  );
  const device = deviceSchema.parse(deviceRow.get());
  let within = false;

  function attempt<T>(work: () => T): Result<T, StoreFailure> {
    try {
      return ok(work());
    } catch (error) {
      if (error instanceof DamagedLog) return err({ code: "damaged", detail: error.message, row: error.row });
      return err(storeFailure(error));
    }
  }

  function readLog(sessionId: string): RecordedEvent[] {
    let previous = chainStart;
    const log = rows.all(sessionId).map((raw, index) => {
      const at = index + 1;
      const parsed = logRowSchema.safeParse(raw);
      if (!parsed.success) throw new DamagedLog(at, `row ${at} of ${sessionId} is not readable`);
      const row = parsed.data;
      if (!follows(row, at, previous)) throw new DamagedLog(at, `row ${at} of ${sessionId} was changed`);
      previous = row.hash;
      const event = upcast(row.version, parseJson(row.payload));
      if (!event.ok) throw new DamagedLog(at, `row ${at} of ${sessionId}: ${event.error}`);
      const { position, wall, command_id: commandId, stamp } = row;
      return { sessionId, position, wall, commandId, stamp, event: event.value };
    });
    if (log.length < entriesKept(sessionId)) throw new DamagedLog(log.length + 1, `rows of ${sessionId} are missing`);
    return log;
  }

  function entriesKept(sessionId: string): number {
    const found = summaryRowSchema.safeParse(summaryRow.get(sessionId));
    const kept = keptSchema.safeParse(found.success ? parseJson(found.data.summary) : null);
    return kept.success ? (kept.data.entries ?? 0) : 0;
  }

  /** A row is intact where its own hash is right and the row before it is the one it was written after. */
  function readStored(sessionId: string): StoredRow[] {
    let previous = chainStart;
    return rows.all(sessionId).flatMap((raw, index) => {
      const parsed = logRowSchema.safeParse(raw);
      if (!parsed.success) return [];
      const { position, wall, type, payload, hash } = parsed.data;
      const intact = follows(parsed.data, index + 1, previous);
      previous = hash;
      return [{ position, wall, type, payload, intact }];
    });
  }

  /** The line kept beside the log, or, where that cannot be read, the same line made from the log again. */
  function summaryOf(raw: unknown): readonly SessionSummary[] {
    const row = summaryRowSchema.parse(raw);
    const kept = keptSchema.safeParse(parseJson(row.summary));
    if (kept.success) {
      const { entries: _entries, ...summary } = kept.data;
      return [summary];
    }
    const made = fromLog(row.session_id);
    return made === null ? [] : [made];
  }

  function fromLog(sessionId: string): SessionSummary | null {
    const state = fold(readLog(sessionId).map((recorded) => recorded.event));
    return state.status === "none" ? null : summarise(state);
  }

  function together<T>(work: () => Result<T, StoreFailure>): Result<T, StoreFailure> {
    if (within) return work();
    const undo = (): void => {
      if (database.isOpen && database.isTransaction) database.exec("ROLLBACK");
    };
    try {
      database.exec("BEGIN IMMEDIATE");
      within = true;
      const done = work();
      if (done.ok) database.exec("COMMIT");
      else undo();
      return done;
    } catch (error) {
      undo();
      return err(storeFailure(error));
    } finally {
      within = false;
    }
  }

  /** Within a transaction. What goes wrong but for the position is thrown, so that the whole transaction is undone. */
  function insertRows(append: SessionAppend): Result<void, StoreFailure> {
    const { sessionId, position, events, summary } = append;
    const found = last.get(sessionId);
    const before = found === undefined ? { position: 0, hash: chainStart } : lastSchema.parse(found);
    if (before.position !== position) {
      return err({ code: "conflict", detail: `expected ${position}, found ${before.position}` });
    }
    let previous = before.hash;
    // Other logs of this device share the numbering.
    const { sequence } = deviceSchema.parse(deviceRow.get());
    for (const [index, recorded] of events.entries()) {
      const row = rowOf(recorded, device.id, sequence + index + 1);
      const hash = chainHash(row, previous);
      insert.run(...valuesOf(row), previous, hash);
      previous = hash;
    }
    const { client, startedWall, finished, signed } = summary;
    const { courseId, clientId } = summary.visit;
    const kept = JSON.stringify({ ...summary, entries: position + events.length });
    const state = [finished ? 1 : 0, signed ? 1 : 0];
    summaryUpsert.run(sessionId, clientKey(client), startedWall, ...state, kept, courseId, clientId);
    return ok(undefined);
  }

  return {
    append: (sessionId, position, events, summary) =>
      together(() => insertRows({ sessionId, position, events, summary })),
    together,
    page: (from, limit, client) =>
      attempt(() => pageRows.all(client === null ? null : clientKey(client), limit, from).flatMap(summaryOf)),
    read: (sessionId) => attempt(() => readLog(sessionId)),
    between: (from, to, limit) => attempt(() => betweenRows.all(from, to, limit).flatMap(summaryOf)),
    stored: (sessionId) => attempt(() => readStored(sessionId)),
    recent: (limit) => attempt(() => recentRows.all(limit).flatMap(summaryOf)),
    lastOf: ({ sessionId, client, startedWall, link }) =>
      attempt(() => {
        const found =
          link === null
            ? lastOfClient.get(clientKey(client), sessionId, startedWall)
            : lastOfRecord.get(link.clientId, sessionId, startedWall);
        return found === undefined ? null : foundSchema.parse(found).session_id;
      }),
    unsigned: (limit) =>
      attempt(() => ({
        total: countSchema.parse(unsignedCount.get()).total,
        newest: unsignedRows.all(limit).flatMap(summaryOf),
      })),
    open: () => attempt(() => openRows.all().flatMap(summaryOf)),
    beat(sessionId, at, wall) {
      // A beat that cannot be written costs seconds after a crash, nothing else; the next append tells of the disk.
      attempt(() => beatUpsert.run(sessionId, at, wall));
    },
    lastBeat(sessionId) {
      const found = attempt(() => beatSchema.safeParse(beatRow.get(sessionId)));
      return found.ok && found.value.success ? found.value.data : null;
    },
    summaryFromLog(sessionId) {
      const made = attempt(() => fromLog(sessionId));
      return made.ok ? made.value : null;
    },
    close() {
      if (database.isOpen) database.close();
    },
  };
}

class DamagedLog extends Error {
  readonly row: number;
  constructor(row: number, message: string) {
    super(message);
    this.row = row;
  }
}

function rowOf(recorded: RecordedEvent, device: string, deviceSequence: number): ChainedRow {
  return {
    stream: recorded.sessionId,
    position: recorded.position,
    device,
    device_sequence: deviceSequence,
    wall: recorded.wall,
    mono: recorded.event.at,
    type: recorded.event.type,
    version: eventVersion,
    command_id: recorded.commandId,
    stamp: recorded.stamp,
    payload: JSON.stringify(recorded.event),
  };
}

function valuesOf(row: ChainedRow): (string | number)[] {
  const { stream, position, device, device_sequence, wall, mono, type, version, command_id, stamp, payload } = row;
  return [stream, position, device, device_sequence, wall, mono, type, version, command_id, stamp, payload];
}
