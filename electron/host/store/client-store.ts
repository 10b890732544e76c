// Clients' records in SQLite: their log, and beside it one line each for search and lists: fast for thousands of clients. A line that went stale is
// made again when it is read.
import { z } from "zod";
import { clientKey } from "../../../shared/client/details.ts";
import { clientEventFormat } from "../../../shared/client/events.ts";
import { foldRecord } from "../../../shared/client/evolve.ts";
import {
  clientLineSchema,
  codeOrder,
  lineOf,
  plainText,
  searchText,
  type FoundClients,
} from "../../../shared/client/line.ts";
import type { ClientRecord } from "../../../shared/client/state.ts";
import { ok } from "../../../shared/result.ts";
import type { DiskSessions } from "./session-store.ts";
import type { ClientStore } from "../streams/ports.ts";
import { attempt, type Database } from "./database.ts";
import { appendAll, clientStream, createLog, createPurge } from "./log.ts";
import { parseJson } from "./schema.ts";

const idRow = z.object({ client_id: z.string() });
const listedRow = z.object({ client_id: z.string(), code: z.string().nullable() });
const lineRow = z.object({ line: z.string() });
const countRow = z.object({ count: z.int() });
const mostWords = 6;
const isMerged = ({ mergedInto }: ClientRecord): boolean => mergedInto !== null;

