// `npm test [-- unit | components | e2e | electron] [filters]`: finds a browser, builds, runs Vitest and Playwright, and closes with one line of
// counts; where a test failed, a last line says where its trace, pictures and log lie.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { buildIfChanged } from "./bundle.ts";
import { root, run } from "./child.ts";
import { electronProgram, failedLately, fetchElectron } from "./electron.ts";
import { findOrInstallBrowser } from "./find-browser.ts";
import { measurePace } from "./pace.ts";
import { commandOf } from "./packages.ts";
import { kindsFor, listTestFiles, testKinds, type TestKind } from "./test-files.ts";
import { add, countE2e, countUnit, type Counts } from "./test-results.ts";

const results = join(root, "out", "test");
const none: Counts = { passed: 0, failed: 0, skipped: 0 };

const [first, ...rest] = process.argv.slice(2);
const named = first === "electron" ? first : (testKinds.find((kind) => kind === first) ?? null);
const filters = named === null ? process.argv.slice(2) : rest;

rmSync(join(results, "summary.txt"), { force: true });
mkdirSync(results, { recursive: true });
const counts = named === "electron" ? await runElectron() : await runKinds(named);
if (counts === null) process.exitCode = 1;
else {
  const line = `${counts.passed} passed, ${counts.failed} failed`;
  writeFileSync(join(results, "summary.txt"), `${line}\n`);
  if (counts.skipped > 0) process.stdout.write(`${counts.skipped} skipped\n`);
  process.stdout.write(`${line}\n`);
  const nothingRan = counts.passed === 0 && counts.skipped === 0;
  process.exitCode = counts.failed > 0 || nothingRan ? 1 : 0;
  if (counts.failed > 0)
    process.stdout.write("Traces, pictures and the host's log of what failed in a browser lie in out/test/\n");
}

/** Null when the tests could not even begin; the reason is printed. */
async function runKinds(asked: TestKind | null): Promise<Counts | null> {
  const kinds = kindsFor(filters, listTestFiles()).filter((kind) => asked === null || kind === asked);
  if (kinds.length === 0) return stop(`No test file has “${filters.join(" ")}” in its path, so nothing was run.`);
  const ready = await prepare(kinds.some((kind) => kind !== "unit"));
  if (ready === null) return null;
  const { browser } = ready;
  const workers = await chooseWorkers(browser);
  let all = none;
  const took: string[] = [];
  for (const kind of kinds) {
    const startedAt = performance.now();
    all = add(all, kind === "e2e" ? await runE2e(browser, workers) : await runVitest(kind, browser, workers));
    took.push(`${kind} ${Math.round((performance.now() - startedAt) / 1000)} s`);
  }
  process.stdout.write(`${took.join(", ")}\n`);
  return all;
}

/** A browser, where one is needed, and what is built; null when one of the two cannot be had, and why is printed. */
async function prepare(inBrowser: boolean): Promise<{ readonly browser: string | null } | null> {
  const browser = inBrowser ? await findOrInstallBrowser() : null;
  if (inBrowser && browser === null) {
    return stop(
      "No browser for the tests: install Chrome or Chromium, or set STEADYHOLD_BROWSER to its program, then try again.",
    );
  }
  const failed = await buildIfChanged();
  return failed === null ? { browser } : stop(`The build failed: ${failed}`);
}

/** A few files need no measurement, and their first test is waited for. */
async function chooseWorkers(browser: string | null): Promise<number> {
  if (browser === null || filters.length > 0) return Math.min(2, availableParallelism());
  const { cores, firstPageMs, workers } = await measurePace(browser);
  const page = (firstPageMs / 1000).toFixed(1);
  process.stdout.write(`${workers} at a time: ${cores} cores, a first page in ${page} s\n`);
  return workers;
}

async function runVitest(kind: "unit" | "components", browser: string | null, cores: number): Promise<Counts> {
  // Two pages of one browser wait for each other's frames: one after the other the components are through sooner.
  const workers = kind === "components" ? 1 : cores;
  const file = join(results, `${kind}.json`);
  rmSync(file, { force: true });
  const config = join(root, "build", "vitest.config.ts");
  const options = ["--project", kind, `--maxWorkers=${workers}`];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const env = browser === null ? {} : { STEADYHOLD_BROWSER: browser };
  const args = [commandOf("vitest"), "run", "-c", config, ...options, ...reporters, ...filters];
  const ended = await run(process.execPath, args, { env, sweep: true });
  return countUnit(file, ended.code);
}

async function runE2e(browser: string | null, workers: number, more: NodeJS.ProcessEnv = {}): Promise<Counts> {
  const file = join(results, "e2e.json");
  rmSync(file, { force: true });
  const config = join(root, "build", "playwright.config.ts");
  const env = {
    ...(browser === null ? {} : { STEADYHOLD_BROWSER: browser }),
    STEADYHOLD_WORKERS: String(workers),
    ...more,
  };
  const args = [commandOf("playwright"), "test", "-c", config, ...filters];
  const ended = await run(process.execPath, args, { env, sweep: true });
  return countE2e(file, ended.code);
}

async function runElectron(): Promise<Counts | null> {
  if (electronProgram() === null && (failedLately() || !(await fetchElectron()))) {
    process.stdout.write("Electron's own tests are skipped: its program is not here and cannot be fetched.\n");
    return { ...none, skipped: 1 };
  }
  const program = electronProgram() ?? "";
  const ready = await prepare(true);
  return ready === null
    ? null
    : runE2e(ready.browser, 1, { STEADYHOLD_HOST: "electron", STEADYHOLD_ELECTRON: program });
}

function stop(sentence: string): null {
  process.stderr.write(`${sentence}\n`);
  return null;
}
