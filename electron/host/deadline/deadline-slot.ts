// The memory main thread and deadline worker share: one deadline in microseconds, and a bell that tells of a change.

/** Nothing to wait for. */
export const noDeadline = -1n;
/** The worker shall end. */
export const stopWorker = -2n;

export type DeadlineMemory = { readonly due: SharedArrayBuffer; readonly bell: SharedArrayBuffer };

export type DeadlineSlot = {
  /** Both in microseconds of the monotonic clock, or one of the two values above. */
  readonly read: () => bigint;
  readonly write: (dueUs: bigint) => void;
  /** Replaces `expected` by nothing-to-wait-for; false when it was changed meanwhile. */
  readonly take: (expected: bigint) => boolean;
  /** How often the slot was written: read it before `read`, hand it to `wait`, and no change is missed. */
  readonly changes: () => number;
  readonly wait: (changesSeen: number, timeoutMs: number) => void;
};

export function createDeadlineMemory(): DeadlineMemory {
  const memory = { due: new SharedArrayBuffer(8), bell: new SharedArrayBuffer(4) };
  Atomics.store(new BigInt64Array(memory.due), 0, noDeadline);
  return memory;
}

export function deadlineSlot(memory: DeadlineMemory): DeadlineSlot {
  const due = new BigInt64Array(memory.due);
  const bell = new Int32Array(memory.bell);
  return {
    read: () => Atomics.load(due, 0),
    write(dueUs) {
      Atomics.store(due, 0, dueUs);
      Atomics.add(bell, 0, 1);
      Atomics.notify(bell, 0);
    },
    take: (expected) => Atomics.compareExchange(due, 0, expected, noDeadline) === expected,
    changes: () => Atomics.load(bell, 0),
    wait: (changesSeen, timeoutMs) => void Atomics.wait(bell, 0, changesSeen, timeoutMs),
  };
}
