// Writes one whole copy of the data file by VACUUM INTO, and puts data files in their place once they are checked from their first event to
// their last: a copy that is not whole is never seen under a backup's name.
import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { err, ok, type Result } from "../../../shared/result.ts";
import { storeFailure } from "../store/failures.ts";
import type { CopyProblemCode } from "../../../shared/contract/practice-calls.ts";
import { type Verified, verifyData } from "../store/check.ts";
import { putInPlace } from "../system/atomic-file.ts";

export type CopyProblem = {
  readonly code: CopyProblemCode;
  readonly detail: string;
};

export function copyData(data: string, target: string): Result<Verified, CopyProblem> {
  return putChecked(target, (part) => {
    const database = new DatabaseSync(data, { readOnly: true, timeout: 5_000 });
    try {
      database.prepare("VACUUM INTO ?").run(part);
    } finally {
      database.close();
    }
    return ok(undefined);
  });
}

/** Has a data file made beside `target` and puts it in its place: at every moment what was there before lies there, or the new one, whole. */
export function putChecked(
  target: string,
  make: (part: string) => Result<void, string>,
  beforeReplacing?: () => void,
): Result<Verified, CopyProblem> {
  const part = `${target}.part`;
  const clear = (): void => {
    for (const one of [part, `${part}-wal`, `${part}-shm`]) rmSync(one, { force: true });
  };
  try {
    clear();
    const made = make(part);
    const verified = made.ok ? verifyData(part) : made;
    if (!verified.ok) {
      clear();
      return err({ code: "damaged", detail: verified.error });
    }
    putInPlace(part, target, beforeReplacing);
    return verified;
  } catch (error) {
    try {
      clear();
    } catch {
      // It is overwritten the next time.
    }
    return err(problemOf(error));
  }
}

/** Whether a copy is whole, from its first entry to its last. */
export function checkCopy(file: string): Result<Verified, CopyProblem> {
  const verified = verifyData(file);
  return verified.ok ? verified : err({ code: "damaged", detail: verified.error });
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
