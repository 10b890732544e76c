// Clients' records in SQLite: their log, and the lines that lists and searches read. A line that went stale is made again when it is read.
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import {
  clientEventVersion,
  upcastClientEvent,
  type ClientEvent,
  type RecordedClientEvent,
} from "../../../shared/client/events.ts";
import { foldRecord } from "../../../shared/client/evolve.ts";
import { codeOrder, lineOf, searchText, type ClientLine } from "../../../shared/client/line.ts";
import type { RecordStore } from "../streams/record-ports.ts";
import type { ClientRecord } from "../../../shared/client/state.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { clientKey } from "../../../shared/session/last-sites.ts";
import type { StoreFailure } from "../streams/ports.ts";
import type { SessionSummary } from "../../../shared/session/record.ts";
import { createChainedLog, type NewRow } from "./chained-log.ts";
import { createClientQueries } from "./client-queries.ts";
import { DamagedLog } from "./failures.ts";
import { parseJson } from "./parse-json.ts";
import { createPurge } from "./purge.ts";
import { attempt, inTransaction } from "./transaction.ts";

const idRow = z.object({ client_id: z.string() });
const isMerged = ({ mergedInto }: ClientRecord): boolean => mergedInto !== null;
const listedRow = z.object({ client_id: z.string(), code: z.string().nullable() });

/** A client's stream in the log; no session's id can look like it. */
export function streamOf(clientId: string): string {
  return `client:${clientId}`;
}

