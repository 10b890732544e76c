// `npm run bench [-- name … --option …]`: runs the benchmarks of test/bench one after the other, those whose name contains one of the
// words given; the options (`--quick`) are handed on to each.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { buildIfChanged } from "./bundle.ts";
import { root, run } from "./child.ts";

const folder = join(root, "test", "bench");
const asked = process.argv.slice(2);
const words = asked.filter((word) => !word.startsWith("--"));
const options = asked.filter((word) => word.startsWith("--"));
const all = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".bench.ts")) : [];
const chosen = all.filter((name) => words.length === 0 || words.some((word) => name.includes(word))).toSorted();
if (chosen.length === 0) {
  const names = all.map((name) => name.replace(".bench.ts", "")).join(", ");
  process.stdout.write(
    all.length === 0 ? "There are no benchmarks yet.\n" : `No benchmark has that name. There are: ${names}\n`,
  );
  process.exitCode = all.length === 0 ? 0 : 1;
} else {
  const failed = await buildIfChanged();
  if (failed !== null) {
    process.stderr.write(`The build failed: ${failed}\n`);
    process.exitCode = 1;
  } else {
    for (const name of chosen) {
      process.stdout.write(`\n== ${name.replace(".bench.ts", "")}\n`);
      const ended = await run(process.execPath, [join(folder, name), ...options], { sweep: true });
      if (ended.code !== 0) process.exitCode = 1;
    }
  }
}
