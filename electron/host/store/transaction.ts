// Work on the data file: done whole or not at all, and what a thrown error means for the person. Knows no table.
import type { DatabaseSync } from "node:sqlite";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { StoreFailure } from "../streams/ports.ts";
import { storeFailure } from "./failures.ts";

export function attempt<T>(work: () => T): Result<T, StoreFailure> {
  try {
    return ok(work());
  } catch (error) {
    return err(storeFailure(error));
  }
}

/** Within a transaction that is open already, `work` belongs to that one: whoever began it ends it, and what is thrown undoes all of it. */
export function inTransaction<T>(database: DatabaseSync, work: () => Result<T, StoreFailure>): Result<T, StoreFailure> {
  const isWithin = (): boolean => database.isOpen && database.isTransaction;
  if (isWithin()) return work();
  const undo = (): void => {
    if (isWithin()) database.exec("ROLLBACK");
  };
  try {
    database.exec("BEGIN IMMEDIATE");
    const done = work();
    if (done.ok) database.exec("COMMIT");
    else undo();
    return done;
  } catch (error) {
    undo();
    return err(storeFailure(error));
  }
}
