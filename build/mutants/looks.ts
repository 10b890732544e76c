// Keeps in out/ which test passes which mutant's place, so that a second run with another seed begins at once. Called by try.ts.
import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { root } from "../child.ts";

const ids = z.array(z.int()).readonly();
const lookSchema = z.object({
  key: z.string(),
  ms: z.number(),
  answer: z.object({
    whileLoading: ids,
    tests: z.record(z.string(), z.object({ name: z.string(), ms: z.number(), passes: ids, law: z.boolean() })),
    calls: z.number(),
    killed: z.record(z.string(), z.object({ test: z.string(), timedOut: z.boolean(), law: z.boolean() })),
    reached: ids,
    spoilt: z.array(z.string()).readonly(),
  }),
});
type Look = Omit<z.infer<typeof lookSchema>, "key">;
const looksSchema = z.record(z.string(), lookSchema);

const place = join(root, "out", "mutants", "looks.json");
const code = [
  "shared/**/*.ts",
  "electron/**/*.ts",
  "renderer/**/*.{ts,tsx}",
  "test/support/**/*.ts",
  "build/mutants/{operators,instrument,areas}.ts",
];

export interface Looks {
  readonly get: (file: string) => Look | null;
  readonly put: (file: string, look: Look) => void;
}

export function keepLooks(): Looks {
  const kept = read();
  const all = hash([...globSync(code, { cwd: root }), "package-lock.json", "build/vitest.config.ts"]);
  const keyOf = (file: string): string => `${all} ${hash([file])}`;
  return {
    get(file) {
      const look = kept[file];
      return look?.key === keyOf(file) ? look : null;
    },
    /** Kept at once: a run that is broken off has not looked for nothing. */
    put(file, look) {
      kept[file] = { ...look, key: keyOf(file) };
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, JSON.stringify(kept));
    },
  };
}

function read(): z.infer<typeof looksSchema> {
  try {
    return looksSchema.parse(JSON.parse(readFileSync(place, "utf8")));
  } catch {
    // None yet, or of an older form: it is looked again.
    return {};
  }
}

function hash(files: readonly string[]): string {
  const sum = createHash("sha256");
  for (const file of files.toSorted()) sum.update(file).update(readFileSync(join(root, file)));
  return sum.digest("hex");
}
