// Which seen moment belongs to which expected one: each at most once, the nearest first, and none further off than `within`.

export interface PairedUp {
  /** For each expected moment the seen one, or null: missed. */
  readonly seen: readonly (number | null)[];
  /** Seen, but nobody expected it (any more). */
  readonly extra: readonly number[];
}

export function pairUp(expected: readonly number[], seen: readonly number[], within: number): PairedUp {
  const near = expected
    .flatMap((due, index) => seen.map((at, place) => ({ index, place, apart: Math.abs(at - due) })))
    .filter(({ apart }) => apart <= within)
    .toSorted((a, b) => a.apart - b.apart);
  const found = expected.map((): number | null => null);
  const taken = new Set<number>();
  const served = new Set<number>();
  for (const { index, place } of near) {
    if (taken.has(place) || served.has(index)) continue;
    taken.add(place);
    served.add(index);
    found[index] = seen[place] ?? null;
  }
  return { seen: found, extra: seen.filter((_, place) => !taken.has(place)) };
}
