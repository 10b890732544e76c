// Replaces a file whole or not at all: written beside its place, on the disk, then put in its place. Whoever keeps or saves a file asks here.
// By Node's own writeFile, for write-file-atomic 8.0.0 and atomically 2.1.1 take what a full disk cut short for the whole.
import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Fails with what the system says; what was there before is then as it was, and nothing lies beside it. */
export async function writeFileAtomic(file: string, data: string | Uint8Array): Promise<void> {
  const part = beside(file);
  try {
    await writeFile(part, data, asBefore(file));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true }).catch(() => null);
    throw error;
  }
}

/** The same for a small file, where nobody waits: at the end of the program, or for the answer of a call. */
export function writeFileAtomicSync(file: string, data: string): void {
  const part = beside(file);
  try {
    writeFileSync(part, data, asBefore(file));
    renameSync(part, file);
  } catch (error) {
    removeQuietly(part);
    throw error;
  }
}

/** What SQLite wrote to `part`. `between`: done when it is safe on the disk and not yet in its place. */
export function putInPlace(part: string, file: string, between: () => void = () => {}): void {
  const handle = openSync(part, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  between();
  renameSync(part, file);
}

/** A name that no file of the person's has, however long the file's own is. */
function beside(file: string): string {
  return join(dirname(file), `.${randomUUID()}.part`);
}

/** Read by nobody who could not read the file that is replaced. */
function asBefore(file: string) {
  return { flag: "wx", flush: true, mode: statSync(file, { throwIfNoEntry: false })?.mode ?? 0o666 };
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where it cannot be removed, no more can be done for it.
  }
}
