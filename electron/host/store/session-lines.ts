// What lists read of sessions: one line each, kept beside the log. A line that cannot be read is made from the log again. Reads no events.
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { clientKey } from "../../../shared/session/last-sites.ts";
import type { SessionOfClient, UnsignedSessions } from "../streams/ports.ts";
import { sessionSummarySchema, type SessionSummary } from "../../../shared/session/record.ts";
import { parseJson } from "./parse-json.ts";
import { attempt } from "./transaction.ts";

/** Beside the summary stands how long its log is: rows that went missing at the end would show nowhere else. */
const keptSchema = sessionSummarySchema.extend({ entries: z.int().min(0).optional() });
const lineRow = z.object({ session_id: z.string(), summary: z.string() });
const countRow = z.object({ total: z.int() });
const foundRow = z.object({ session_id: z.string() });

/** `fromLog`: the same line made from the session's log, null for a log without a session; throws where it cannot be read either. */
export function createSessionLines(database: DatabaseSync, fromLog: (sessionId: string) => SessionSummary | null) {
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

  function lineOf(raw: unknown): readonly SessionSummary[] {
    const row = lineRow.parse(raw);
    const kept = keptSchema.safeParse(parseJson(row.summary));
    if (kept.success) {
      const { entries: _entries, ...summary } = kept.data;
      return [summary];
    }
    const made = fromLog(row.session_id);
    return made === null ? [] : [made];
  }

  return {
    /** `entries`: how long the session's log is with what is being written. */
    keep(summary: SessionSummary, entries: number): void {
      const { sessionId, client, startedWall, finished, signed, visit } = summary;
      const state = [finished ? 1 : 0, signed ? 1 : 0];
      const kept = JSON.stringify({ ...summary, entries });
      upsert.run(sessionId, clientKey(client), startedWall, ...state, kept, visit.courseId, visit.clientId);
    },

    /** How long the log was when its line was last kept; 0 where nothing says so. */
    entriesKept(sessionId: string): number {
      const found = lineRow.safeParse(one.get(sessionId));
      const kept = keptSchema.safeParse(found.success ? parseJson(found.data.summary) : null);
      return kept.success ? (kept.data.entries ?? 0) : 0;
    },

    recent: (limit: number) => recent.all(limit).flatMap(lineOf),
    between: (from: number, to: number, limit: number) => between.all(from, to, limit).flatMap(lineOf),
    page: (from: number, limit: number, client: string | null) =>
      page.all(client === null ? null : clientKey(client), limit, from).flatMap(lineOf),
    open: () => open.all().flatMap(lineOf),
    unsigned: (limit: number): UnsignedSessions => ({
      total: countRow.parse(unsignedCount.get()).total,
      newest: unsigned.all(limit).flatMap(lineOf),
    }),
    /** All of one client's record, oldest first; without those that can be read neither here nor in their log. */
    ofRecord: (clientId: string): readonly SessionSummary[] =>
      ofRecord.all(clientId).flatMap((raw) => {
        const line = attempt(() => lineOf(raw));
        return line.ok ? line.value : [];
      }),

    lastOf({ sessionId, client, startedWall, link }: SessionOfClient): string | null {
      const found =
        link === null
          ? lastOfClient.get(clientKey(client), sessionId, startedWall)
          : lastOfRecord.get(link.clientId, sessionId, startedWall);
      return found === undefined ? null : foundRow.parse(found).session_id;
    },
  };
}
