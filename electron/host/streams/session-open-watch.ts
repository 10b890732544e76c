// Knows whether a session is open, from what the engine tells, and says so when it turns. For what must not happen in the middle of one.
import type { Push } from "../../../shared/contract/contract.ts";
import type { SessionStore } from "./ports.ts";

const turningEvents: ReadonlySet<string> = new Set(["session-started", "session-finished", "act-undone", "act-redone"]);

export function watchOpenSession(store: Pick<SessionStore, "open">) {
  const listeners = new Set<(open: boolean) => void>();
  let isOpen = read();

  function read(): boolean {
    const open = store.open();
    return open.ok && open.value.length > 0;
  }

  return {
    heard(push: Push): void {
      const mayTurn =
        push.type === "reread" ||
        (push.type === "session-events" && push.events.some(({ event }) => turningEvents.has(event.type)));
      if (!mayTurn) return;
      const now = read();
      if (now === isOpen) return;
      isOpen = now;
      for (const listener of listeners) listener(now);
    },

    /** Told at once and on every change. */
    onOpen(listener: (open: boolean) => void): () => void {
      listeners.add(listener);
      listener(isOpen);
      return () => listeners.delete(listener);
    },
  };
}
