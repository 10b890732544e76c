// The one data file: opened (made or lifted where needed), read, and written in transactions. What is damaged, newer or not ours is refused and left
// as it is. Nothing is written into a file that no longer lies where it was, and the file is taken up again when it is back, also as another one (a
// disk that was pulled out and plugged in). The stores prepare their statements here.
import { randomUUID } from "node:crypto";
import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from "node:fs";
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { StoreFailure } from "../streams/ports.ts";
import { primaryCode, storeFailure } from "./failures.ts";
import { applicationId, migrationFunctions, migrations } from "./schema.ts";

/** Files up to this size are checked before they are opened: it takes a few hundredths of a second. Larger ones after the start (check.ts). */
export const checkedAtOnceBytes = 16 * 1024 * 1024;

export type DatabaseProblem =
  | { readonly code: "not-writable"; readonly detail: string }
  | { readonly code: "disk-full" }
  | { readonly code: "damaged"; readonly detail: string }
  | { readonly code: "not-ours" }
  | { readonly code: "newer" };

type Row = Record<string, SQLOutputValue>;
/** A statement on the file as it is open now. */
export type Statement = {
  readonly run: (...values: SQLInputValue[]) => void;
  readonly get: (...values: SQLInputValue[]) => Row | undefined;
  readonly all: (...values: SQLInputValue[]) => Row[];
};

export type Database = {
  /** Once for each kind of work: a statement is prepared anew when the file was taken up again. */
  readonly prepare: (sql: string) => Statement;
  readonly exec: (sql: string) => void;
  /**
   * Work that is written whole or not at all, durable on return. Within a transaction that is open already it belongs to that one: whoever began
   * it ends it, and what is thrown undoes all of it.
   */
  readonly write: <T>(work: () => Result<T, StoreFailure>) => Result<T, StoreFailure>;
  /** The second time it does nothing. */
  readonly close: () => void;
};

export function openDatabase(file: string): Result<Database, DatabaseProblem> {
  const first = openFile(file);
  if (!first.ok) return first;
  let { sqlite, identity } = first.value;
  const statements: { readonly sql: string; prepared: StatementSync }[] = [];

  /** The file that lies there now, unless it is the one that is open. Null: it may be written. */
  function reopenIfReplaced(): StoreFailure | null {
    if (identity !== null && identityOf(file) === identity) return null;
    const back = existsSync(file) ? openFile(file) : null;
    const renewed = back?.ok === true ? prepareAll(back.value.sqlite) : null;
    if (back?.ok !== true || renewed === null) return { code: "gone", detail: "the data file is not where it was" };
    if (sqlite.isOpen) sqlite.close();
    ({ sqlite, identity } = back.value);
    for (const [index, statement] of statements.entries()) statement.prepared = renewed[index] ?? statement.prepared;
    return null;
  }

  function prepareAll(opened: DatabaseSync): readonly StatementSync[] | null {
    try {
      return statements.map(({ sql }) => opened.prepare(sql));
    } catch {
      // Its tables are not what they were.
      opened.close();
      return null;
    }
  }

  function transaction<T>(work: () => Result<T, StoreFailure>): Result<T, StoreFailure> {
    const undo = (): void => {
      if (sqlite.isOpen && sqlite.isTransaction) sqlite.exec("ROLLBACK");
    };
    try {
      sqlite.exec("BEGIN IMMEDIATE");
      const done = work();
      if (done.ok) sqlite.exec("COMMIT");
      else undo();
      return done;
    } catch (error) {
      undo();
      return err(storeFailure(error));
    }
  }

  return ok({
    prepare(sql) {
      const statement = { sql, prepared: sqlite.prepare(sql) };
      statements.push(statement);
      return {
        run: (...values) => void statement.prepared.run(...values),
        get: (...values) => statement.prepared.get(...values),
        all: (...values) => statement.prepared.all(...values),
      };
    },
    exec: (sql) => sqlite.exec(sql),
    write(work) {
      // What began in one file ends in it.
      if (sqlite.isOpen && sqlite.isTransaction) return work();
      const gone = reopenIfReplaced();
      if (gone !== null) return err(gone);
      const done = transaction(work);
      if (done.ok || done.error.code !== "failed") return done;
      // SQLite says of a file that may no longer be written only that writing failed.
      const writable = isWritable(file) && (!existsSync(`${file}-wal`) || isWritable(`${file}-wal`));
      return writable ? done : err({ ...done.error, code: "not-writable" });
    },
    close() {
      if (sqlite.isOpen) sqlite.close();
    },
  });
}

