// Writes what the clocks lost into the sessions it concerns, before anything else is written there: after a gap between two looks, before a sleep, and
// after a stop of the host. Called by sessions.ts, once a command, tick and deadline.
import type { Failure } from "../../../shared/contract/contract.ts";
import type { Result } from "../../../shared/result.ts";
import type { HostCommand } from "../../../shared/session/commands.ts";
import { goingToSleep, lookAt, lostBetween, lostTimeCommands, type Look, type LostTime } from "./lost-time.ts";
import type { OpenSession } from "./open-session.ts";
import type { Clock, SessionStore } from "./ports.ts";

type Ports = {
  readonly store: Pick<SessionStore, "open" | "lastBeat">;
  readonly clock: Pick<Clock, "mono" | "wall" | "sinceBoot">;
  /** The sessions in memory. */
  readonly known: () => Iterable<OpenSession>;
  readonly load: (sessionId: string) => Result<OpenSession, Failure>;
  /** `forcedAt`: session time in ms at which it happened, whatever the clock says. */
  readonly write: (session: OpenSession, command: HostCommand, forcedAt?: number) => Result<number, Failure>;
};

export function watchLostTime({ store, clock, known, load, write }: Ports) {
  let lastLook: Look = lookAt(clock);

  function settle(lost: LostTime, lastKnownMono: number): void {
    for (const session of known()) {
      const lastKnownAt = Math.max(0, Math.round(lastKnownMono - session.anchorMono));
      for (const command of lostTimeCommands(session.state, lastKnownAt, lost)) {
        session.pendingHostCommands.push({ command, at: undefined });
      }
      writePending(session);
    }
  }

  /** Until it is written nothing else is, so that a hold nobody can vouch for never counts. */
  function writePending(session: OpenSession): void {
    const { pendingHostCommands: pending } = session;
    session.pendingBecause = null;
    for (let next = pending[0]; next !== undefined; next = pending[0]) {
      const written = write(session, next.command, next.at);
      if (!written.ok && written.error.code !== "refused") {
        session.pendingBecause = written.error;
        return;
      }
      pending.shift();
    }
  }

  return {
    look: (): void => {
      const before = lastLook;
      lastLook = lookAt(clock);
      settle(lostBetween(before, lastLook), before.mono);
    },

    sleep: (): void => settle(goingToSleep, clock.mono()),

    /** Session time goes on from the last beat: what passed while nothing ran is told, never counted. */
    recover: (): void => {
      const open = store.open();
      if (!open.ok) return;
      for (const { sessionId } of open.value) {
        const loaded = load(sessionId);
        if (!loaded.ok || loaded.value.state.facts.finishedAt !== null) continue;
        const { state, rows, pendingHostCommands } = loaded.value;
        const knownWall = store.lastBeat(sessionId)?.wall ?? rows.at(-1)?.wall ?? clock.wall();
        const gapMs = Math.max(0, Math.round(clock.wall() - knownWall));
        pendingHostCommands.push({ command: { type: "recover-session", gapMs }, at: state.lastAt });
        writePending(loaded.value);
      }
    },
  };
}
