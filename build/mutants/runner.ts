// Runs inside Vitest's workers in place of its own runner, for build/mutants.ts: turns mutants on and off round each test, and counts.
import fc from "fast-check";
import {
  describe,
  inject,
  TestRunner,
  vi,
  type RunnerTask,
  type RunnerTestCase,
  type RunnerTestSuite,
  type TestTryOptions,
} from "vitest";
import type { Answer, Kill, SeenTest } from "./plan.ts";

declare global {
  var mutantSwitch: (id: number) => boolean;
}

const task = inject("mutants");

let on = 0;
let calls = 0;
let passed = new Set<number>();
let drewCases = false;

globalThis.mutantSwitch = (id) => {
  calls += 1;
  // A loop without an end passes here; nothing else could stop it.
  if (on !== 0 && task.kind !== "look" && calls > task.callsAllowed) throw new Error("goes on without an end");
  passed.add(id);
  return id === on;
};

// The same cases in every run, and no search for the smallest one. fast-check tells of each case, so that a law is known as one.
fc.configureGlobal({
  seed: 20_261_127,
  endOnFailure: true,
  beforeEach: () => {
    drewCases = true;
  },
});

// oxlint-disable-next-line import/no-default-export -- Vitest asks for it
export default class MutantRunner extends TestRunner {
  readonly #whileLoading = new Set<number>();
  readonly #tests: Record<string, SeenTest> = {};
  readonly #killed: Record<number, Kill> = {};
  readonly #reached = new Set<number>();
  readonly #spoilt: string[] = [];
  #calls = 0;
  #tried: readonly number[] = [];
  #failed = false;
  #startedAt = 0;

  /** To load: the whole file once for every mutant, each time in a suite with its number, and once without any. */
  override importFile(filepath: string, source: Parameters<TestRunner["importFile"]>[1]): unknown {
    if (task.kind !== "load" || source === "setup") return super.importFile(filepath, source);
    for (const id of [...task.mutants, 0]) {
      describe(String(id), async () => {
        vi.resetModules();
        calls = 0;
        on = id;
        try {
          await super.importFile(filepath, source);
        } catch {
          this.#kill(id, "loading", false);
        } finally {
          on = 0;
        }
      });
    }
    return null;
  }

  override async onBeforeRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onBeforeRunSuite(suite);
    if (task.kind === "load" && !("filepath" in suite)) on = loadedFor(suite);
  }

  override onBeforeRunTask(test: RunnerTask): Promise<void> {
    if (test.type === "test" && task.kind === "try") {
      this.#tried = (task.tests[test.id] ?? []).filter((id) => this.#killed[id] === undefined);
      // What a test that could not be repeated left behind is not to be built upon.
      if (this.#tried.length === 0 || this.#spoilt.length > 0) test.mode = "skip";
      else test.repeats = this.#tried.length;
    }
    // An example is looked for, even where a law has noticed it.
    if (test.type === "test" && task.kind === "load" && this.#killed[loadedFor(test)]?.law === false)
      test.mode = "skip";
    return super.onBeforeRunTask(test);
  }

  override onBeforeTryTask(test: RunnerTestCase, options: TestTryOptions): void {
    super.onBeforeTryTask(test, options);
    this.#noteOutside();
    this.#failed = false;
    drewCases = false;
    if (task.kind === "try") on = this.#tried[options.repeats] ?? 0;
    if (task.kind === "load") on = loadedFor(test);
    this.#startedAt = performance.now();
  }

  /** Keeps the failure of a mutant from Vitest, which would write a long report of it. */
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    if (task.kind === "look") return await run();
    try {
      await run();
    } catch {
      this.#failed = true;
    }
  }

  override async onAfterRetryTask(test: RunnerTestCase, options: TestTryOptions): Promise<void> {
    await super.onAfterRetryTask(test, options);
    if (task.kind === "look") {
      const ms = performance.now() - this.#startedAt;
      this.#tests[test.id] = { name: test.name, ms, passes: [...passed], law: drewCases };
      return this.#reset();
    }
    if (passed.has(on)) this.#reached.add(on);
    const late = performance.now() - this.#startedAt > this.config.testTimeout;
    if (this.#failed || test.result?.state === "fail") this.#kill(on, test.name, calls > task.callsAllowed || late);
    if (test.result !== undefined) {
      delete test.result.errors;
      test.result.state = "pass";
    }
    if (task.kind === "try") on = 0;
    this.#reset();
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onAfterRunSuite(suite);
    if ("filepath" in suite) {
      this.#noteOutside();
      suite.meta.mutants = this.#answer();
    } else if (task.kind === "load") {
      // A hook for the whole suite failed.
      if ((suite.result?.errors?.length ?? 0) > 0) this.#kill(loadedFor(suite), suite.name, false);
      on = 0;
    }
  }

  #answer(): Answer {
    return {
      whileLoading: [...this.#whileLoading],
      tests: this.#tests,
      calls: this.#calls,
      killed: this.#killed,
      reached: [...this.#reached],
      spoilt: this.#spoilt,
    };
  }

  /** A failure with no mutant on makes worthless what this worker found. */
  #kill(id: number, test: string, timedOut: boolean): void {
    if (id !== 0) this.#killed[id] = { test, timedOut, law: drewCases };
    else this.#spoilt.push(test);
    if (id === 0) for (const tried of task.kind === "load" ? task.mutants : this.#tried) delete this.#killed[tried];
  }

  /** Passed while modules load, or in a hook for a whole suite. */
  #noteOutside(): void {
    if (task.kind === "look") for (const id of passed) this.#whileLoading.add(id);
    this.#reset();
  }

  #reset(): void {
    this.#calls = Math.max(this.#calls, calls);
    calls = 0;
    passed = new Set();
  }
}

/** The mutant with which the outermost suite of a test was loaded. */
function loadedFor(task: RunnerTask | RunnerTestSuite): number {
  return task.suite === undefined ? Number(task.name) : loadedFor(task.suite);
}