/** `sessionsOf`: the sessions of a client's record, oldest first. */
export function createRecordStore(
  database: DatabaseSync,
  sessionsOf: (clientId: string) => readonly SessionSummary[],
): RecordStore {
  const log = createChainedLog(database);
  const queries = createClientQueries(database);
  const purge = createPurge(database);
  const upsert = database.prepare(
    `INSERT INTO clients (client_id, code_key, code_order, search, archived, merged_into, last_wall, due_from, due_until,
       due_lapses, stale, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
       ON CONFLICT (client_id) DO UPDATE SET code_key = excluded.code_key, code_order = excluded.code_order, search = excluded.search,
         archived = excluded.archived, merged_into = excluded.merged_into, last_wall = excluded.last_wall,
         due_from = excluded.due_from, due_until = excluded.due_until, due_lapses = excluded.due_lapses,
         stale = 0, line = excluded.line`,
  );
  // A code that goes from one client to another is free before it is taken; no code begins with a blank.
  const freeCode = database.prepare("UPDATE clients SET code_key = ' ' || client_id WHERE client_id = ?");
  const pageRows = database.prepare(
    `SELECT client_id, CASE WHEN json_valid(line) THEN json_extract(line, '$.code') END AS code FROM clients
       WHERE ?1 IS NULL OR code_key = ?1 ORDER BY client_id LIMIT ?2 OFFSET ?3`,
  );
  const tombstone = database.prepare("SELECT stream FROM tombstones WHERE stream = ?");
  const stale = database.prepare("SELECT client_id FROM clients WHERE stale = 1");
  const relinkSessions = database.prepare("UPDATE sessions SET client_id = ? WHERE client_id = ?");
  const relinkMerged = database.prepare("UPDATE clients SET merged_into = ? WHERE merged_into = ?");

  /** Within a transaction. */
  function write(
    clientId: string,
    position: number,
    rows: readonly NewRow[],
    record: ClientRecord,
  ): Result<void, StoreFailure> {
    const appended = log.append(streamOf(clientId), position, rows);
    if (appended.ok && record.mergedInto !== null) {
      relinkSessions.run(record.mergedInto, clientId);
      relinkMerged.run(record.mergedInto, clientId);
    }
    return appended;
  }

  /** Merged records first: their sessions count on the line of the one they ended in. */
  function keepLines(records: readonly ClientRecord[]): void {
    const [merged, others] = [records.filter(isMerged), records.filter((record) => !isMerged(record))];
    for (const record of [...merged, ...others]) keepLine(record);
  }

  function readLog(clientId: string): RecordedClientEvent[] {
    return log.read(streamOf(clientId)).map(({ position, version, command_id: commandId, payload }) => {
      const event = upcastClientEvent(version, parseJson(payload));
      if (!event.ok) throw new DamagedLog(position, `row ${position} of client ${clientId}: ${event.error}`);
      return { clientId, position, commandId, event: event.value };
    });
  }

  function keepLine(record: ClientRecord): ClientLine {
    const line = lineOf(record, sessionsOf(record.clientId));
    const { clientId, code, archived, last, due } = line;
    const dueColumns = [due?.from ?? null, due?.until ?? null, due?.lapses ?? null];
    const kept = JSON.stringify(line);
    const found = [clientKey(code), codeOrder(code), searchText(line)];
    upsert.run(clientId, ...found, archived ? 1 : 0, record.mergedInto, last?.wall ?? 0, ...dueColumns, kept);
    return line;
  }

  /** Makes again the lines of clients whose sessions were written since; a damaged record keeps its old line. */
  function refresh(): void {
    for (const raw of stale.all()) {
      const { client_id: clientId } = idRow.parse(raw);
      const read = attempt(() => foldRecord(readLog(clientId).map((row) => row.event)));
      if (read.ok && read.value.status === "recorded") keepLine(read.value);
      else database.prepare("UPDATE clients SET stale = 0 WHERE client_id = ?").run(clientId);
    }
  }

  return {
    append: (appends, wall) =>
      inTransaction(database, () => {
        for (const { clientId, expectedPosition, commandId, events, record } of appends) {
          const rows = events.map((event) => rowOf(event, commandId, wall));
          const written = write(clientId, expectedPosition, rows, record);
          if (!written.ok) return written;
        }
        keepLines(appends.map(({ record }) => record));
        return ok(undefined);
      }),
    take: (taken) =>
      inTransaction(database, () => {
        for (const { clientId, position, rows, record } of taken) {
          const added = rows.map(({ event, commandId }) => rowOf(event, commandId, event.at.wall));
          const written = write(clientId, position, added, record);
          if (!written.ok) return written;
          freeCode.run(clientId);
        }
        keepLines(taken.map(({ record }) => record));
        return ok(undefined);
      }),
    page: (from, limit, code) =>
      attempt(() =>
        pageRows.all(code === null ? null : clientKey(code), limit, from).map((raw) => {
          const { client_id: clientId, code: found } = listedRow.parse(raw);
          return { clientId, code: found ?? clientId };
        }),
      ),
    wasDeleted: (what) =>
      attempt(() => tombstone.get("clientId" in what ? streamOf(what.clientId) : what.sessionId) !== undefined),
    read: (clientId) => attempt(() => readLog(clientId)),
    withCode: (code, except) => attempt(() => queries.withCode(clientKey(code), except)),
    search: (query, archived, limit) =>
      attempt(() => {
        refresh();
        return queries.search(query, archived, limit);
      }),
    awaited: (wall, limit) =>
      attempt(() => {
        refresh();
        return { due: queries.due(wall, limit), overdue: queries.overdue(wall, limit) };
      }),
    sessions: (clientId) => attempt(() => sessionsOf(clientId)),
    purge: (clientId, sessionIds, wall) => {
      const done = inTransaction(database, () => {
        const merged = queries.mergedInto(clientId);
        const streams = [clientId, ...merged].map(streamOf);
        purge.remove([...streams, ...sessionIds], wall);
        purge.removeLines([clientId, ...merged], sessionIds);
        return ok(undefined);
      });
      if (done.ok) attempt(() => purge.wipe());
      return done;
    },
  };
}

function rowOf(event: ClientEvent, commandId: string, wall: number): NewRow {
  return {
    wall: Math.round(wall),
    // A record has no session time, and nothing in it is stamped by a press.
    mono: 0,
    stamp: "host",
    type: event.type,
    version: clientEventVersion,
    command_id: commandId,
    payload: JSON.stringify(event),
  };
}
