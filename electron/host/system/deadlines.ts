// Named deadlines of the host: one timer for the earliest of them, which calls back late at the worst and never early. Made by open-host.ts.
import type { Clock, Deadlines } from "../streams/ports.ts";

export type HostDeadlines = Deadlines & { readonly close: () => void };

/** The longest a timer of Node can wait, in ms; a later deadline is waited for in turns. */
const longestMs = 2 ** 31 - 1;

export function createDeadlines(clock: Pick<Clock, "mono">, onDue: (name: string) => void): HostDeadlines {
  const waiting = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  function arm(): void {
    clearTimeout(timer);
    const next = Math.min(...waiting.values());
    if (!Number.isFinite(next)) return;
    timer = setTimeout(fire, Math.min(longestMs, Math.max(0, Math.ceil(next - clock.mono()))));
    // The host ends when its server or its windows end; a waiting deadline does not keep it alive.
    timer.unref();
  }

  /** Timers come early too, by the clock that counts: what is not due is waited for again. */
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
      arm();
    },
  };
}
