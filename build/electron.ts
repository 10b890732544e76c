// Whether Electron's program is here, and fetching it when it is not. Remembers a failure for a day, so that the next start is quick.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./child.ts";

const folder = join(root, "node_modules", "electron");
const cache = join(root, "node_modules", ".cache", "steadyhold");
const failure = join(cache, "electron-not-fetched");
const oneDayMs = 24 * 60 * 60 * 1000;
/** No byte for this long ends the attempt; a slow line that still delivers is waited for. */
const stalledMs = 20_000;

/** Electron's program, or null when only its npm package is here. */
export function electronProgram(): string | null {
  const override = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  const named = join(folder, "path.txt");
  if (!existsSync(named) && override === undefined) return null;
  const inside = existsSync(named) ? readFileSync(named, "utf8") : "electron";
  const program = join(override ?? join(folder, "dist"), inside);
  return existsSync(program) ? program : null;
}

export function failedLately(): boolean {
  if (!existsSync(failure)) return false;
  const age = Date.now() - statSync(failure).mtimeMs;
  return age >= 0 && age < oneDayMs;
}

/** Fetches Electron with its own script; false when that cannot be done from here, or when a folder was named to take it from. */
export async function fetchElectron(): Promise<boolean> {
  if (process.env["ELECTRON_OVERRIDE_DIST_PATH"] !== undefined) return false;
  const incoming = join(cache, "incoming");
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { recursive: true });
  const abort = new AbortController();
  let size = -1;
  let grewAt = performance.now();
  const watch = setInterval(() => {
    const now = sizeOf(incoming) + sizeOf(join(folder, "dist"));
    if (now !== size) {
      size = now;
      grewAt = performance.now();
    } else if (performance.now() - grewAt > stalledMs) abort.abort();
  }, 1000);
  // The script works in the system's temporary folder: given one of its own, its progress can be seen.
  const env = { TMPDIR: incoming, TEMP: incoming, TMP: incoming };
  const ended = await run(process.execPath, [join(folder, "install.js")], { quiet: true, env, abort: abort.signal });
  clearInterval(watch);
  rmSync(incoming, { recursive: true, force: true });
  if (ended.code === 0 && electronProgram() !== null) {
    rmSync(failure, { force: true });
    return true;
  }
  writeFileSync(failure, ended.output);
  return false;
}

function sizeOf(path: string): number {
  if (!existsSync(path)) return 0;
  let total = 0;
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    // A file may be moved away between the listing and the look at it.
    if (entry.isFile()) total += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return total;
}
