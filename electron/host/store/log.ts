// The log: the only place that appends rows to a stream, reads them back and deletes them, each chained to the one before by its hash. Called by the
// stores of sessions and clients, and by whatever checks or cleans a whole file.
import { z } from "zod";
import { err, ok, type Result } from "../../../shared/result.ts";
import { upcast, type EventFormat, type Recorded } from "../../../shared/stream.ts";
import type { Append, StoreFailure } from "../streams/ports.ts";
import { sha256 } from "../system/sha256.ts";
import type { Database } from "./database.ts";
import { DamagedLog } from "./failures.ts";
import { parseJson } from "./schema.ts";

/** The columns the hash covers, in this order. */
export type ChainedRow = {
  readonly stream: string;
  readonly position: number;
  readonly device: string;
  readonly device_sequence: number;
  readonly wall: number;
  readonly mono: number;
  readonly type: string;
  readonly version: number;
  readonly command_id: string;
  readonly stamp: string;
  readonly payload: string;
};

/** What stands in place of the previous hash in a stream's first row. */
export const chainStart = "";

export function chainHash(row: ChainedRow, previousHash: string): string {
  const { stream, position, device, device_sequence, wall, mono, type, version, command_id, stamp, payload } = row;
  const covered = [stream, position, device, device_sequence, wall, mono, type, version, command_id, stamp, payload];
  return sha256(JSON.stringify([...covered, previousHash]));
}

export const logRowSchema = z.object({
  stream: z.string(),
  position: z.int(),
  device: z.string(),
  device_sequence: z.int(),
  wall: z.int(),
  mono: z.int(),
  type: z.string(),
  version: z.int(),
  command_id: z.string(),
  stamp: z.enum(["press", "host"]),
  payload: z.string(),
  previous_hash: z.string(),
  hash: z.string(),
});
export type LogRow = z.infer<typeof logRowSchema>;

/** Whether the row is the one that was written at this place after the row whose hash was `previous`, with nothing changed since. */
export function follows(row: LogRow, position: number, previous: string): boolean {
  return row.position === position && row.previous_hash === previous && row.hash === chainHash(row, previous);
}

/** A client's stream in the log; no session's id can look like it. */
export function clientStream(clientId: string): string {
  return `client:${clientId}`;
}

/** The client whose stream this is; null: a session's. */
export function clientOfStream(stream: string): string | null {
  const prefix = clientStream("");
  return stream.startsWith(prefix) ? stream.slice(prefix.length) : null;
}

/** What is particular of one kind of stream's rows. */
export type LogKind<Event> = {
  readonly format: EventFormat<Event>;
  /** The name of a stream among all kinds'. */
  readonly streamOf: (id: string) => string;
  /** Session time in ms; 0 where a kind has none. */
  readonly monoOf: (event: Event) => number;
};

const lastSchema = z.object({ position: z.int(), hash: z.string() });
const deviceSchema = z.object({ id: z.string(), sequence: z.int() });

