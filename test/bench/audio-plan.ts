// When the audio benchmark starts which wait: each contender's cues fall due in slots of their own, so that no two of its sounds meet,
// and long waits overlap. Pure but for the chance handed in.

export interface PlannedStart {
  /** After the cell's beginning, in ms. */
  readonly startAt: number;
  readonly contender: number;
  readonly durationMs: number;
}

export interface Mix {
  /** How many cues of which duration; all in ms. */
  readonly full: readonly (readonly [durationMs: number, count: number])[];
  /** The rest, in turn. */
  readonly shortened: readonly number[];
  readonly cues: number;
}

/** What a contender's cues are apart, in ms, unless a cell needs more. */
export const usualSlotMs = 500;
const trembleMs = 60;

/** How long a cell lasts after its longest wait: one slot a cue. */
export function cellLength(leadMs: number, cues: number, slotMs = usualSlotMs): number {
  return leadMs + cues * slotMs;
}

export function planStarts(
  contender: number,
  of: number,
  mix: Mix,
  leadMs: number,
  random: () => number,
  slotMs = usualSlotMs,
): PlannedStart[] {
  const durations = mix.full.flatMap(([durationMs, count]) => Array.from({ length: count }, () => durationMs));
  while (durations.length < mix.cues) durations.push(mix.shortened[durations.length % mix.shortened.length] ?? 1000);
  return shuffled(durations, random).map((durationMs, slot) => {
    const dueAt = leadMs + slot * slotMs + (contender * (slotMs - trembleMs)) / of + random() * trembleMs;
    return { startAt: dueAt - durationMs, contender, durationMs };
  });
}

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({ value, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ value }) => value);
}
