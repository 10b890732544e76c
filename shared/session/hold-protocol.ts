// The constant-pressure rule as data and pure functions. Integers in milliseconds; knows nothing of clocks, sites or screens.
// Source: Beth Mueller, RMT, "Massage Therapy for Lower Back Pain": pressure on a spasm does not vary for ten to thirty seconds.

/** Rule `hold-range`: when a hold begins to count, when it ends by itself, and the usual target between the two. */
export const holdProtocol = {
  countsFromMs: 10_000,
  limitMs: 30_000,
  defaultTargetMs: 20_000,
  targetStepMs: 1_000,
} as const;

/** Rule `listen`: how often the cue repeats while feedback is still open. */
export const openFeedbackRepeatMs = 5_000;

/** Rule `listen`: what the client says up to this long after a hold is said of that hold. */
export const feedbackBelongsForMs = 10_000;

/**
 * A start within this time after a hold ended at the limit is taken for the press that meant to end it: hand and tool
 * reach 30 s together, and the late press must not start a new hold.
 */
export const startGuardAfterLimitMs = 1_000;

export const holdPhases = ["keep-still", "counts-now", "target", "release"] as const;
export type HoldPhase = (typeof holdPhases)[number];

export const holdEnds = ["released", "limit", "pressure-changed", "applicator-changed", "interrupted"] as const;
export type HoldEnd = (typeof holdEnds)[number];

export const holdOutcomes = ["short", "counted", "interrupted"] as const;
export type HoldOutcome = (typeof holdOutcomes)[number];

/** The phase at `elapsedMs` (0 or more) of a hold with this target (10,000-30,000 ms). */
export function phaseAt(elapsedMs: number, targetMs: number): HoldPhase {
  if (elapsedMs >= holdProtocol.limitMs) return "release";
  if (elapsedMs < holdProtocol.countsFromMs) return "keep-still";
  return elapsedMs >= targetMs ? "target" : "counts-now";
}

/** Rules `hold-range` and `constant`: under 10,000 ms is short; an interrupted hold never counts, however long it was. */
export function outcomeOf(heldMs: number, end: HoldEnd): HoldOutcome {
  if (end === "interrupted") return "interrupted";
  return heldMs >= holdProtocol.countsFromMs ? "counted" : "short";
}

/** Keeps a measured hold inside 0-30,000 ms and whole: a late wake-up never makes a hold longer than the limit. */
export function clampHeldMs(heldMs: number): number {
  return Math.min(holdProtocol.limitMs, Math.max(0, Math.round(heldMs)));
}

export function isTargetMs(value: number): boolean {
  return Number.isInteger(value) && value >= holdProtocol.countsFromMs && value <= holdProtocol.limitMs;
}

export type HoldMark = { readonly kind: "counts" | "target" | "limit"; readonly dueMs: number };

/** The moments of a hold that sound, in order, in ms from its start; marks that fall together are one (the later word wins). */
export function marksOf(targetMs: number): readonly HoldMark[] {
  const { countsFromMs, limitMs } = holdProtocol;
  return [
    ...(targetMs > countsFromMs ? [{ kind: "counts", dueMs: countsFromMs } as const] : []),
    ...(targetMs < limitMs ? [{ kind: "target", dueMs: targetMs } as const] : []),
    { kind: "limit", dueMs: limitMs },
  ];
}