export function createLog<Event extends { readonly type: string }>(database: Database, kind: LogKind<Event>) {
  const { format, streamOf, monoOf } = kind;
  const last = database.prepare("SELECT position, hash FROM events WHERE stream = ? ORDER BY position DESC LIMIT 1");
  const rows = database.prepare("SELECT * FROM events WHERE stream = ? ORDER BY position");
  // Every stream of this device shares its numbering.
  const device = database.prepare(
    "SELECT id, (SELECT coalesce(max(device_sequence), 0) FROM events WHERE device = id) AS sequence FROM device",
  );
  const insert = database.prepare(
    `INSERT INTO events (stream, position, device, device_sequence, wall, mono, type, version, command_id, stamp, payload,
       previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  return {
    /** Within a transaction of the caller's. Nothing is written where the newest row is not where `position` says. */
    append({ id: streamId, position: expected, rows: added }: Omit<Append<Event, unknown>, "line">) {
      const stream = streamOf(streamId);
      const found = last.get(stream);
      const before = found === undefined ? { position: 0, hash: chainStart } : lastSchema.parse(found);
      if (before.position !== expected) {
        const detail = `${stream}: expected ${expected}, found ${before.position}`;
        return err<StoreFailure>({ code: "conflict", detail });
      }
      const { id, sequence } = deviceSchema.parse(device.get());
      let previous = before.hash;
      for (const [index, { wall, commandId: command_id, stamp, event }] of added.entries()) {
        const position = expected + index + 1;
        const device_sequence = sequence + index + 1;
        const { type } = event;
        const { version } = format;
        const mono = monoOf(event);
        const payload = JSON.stringify(event);
        const row = { wall, mono, type, version, command_id, stamp, payload };
        const hash = chainHash({ ...row, stream, position, device: id, device_sequence }, previous);
        const place = [stream, position, id, device_sequence];
        insert.run(...place, wall, mono, type, version, command_id, stamp, payload, previous, hash);
        previous = hash;
      }
      return ok(undefined);
    },

    /** Throws DamagedLog at the first row that is not as it was written. */
    read(id: string): readonly Recorded<Event>[] {
      const stream = streamOf(id);
      let previous = chainStart;
      return rows.all(stream).map((raw, index) => {
        const position = index + 1;
        const row = logRowSchema.safeParse(raw);
        if (!row.success) throw new DamagedLog(position, `row ${position} of ${stream} is not readable`);
        if (!follows(row.data, position, previous)) {
          throw new DamagedLog(position, `row ${position} of ${stream} was changed`);
        }
        const { wall, version, command_id: commandId, stamp, payload, hash } = row.data;
        const event = upcast(format, version, parseJson(payload));
        if (!event.ok) throw new DamagedLog(position, `row ${position} of ${stream}: ${event.error}`);
        previous = hash;
        return { position, wall, commandId, stamp, event: event.value };
      });
    },

    /** Every row that can be read at all; intact where its own hash is right and the row before it is the one it was written after. */
    readAsItLies(id: string): readonly { readonly row: LogRow; readonly intact: boolean }[] {
      let previous = chainStart;
      return rows.all(streamOf(id)).flatMap((raw, index) => {
        const row = logRowSchema.safeParse(raw);
        if (!row.success) return [];
        const intact = follows(row.data, index + 1, previous);
        previous = row.data.hash;
        return [{ row: row.data, intact }];
      });
    },
  };
}

/** Several streams' entries, in order, up to the first that is refused, then what is kept beside them: all of it, or nothing. */
export function appendAll<Event, Line>(
  database: Database,
  log: { readonly append: (append: Append<Event, Line>) => Result<void, StoreFailure> },
  appends: readonly Append<Event, Line>[],
  keepLines: () => void,
): Result<void, StoreFailure> {
  return database.write(() => {
    for (const append of appends) {
      const appended = log.append(append);
      if (!appended.ok) return appended;
    }
    keepLines();
    return ok(undefined);
  });
}

/** The one path on which rows of the log are deleted: a client who is deleted with everything. What is left names nobody. */
export function createPurge(database: Database) {
  const allow = database.prepare("INSERT OR IGNORE INTO purging (stream) VALUES (?)");
  const insertTombstone = database.prepare(
    `INSERT OR IGNORE INTO tombstones (stream, wall, events, last_hash)
       SELECT stream, ?, position, hash FROM events WHERE stream = ? ORDER BY position DESC LIMIT 1`,
  );
  const removeEvents = database.prepare("DELETE FROM events WHERE stream = ?");
  const disallow = database.prepare("DELETE FROM purging");
  const removeClient = database.prepare("DELETE FROM clients WHERE client_id = ?");
  const removeSession = database.prepare("DELETE FROM sessions WHERE session_id = ?");
  const removeBeat = database.prepare("DELETE FROM beats WHERE session_id = ?");
  const onTable = database.prepare("SELECT 1 FROM sessions WHERE finished = 0 LIMIT 1");

  return {
    /** Within a transaction of the caller's: the rows, and the lines kept beside them. */
    remove(clientIds: readonly string[], sessionIds: readonly string[], wall: number): void {
      for (const stream of [...clientIds.map(clientStream), ...sessionIds]) {
        allow.run(stream);
        insertTombstone.run(Math.round(wall), stream);
        removeEvents.run(stream);
      }
      disallow.run();
      for (const clientId of clientIds) removeClient.run(clientId);
      for (const sessionId of sessionIds) {
        removeSession.run(sessionId);
        removeBeat.run(sessionId);
      }
    },

    /**
     * Outside any transaction: what was deleted leaves the write-ahead log too, which still holds the pages as they were, and what pages moved
     * about have left behind. Writing the file anew takes a moment, so it waits while somebody is on the table; the next purge does it.
     */
    wipe(): void {
      if (onTable.get() === undefined) database.exec("VACUUM");
      database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    },
  };
}
