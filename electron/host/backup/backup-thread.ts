// Starts the thread that copies, checks and cleans, with one job, and waits for what came of it.
import { Worker } from "node:worker_threads";
import { err, type Result } from "../../../shared/result.ts";
import { workerFile } from "../system/worker-file.ts";
import type { CopyProblem } from "./copy-data.ts";

export type BackupJob =
  | { readonly kind: "copy"; readonly data: string; readonly target: string }
  | { readonly kind: "check"; readonly file: string }
  | { readonly kind: "purge"; readonly data: string; readonly file: string; readonly wall: number };

/** Never rejects: a thread that ends without an answer is a job that failed. */
export function onThread(job: BackupJob): Promise<Result<unknown, CopyProblem>> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile("backup-worker", import.meta.url), { workerData: job });
    worker.unref();
    worker.once("message", (result: Result<unknown, CopyProblem>) => resolve(result));
    worker.once("error", (error) => resolve(err({ code: "failed", detail: String(error) })));
    worker.once("exit", () => resolve(err({ code: "failed", detail: "the work was broken off" })));
  });
}
