// Builds out/ when a source changed since the last build, and clears it of what an earlier build left. Knows files, not their meaning.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./child.ts";
import { hostPrograms } from "./programs.ts";

const out = join(root, "out");
const marker = join(out, ".built");
const outputs = [...Object.keys(hostPrograms).map((name) => `${name}.js`), "preload.cjs", "renderer/index.html"];
const sources = [
  "shared",
  "electron",
  "renderer",
  "build/programs.ts",
  "build/bundles.ts",
  "build/bundle.ts",
  "build/licences.ts",
  "package.json",
  "package-lock.json",
];

/** Null when out/ is up to date now, else what went wrong. */
export async function buildIfChanged(): Promise<string | null> {
  const now = fingerprint();
  const whole = outputs.every((name) => existsSync(join(out, name)));
  if (whole && existsSync(marker) && readFileSync(marker, "utf8") === now) return null;
  return buildAll(now);
}

export async function buildAll(now = fingerprint()): Promise<string | null> {
  // Vite takes a moment to load, which a start without changes does not need.
  const [{ build }, { hostBundle, pageBundle, preloadBundle }, { createLicences }] = await Promise.all([
    import("vite"),
    import("./bundles.ts"),
    import("./licences.ts"),
  ]);
  const { NODE_ENV: before } = process.env;
  process.env["NODE_ENV"] ??= "production";
  try {
    // First of all: what is broken off from here on is not taken for built.
    rmSync(marker, { force: true });
    clear();
    const licences = createLicences();
    for (const bundle of [hostBundle, preloadBundle, pageBundle]) {
      await build({ ...bundle, plugins: [...(bundle.plugins ?? []), licences.collector] });
    }
    licences.write(join(out, "renderer", "licences.txt"));
    checkPreload();
    writeFileSync(marker, now);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    // What is started after the build has an environment of its own: the tests' React is the one that tells of mistakes.
    if (before === undefined) delete process.env["NODE_ENV"];
  }
}

/** Files directly in out/ are ours; its folders besides renderer/ (types, test results) are kept. */
function clear(): void {
  mkdirSync(out, { recursive: true });
  for (const entry of readdirSync(out, { withFileTypes: true })) {
    if (entry.isFile()) rmSync(join(out, entry.name));
  }
  rmSync(join(out, "renderer"), { recursive: true, force: true });
}

function checkPreload(): void {
  const text = readFileSync(join(out, "preload.cjs"), "utf8");
  for (const [, name] of text.matchAll(/\b(?:require|import)\(\s*["']([^"']+)["']\s*\)/g)) {
    if (name !== "electron")
      throw new Error(`The preload requires ${name}, but a sandboxed preload may require only electron.`);
  }
}

/** Names, sizes and times of all sources: enough to see a change, and quick. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    const path = join(root, source);
    const files = statSync(path).isDirectory() ? filesIn(path) : [path];
    for (const file of files) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "tsconfig.json")
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
