import { describe, expect, it } from "vitest";
import { defaultDataFolder } from "../../../../electron/host/start/data-folder.ts";

const table: readonly [NodeJS.Platform, Record<string, string>, string, string][] = [
  ["linux", {}, "/home/ann", "/home/ann/.local/share/Steadyhold"],
  ["linux", { XDG_DATA_HOME: "/data" }, "/home/ann", "/data/Steadyhold"],
  ["linux", { XDG_DATA_HOME: "" }, "/home/ann", "/home/ann/.local/share/Steadyhold"],
  ["linux", { XDG_DATA_HOME: "relative" }, "/home/ann", "/home/ann/.local/share/Steadyhold"],
  ["darwin", {}, "/Users/ann", "/Users/ann/Library/Application Support/Steadyhold"],
  [
    "win32",
    { APPDATA: "C:\\Users\\ann\\AppData\\Roaming" },
    "C:\\Users\\ann",
    "C:\\Users\\ann\\AppData\\Roaming\\Steadyhold",
  ],
  ["win32", {}, "C:\\Users\\ann", "C:\\Users\\ann\\AppData\\Roaming\\Steadyhold"],
];

describe("the usual data folder", () => {
  it.each(table)("on %s with %j in %s is %4$s", (platform, env, home, folder) => {
    expect(defaultDataFolder(platform, env, home)).toBe(folder);
  });
});
