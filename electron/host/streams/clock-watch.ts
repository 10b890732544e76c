// Ends running holds and modalities that the clock can no longer vouch for, and tells of time that was lost. Knows no other command.
import { clampHeldMs, holdProtocol } from "../../../shared/session/hold-protocol.ts";
import type { HostCommand } from "../../../shared/session/commands.ts";
import type { Clock } from "./ports.ts";
import type { Live } from "./open-session.ts";
import { runningModality } from "../../../shared/session/modality-time.ts";
import { lostBetween, type Look } from "./lost-time.ts";

/** `settle`: writes what a session is owed, now or as soon as it can be written. */
export function createClockWatch(clock: Clock, sessions: () => Iterable<Live>, settle: (session: Live) => unknown) {
  let lastLook: Look = { mono: clock.mono(), wall: clock.wall() };

  function owe(session: Live, command: HostCommand): void {
    session.owed.push({ command, at: undefined });
    settle(session);
  }

  function interruptHolds(lastKnownMono: number, reason: "clock" | "sleep"): void {
    for (const session of sessions()) {
      const { running } = session.state.facts;
      if (running === null) continue;
      const lastKnownAt = sessionTime(session, lastKnownMono);
      // By then it had reached its limit, and that is known.
      if (clampHeldMs(lastKnownAt - running.startedAt) >= holdProtocol.limitMs) continue;
      owe(session, { type: "interrupt-hold", lastKnownAt, reason });
    }
  }

  /** Warm-up, heat and the like, of which nobody saw whether they went on. */
  function interruptModalities(lastKnownMono: number): void {
    for (const session of sessions()) {
      if (runningModality(session.state.facts) === null) continue;
      owe(session, { type: "interrupt-modality", lastKnownAt: sessionTime(session, lastKnownMono) });
    }
  }

  /** What the monotonic clock missed is told, so that later times can be read rightly. */
  function tellGap(gapMs: number): void {
    for (const session of sessions()) {
      if (session.state.facts.finishedAt === null) owe(session, { type: "recover-session", gapMs });
    }
  }

  return {
    /** On every tick, command and deadline. */
    look(): void {
      const now = { mono: clock.mono(), wall: clock.wall() };
      const { interrupts, gapMs, unseen } = lostBetween(lastLook, now);
      if (interrupts !== null) interruptHolds(lastLook.mono, interrupts);
      if (unseen) interruptModalities(lastLook.mono);
      if (gapMs !== null) tellGap(gapMs);
      lastLook = now;
      for (const session of sessions()) settle(session);
    },

    /** The system says it went to sleep: a hint that comes early; the gap between two looks is the truth. */
    sleep(): void {
      interruptHolds(clock.mono(), "sleep");
    },
  };
}

function sessionTime({ anchorMono }: Live, mono: number): number {
  return Math.max(0, Math.round(mono - anchorMono));
}
