// A setup that is broken off, at twenty moments between its first and its last step: it ends without a word and leaves nothing running, and the next
// start repairs what is half done. Played on a small project with the real setup: its packages come from files, so no network is needed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../build/child.ts";
import { hostPrograms } from "../../build/programs.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

const moments = 20;
const folder = makeFolder();
afterAll(() => folder.remove());

type Ended = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly said: string;
};

/** Starts a task of a project as npm would, and breaks it off after this many ms; null lets it come to its end. */
async function setUp(
  project: string,
  task: string,
  breakOff: { afterMs: number; by: NodeJS.Signals } | null,
): Promise<Ended> {
  const child = spawn(process.execPath, [join(project, "build", "setup.mjs"), task], {
    cwd: project,
    // A mark to find what it leaves running; npm reads no settings but these.
    env: { ...process.env, npm_execpath: "", npm_config_offline: "true", STEADYHOLD_RUN: project },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  if (breakOff !== null) setTimeout(() => child.kill(breakOff.by), breakOff.afterMs);
  return new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal, out, said })));
}

function stillRunning(project: string): readonly string[] {
  return readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, "latin1").includes(`STEADYHOLD_RUN=${project}`);
    } catch {
      return false;
    }
  });
}

/** Every file of these folders with its content, so that a project can be held beside itself of before. */
function contentOf(project: string, folders: readonly string[]): Readonly<Record<string, string>> {
  const files = folders.flatMap((name) => readdirSync(join(project, name), { recursive: true, withFileTypes: true }));
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile() && entry.name !== ".built" && entry.name !== ".steadyhold-setup")
      .map((entry) => join(entry.parentPath, entry.name))
      .map(
        (file) => [file.slice(project.length), createHash("sha256").update(readFileSync(file)).digest("hex")] as const,
      )
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
}

/** A project with a package of its own and one that only its benchmarks need; both tasks say which packages they found. */
function projectToInstall(name: string): string {
  const project = join(folder.path, name);
  const bench = join(project, "test", "bench");
  needPackage(project, "one");
  needPackage(bench, "two");
  mkdirSync(join(project, "build"));
  cpSync(join(root, "build", "setup.mjs"), join(project, "build", "setup.mjs"));
  const say = (words: string): string => `process.stdout.write(${words} + "\\n");\n`;
  writeFileSync(join(project, "build", "start.ts"), `import one from "one";\n${say("one")}`);
  writeFileSync(join(project, "build", "bench.ts"), 'await import("../test/bench/main.ts");\n');
  writeFileSync(join(bench, "main.ts"), `import one from "one";\nimport two from "two";\n${say('one + " " + two')}`);
  return project;
}

/** Makes a folder a package that needs one other, which comes from a file beside it. */
function needPackage(top: string, name: string): void {
  const source = join(top, `source-of-${name}`);
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, "package.json"), JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
  writeFileSync(join(source, "index.js"), `module.exports = "${name}";\n`);
  // As many files as two middling packages have, so that there is time between the first and the last.
  for (let file = 0; file < 200; file += 1) writeFileSync(join(source, `part-${file}.js`), `// ${file}\n`.repeat(200));
  npm(source, "pack", "--pack-destination", top);
  writeFileSync(
    join(top, "package.json"),
    JSON.stringify({
      name: "small",
      version: "1.0.0",
      type: "module",
      dependencies: { [name]: `file:${name}-1.0.0.tgz` },
    }),
  );
  npm(top, "install", "--package-lock-only", "--offline");
}

/** The product's own build with sources of a line each, and the packages that are here already. */
function projectToBuild(): string {
  const project = join(folder.path, "build");
  for (const name of ["build", "renderer/public", "shared"]) mkdirSync(join(project, name), { recursive: true });
  cpSync(join(root, "build"), join(project, "build"), { recursive: true });
  for (const name of ["package.json", "package-lock.json", "LICENSE"]) cpSync(join(root, name), join(project, name));
  for (const source of [...Object.values(hostPrograms), "electron/preload.ts"]) {
    mkdirSync(dirname(join(project, source)), { recursive: true });
    writeFileSync(join(project, source), `console.log("${source}");\n`);
  }
  writeFileSync(join(project, "renderer", "index.html"), '<script type="module" src="./main.tsx"></script>\n');
  writeFileSync(join(project, "renderer", "main.tsx"), 'document.title = "small";\n');
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
  return project;
}

function npm(cwd: string, ...args: readonly string[]): void {
  const ended = spawnSync("npm", args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  if (ended.status !== 0) throw new Error(ended.stderr);
}

it("brings the packages of the benchmarks when a benchmark is run, not before", async () => {
  const project = projectToInstall("in-order");
  expect(await setUp(project, "start", null)).toMatchObject({ code: 0, out: "one\n" });
  expect(existsSync(join(project, "test", "bench", "node_modules"))).toBe(false);
  expect(await setUp(project, "bench", null)).toMatchObject({
    code: 0,
    out: "one two\n",
    said: "Installing Steadyhold's packages for the benchmarks, once (a few seconds) …\n",
  });
});

describe.skipIf(process.platform !== "linux").each([
  {
    step: "the packages",
    task: "bench",
    make: () => projectToInstall("install"),
    made: ["node_modules", "test/bench/node_modules"],
    says: /^(?:Installing Steadyhold's packages.*\n){0,2}$/,
    out: "one two\n",
  },
  { step: "the build", task: "build", make: projectToBuild, made: ["out"], says: /^$/, out: "" },
])("$step", ({ task, make, made, says, out }) => {
  let project = "";
  let whole: Readonly<Record<string, string>> = {};
  let wholeMs = 0;

  beforeAll(async () => {
    project = make();
    const startedAt = performance.now();
    expect(await setUp(project, task, null)).toMatchObject({ code: 0, said: expect.stringMatching(says) });
    wholeMs = performance.now() - startedAt;
    whole = contentOf(project, made);
  });

  it.each(Array.from({ length: moments / 2 }, (_, index) => (index + 0.5) / (moments / 2)))(
    "broken off after %d of its time is quiet, and the next start repairs it",
    async (share) => {
      // As on a fresh machine, but for what the last one left half done.
      if (task === "build") writeFileSync(join(project, "shared", "changed.ts"), `export const at = ${share};\n`);
      else
        for (const modules of made) {
          writeFileSync(join(project, modules, ".steadyhold-setup"), "of another version");
          writeFileSync(join(project, modules, ".package-lock.json"), '{"packages":{}}');
        }
      const by = share < 0.5 ? "SIGTERM" : "SIGINT";
      const broken = await setUp(project, task, { afterMs: wholeMs * share, by });
      expect(broken.said).toMatch(says);
      // It ended by the signal, unless it was quicker.
      expect(broken.signal ?? broken.code).toBe(broken.code === 0 ? 0 : by);
      // A process that was told to end may take a moment on a busy computer.
      await expect.poll(() => stillRunning(project)).toEqual([]);

      expect(await setUp(project, task, null)).toMatchObject({ code: 0, out });
      const repaired = contentOf(project, made);
      expect(Object.keys(repaired)).toEqual(Object.keys(whole));
      expect(repaired).toEqual(whole);
    },
  );
});
