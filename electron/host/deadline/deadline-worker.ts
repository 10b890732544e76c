// The thread that waits for deadlines: sleeps on the absolute due time and re-reads the clock on waking, because timers fire early
// too. It says when a time has come and knows nothing of what is due.
import process from "node:process";
import { parentPort, workerData } from "node:worker_threads";
import { deadlineSlot, noDeadline, stopWorker, type DeadlineMemory } from "./deadline-slot.ts";

function nowUs(): bigint {
  return process.hrtime.bigint() / 1000n;
}

function waitForDeadlines(memory: DeadlineMemory, tell: () => void): void {
  const slot = deadlineSlot(memory);
  for (;;) {
    const seen = slot.changes();
    const due = slot.read();
    if (due === stopWorker) return;
    if (due === noDeadline) {
      slot.wait(seen, Number.POSITIVE_INFINITY);
      continue;
    }
    const leftUs = due - nowUs();
    if (leftUs > 0n) slot.wait(seen, Number(leftUs) / 1000);
    else if (slot.take(due)) tell();
  }
}

// The only file that starts this worker hands it this memory.
const memory: DeadlineMemory = workerData;
waitForDeadlines(memory, () => parentPort?.postMessage("due"));
