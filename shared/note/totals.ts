// Adds up hold time: in all, counted, by site and by applicator. Numbers only; the words are the note's.
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

/** Totals by whatever a hold has, in the order of first use; nothing is listed that had no hold. */
export function totalsBy<Key>(
  holds: readonly EndedHold[],
  keyOf: (hold: EndedHold) => Key,
): ReadonlyMap<Key, HoldTotal> {
  const groups = Map.groupBy(holds, keyOf);
  return new Map([...groups].map(([key, group]) => [key, totalOf(group)]));
}

export function countedHolds(holds: readonly EndedHold[]): readonly EndedHold[] {
  return holds.filter((hold) => hold.outcome === "counted");
}
