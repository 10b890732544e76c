// Everything that is kept in one data file: sessions, clients' records, settings. Writes nothing into a file that no longer lies where it was,
// and takes the file up again when it is back, also as another one (a disk that was pulled out and plugged in). Knows no rule.
import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import type { RecordStore } from "../streams/record-ports.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { StoreFailure } from "../streams/ports.ts";
import { createEventStore, type EventStore } from "./event-store.ts";
import { storeFailure } from "./failures.ts";
import { mayBeWritten, watchPlace } from "./in-place.ts";
import { openDatabase, type DatabaseProblem } from "./open-database.ts";
import { overlay } from "./overlay.ts";
import { createRecordStore } from "./record-store.ts";
import { createSettingsStore, type SettingsStore } from "./settings-store.ts";

export type Stores = {
  readonly sessions: EventStore;
  readonly records: RecordStore;
  readonly settings: SettingsStore;
};
type Opened = Stores & { readonly database: DatabaseSync; readonly inPlace: () => boolean };

export function openStores(file: string): Result<Stores, DatabaseProblem> {
  const first = openOnce(file);
  if (!first.ok) return first;
  let now = first.value;

  /** Null: the file may be written. */
  function away(): StoreFailure | null {
    // What began in one file ends in it.
    if (now.database.isTransaction || now.inPlace()) return null;
    const back = existsSync(file) ? openOnce(file) : null;
    if (back === null || !back.ok) return { code: "gone", detail: "the data file is not where it was" };
    if (now.database.isOpen) now.database.close();
    now = back.value;
    return null;
  }

  function guarded<T>(write: () => Result<T, StoreFailure>): Result<T, StoreFailure> {
    const gone = away();
    if (gone !== null) return err(gone);
    const done = write();
    if (done.ok || done.error.code !== "failed") return done;
    // SQLite says of a file that may no longer be written only that writing failed.
    const writable = mayBeWritten(file) && (!existsSync(`${file}-wal`) || mayBeWritten(`${file}-wal`));
    return writable ? done : err({ ...done.error, code: "not-writable" });
  }

  return ok({
    sessions: overlay(() => now.sessions, {
      append: (...words) => guarded(() => now.sessions.append(...words)),
      together: (work) => guarded(() => now.sessions.together(work)),
    }),
    records: overlay(() => now.records, {
      append: (...words) => guarded(() => now.records.append(...words)),
      take: (...words) => guarded(() => now.records.take(...words)),
      purge: (...words) => guarded(() => now.records.purge(...words)),
    }),
    settings: overlay(() => now.settings, { write: (...words) => guarded(() => now.settings.write(...words)) }),
  });
}

function openOnce(file: string): Result<Opened, DatabaseProblem> {
  const opened = openDatabase(file);
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const sessions = createEventStore(database);
    const records = createRecordStore(database, sessions.ofRecord);
    return ok({ sessions, records, settings: createSettingsStore(database), database, inPlace: watchPlace(file) });
  } catch (error) {
    // The tables themselves are not what they were.
    if (database.isOpen) database.close();
    return err({ code: "damaged", detail: storeFailure(error).detail });
  }
}
