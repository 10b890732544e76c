// Copies and checks the data file on a thread of its own, so that no press ever waits for a backup.
import { parentPort, workerData } from "node:worker_threads";
import { copyData } from "./copy-data.ts";

// The only file that starts this worker hands it these two paths.
const paths: { readonly data: string; readonly target: string } = workerData;
parentPort?.postMessage(copyData(paths.data, paths.target));
