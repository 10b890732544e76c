// The native floor of the deadlines benchmark: wakings with nothing around them, by cyclictest and by a Python process that calls
// clock_nanosleep. It knows no contender.
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

/** What cyclictest no longer tells apart; it counts as this much late. */
const longestUs = 60_000;

/** The same by cyclictest, at the ordinary priority everybody has, waking every `everyMs`; null where it is not installed. */
export async function cyclictest(
  lanes: number,
  marksPerLane: number,
  everyMs: number,
): Promise<readonly number[] | null> {
  const counts = ["-t", `${lanes}`, "-l", `${marksPerLane}`, "-i", `${everyMs * 1000}`, "-h", `${longestUs}`];
  const ended = await run("cyclictest", ["--policy=other", "--laptop", "-q", ...counts], { quiet: true });
  if (ended.code !== 0) return null;
  return ended.output.split("\n").flatMap((line) => {
    const counted = line.replace(/^# Histogram Overflows:/, `${longestUs}`);
    const [late, ...times] = /^\d+(?:\s+\d+)+$/.test(counted) ? counted.split(/\s+/).map(Number) : [];
    const count = times.reduce((sum, one) => sum + one, 0);
    return late === undefined ? [] : Array.from({ length: count }, () => late / 1000);
  });
}
