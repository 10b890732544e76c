// Adds up the time of holds, the one way it is added up anywhere: note, tables, the client's page, files. Numbers only.
import type { EndedHold } from "./state.ts";

export type HoldTotal = { readonly holds: number; readonly ms: number };

/**
 * Hold time as people read it: the tenths of a second that are printed for each hold, in ms. Anybody can check a sum of them with a
 * pencil, and no two places of Steadyhold can tell two sums of the same holds. The exact milliseconds stay in the log.
 */
export function readableMs({ heldMs }: Pick<EndedHold, "heldMs">): number {
  return Math.floor(heldMs / 100) * 100;
}

export function totalOf(holds: readonly Pick<EndedHold, "heldMs">[]): HoldTotal {
  return { holds: holds.length, ms: holds.reduce((sum, hold) => sum + readableMs(hold), 0) };
}

export function countedHolds(holds: readonly EndedHold[]): readonly EndedHold[] {
  return holds.filter((hold) => hold.outcome === "counted");
}
