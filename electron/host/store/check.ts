// Whether a data file is whole. All of it, every chain of hashes from its first event to its last: asked of every copy. And large files once after the
// start, on a thread of their own: a practice of years opens as fast as an empty one.
import { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { clientEventFormat } from "../../../shared/client/events.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { sessionEventFormat } from "../../../shared/session/events.ts";
import { upcast } from "../../../shared/stream.ts";
import { workerFile } from "../system/worker-file.ts";
import { isCheckedAtOnce } from "./database.ts";
import { chainStart, clientOfStream, follows, logRowSchema, type LogRow } from "./log.ts";
import { applicationId, migrations, parseJson } from "./schema.ts";

/** The first screen comes first. */
const startsAfterMs = 3_000;

/** Calls `onDamaged` with what is wrong, or never. The returned function gives the check up. */
export function checkInBackground(
  file: string,
  onDamaged: (detail: string) => void,
  afterMs: number = startsAfterMs,
): () => void {
  if (isCheckedAtOnce(file)) return () => undefined;
  let worker: Worker | null = null;
  const starting = setTimeout(() => {
    worker = new Worker(workerFile("check-worker", import.meta.url), { workerData: file });
    worker.unref();
    worker.on("message", (found: unknown) => {
      if (typeof found === "string") onDamaged(found);
    });
  }, afterMs);
  starting.unref();
  return () => {
    clearTimeout(starting);
    void worker?.terminate();
  };
}

export type Verified = { readonly streams: number; readonly events: number };

/** Reads only. The reason is for a log, not for a person. */
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
  const format = clientOfStream(stream) === null ? sessionEventFormat : clientEventFormat;
  return upcast<unknown>(format, version, parseJson(payload)).ok;
}
