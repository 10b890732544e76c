// Sessions in SQLite: their events in the log, durable on return, and beside it one line each for lists. A line that cannot be read is made from the
// log again.
import { z } from "zod";
import { clientKey } from "../../../shared/client/details.ts";
import { sessionEventFormat } from "../../../shared/session/events.ts";
import { fold } from "../../../shared/session/evolve.ts";
import { sessionSummarySchema, type RecordedEvent, type SessionSummary } from "../../../shared/session/record.ts";
import { summarise } from "../../../shared/session/summary.ts";
import type { SessionStore } from "../streams/ports.ts";
import { attempt, type Database } from "./database.ts";
import { DamagedLog } from "./failures.ts";
import { appendAll, createLog } from "./log.ts";
import { parseJson } from "./schema.ts";

/**
 * Beside the summary stands how long its log is: rows that went missing at the end would show nowhere else. Where a computer could not name its zone
 * older versions kept none.
 */
const keptSchema = sessionSummarySchema.extend({
  timeZone: z.string().catch("UTC"),
  entries: z.int().min(0).optional(),
});
const lineRow = z.object({ session_id: z.string(), summary: z.string() });
const countRow = z.object({ total: z.int() });
const foundRow = z.object({ session_id: z.string() });
/** Lines whose text was found whole: the same text again is not parsed again. Some megabytes. */
const mostChecked = 2_000;
const beatSchema = z.object({ at: z.int(), wall: z.int() });

export type DiskSessions = SessionStore & {
  /** The sessions of a client's record that can be read, oldest first. Throws what SQLite throws. */
  readonly ofRecord: (clientId: string) => readonly SessionSummary[];
  /** Sessions were deleted: nothing of them stays in memory. */
  readonly forgetLines: () => void;
};