/** `sessions`: whose lists a client's record is read with, and which forget what is deleted. */
export function createClientStore(
  database: Database,
  sessions: Pick<DiskSessions, "ofRecord" | "forgetLines">,
): ClientStore {
  // A record has no session time, and nothing in it is stamped by a press.
  const log = createLog(database, { format: clientEventFormat, streamOf: clientStream, monoOf: () => 0 });
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
  const relinkSessions = database.prepare("UPDATE sessions SET client_id = ? WHERE client_id = ?");
  const relinkMerged = database.prepare("UPDATE clients SET merged_into = ? WHERE merged_into = ?");
  const stale = database.prepare("SELECT client_id FROM clients WHERE stale = 1");
  const notStale = database.prepare("UPDATE clients SET stale = 0 WHERE client_id = ?");

  const pageRows = database.prepare(
    `SELECT client_id, CASE WHEN json_valid(line) THEN json_extract(line, '$.code') END AS code FROM clients
       WHERE ?1 IS NULL OR code_key = ?1 ORDER BY client_id LIMIT ?2 OFFSET ?3`,
  );
  const tombstone = database.prepare("SELECT stream FROM tombstones WHERE stream = ?");
  const byCode = database.prepare(
    "SELECT client_id FROM clients WHERE code_key = ? AND merged_into IS NULL AND client_id IS NOT ? LIMIT 1",
  );
  const merged = database.prepare("SELECT client_id FROM clients WHERE merged_into = ?");
  // Parameters: 1 archived ones too, 2 limit, 3 the query as a code, 4 as codeOrder, 5 as plainText, 6 and on its words.
  const listed = "FROM clients WHERE merged_into IS NULL AND (archived = 0 OR ?1 = 1)";
  const everyone = database.prepare(
    `SELECT line, count(*) OVER () AS count ${listed} ORDER BY archived, last_wall DESC, code_order LIMIT ?2`,
  );
  const holdsWords = Array.from({ length: mostWords }, (_, index) => `instr(search, ?${index + 6}) > 0`).join(" AND ");
  const found = database.prepare(
    `SELECT line, count(*) OVER () AS count ${listed} AND (code_key = ?3 OR code_order = ?4 OR (${holdsWords}))
       ORDER BY code_key <> ?3, archived, code_order <> ?4, instr(code_order, ?4) <> 1, instr(search, ?5) <> 1,
         instr(code_order, ?4) = 0, instr(search, ?6) <> 1, instr(search, ' ' || ?6) = 0, last_wall DESC, code_order
       LIMIT ?2`,
  );
  const dueRows = "FROM clients WHERE due_from IS NOT NULL AND merged_into IS NULL AND archived = 0";
  const inWindow = `${dueRows} AND due_until > ?1 AND due_from <= ?1`;
  const pastWindow = `${dueRows} AND due_until <= ?1 AND due_lapses > ?1`;
  const due = database.prepare(`SELECT line ${inWindow} ORDER BY due_until LIMIT ?2`);
  const dueCount = database.prepare(`SELECT count(*) AS count ${inWindow}`);
  const overdue = database.prepare(`SELECT line ${pastWindow} ORDER BY due_until LIMIT ?2`);
  const overdueCount = database.prepare(`SELECT count(*) AS count ${pastWindow}`);

  function keepLine(record: ClientRecord): void {
    const line = lineOf(record, sessions.ofRecord(record.clientId));
    const { clientId, code, archived, last } = line;
    const dueColumns = [line.due?.from ?? null, line.due?.until ?? null, line.due?.lapses ?? null];
    const keys = [clientKey(code), codeOrder(code), searchText(line)];
    const kept = JSON.stringify(line);
    upsert.run(clientId, ...keys, archived ? 1 : 0, record.mergedInto, last?.wall ?? 0, ...dueColumns, kept);
  }

  /** Merged records first: their sessions count on the line of the one they ended in. */
  function keepLines(records: readonly ClientRecord[]): void {
    for (const { clientId, mergedInto } of records) {
      freeCode.run(clientId);
      if (mergedInto === null) continue;
      relinkSessions.run(mergedInto, clientId);
      relinkMerged.run(mergedInto, clientId);
    }
    const others = records.filter((record) => !isMerged(record));
    for (const record of [...records.filter(isMerged), ...others]) keepLine(record);
  }

  /** Makes again the lines of clients whose sessions were written since; a damaged record keeps its old line. */
  function refresh(): void {
    for (const raw of stale.all()) {
      const { client_id: clientId } = idRow.parse(raw);
      const read = attempt(() => foldRecord(log.read(clientId).map(({ event }) => event)));
      if (read.ok && read.value.status === "recorded") keepLine(read.value);
      else notStale.run(clientId);
    }
  }

  const lines = (rows: readonly unknown[]): FoundClients["lines"] =>
    rows.flatMap((raw) => {
      const read = clientLineSchema.safeParse(parseJson(lineRow.parse(raw).line));
      return read.success ? [read.data] : [];
    });
  const count = (raw: unknown): number => countRow.parse(raw).count;
  /** Each row carries how many there are in all. */
  const counted = (rows: readonly unknown[]): FoundClients => ({
    lines: lines(rows),
    total: rows.length === 0 ? 0 : count(rows[0]),
  });

  function search(query: string, archived: boolean, limit: number): FoundClients {
    const plain = plainText(query);
    const words = plain
      .split(" ")
      .filter((word) => word !== "")
      .slice(0, mostWords);
    const which = archived ? 1 : 0;
    const first = words[0];
    if (first === undefined) return counted(everyone.all(which, limit));
    // Every word must be there; where fewer were typed, the first one is asked for again.
    const asked = Array.from({ length: mostWords }, (_, index) => words[index] ?? first);
    return counted(found.all(which, limit, clientKey(query), codeOrder(query), plain, ...asked));
  }

  return {
    append: (appends) => appendAll(database, log, appends, () => keepLines(appends.map(({ line }) => line))),
    read: (clientId) => attempt(() => log.read(clientId)),
    page: (from, limit, code) =>
      attempt(() =>
        pageRows.all(code === null ? null : clientKey(code), limit, from).map((raw) => {
          const { client_id: clientId, code: shown } = listedRow.parse(raw);
          return { clientId, code: shown ?? clientId };
        }),
      ),
    wasDeleted: (what) =>
      attempt(() => tombstone.get("clientId" in what ? clientStream(what.clientId) : what.sessionId) !== undefined),
    withCode: (code, except) =>
      attempt(() => {
        const row = byCode.get(clientKey(code), except);
        return row === undefined ? null : idRow.parse(row).client_id;
      }),
    search: (query, archived, limit) =>
      attempt(() => {
        refresh();
        return search(query, archived, limit);
      }),
    awaited: (wall, limit) =>
      attempt(() => {
        refresh();
        return {
          due: { lines: lines(due.all(wall, limit)), total: count(dueCount.get(wall)) },
          overdue: { lines: lines(overdue.all(wall, limit)), total: count(overdueCount.get(wall)) },
        };
      }),
    sessions: (clientId) => attempt(() => sessions.ofRecord(clientId)),
    purge: (clientId, sessionIds, wall) => {
      const done = database.write(() => {
        const mergedIds = merged.all(clientId).map((raw) => idRow.parse(raw).client_id);
        purge.remove([clientId, ...mergedIds], sessionIds, wall);
        return ok(undefined);
      });
      sessions.forgetLines();
      if (done.ok) attempt(() => purge.wipe());
      return done;
    },
  };
}
