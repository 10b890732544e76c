// The thread that reads a large data file through once after the start and says whether it is whole. Writes nothing.
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { storeFailure } from "./failures.ts";

// The only file that starts this worker hands it the data file's path.
const file: string = workerData;
parentPort?.postMessage(findDamage(file));

/** What is wrong, or null. */
function findDamage(file: string): string | null {
  try {
    const database = new DatabaseSync(file, { readOnly: true, timeout: 2_000 });
    try {
      const found = String(database.prepare("PRAGMA integrity_check(1)").get()?.["integrity_check"]);
      return found === "ok" ? null : found;
    } finally {
      database.close();
    }
  } catch (error) {
    const { code, detail } = storeFailure(error);
    // A file that could not be looked at now is not therefore damaged.
    return code === "damaged" ? detail : null;
  }
}
