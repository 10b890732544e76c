// What Steadyhold knows of itself: its version and where its built page lies, run from the bundle in out/ or from the sources.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { posix, win32 } from "node:path";

const bundled = import.meta.url.endsWith(".js");

/** The version in package.json, which lies beside out/ in the project and in the packed app alike. */
export function appVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL(bundled ? "../package.json" : "../../../package.json", import.meta.url), "utf8"),
  );
  const found = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : null;
  return typeof found === "string" ? found : "0";
}

/** The folder of the page. */
export function builtPage(): string {
  return fileURLToPath(new URL(bundled ? "./renderer" : "../../../out/renderer", import.meta.url));
}

// Where the data lies when nobody says otherwise: the system's usual place for a user's data. Pure; the environment is handed in.

/** `home`: the user's home folder. Empty variables count as not set. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === "win32") return win32.join(env["APPDATA"] || win32.join(home, "AppData", "Roaming"), "Steadyhold");
  if (platform === "darwin") return posix.join(home, "Library", "Application Support", "Steadyhold");
  const asked = env["XDG_DATA_HOME"] ?? "";
  // The specification says to ignore a relative path.
  return posix.join(posix.isAbsolute(asked) ? asked : posix.join(home, ".local", "share"), "Steadyhold");
}
