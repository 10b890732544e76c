// Whether a data file is whole: ours, readable, and every session's and client's chain of hashes unbroken from its first event to its last. Reads only.
import { DatabaseSync } from "node:sqlite";
import { err, ok, type Result } from "../../../shared/result.ts";
import { upcastClientEvent } from "../../../shared/client/events.ts";
import { upcast } from "../../../shared/session/events.ts";
import { chainStart } from "./hash-chain.ts";
import { follows, logRowSchema, type LogRow } from "./log-row.ts";
import { parseJson } from "./parse-json.ts";
import { streamOf } from "./record-store.ts";
import { applicationId, migrations } from "./schema.ts";

export type Verified = { readonly streams: number; readonly events: number };

/** The reason is for a log, not for a person. */
export function verifyData(file: string): Result<Verified, string> {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file, { readOnly: true, timeout: 2_000 });
    const one = (sql: string): unknown => Object.values(database?.prepare(sql).get() ?? {})[0];
    if (one("PRAGMA application_id") !== applicationId) return err("not a file of Steadyhold");
    const version = one("PRAGMA user_version");
    if (typeof version !== "number" || version > migrations.length) return err("written by a newer version");
    if (one("PRAGMA integrity_check(1)") !== "ok") return err("the file's structure is damaged");
    return verifyChains(database);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  } finally {
    if (database?.isOpen === true) database.close();
  }
}

function verifyChains(database: DatabaseSync): Result<Verified, string> {
  let streams = 0;
  let events = 0;
  let stream: string | null = null;
  let position = 0;
  let previous = chainStart;
  for (const raw of database.prepare("SELECT * FROM events ORDER BY stream, position").iterate()) {
    const row = logRowSchema.parse(raw);
    if (row.stream !== stream) {
      stream = row.stream;
      position = 0;
      previous = chainStart;
      streams += 1;
    }
    position += 1;
    if (!follows(row, position, previous) || !isKnown(row)) return err(`event ${events + 1} was changed`);
    previous = row.hash;
    events += 1;
  }
  return ok({ streams, events });
}

/** Whether some version of Steadyhold wrote this: sessions and clients lie in one log. */
function isKnown({ stream, version, payload }: LogRow): boolean {
  const read = stream.startsWith(streamOf("")) ? upcastClientEvent : upcast;
  return read(version, parseJson(payload)).ok;
}
