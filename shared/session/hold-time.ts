// Adds up the time of holds the way the note prints it. Numbers only; the words are the note's.
import type { EndedHold } from "../session/state.ts";

export type HoldTotal = { readonly holds: number; readonly ms: number };

/**
 * Adds the tenths that are printed for each hold, so that anybody can check the sums of a note with a pencil; the exact
 * milliseconds stay in the log.
 */
export function totalOf(holds: readonly EndedHold[]): HoldTotal {
  const tenths = holds.reduce((sum, hold) => sum + Math.floor(hold.heldMs / 100), 0);
  return { holds: holds.length, ms: tenths * 100 };
}

export function countedHolds(holds: readonly EndedHold[]): readonly EndedHold[] {
  return holds.filter((hold) => hold.outcome === "counted");
}
