// Writes one whole copy of the data file: VACUUM INTO beside its place, checked from its first event to its last, then put in its place.
// A copy that is not whole is never seen under a backup's name.
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { err, type Result } from "../../../shared/result.ts";
import { storeFailure } from "../store/failures.ts";
import { verifyData, type Verified } from "../store/check.ts";
import type { CopyProblemCode } from "../../../shared/contract/backup-state.ts";

export type CopyProblem = {
  readonly code: CopyProblemCode;
  readonly detail: string;
};

export function copyData(data: string, target: string): Result<Verified, CopyProblem> {
  const part = `${target}.part`;
  try {
    rmSync(part, { force: true });
    const database = new DatabaseSync(data, { readOnly: true, timeout: 5_000 });
    try {
      database.prepare("VACUUM INTO ?").run(part);
    } finally {
      database.close();
    }
    const verified = verifyData(part);
    if (!verified.ok) {
      rmSync(part, { force: true });
      return err({ code: "damaged", detail: verified.error });
    }
    flush(part);
    renameSync(part, target);
    return verified;
  } catch (error) {
    removeQuietly(part);
    return err(problemOf(error));
  }
}

/** Whether a copy is whole, from its first entry to its last. */
export function checkCopy(file: string): Result<Verified, CopyProblem> {
  const verified = verifyData(file);
  return verified.ok ? verified : err({ code: "damaged", detail: verified.error });
}

/** On the disk, not in a cache. */
export function flush(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export function problemOf(error: unknown): CopyProblem {
  const code = error instanceof Error && "code" in error ? error.code : "";
  const detail = error instanceof Error ? error.message : String(error);
  if (code === "ENOSPC" || code === "EDQUOT") return { code: "disk-full", detail };
  if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOENT" || code === "ENOTDIR")
    return { code: "not-writable", detail };
  const failure = storeFailure(error);
  const { code: found } = failure;
  return { detail, code: found === "conflict" || found === "gone" ? "failed" : found };
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It is overwritten by the next copy.
  }
}
