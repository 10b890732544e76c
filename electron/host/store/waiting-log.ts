// The session log with patience: what the disk does not take of a session that is under way waits here, in order, and is written as soon as
// the disk takes it again. Nothing that waits counts as saved, and whoever asks is told how much that is. Knows no session rule.
import { err, ok, type Result } from "../../../shared/result.ts";
import type { SessionAppend, StoreFailure } from "../streams/ports.ts";
import type { SessionSummary } from "../../../shared/session/record.ts";
import { appendAll } from "./append-all.ts";
import type { EventStore } from "./event-store.ts";
import { overlay } from "./overlay.ts";

export type Waiting = {
  /** How many acts wait; 0: everything is on the disk. */
  readonly acts: number;
  readonly why: StoreFailure["code"] | null;
};

export type WaitingLog = {
  readonly log: EventStore;
  readonly waiting: () => Waiting;
  /** Tries again to write what waits. */
  readonly retry: () => void;
};

/** Of these the disk recovers by itself or by the person's hand; the others mean that the file is another than it was. */
const passing: ReadonlySet<StoreFailure["code"]> = new Set(["disk-full", "not-writable", "gone", "failed"]);
/** These say something about the record as a whole: on the disk, or not done. */
const neverWait: ReadonlySet<string> = new Set(["session-started", "note-signed", "note-amended", "client-attached"]);

/** `tell`: told on every change of what waits. */
export function createWaitingLog(disk: EventStore, tell: (now: Waiting) => void): WaitingLog {
  let queue: readonly SessionAppend[] = [];
  let why: StoreFailure["code"] | null = null;
  let within = false;

  function settle(left: readonly SessionAppend[], failure: StoreFailure | null): void {
    const changed = left.length !== queue.length || (failure?.code ?? null) !== why;
    queue = left;
    why = failure?.code ?? null;
    if (changed) tell({ acts: queue.length, why });
  }

  function writeAll(appends: readonly SessionAppend[]): Result<void, StoreFailure> {
    const write = () => appendAll(disk, appends);
    return appends.length === 1 ? write() : disk.together(write);
  }

  function retry(): void {
    if (queue.length === 0) return;
    const done = writeAll(queue);
    if (done.ok) settle([], null);
    else settle(queue, done.error);
  }

  const log: Partial<EventStore> = {
    append(sessionId, position, events, summary) {
      if (within) return disk.append(sessionId, position, events, summary);
      const added = { sessionId, position, events, summary };
      const done = writeAll([...queue, added]);
      if (done.ok) {
        settle([], null);
        return done;
      }
      if (!passing.has(done.error.code) || events.some(({ event }) => neverWait.has(event.type))) return done;
      settle([...queue, added], done.error);
      return ok(undefined);
    },
    together(work) {
      retry();
      if (queue.length > 0) return err({ code: why ?? "failed", detail: "earlier acts wait for the disk" });
      within = true;
      try {
        return disk.together(work);
      } finally {
        within = false;
      }
    },
    read(sessionId) {
      const read = disk.read(sessionId);
      const late = queue.filter((append) => append.sessionId === sessionId).flatMap(({ events }) => events);
      return read.ok && late.length > 0 ? ok([...read.value, ...late]) : read;
    },
    open() {
      const open = disk.open();
      if (!open.ok || queue.length === 0) return open;
      const latest = new Map<string, SessionSummary>(open.value.map((summary) => [summary.sessionId, summary]));
      for (const { sessionId, summary } of queue) latest.set(sessionId, summary);
      return ok([...latest.values()].filter(({ finished }) => !finished));
    },
    close() {
      retry();
      disk.close();
    },
  };
  return { log: overlay(() => disk, log), waiting: () => ({ acts: queue.length, why }), retry };
}
