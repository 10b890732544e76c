// Opens the data file, making or lifting it where needed. A file that is damaged, newer or not ours is refused and left as it is.
import { randomUUID } from "node:crypto";
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { err, ok, type Result } from "../../../shared/result.ts";
import { isCheckedAtOnce } from "./background-check.ts";
import { primaryCode, storeFailure } from "./failures.ts";
import { applicationId, migrationFunctions, migrations } from "./schema.ts";

export type DatabaseProblem =
  | { readonly code: "not-writable"; readonly detail: string }
  | { readonly code: "disk-full" }
  | { readonly code: "damaged"; readonly detail: string }
  | { readonly code: "not-ours" }
  | { readonly code: "newer" };

export function openDatabase(file: string): Result<DatabaseSync, DatabaseProblem> {
  const looked = existsSync(file) ? look(file) : null;
  if (looked !== null) return err(looked);
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file, { timeout: 2_000 });
    prepare(database);
    return ok(database);
  } catch (error) {
    if (database?.isOpen === true) database.close();
    return err(problemOf(error));
  }
}

/** Looks at a file that is already there without writing to it. Null: all is well. */
function look(file: string): DatabaseProblem | null {
  try {
    const header = headerOf(file);
    // A file of no length is what a power cut leaves of the very first start; with a log beside it, it has lost its data.
    if (header.length === 0) return walHolds(file) ? { code: "damaged", detail: "the file is empty" } : null;
    if (header.toString("latin1", 0, 16) !== "SQLite format 3\0") return { code: "damaged", detail: "not a database" };
    if (header.length >= 72 && header.readUInt32BE(68) !== applicationId) return { code: "not-ours" };
    return check(file);
  } catch (error) {
    return problemOf(error);
  }
}

function check(file: string): DatabaseProblem | null {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 2_000 });
  try {
    const version = numberOf(database, "PRAGMA user_version");
    if (version > migrations.length) return { code: "newer" };
    if (!isCheckedAtOnce(file)) return null;
    // Not the quick check: a flipped bit in a key hides rows from a search, which only the comparison of table and index shows.
    const found = database.prepare("PRAGMA integrity_check(1)").get()?.["integrity_check"];
    return found === "ok" ? null : { code: "damaged", detail: String(found) };
  } finally {
    database.close();
  }
}

function prepare(database: DatabaseSync): void {
  database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
  const version = numberOf(database, "PRAGMA user_version");
  if (version < migrations.length) {
    for (const [name, work] of Object.entries(migrationFunctions)) {
      database.function(name, { deterministic: true, directOnly: true }, (text) => work(String(text)));
    }
    // Mark and tables come in one transaction and before the write-ahead log: after a crash it is all there or nothing.
    database.exec("BEGIN IMMEDIATE");
    database.exec(`PRAGMA application_id = ${applicationId}`);
    for (const step of migrations.slice(version)) database.exec(step);
    database.prepare("INSERT INTO device (id) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM device)").run(randomUUID());
    database.exec(`PRAGMA user_version = ${migrations.length}`);
    database.exec("COMMIT");
  }
  // FULL: the log is on the disk, not in a cache, when a commit returns.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 200;");
  // A line that is written anew leaves its old words in the page; they would outlive a client who is deleted.
  database.exec("PRAGMA secure_delete = ON");
  // A file that can be read and not written is found out now, not at the first press.
  database.exec("BEGIN IMMEDIATE; COMMIT");
}

function numberOf(database: DatabaseSync, pragma: string): number {
  const value = Object.values(database.prepare(pragma).get() ?? {})[0];
  return typeof value === "number" ? value : 0;
}

function headerOf(file: string): Buffer {
  const handle = openSync(file, "r");
  try {
    const header = Buffer.alloc(100);
    return header.subarray(0, readSync(handle, header, 0, header.length, 0));
  } finally {
    closeSync(handle);
  }
}

function walHolds(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function problemOf(error: unknown): DatabaseProblem {
  const { code, detail } = storeFailure(error);
  if (code === "disk-full") return { code };
  // Outside SQLite only opening and reading the file can fail, and within it what is no damage is a matter of access.
  return { code: code === "damaged" || primaryCode(error) === 1 ? "damaged" : "not-writable", detail };
}
