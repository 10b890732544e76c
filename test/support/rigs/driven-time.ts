// The host's time in a test's hand: it flows as the computer's does, is stopped, and is passed in one go, with every deadline and look at its
// moment. Handed to the host by driven-host.ts.
import { monotonicMs } from "../../../electron/host/system/clock.ts";
import type { HostTimers } from "../../../electron/host/host-settings.ts";
import type { Clock } from "../../../electron/host/streams/ports.ts";

/** How often time that flows is looked at: deadlines and looks are late by no more, as on a computer with work to do. */
const flowEveryMs = 20;

export type DrivenTime = {
  readonly clock: Clock;
  readonly timers: HostTimers;
  /** Lets this many ms pass at once. A moment in between is never left out, so nobody takes it for a computer that slept. */
  readonly pass: (ms: number) => void;
  /** From now on time passes by `pass` alone, until `flow`. */
  readonly stop: () => void;
  readonly flow: () => void;
  /** Sets the wall clock and takes the computer to this zone; monotonic time does not notice. */
  readonly travel: (wall: number, timeZone: string) => void;
  readonly end: () => void;
};

type Look = { readonly everyMs: number; readonly work: () => void; next: number };

export function createDrivenTime(wall: number, zone: string): DrivenTime {
  let mono = 1_000_000;
  let wallAhead = wall - mono;
  let timeZone = zone;
  /** The computer's own time up to which `mono` has gone along; null while stopped. */
  let flowedTo: number | null = monotonicMs();
  const looks = new Set<Look>();
  const deadlines = new Map<string, number>();
  let onDue: (name: string) => void = () => undefined;

  function runTo(moment: number): void {
    for (;;) {
      const [look] = [...looks].toSorted((one, other) => one.next - other.next);
      const [deadline] = [...deadlines].toSorted(([, one], [, other]) => one - other);
      const next = Math.min(look?.next ?? Infinity, deadline?.[1] ?? Infinity);
      if (next > moment) break;
      mono = Math.max(mono, next);
      if (deadline !== undefined && deadline[1] === next) {
        deadlines.delete(deadline[0]);
        onDue(deadline[0]);
      } else if (look !== undefined) {
        look.next += look.everyMs;
        look.work();
      }
    }
    mono = Math.max(mono, moment);
  }

  function catchUp(): void {
    if (flowedTo === null) return;
    const now = monotonicMs();
    const passed = now - flowedTo;
    flowedTo = now;
    runTo(mono + passed);
  }

  const flowing = setInterval(catchUp, flowEveryMs);
  flowing.unref();
  // A process that was kept waiting lets the looks it missed go first: time never jumps over one.
  const now = (): number => mono + (flowedTo === null ? 0 : Math.min(monotonicMs() - flowedTo, 2 * flowEveryMs));

  return {
    clock: { mono: now, wall: () => now() + wallAhead, sinceBoot: now, timeZone: () => timeZone },
    timers: {
      deadlines(tell) {
        onDue = tell;
        return {
          set: (name, dueMono) => void deadlines.set(name, dueMono),
          clear: (name) => void deadlines.delete(name),
          close: () => deadlines.clear(),
        };
      },
      every(everyMs, work) {
        const look = { everyMs, work, next: now() + everyMs };
        looks.add(look);
        return () => looks.delete(look);
      },
    },
    pass(ms) {
      catchUp();
      runTo(mono + ms);
    },
    stop() {
      catchUp();
      flowedTo = null;
    },
    flow() {
      flowedTo ??= monotonicMs();
    },
    travel(to, there) {
      catchUp();
      wallAhead = to - mono;
      timeZone = there;
    },
    end: () => clearInterval(flowing),
  };
}
