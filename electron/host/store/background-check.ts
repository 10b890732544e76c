// Large data files are read through after the start, on a thread of their own: a practice of years opens as fast as an empty one.
import { statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { workerFile } from "../system/worker-file.ts";

/** Files up to this size are checked before they are opened: it takes a few hundredths of a second. */
export const checkedAtOnceBytes = 16 * 1024 * 1024;
/** The first screen comes first. */
const startsAfterMs = 3_000;

export function isCheckedAtOnce(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= checkedAtOnceBytes;
}

/** Calls `onDamaged` with what is wrong, or never. The returned function gives the check up. */
export function checkInBackground(
  file: string,
  onDamaged: (detail: string) => void,
  afterMs: number = startsAfterMs,
): () => void {
  if (isCheckedAtOnce(file)) return () => undefined;
  let worker: Worker | null = null;
  const starting = setTimeout(() => {
    worker = new Worker(workerFile("check-worker", import.meta.url), { workerData: file });
    worker.unref();
    worker.on("message", (found: unknown) => {
      if (typeof found === "string") onDamaged(found);
    });
  }, afterMs);
  starting.unref();
  return () => {
    clearTimeout(starting);
    void worker?.terminate();
  };
}
