// How many tests run side by side: as the computer can, not as a file says.
import { expect, it } from "vitest";
import { workersFor } from "../../build/pace.ts";

it.each([
  [1, 800, 1],
  [2, 800, 2],
  [2, 4_000, 2],
  [2, 4_001, 1],
  [4, 900, 4],
  [16, 900, 4],
  [16, 30_000, 1],
])("%i cores and a first page after %i ms give %i at a time", (cores, firstPageMs, workers) => {
  expect(workersFor(cores, firstPageMs)).toBe(workers);
});
