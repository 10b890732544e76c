// A Vitest that stays loaded while mutants are tried, in which the areas' files are the instrumented ones. Called by build/mutants.ts.
import { join } from "node:path";
import { createLogger } from "vite";
import { createVitest, type TestModule, type TestSpecification, type Vitest } from "vitest/node";
import { root } from "../child.ts";
import { tests } from "./areas.ts";
import type { Answer, Task } from "./plan.ts";

export interface Outcome {
  readonly file: string;
  readonly answer: Answer | null;
  readonly failedTest: string | null;
  readonly ms: number;
}

export interface WarmVitest {
  /** Every test file that can notice a mutant, by its path in the repository. */
  readonly files: () => Promise<readonly string[]>;
  /** The outcomes of the files, in the order given; null where the run did not come to an end in time and was broken off. */
  readonly run: (task: Task, files: readonly string[], limitMs: number) => Promise<readonly Outcome[] | null>;
  readonly close: () => Promise<void>;
}

/** `codeOf`: a file's path in the repository → its instrumented text. */
export function warmVitest(codeOf: ReadonlyMap<string, string>): WarmVitest {
  let current: Promise<Vitest> | null = null;
  const vitest = (): Promise<Vitest> => (current ??= start(codeOf));
  let specifications: Promise<readonly TestSpecification[]> | null = null;
  const found = (): Promise<readonly TestSpecification[]> =>
    (specifications ??= vitest().then((one) => one.globTestSpecifications()));

  return {
    files: async () => (await found()).map(({ moduleId }) => pathOf(moduleId)),
    async run(task, files, limitMs) {
      const one = await vitest();
      const byPath = new Map((await found()).map((specification) => [pathOf(specification.moduleId), specification]));
      const wanted = files.flatMap((file) => byPath.get(file) ?? []);
      // What an earlier run left is not to be taken for an outcome of this one.
      one.state.filesMap.clear();
      one.provide("mutants", task);
      const done = one.runTestSpecifications(wanted, false);
      const ended = await Promise.race([
        done,
        new Promise<null>((resolve) => setTimeout(resolve, limitMs, null).unref()),
      ]);
      if (ended !== null) return ended.testModules.map(outcomeOf);
      // A worker that hangs is stopped with its thread; the next run has a new one.
      current = null;
      specifications = null;
      done.catch(() => {});
      await one.close();
      return null;
    },
    close: async () => {
      await (await current)?.close();
    },
  };
}

async function start(codeOf: ReadonlyMap<string, string>): Promise<Vitest> {
  return await createVitest(
    "test",
    {
      // Its own settings: those of the tests are two projects, one of them in a browser.
      config: false,
      root,
      server: { deps: { inline: ["@solarahealth/fhir-r4"] } },
      include: [...tests.taken],
      exclude: [...tests.left],
      watch: false,
      pool: "threads",
      maxWorkers: 1,
      fileParallelism: false,
      runner: join(root, "build", "mutants", "runner.ts"),
      // The numbers in the code change with the code, which the cache of modules on disk does not know.
      fsModuleCache: false,
      reporters: [{}],
      silent: true,
      testTimeout: 30_000,
      hookTimeout: 30_000,
      teardownTimeout: 10_000,
      sequence: { sequencer: AsGiven },
      dangerouslyIgnoreUnhandledErrors: true,
    },
    {
      logLevel: "error",
      customLogger: createLogger("error"),
      plugins: [
        {
          name: "mutants",
          enforce: "pre",
          transform: (_code, id) => codeOf.get(pathOf(id.split("?")[0] ?? id)) ?? null,
        },
      ],
    },
  );
}

class AsGiven {
  sort(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
}

function pathOf(id: string): string {
  const inside = id.replaceAll("\\", "/");
  const base = root.replaceAll("\\", "/").replace(/\/?$/, "/");
  return inside.startsWith(base) ? inside.slice(base.length) : inside;
}

function outcomeOf(module: TestModule): Outcome {
  const failed = [...module.children.allTests("failed")][0];
  const broken = module.errors()[0]?.message ?? null;
  const { duration, collectDuration } = module.diagnostic();
  return {
    file: pathOf(module.moduleId),
    answer: module.meta().mutants ?? null,
    failedTest: failed === undefined ? (module.state() === "failed" ? (broken ?? "a hook") : null) : failed.fullName,
    ms: duration + collectDuration,
  };
}
