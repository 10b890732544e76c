// Whether time was lost between two looks at the clocks: the system slept, somebody set the clock, or the host was stopped. Pure.
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
