// Finds a Chromium for the tests, or installs one: STEADYHOLD_BROWSER, the usual places, Playwright's download, Debian's package.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { run } from "./child.ts";
import { commandOf } from "./packages.ts";

/** A program that starts, or null after everything was tried. */
export async function findOrInstallBrowser(): Promise<string | null> {
  const named = process.env["STEADYHOLD_BROWSER"];
  if (named !== undefined && named !== "") return (await starts(named)) ? named : null;
  for (const path of [...usualPlaces(), chromium.executablePath()]) {
    if (await starts(path)) return path;
  }
  const debian = process.platform === "linux" && process.getuid?.() === 0 && onPath("apt-get") !== null;
  process.stderr.write(
    "The tests need a browser, and no Chrome, Chromium or Edge is here. Installing one, once: Playwright's Chromium (about 170 MB, into its " +
      `own folder in your cache)${debian ? "; where that cannot be had, Debian's package chromium, with apt-get as root" : ""} …\n`,
  );
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
  const abort = AbortSignal.timeout(10 * 60_000);
  await run(process.execPath, [commandOf("playwright"), "install", "--no-shell", "chromium"], {
    quiet: true,
    env,
    abort,
  });
  if (await starts(chromium.executablePath())) return chromium.executablePath();
  if (!debian) return null;
  const quiet = { quiet: true, env: { DEBIAN_FRONTEND: "noninteractive" } };
  await run("apt-get", ["update"], quiet);
  const install = ["install", "-y", "--no-install-recommends", "chromium"];
  let installed = await run("apt-get", install, quiet);
  if (installed.code !== 0) {
    // An installation that was broken off stands in the way of every later one until it is brought to its end.
    await run("dpkg", ["--configure", "-a"], quiet);
    installed = await run("apt-get", install, quiet);
  }
  if (installed.code !== 0) process.stderr.write(installed.output);
  for (const path of usualPlaces()) {
    if (await starts(path)) return path;
  }
  return null;
}

function usualPlaces(): string[] {
  const edge = "Microsoft\\Edge\\Application\\msedge.exe";
  const chrome = "Google\\Chrome\\Application\\chrome.exe";
  switch (process.platform) {
    case "win32":
      return ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((name) => {
        const folder = process.env[name];
        return folder === undefined ? [] : [join(folder, chrome), join(folder, edge)];
      });
    case "darwin":
      return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    default:
      return ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"].flatMap(
        (name) => onPath(name) ?? [],
      );
  }
}

function onPath(name: string): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A program can be there and still lack a library, so it is asked for its version; on Windows that would open a window. */
async function starts(path: string): Promise<boolean> {
  if (!isProgram(path)) return false;
  if (process.platform === "win32") return true;
  const ended = await run(path, ["--version"], { quiet: true, abort: AbortSignal.timeout(30_000) });
  return ended.code === 0;
}
