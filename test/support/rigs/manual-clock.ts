// A clock that only moves when the test says so, and a wall that can be set like a real one. Knows nothing of sessions.
import type { Clock } from "../../../electron/host/streams/ports.ts";

export type ManualClock = Clock & {
  /** Lets this many ms pass, on the monotonic clock and on the wall. */
  pass(ms: number): void;
  /** Somebody sets the wall clock: monotonic time does not notice. */
  setWall(ms: number): void;
  /** The computer sleeps: the monotonic clock stands still, and the others go on. */
  sleep(ms: number): void;
  /** The computer is taken to another place. */
  travel(timeZone: string): void;
  /** Another start of the computer: monotonic time begins anywhere, the wall goes on. */
  reboot(mono: number, wallMsLater: number): void;
};

export function manualClock(mono = 1_000_000, wall = 1_790_000_000_000, startedIn = "America/Toronto"): ManualClock {
  let now = { mono, wall, sinceBoot: 5_000_000 };
  let timeZone = startedIn;
  return {
    mono: () => now.mono,
    wall: () => now.wall,
    sinceBoot: () => now.sinceBoot,
    timeZone: () => timeZone,
    pass(ms) {
      now = { mono: now.mono + ms, wall: now.wall + ms, sinceBoot: now.sinceBoot + ms };
    },
    setWall(ms) {
      now = { ...now, wall: ms };
    },
    sleep(ms) {
      now = { mono: now.mono, wall: now.wall + ms, sinceBoot: now.sinceBoot + ms };
    },
    travel(there) {
      timeZone = there;
    },
    reboot(newMono, wallMsLater) {
      now = { mono: newMono, wall: now.wall + wallMsLater, sinceBoot: 20_000 };
    },
  };
}
