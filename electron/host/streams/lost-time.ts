// Time nobody can vouch for: whether some was lost between two looks at the clocks (the system slept, somebody set the clock, the host was stopped),
// and what has to be said of it in a session. Pure; sessions.ts looks and writes.
import type { HostCommand } from "../../../shared/session/commands.ts";
import { clampHeldMs, holdProtocol } from "../../../shared/session/hold-protocol.ts";
import { runningModality } from "../../../shared/session/modality-time.ts";
import type { Session } from "../../../shared/session/state.ts";
import type { Interruption } from "../../../shared/session/vocabulary.ts";

/** A jump of the wall against the monotonic clock beyond this means time was lost. */
const clockJumpMs = 1_000;
/** No look for longer than this means the host was stopped; a running hold cannot be vouched for. */
const lookGapMs = 2_000;

/** Both clocks in ms, read together. */
export type Look = { readonly mono: number; readonly wall: number };

export type LostTime = {
  /** Why a hold that was running cannot be vouched for, or null. */
  readonly interrupts: Extract<Interruption, "clock" | "sleep"> | null;
  /** Whole ms that passed on the wall while the monotonic clock stood still, as it does in a sleep on most systems; null: none. */
  readonly gapMs: number | null;
  /** Nobody looked for so long that what went on meanwhile is not known. */
  readonly unseen: boolean;
};

export function lostBetween(before: Look, now: Look): LostTime {
  const passed = now.mono - before.mono;
  const lost = now.wall - before.wall - passed;
  const jumped = Math.abs(lost) > clockJumpMs;
  return {
    interrupts: jumped ? "clock" : passed > lookGapMs ? "sleep" : null,
    gapMs: lost > clockJumpMs ? Math.round(lost) : null,
    unseen: passed > lookGapMs,
  };
}

/** The system says it goes to sleep: a hint that comes early; the gap between two looks is the truth. */
export const goingToSleep: LostTime = { interrupts: "sleep", gapMs: null, unseen: false };

/** `lastKnownAt`: session time of the last look before time was lost. */
export function lostTimeCommands(
  { facts }: Pick<Session, "facts">,
  lastKnownAt: number,
  { interrupts, gapMs, unseen }: LostTime,
): readonly HostCommand[] {
  const commands: HostCommand[] = [];
  const { running } = facts;
  // By its limit a hold has ended, and that is known.
  const isVouchedFor = running === null || clampHeldMs(lastKnownAt - running.startedAt) >= holdProtocol.limitMs;
  if (interrupts !== null && !isVouchedFor) commands.push({ type: "interrupt-hold", lastKnownAt, reason: interrupts });
  // Warm-up, heat and the like, of which nobody saw whether they went on.
  if (unseen && runningModality(facts) !== null) commands.push({ type: "interrupt-modality", lastKnownAt });
  // What the monotonic clock missed is said, so that later times can be read rightly.
  if (gapMs !== null && facts.finishedAt === null) commands.push({ type: "recover-session", gapMs });
  return commands;
}
