// Tells when a session is opened and when none is open any more, from what the host publishes. For what must not happen in the middle of one: the
// system's sleep, keys that belong to other programs.
import type { Push } from "../../../shared/contract/contract.ts";

const turningEvents: ReadonlySet<string> = new Set(["session-started", "session-finished", "act-undone", "act-redone"]);

/** Tells `listener` at once and on every change; the returned function ends it. */
export function watchSessionOpen(
  onPush: (listener: (push: Push) => void) => () => void,
  isOpen: () => boolean,
  listener: (open: boolean) => void,
): () => void {
  let told = isOpen();
  listener(told);
  return onPush((push) => {
    const mayTurn =
      push.type === "reread" ||
      (push.type === "session-events" && push.events.some(({ event }) => turningEvents.has(event.type)));
    const now = mayTurn ? isOpen() : told;
    if (now === told) return;
    told = now;
    listener(now);
  });
}
