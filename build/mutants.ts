// `npm run mutants [-- --seed N --count N --only decide,store --all]`: makes small changes ("mutants") in the core, one at a time, and says
// how many of them the tests notice, area by area. Ends with 1 where an area is under its bound. Which mutants are tried is drawn by the
// seed (1 unless told), `--count` (40) of each area; `--all` tries every one. Survivors are to be met with a test, or with an
// entry in build/mutants/excused.ts that says why they do not matter. build/mutants/README.md tells how to read it.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { root } from "./child.ts";
import { areas } from "./mutants/areas.ts";
import { excused } from "./mutants/excused.ts";
import { instrument, type Mutant } from "./mutants/instrument.ts";
import { rowsOf, survivorLine, tableOf } from "./mutants/report.ts";
import { draw, excuse } from "./mutants/sample.ts";
import { tryMutants } from "./mutants/try.ts";
import { warmVitest } from "./mutants/warm-vitest.ts";

const { values: asked } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "40" },
    only: { type: "string" },
    all: { type: "boolean", default: false },
  },
});
const names = asked.only?.split(",");
const wrong = names?.filter((name) => areas.every((area) => area.name !== name)) ?? [];
if (wrong.length > 0) {
  process.stderr.write(
    `No area is called ${wrong.join(", ")}: there are ${areas.map(({ name }) => name).join(", ")}.\n`,
  );
  process.exit(1);
}
const chosen = areas.filter(({ name }) => names === undefined || names.includes(name));
const startedAt = performance.now();
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

const codeOf = new Map<string, string>();
const mutants: Mutant[] = [];
// All of them, whatever was asked for, so that the numbers, and what was seen of the tests, stay the same.
for (const { name, files } of areas) {
  for (const file of globSync([...files], { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted()) {
    const written = instrument(name, file, readFileSync(join(root, file), "utf8"), mutants.length + 1);
    codeOf.set(file, written.code);
    mutants.push(...written.mutants);
  }
}
const sorted = excuse(mutants, excused);
const drawn = chosen.flatMap(({ name }) => {
  const own = sorted.counted.filter(({ area }) => area === name);
  return asked.all ? own : draw(own, Number(asked.count), Number(asked.seed));
});
say(
  `${mutants.length} mutants in ${codeOf.size} files, ${sorted.excused.length} of them excused; ` +
    `${asked.all ? "all" : drawn.length} are tried${asked.all ? "" : `, drawn by seed ${asked.seed}`}.`,
);

const vitest = warmVitest(codeOf);
try {
  const fates = await tryMutants(drawn, vitest, say);
  for (const { mutant, end } of fates) if (end === "survived") say(survivorLine(mutant));
  const byLaw = fates.filter((fate) => fate.byLaw);
  if (byLaw.length > 0) say("\nNoticed by random cases alone; another draw may miss them, so an example is wanted:");
  for (const { mutant, by } of byLaw) say(`${survivorLine(mutant)}\n    by: ${by}`);
  for (const { file, original, mutant, reason } of sorted.idle)
    say(
      `\nIn excused.ts, without a reason or without such a mutant: ${file}\n    ${original}\n  → ${mutant}\n    ${reason}`,
    );
  const rows = rowsOf(chosen, fates);
  say(`\n${tableOf(rows)}`);
  say(`seed ${asked.seed}, ${Math.round((performance.now() - startedAt) / 1000)} s`);
  if (rows.some(({ kept }) => !kept) || sorted.idle.length > 0) process.exitCode = 1;
} finally {
  await vitest.close();
}
