// Works out how late a speaker sounds from presses made along with its tones. Pure; the tones and the presses come from outside.
import { longestDelayMs } from "../../shared/settings/sound.ts";

/** Slow enough that the press for the slowest speaker cannot be meant for the next tone. */
export const tapEveryMs = 1_000;
export const tapTones = 8;
/** The first tones are for finding the beat. */
const findingTheBeat = 2;
/** People come a little before a beat they expect. */
const earliestMs = -200;
const enough = 4;
/** Presses further from their own middle than this are no beat. */
const evenWithinMs = 70;

/** `tones` and `presses` in page ms. Null: too few or too uneven to trust. Otherwise 0-600 ms, true to about 30 ms. */
export function delayFrom(tones: readonly number[], presses: readonly number[]): number | null {
  const late = tones.slice(findingTheBeat).flatMap((tone) => {
    const own = presses.find((press) => press - tone >= earliestMs && press - tone < earliestMs + tapEveryMs);
    return own === undefined ? [] : [own - tone];
  });
  if (late.length < enough) return null;
  const middle = late.toSorted((a, b) => a - b)[Math.floor(late.length / 2)] ?? 0;
  const even = late.filter((one) => Math.abs(one - middle) <= evenWithinMs);
  if (even.length < enough || middle > longestDelayMs) return null;
  const mean = even.reduce((sum, one) => sum + one, 0) / even.length;
  return Math.round(Math.min(longestDelayMs, Math.max(0, mean)));
}
