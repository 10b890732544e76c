// How long the long tests run: a short, seeded form in `npm test`, the long one in `npm run faults` and `npm run fuzz`.
import process from "node:process";

/** `STEADYHOLD_EFFORT=long` is set by build/faults.ts and build/fuzz.ts. */
export const long = process.env["STEADYHOLD_EFFORT"] === "long";

export const seed = Number(process.env["STEADYHOLD_SEED"] ?? 20_261_124);

/** mulberry32: the same numbers in every run with the same seed. */
export function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
