// Named deadlines on the worker thread: keeps the list, hands the earliest to the worker, and calls back, never early.
import { Worker } from "node:worker_threads";
import type { Clock, Deadlines } from "../streams/ports.ts";
import { workerFile } from "../system/worker-file.ts";
import { createDeadlineMemory, deadlineSlot, noDeadline, stopWorker } from "./deadline-slot.ts";

export type HostDeadlines = Deadlines & { readonly close: () => void };

export function createDeadlines(clock: Pick<Clock, "mono">, onDue: (name: string) => void): HostDeadlines {
  const memory = createDeadlineMemory();
  const slot = deadlineSlot(memory);
  const waiting = new Map<string, number>();
  const worker = new Worker(workerFile("deadline-worker", import.meta.url), { workerData: memory });
  // The host ends when its server or its windows end; a waiting deadline does not keep it alive.
  worker.unref();
  worker.on("message", fire);

  function arm(): void {
    const next = Math.min(...waiting.values());
    // Rounded up: a deadline is never told of before its time.
    slot.write(Number.isFinite(next) ? BigInt(Math.max(0, Math.ceil(next * 1000))) : noDeadline);
  }

  function fire(): void {
    const now = clock.mono();
    const due = [...waiting].filter(([, dueMono]) => dueMono <= now).toSorted(([, a], [, b]) => a - b);
    for (const [name] of due) waiting.delete(name);
    arm();
    for (const [name] of due) onDue(name);
  }

  return {
    set(name, dueMono) {
      waiting.set(name, dueMono);
      arm();
    },
    clear(name) {
      if (waiting.delete(name)) arm();
    },
    close() {
      waiting.clear();
      slot.write(stopWorker);
    },
  };
}
