// Copies, checks and cleans data files on a thread of its own, so that no press ever waits for a backup.
import { parentPort, workerData } from "node:worker_threads";
import { checkCopy, copyData } from "./copy-data.ts";
import { purgeCopy } from "./purge-copy.ts";
import type { BackupJob } from "./backup-thread.ts";

// The only file that starts this worker hands it the job.
const job: BackupJob = workerData;
parentPort?.postMessage(work());

function work() {
  switch (job.kind) {
    case "copy":
      return copyData(job.data, job.target);
    case "check":
      return checkCopy(job.file);
    case "purge":
      return purgeCopy(job.data, job.file, job.wall);
  }
}
