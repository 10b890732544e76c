// The questions lists ask of the clients' table: search as you type, who is due. Fast for thousands of clients; reads lines, never logs.
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { clientLineSchema, codeOrder, plainText, type ClientLine } from "../../../shared/client/line.ts";
import type { FoundClients } from "../../../shared/client/line.ts";
import { clientKey } from "../../../shared/session/last-sites.ts";
import { parseJson } from "./parse-json.ts";

const lineRow = z.object({ line: z.string() });
const idRow = z.object({ client_id: z.string() });
const countRow = z.object({ count: z.int() });
const mostWords = 6;

export function createClientQueries(database: DatabaseSync) {
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

  const lines = (rows: readonly unknown[]): ClientLine[] =>
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

  return {
    withCode(codeKey: string, except: string | null): string | null {
      const row = byCode.get(codeKey, except);
      return row === undefined ? null : idRow.parse(row).client_id;
    },
    mergedInto: (clientId: string): readonly string[] => merged.all(clientId).map((raw) => idRow.parse(raw).client_id),
    search(query: string, archived: boolean, limit: number): FoundClients {
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
    },
    due: (wall: number, limit: number): FoundClients => ({
      lines: lines(due.all(wall, limit)),
      total: count(dueCount.get(wall)),
    }),
    overdue: (wall: number, limit: number): FoundClients => ({
      lines: lines(overdue.all(wall, limit)),
      total: count(overdueCount.get(wall)),
    }),
  };
}
