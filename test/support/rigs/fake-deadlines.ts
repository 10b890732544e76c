// Deadlines that fire when the test says so: on time, late or early. Remembers what is set and fires nothing by itself.
import type { Deadlines } from "../../../electron/host/streams/ports.ts";

export type FakeDeadlines = Deadlines & {
  /** When the deadline of this name is due, or null where none is set. */
  dueOf(name: string): number | null;
};

export function fakeDeadlines(): FakeDeadlines {
  const set = new Map<string, number>();
  return {
    set: (name, dueMono) => void set.set(name, dueMono),
    clear: (name) => void set.delete(name),
    dueOf: (name) => set.get(name) ?? null,
  };
}