export function createSessionStore(database: Database): DiskSessions {
  const log = createLog(database, {
    format: sessionEventFormat,
    streamOf: (sessionId) => sessionId,
    monoOf: ({ at }) => at,
  });
  const checked = new Map<string, { readonly text: string; readonly lines: readonly SessionSummary[] }>();
  const upsert = database.prepare(
    // A record that was merged into another takes its sessions along, the ones still to be written too.
    `INSERT INTO sessions (session_id, client_key, started_wall, finished, signed, summary, course_id, client_id)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, coalesce((SELECT merged_into FROM clients WHERE client_id = ?8), ?8))
       ON CONFLICT (session_id) DO UPDATE SET client_key = excluded.client_key, finished = excluded.finished,
         signed = excluded.signed, summary = excluded.summary, course_id = excluded.course_id,
         client_id = excluded.client_id`,
  );
  const lines = (rest: string) => database.prepare(`SELECT session_id, summary FROM sessions ${rest}`);
  const recent = lines("ORDER BY started_wall DESC LIMIT ?");
  const between = lines("WHERE started_wall >= ? AND started_wall < ? ORDER BY started_wall DESC LIMIT ?");
  const page = lines("WHERE ?1 IS NULL OR client_key = ?1 ORDER BY started_wall, session_id LIMIT ?2 OFFSET ?3");
  const unsigned = lines("WHERE finished = 1 AND signed = 0 ORDER BY started_wall DESC LIMIT ?");
  const unsignedCount = database.prepare("SELECT count(*) AS total FROM sessions WHERE finished = 1 AND signed = 0");
  const open = lines("WHERE finished = 0 ORDER BY started_wall DESC");
  const ofRecord = lines("WHERE client_id = ? ORDER BY started_wall, session_id");
  const one = lines("WHERE session_id = ?");
  const lastOfClient = database.prepare(
    `SELECT session_id FROM sessions WHERE finished = 1 AND client_key = ? AND session_id <> ? AND started_wall <= ?
       ORDER BY started_wall DESC LIMIT 1`,
  );
  const lastOfRecord = database.prepare(
    `SELECT session_id FROM sessions WHERE finished = 1 AND session_id <> ?2 AND started_wall <= ?3
       AND client_id = coalesce((SELECT merged_into FROM clients WHERE client_id = ?1), ?1)
       ORDER BY started_wall DESC LIMIT 1`,
  );
  const beatUpsert = database.prepare(
    `INSERT INTO beats (session_id, at, wall) VALUES (?, ?, ?)
       ON CONFLICT (session_id) DO UPDATE SET at = excluded.at, wall = excluded.wall`,
  );
  const beatRow = database.prepare("SELECT at, wall FROM beats WHERE session_id = ?");

  /** `entries`: how long the session's log is with what is being written. */
  function keepLine(summary: SessionSummary, entries: number): void {
    const { sessionId, client, startedWall, finished, signed, visit } = summary;
    const state = [finished ? 1 : 0, signed ? 1 : 0];
    const kept = JSON.stringify({ ...summary, entries });
    upsert.run(sessionId, clientKey(client), startedWall, ...state, kept, visit.courseId, visit.clientId);
  }

  /** How long the log was when its line was last kept; 0 where nothing says so. */
  function entriesKept(sessionId: string): number {
    const found = lineRow.safeParse(one.get(sessionId));
    const kept = keptSchema.safeParse(found.success ? parseJson(found.data.summary) : null);
    return kept.success ? (kept.data.entries ?? 0) : 0;
  }

  /** Throws DamagedLog. */
  function readLog(sessionId: string): readonly RecordedEvent[] {
    const read = log.read(sessionId);
    if (read.length >= entriesKept(sessionId)) return read;
    throw new DamagedLog(read.length + 1, `rows of ${sessionId} are missing`);
  }

  /** None of a session that cannot be read: it keeps no other one from its list. */
  function lineOf(raw: unknown): readonly SessionSummary[] {
    const row = lineRow.safeParse(raw);
    if (!row.success) return [];
    const known = checked.get(row.data.session_id);
    if (known?.text === row.data.summary) return known.lines;
    const kept = keptSchema.safeParse(parseJson(row.data.summary));
    if (kept.success) {
      const { entries: _entries, ...summary } = kept.data;
      if (checked.size === mostChecked) checked.clear();
      checked.set(row.data.session_id, { text: row.data.summary, lines: [summary] });
      return [summary];
    }
    const read = attempt(() => fold(readLog(row.data.session_id).map(({ event }) => event)));
    return read.ok && read.value.status !== "none" ? [summarise(read.value)] : [];
  }

  return {
    append: (appends) =>
      appendAll(database, log, appends, () => {
        for (const { line, position, rows } of appends) keepLine(line, position + rows.length);
      }),
    together: (work) => database.write(work),
    read: (sessionId) => attempt(() => readLog(sessionId)),
    stored: (sessionId) =>
      attempt(() =>
        log.readAsItLies(sessionId).map(({ row, intact }) => {
          const { position, wall, type, payload } = row;
          return { position, wall, type, payload, intact };
        }),
      ),
    recent: (limit) => attempt(() => recent.all(limit).flatMap(lineOf)),
    between: (from, to, limit) => attempt(() => between.all(from, to, limit).flatMap(lineOf)),
    page: (from, limit, client) =>
      attempt(() => page.all(client === null ? null : clientKey(client), limit, from).flatMap(lineOf)),
    open: () => attempt(() => open.all().flatMap(lineOf)),
    unsigned: (limit) =>
      attempt(() => ({
        total: countRow.parse(unsignedCount.get()).total,
        newest: unsigned.all(limit).flatMap(lineOf),
      })),
    forgetLines: () => checked.clear(),
    ofRecord: (clientId) => ofRecord.all(clientId).flatMap(lineOf),
    lastOf: ({ sessionId, client, startedWall, link }) =>
      attempt(() => {
        const found =
          link === null
            ? lastOfClient.get(clientKey(client), sessionId, startedWall)
            : lastOfRecord.get(link.clientId, sessionId, startedWall);
        return found === undefined ? null : foundRow.parse(found).session_id;
      }),
    beat(sessionId, at, wall) {
      // A beat that cannot be written costs seconds after a crash, nothing else; the next append tells of the disk.
      attempt(() => beatUpsert.run(sessionId, at, wall));
    },
    lastBeat(sessionId) {
      const found = attempt(() => beatSchema.safeParse(beatRow.get(sessionId)));
      return found.ok && found.value.success ? found.value.data : null;
    },
  };
}
