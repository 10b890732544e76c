// The questions lists ask of the clients' table: search as you type, who is due. Fast for thousands of clients; reads lines, never logs.
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { clientLineSchema, type ClientLine } from "../../../shared/client/line.ts";
import type { FoundClients } from "../../../shared/client/ports.ts";
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
  const everyone = database.prepare(
    "SELECT line FROM clients WHERE merged_into IS NULL AND archived = ? ORDER BY last_wall DESC LIMIT ?",
  );
  const everyoneCount = database.prepare(
    "SELECT count(*) AS count FROM clients WHERE merged_into IS NULL AND archived = ?",
  );
  const holdsWords = Array.from({ length: mostWords }, (_, index) => `instr(search, ?${index + 3}) > 0`).join(" AND ");
  const matching = `FROM clients WHERE merged_into IS NULL AND archived = ?1 AND ${holdsWords}`;
  const found = database.prepare(
    `SELECT line ${matching} ORDER BY instr(search, ?3) <> 1, instr(search, ' ' || ?3) = 0, last_wall DESC LIMIT ?2`,
  );
  const foundCount = database.prepare(`SELECT count(*) AS count, ?2 ${matching}`);
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

  return {
    withCode(codeKey: string, except: string | null): string | null {
      const row = byCode.get(codeKey, except);
      return row === undefined ? null : idRow.parse(row).client_id;
    },
    mergedInto: (clientId: string): readonly string[] => merged.all(clientId).map((raw) => idRow.parse(raw).client_id),
    search(query: string, archived: boolean, limit: number): FoundClients {
      const words = query
        .split(" ")
        .filter((word) => word !== "")
        .slice(0, mostWords);
      const which = archived ? 1 : 0;
      const first = words[0];
      if (first === undefined)
        return { lines: lines(everyone.all(which, limit)), total: count(everyoneCount.get(which)) };
      // Every word must be there; where fewer were typed, the first one is asked for again.
      const asked = Array.from({ length: mostWords }, (_, index) => words[index] ?? first);
      return {
        lines: lines(found.all(which, limit, ...asked)),
        total: count(foundCount.get(which, limit, ...asked)),
      };
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
