// Draws mutants by a seed, and tells which survivors are excused. Pure; called by build/mutants.ts.
import { randomFrom } from "../random.ts";
import type { Mutant } from "./instrument.ts";
import { tidy } from "./instrument.ts";

/** The same mutants for the same seed and the same code, whatever the other areas hold. */
export function draw<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  const random = randomFrom(seed);
  const shuffled = [...all];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [shuffled[last], shuffled[other]];
    if (one === undefined || two === undefined) break;
    [shuffled[last], shuffled[other]] = [two, one];
  }
  return shuffled.slice(0, count);
}

/** A mutant that may survive, known by its words and not by its line. */
export interface Excuse {
  readonly file: string;
  readonly original: string;
  readonly mutant: string;
  /** Why nobody would ever notice it. */
  readonly reason: string;
}

export interface Sorted {
  readonly counted: readonly Mutant[];
  readonly excused: readonly Mutant[];
  /** Entries that say nothing of today's code, or that give no reason. */
  readonly idle: readonly Excuse[];
}

export function excuse(mutants: readonly Mutant[], excuses: readonly Excuse[]): Sorted {
  const keyOf = ({ file, original, mutant }: Omit<Excuse, "reason">): string =>
    JSON.stringify([file, tidy(original), tidy(mutant)]);
  const wanted = new Set(excuses.filter(({ reason }) => reason.trim() !== "").map(keyOf));
  const present = new Set(mutants.map(keyOf));
  return {
    counted: mutants.filter((mutant) => !wanted.has(keyOf(mutant))),
    excused: mutants.filter((mutant) => wanted.has(keyOf(mutant))),
    idle: excuses.filter((one) => one.reason.trim() === "" || !present.has(keyOf(one))),
  };
}
