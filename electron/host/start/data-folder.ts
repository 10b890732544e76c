// Where the data lies when nobody says otherwise: the system's usual place for a user's data. Pure; the environment is handed in.
import { posix, win32 } from "node:path";

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
