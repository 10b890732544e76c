// The product's deadline worker, unchanged, but its word that a time has come carries the moment it was said: the main thread may be
// blocked and learn of it late.
import { parentPort } from "node:worker_threads";
import { monotonicMs } from "../../electron/host/system/clock.ts";

if (parentPort !== null) {
  const say = parentPort.postMessage.bind(parentPort);
  parentPort.postMessage = () => say(monotonicMs());
}
await import("../../electron/host/deadline/deadline-worker.ts");
