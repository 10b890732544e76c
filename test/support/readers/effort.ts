// How long the long tests run: a short, seeded form in `npm test`, the long one in `npm run faults` and `npm run fuzz`.
import process from "node:process";

/** `STEADYHOLD_EFFORT=long` is set by build/faults.ts and build/fuzz.ts. */
export const long = process.env["STEADYHOLD_EFFORT"] === "long";

export const seed = Number(process.env["STEADYHOLD_SEED"] ?? 20_261_124);
