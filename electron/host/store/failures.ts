// What an error of the data file means for the person: the code they are told, never a thrown error.
import type { StorageProblem } from "../../../shared/contract/failures.ts";
import type { StoreFailure } from "../streams/ports.ts";

/** SQLite's primary result codes (the low byte of an extended one), https://www.sqlite.org/rescode.html */
const meanings: Readonly<Record<number, StorageProblem>> = {
  3: "not-writable",
  8: "not-writable",
  11: "damaged",
  13: "disk-full",
  14: "not-writable",
  19: "conflict",
  26: "damaged",
};

/** `row`: the position of the first row of a log that is not as it was written. */
export class DamagedLog extends Error {
  readonly row: number;
  constructor(row: number, message: string) {
    super(message);
    this.row = row;
  }
}

export function storeFailure(error: unknown): StoreFailure {
  if (error instanceof DamagedLog) return { code: "damaged", detail: error.message, row: error.row };
  const detail = error instanceof Error ? error.message : String(error);
  return { code: meanings[primaryCode(error)] ?? "failed", detail };
}

/** 0 where the error is not SQLite's. */
export function primaryCode(error: unknown): number {
  const code = error instanceof Error && "errcode" in error ? error.errcode : 0;
  return typeof code === "number" ? code & 0xff : 0;
}
