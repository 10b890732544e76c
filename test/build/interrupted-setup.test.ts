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
const packages = ["one", "two"];
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

/** Every file with its content, so that two folders can be held together. */
function contentOf(top: string): Readonly<Record<string, string>> {
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(top.length), createHash("sha256").update(readFileSync(file)).digest("hex")] as const)
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
}

/** A project whose one task says that its packages are whole. */
function projectToInstall(): string {
  const project = join(folder.path, "install");
  mkdirSync(join(project, "build"), { recursive: true });
  cpSync(join(root, "build", "setup.mjs"), join(project, "build", "setup.mjs"));
  const reads = packages.map((name) => `import("${name}")`).join(", ");
  writeFileSync(
    join(project, "build", "start.ts"),
    `const all = await Promise.all([${reads}]);\nprocess.stdout.write(all.map((one) => one.default).join(" ") + "\\n");\n`,
  );
  for (const name of packages) {
    const source = join(folder.path, name);
    mkdirSync(source);
    writeFileSync(join(source, "package.json"), JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
    writeFileSync(join(source, "index.js"), `module.exports = "${name}";\n`);
    // As many files as a middling package has, so that there is time between the first and the last.
    for (let file = 0; file < 100; file += 1)
      writeFileSync(join(source, `part-${file}.js`), `// ${file}\n`.repeat(200));
    npm(source, "pack", "--pack-destination", project);
  }
  const dependencies = Object.fromEntries(packages.map((name) => [name, `file:${name}-1.0.0.tgz`]));
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ name: "small", version: "1.0.0", type: "module", dependencies }),
  );
  npm(project, "install", "--package-lock-only", "--offline");
  return project;
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

describe.skipIf(process.platform !== "linux").each([
  {
    step: "the packages",
    task: "start",
    make: projectToInstall,
    made: "node_modules",
    says: /^(?:Installing Steadyhold's packages.*\n)?$/,
  },
  { step: "the build", task: "build", make: projectToBuild, made: "out", says: /^$/ },
])("$step", ({ task, make, made, says }) => {
  let project = "";
  let whole: Readonly<Record<string, string>> = {};
  let wholeMs = 0;

  beforeAll(async () => {
    project = make();
    const startedAt = performance.now();
    expect(await setUp(project, task, null)).toMatchObject({ code: 0, said: expect.stringMatching(says) });
    wholeMs = performance.now() - startedAt;
    whole = contentOf(join(project, made));
  });

  it.each(Array.from({ length: moments / 2 }, (_, index) => (index + 0.5) / (moments / 2)))(
    "broken off after %d of its time is quiet, and the next start repairs it",
    async (share) => {
      // As on a fresh machine, but for what the last one left half done.
      if (made === "out") writeFileSync(join(project, "shared", "changed.ts"), `export const at = ${share};\n`);
      else writeFileSync(join(project, made, ".steadyhold-setup"), "of another version");
      if (existsSync(join(project, made, ".package-lock.json")))
        writeFileSync(join(project, made, ".package-lock.json"), '{"packages":{}}');
      const by = share < 0.5 ? "SIGTERM" : "SIGINT";
      const broken = await setUp(project, task, { afterMs: wholeMs * share, by });
      expect(broken.said).toMatch(says);
      // It ended by the signal, unless it was quicker.
      expect(broken.signal ?? broken.code).toBe(broken.code === 0 ? 0 : by);
      // A process that was told to end may take a moment on a busy computer.
      await expect.poll(() => stillRunning(project)).toEqual([]);

      expect(await setUp(project, task, null)).toMatchObject({
        code: 0,
        out: task === "start" ? "one two\n" : "",
      });
      const repaired = contentOf(join(project, made));
      expect(Object.keys(repaired)).toEqual(Object.keys(whole));
      expect({ ...repaired, "/.built": "", "/.steadyhold-setup": "" }).toEqual({
        ...whole,
        "/.built": "",
        "/.steadyhold-setup": "",
      });
    },
  );
});
