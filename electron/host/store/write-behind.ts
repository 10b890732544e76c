// The session log while the disk is away: buffers what it does not take of a session that is under way, in order, and writes it as soon as the disk
// takes it again. Nothing that waits counts as saved, and whoever asks is told how much that is. It stands in front of the store on the disk.
import { err, ok } from "../../../shared/result.ts";
import type { StorageProblem } from "../../../shared/contract/failures.ts";
import type { SessionSummary } from "../../../shared/session/record.ts";
import type { SessionAppend, SessionStore, StoreFailure } from "../streams/ports.ts";

export type Waiting = {
  /** How many acts wait; 0: everything is on the disk. */
  readonly acts: number;
  readonly why: StorageProblem | null;
};

type Log = Pick<SessionStore, "append" | "together" | "read" | "open">;

export type WriteBehindLog = Log & {
  readonly waiting: () => Waiting;
  /** Tries again to write what waits. */
  readonly retry: () => void;
};

/** Of these the disk recovers by itself or by the person's hand; the others mean that the file is another than it was. */
const passing: ReadonlySet<StorageProblem> = new Set<StorageProblem>(["disk-full", "not-writable", "gone", "failed"]);
/** These say something about the record as a whole: on the disk, or not done. */
const neverWait: ReadonlySet<string> = new Set(["session-started", "note-signed", "note-amended", "client-attached"]);

/** `tell`: told on every change of what waits. */
export function createWriteBehind(disk: Log, tell: (now: Waiting) => void): WriteBehindLog {
  let queue: readonly SessionAppend[] = [];
  let why: StorageProblem | null = null;
  let within = false;

  function settle(left: readonly SessionAppend[], failure: StoreFailure | null): void {
    const changed = left.length !== queue.length || (failure?.code ?? null) !== why;
    queue = left;
    why = failure?.code ?? null;
    if (changed) tell({ acts: queue.length, why });
  }

  function retry(): void {
    if (queue.length === 0) return;
    const done = disk.append(queue);
    if (done.ok) settle([], null);
    else settle(queue, done.error);
  }

  return {
    waiting: () => ({ acts: queue.length, why }),
    retry,
    append(appends) {
      if (within) return disk.append(appends);
      const done = disk.append([...queue, ...appends]);
      if (done.ok) {
        settle([], null);
        return done;
      }
      const mustBeWritten = appends.some(({ rows }) => rows.some(({ event }) => neverWait.has(event.type)));
      if (!passing.has(done.error.code) || mustBeWritten) return done;
      settle([...queue, ...appends], done.error);
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
      const late = queue.filter(({ id }) => id === sessionId).flatMap(({ rows }) => rows);
      return read.ok && late.length > 0 ? ok([...read.value, ...late]) : read;
    },
    open() {
      const open = disk.open();
      if (!open.ok || queue.length === 0) return open;
      const latest = new Map<string, SessionSummary>(open.value.map((summary) => [summary.sessionId, summary]));
      for (const { id, line } of queue) latest.set(id, line);
      return ok([...latest.values()].filter(({ finished }) => !finished));
    },
  };
}
