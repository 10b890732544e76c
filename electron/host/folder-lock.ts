// One Steadyhold a data folder: an exclusive lock on a small file of its own, which the system lets go of however the process ends.
import { DatabaseSync } from "node:sqlite";
import { err, ok, type Result } from "../../shared/result.ts";
import { primaryCode } from "./store/failures.ts";

export type FolderLock = { readonly release: () => void };

const busy = 5;

/** `in-use`: another process (or another part of this one) holds the folder. */
export function lockFolder(file: string): Result<FolderLock, "in-use" | "not-writable"> {
  let lock: DatabaseSync | null = null;
  try {
    lock = new DatabaseSync(file);
    const held = lock;
    // Nothing is ever written to it; the open transaction is the lock.
    held.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    return ok({ release: () => held.close() });
  } catch (error) {
    if (lock?.isOpen === true) lock.close();
    return err(primaryCode(error) === busy ? "in-use" : "not-writable");
  }
}
