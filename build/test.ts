// `npm test [-- unit | e2e | electron] [filters]`: finds a browser, builds, runs Vitest and Playwright, and closes with one line of counts.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildIfChanged } from "./bundle.ts";
import { root, run } from "./child.ts";
import { electronProgram, failedLately, fetchElectron } from "./electron.ts";
import { findOrInstallBrowser } from "./find-browser.ts";
import { commandOf } from "./packages.ts";
import { add, countE2e, countUnit, type Counts } from "./test-results.ts";

const results = join(root, "out", "test");
const none: Counts = { passed: 0, failed: 0, skipped: 0 };

const [first, ...rest] = process.argv.slice(2);
const kind = first === "unit" || first === "e2e" || first === "electron" ? first : "all";
const filters = kind === "all" ? process.argv.slice(2) : rest;

rmSync(join(results, "summary.txt"), { force: true });
mkdirSync(results, { recursive: true });
const counts = await runAll();
if (counts === null) process.exitCode = 1;
else {
  const line = `${counts.passed} passed, ${counts.failed} failed`;
  writeFileSync(join(results, "summary.txt"), `${line}\n`);
  if (counts.skipped > 0) process.stdout.write(`${counts.skipped} skipped\n`);
  process.stdout.write(`${line}\n`);
  const nothingRan = counts.passed === 0 && counts.skipped === 0;
  process.exitCode = counts.failed > 0 || nothingRan ? 1 : 0;
}

/** Null when the tests could not even begin; the reason is printed. */
async function runAll(): Promise<Counts | null> {
  if (kind === "electron" && !(await haveElectron())) {
    process.stdout.write("Electron's own tests are skipped: its program is not here and cannot be fetched.\n");
    return { ...none, skipped: 1 };
  }
  const browser = kind === "unit" ? null : await findOrInstallBrowser();
  if (browser === null && kind !== "unit") {
    return stop(
      "No browser for the tests: install Chrome or Chromium, or set STEADYHOLD_BROWSER to its program, then try again.",
    );
  }
  const failed = await buildIfChanged();
  if (failed !== null) return stop(`The build failed: ${failed}`);
  const unit = kind === "unit" || kind === "all" ? await runUnit() : none;
  const e2e = browser === null ? none : await runE2e(browser);
  return add(unit, e2e);
}

async function runUnit(): Promise<Counts> {
  const file = join(results, "unit.json");
  rmSync(file, { force: true });
  const config = join(root, "build", "vitest.config.ts");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const ended = await run(process.execPath, [commandOf("vitest"), "run", "-c", config, ...reporters, ...filters]);
  return countUnit(file, ended.code);
}

async function runE2e(browser: string): Promise<Counts> {
  const file = join(results, "e2e.json");
  rmSync(file, { force: true });
  const config = join(root, "build", "playwright.config.ts");
  const program = kind === "electron" ? electronProgram() : null;
  const env = {
    STEADYHOLD_BROWSER: browser,
    ...(program === null ? {} : { STEADYHOLD_HOST: "electron", STEADYHOLD_ELECTRON: program }),
  };
  const ended = await run(process.execPath, [commandOf("playwright"), "test", "-c", config, ...filters], { env });
  return countE2e(file, ended.code);
}

async function haveElectron(): Promise<boolean> {
  return electronProgram() !== null || (!failedLately() && (await fetchElectron()));
}

function stop(sentence: string): null {
  process.stderr.write(`${sentence}\n`);
  return null;
}
