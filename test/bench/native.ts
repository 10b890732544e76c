// The native floor of the deadlines benchmark: a Python process that calls clock_nanosleep; it knows no contender.
import { z } from "zod";
import { fileURLToPath } from "node:url";
import { run } from "../../build/child.ts";

const script = fileURLToPath(new URL("native-sleep.py", import.meta.url));

/** How late each waking was, in milliseconds, or null where there is no such call (or no Python). */
export async function nativeSleeps(
  lanes: number,
  marksPerLane: number,
  durationsMs: readonly number[],
  longestPauseMs: number,
): Promise<readonly number[] | null> {
  const args = [script, String(marksPerLane), durationsMs.join(","), String(longestPauseMs)];
  const ended = await Promise.all(Array.from({ length: lanes }, () => run("python3", args, { quiet: true })));
  if (ended.some(({ code }) => code !== 0)) return null;
  return ended.flatMap(({ output }) => z.array(z.number()).parse(JSON.parse(output)));
}
