// A hold read at a moment: how long it lasts, which phase it is in, when it ended. Asked by whatever shows or times holds; counts nothing itself.
import { holdProtocol, phaseAt, type HoldPhase } from "./hold-protocol.ts";
import type { EndedHold } from "./state.ts";

/** Session time in ms at which a hold ended. */
export function endedAt(hold: Pick<EndedHold, "startedAt" | "heldMs">): number {
  return hold.startedAt + hold.heldMs;
}

export type HoldView = {
  readonly elapsedMs: number;
  readonly phase: HoldPhase;
  readonly toTargetMs: number;
  readonly toLimitMs: number;
};

/** Reads a running hold at `at` (ms since the session began); never counts, so a missed frame costs nothing. */
export function holdView(running: { readonly startedAt: number; readonly targetMs: number }, at: number): HoldView {
  const elapsedMs = Math.min(holdProtocol.limitMs, Math.max(0, at - running.startedAt));
  return {
    elapsedMs,
    phase: phaseAt(elapsedMs, running.targetMs),
    toTargetMs: Math.max(0, running.targetMs - elapsedMs),
    toLimitMs: holdProtocol.limitMs - elapsedMs,
  };
}
