// Takes out of one copy what was deleted in the data since: the copy is made anew without it.
import { copyFileSync, existsSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { err, ok, type Result } from "../../../shared/result.ts";
import { openDatabase } from "../store/open-database.ts";
import { createPurge } from "../store/purge.ts";
import { streamOf } from "../store/record-store.ts";
import { problemOf, putChecked, type CopyProblem } from "./copy-data.ts";

const rowSchema = z.object({ stream: z.string() });

/** `data`: where the deletions are written down. The value says whether there was anything to take out; `wall` is the time of it. */
export function forgetDeleted(data: string, file: string, wall: number): Result<boolean, CopyProblem> {
  try {
    const deleted = new Set(read(data, "SELECT stream FROM tombstones"));
    const held = read(file, "SELECT DISTINCT stream FROM events").filter((stream) => deleted.has(stream));
    if (held.length === 0) return ok(false);
    const put = putChecked(file, (part) => {
      copyFileSync(file, part);
      // A file that was set aside may have its newest entries in a log of its own.
      if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${part}-wal`);
      return takeOut(part, held, wall);
    });
    if (!put.ok) return put;
    rmSync(`${file}-wal`, { force: true });
    rmSync(`${file}-shm`, { force: true });
    return ok(true);
  } catch (error) {
    return err(problemOf(error));
  }
}

function takeOut(file: string, streams: readonly string[], wall: number): Result<void, string> {
  const opened = openDatabase(file);
  if (!opened.ok) return err(opened.error.code);
  const database = opened.value;
  const clients = streams.filter((stream) => stream.startsWith(streamOf("")));
  const sessions = streams.filter((stream) => !clients.includes(stream));
  try {
    const purge = createPurge(database);
    database.exec("BEGIN IMMEDIATE");
    purge.remove(streams, wall);
    purge.removeLines(
      clients.map((stream) => stream.slice(streamOf("").length)),
      sessions,
    );
    database.exec("COMMIT");
    // What was deleted leaves the file itself, not only its tables.
    database.exec("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; VACUUM");
    return ok(undefined);
  } finally {
    database.close();
  }
}

function read(file: string, sql: string): readonly string[] {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => rowSchema.parse(row).stream);
  } finally {
    database.close();
  }
}
