// Whether a file that was opened still lies under its name, and may be written. Most systems let a program write on into a file that was moved
// away or deleted, and nobody would ever find what it wrote.
import { accessSync, constants, statSync } from "node:fs";

/** `file` is there now; the returned function says whether the same one still is. */
export function watchPlace(file: string): () => boolean {
  const opened = identityOf(file);
  return () => opened !== null && identityOf(file) === opened;
}

export function mayBeWritten(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function identityOf(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
