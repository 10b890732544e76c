// Time nobody can vouch for: whether some was lost between two looks at the clocks (the system slept, somebody set the clock, the host was stopped),
// and what has to be said of it in a session. Pure; sessions.ts looks and writes.
import type { HostCommand } from "../../../shared/session/commands.ts";
import { clampHeldMs, holdProtocol } from "../../../shared/session/hold-protocol.ts";
import { runningModality } from "../../../shared/session/modality-time.ts";
import type { Session } from "../../../shared/session/state.ts";
import type { Interruption } from "../../../shared/session/vocabulary.ts";
import type { Clock } from "./ports.ts";

/** A jump of the wall against the monotonic clock beyond this means time was lost. */
const clockJumpMs = 1_000;
/** No look for longer than this means the host was stopped; a running hold cannot be vouched for. */
const lookGapMs = 2_000;

/** A computer may tell how long it runs in whole seconds. */
const bootRoundingMs = 1_000;

/** The clocks in ms, read together. `sinceBoot` counts sleep, which the monotonic clock misses on most systems; nobody sets either. */
export type Look = { readonly mono: number; readonly wall: number; readonly sinceBoot: number };

export function lookAt(clock: Pick<Clock, "mono" | "wall" | "sinceBoot">): Look {
  return { mono: clock.mono(), wall: clock.wall(), sinceBoot: clock.sinceBoot() };
}

export type LostTime = {
  /** Why a hold that was running cannot be vouched for, or null. */
  readonly interrupts: Extract<Interruption, "clock" | "sleep"> | null;
  /** Whole ms that passed on the wall while the monotonic clock stood still, as it does in a sleep on most systems; null: none. */
  readonly gapMs: number | null;
  /** By how many ms somebody set the wall clock meanwhile, back where it is negative; null: nobody did. */
  readonly clockSetMs: number | null;
  /** Nobody looked for so long that what went on meanwhile is not known. */
  readonly unseen: boolean;
};

export function lostBetween(before: Look, now: Look): LostTime {
  const passed = now.mono - before.mono;
  const lost = now.wall - before.wall - passed;
  const jumped = Math.abs(lost) > clockJumpMs;
  const slept = Math.max(0, now.sinceBoot - before.sinceBoot - passed);
  // Up to the rounding a jump is the sleep itself; beyond it somebody set the clock.
  const isSleep = lost > 0 && slept > 0 && Math.abs(lost - slept) <= bootRoundingMs;
  const gapMs = isSleep ? lost : slept > bootRoundingMs ? slept : 0;
  const clockSetMs = lost - gapMs;
  return {
    interrupts: jumped ? "clock" : passed > lookGapMs ? "sleep" : null,
    gapMs: gapMs > clockJumpMs ? Math.round(gapMs) : null,
    clockSetMs: Math.abs(clockSetMs) > clockJumpMs ? Math.round(clockSetMs) : null,
    unseen: passed > lookGapMs,
  };
}

/** The system says it goes to sleep: a hint that comes early; the gap between two looks is the truth. */
export const goingToSleep: LostTime = { interrupts: "sleep", gapMs: null, clockSetMs: null, unseen: false };

/** `lastKnownAt`: session time of the last look before time was lost. */
export function lostTimeCommands(
  { facts }: Pick<Session, "facts">,
  lastKnownAt: number,
  { interrupts, gapMs, clockSetMs, unseen }: LostTime,
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
  if (clockSetMs !== null && facts.finishedAt === null) commands.push({ type: "note-clock-set", byMs: clockSetMs });
  return commands;
}
