// Where two copies of a log part ways. Knows no kind of log.
import { canonical } from "../../canonical.ts";

/** The first entry that both have and that is not the same, from 1; null: one is the beginning of the other. */
export function firstDifference(one: readonly unknown[], other: readonly unknown[]): number | null {
  const shared = Math.min(one.length, other.length);
  for (let index = 0; index < shared; index += 1) {
    if (canonical(one[index]) !== canonical(other[index])) return index + 1;
  }
  return null;
}