/** Reading, where a thrown error becomes what it means for the person. */
export function attempt<T>(work: () => T): Result<T, StoreFailure> {
  try {
    return ok(work());
  } catch (error) {
    return err(storeFailure(error));
  }
}

type Opened = { readonly sqlite: DatabaseSync; readonly identity: string | null };

function openFile(file: string): Result<Opened, DatabaseProblem> {
  const looked = existsSync(file) ? look(file) : null;
  if (looked !== null) return err(looked);
  let sqlite: DatabaseSync | null = null;
  try {
    sqlite = new DatabaseSync(file, { timeout: 2_000 });
    makeReady(sqlite);
    return ok({ sqlite, identity: identityOf(file) });
  } catch (error) {
    if (sqlite?.isOpen === true) sqlite.close();
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
  const sqlite = new DatabaseSync(file, { readOnly: true, timeout: 2_000 });
  try {
    const version = numberOf(sqlite, "PRAGMA user_version");
    if (version > migrations.length) return { code: "newer" };
    if (!isCheckedAtOnce(file)) return null;
    // Not the quick check: a flipped bit in a key hides rows from a search, which only the comparison of table and index shows.
    const found = sqlite.prepare("PRAGMA integrity_check(1)").get()?.["integrity_check"];
    return found === "ok" ? null : { code: "damaged", detail: String(found) };
  } finally {
    sqlite.close();
  }
}

export function isCheckedAtOnce(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= checkedAtOnceBytes;
}

function makeReady(sqlite: DatabaseSync): void {
  sqlite.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
  const version = numberOf(sqlite, "PRAGMA user_version");
  if (version < migrations.length) {
    for (const [name, work] of Object.entries(migrationFunctions)) {
      sqlite.function(name, { deterministic: true, directOnly: true }, (text) => work(String(text)));
    }
    // Mark and tables come in one transaction and before the write-ahead log: after a crash it is all there or nothing.
    sqlite.exec("BEGIN IMMEDIATE");
    sqlite.exec(`PRAGMA application_id = ${applicationId}`);
    for (const step of migrations.slice(version)) sqlite.exec(step);
    sqlite.prepare("INSERT INTO device (id) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM device)").run(randomUUID());
    sqlite.exec(`PRAGMA user_version = ${migrations.length}`);
    sqlite.exec("COMMIT");
  }
  // FULL: the log is on the disk, not in a cache, when a commit returns.
  sqlite.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 200;");
  // A line that is written anew leaves its old words in the page; they would outlive a client who is deleted.
  sqlite.exec("PRAGMA secure_delete = ON");
  // A file that can be read and not written is found out now, not at the first press.
  sqlite.exec("BEGIN IMMEDIATE; COMMIT");
}

function numberOf(sqlite: DatabaseSync, pragma: string): number {
  const value = Object.values(sqlite.prepare(pragma).get() ?? {})[0];
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

/** Most systems let a program write on into a file that was moved away or deleted, and nobody would ever find what it wrote. */
function identityOf(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function problemOf(error: unknown): DatabaseProblem {
  const { code, detail } = storeFailure(error);
  if (code === "disk-full") return { code };
  // Outside SQLite only opening and reading the file can fail, and within it what is no damage is a matter of access.
  return { code: code === "damaged" || primaryCode(error) === 1 ? "damaged" : "not-writable", detail };
}
