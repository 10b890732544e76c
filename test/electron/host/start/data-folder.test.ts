import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFolder } from "../../../../electron/host/folder-lock.ts";
import { defaultDataFolder, roamingDataFolder } from "../../../../electron/host/start/data-folder.ts";
import { moveData } from "../../../../electron/host/start/usual-folder.ts";
import { makeFolder } from "../../../support/rigs/temporary-folder.ts";

const table: readonly [NodeJS.Platform, Record<string, string>, string, string][] = [
  ["linux", {}, "/home/ann", "/home/ann/.local/share/Steadyhold"],
  ["linux", { XDG_DATA_HOME: "/data" }, "/home/ann", "/data/Steadyhold"],
  ["linux", { XDG_DATA_HOME: "" }, "/home/ann", "/home/ann/.local/share/Steadyhold"],
  ["linux", { XDG_DATA_HOME: "relative" }, "/home/ann", "/home/ann/.local/share/Steadyhold"],
  ["darwin", {}, "/Users/ann", "/Users/ann/Library/Application Support/Steadyhold"],
  [
    "win32",
    { APPDATA: "\\\\server\\ann\\Roaming", LOCALAPPDATA: "D:\\Local" },
    "C:\\Users\\ann",
    "D:\\Local\\Steadyhold",
  ],
  ["win32", {}, "C:\\Users\\ann", "C:\\Users\\ann\\AppData\\Local\\Steadyhold"],
];

describe("the usual data folder", () => {
  it.each(table)("on %s with %j in %s is %4$s", (platform, env, home, folder) => {
    expect(defaultDataFolder(platform, env, home)).toBe(folder);
  });
});

describe("D3: data in the roaming profile", () => {
  let place = makeFolder();
  let from = "";
  let to = "";
  beforeEach(() => {
    place = makeFolder();
    from = join(place.path, "Roaming", "Steadyhold");
    to = join(place.path, "Local", "Steadyhold");
  });
  afterEach(() => place.remove());

  const data = "steadyhold.sqlite";
  function put(folder: string, text: string, name = data): void {
    mkdirSync(join(folder, "backups"), { recursive: true });
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, "backups", "one"), text);
  }
  const read = (folder: string, ...name: readonly string[]) => readFileSync(join(folder, ...name), "utf8");

  it("is where older versions put it, on Windows alone", () => {
    const env = { APPDATA: "C:\\Roaming" };
    expect(roamingDataFolder("win32", env, "C:\\Users\\ann")).toBe("C:\\Roaming\\Steadyhold");
    expect(roamingDataFolder("win32", {}, "C:\\ann")).toBe("C:\\ann\\AppData\\Roaming\\Steadyhold");
    expect(roamingDataFolder("linux", env, "/home/ann")).toBeNull();
  });

  it("is moved to the local one with everything beside it, once", () => {
    put(from, "mine");
    expect(moveData(from, to)).toBe(to);
    expect([read(to, data), read(to, "backups", "one")]).toEqual(["mine", "mine"]);
    expect(existsSync(from)).toBe(false);
    expect(moveData(from, to)).toBe(to);
    expect(read(to, data)).toBe("mine");
  });

  it("takes the place of an empty folder, and never of one with data or with something else", () => {
    put(from, "old");
    mkdirSync(to, { recursive: true });
    expect(moveData(from, to)).toBe(to);
    put(from, "older");
    expect(moveData(from, to)).toBe(to);
    expect([read(from, data), read(to, data)]).toEqual(["older", "old"]);
    const other = join(place.path, "Other");
    put(other, "a picture", "picture.png");
    expect(moveData(from, other)).toBe(from);
    expect(read(other, "picture.png")).toBe("a picture");
  });

  it("stays where it is while another Steadyhold has it open", () => {
    put(from, "mine");
    const lock = lockFolder(join(from, "steadyhold.lock"));
    expect(moveData(from, to)).toBe(from);
    expect(existsSync(to)).toBe(false);
    if (lock.ok) lock.value.release();
    expect(moveData(from, to)).toBe(to);
  });

  it("is used where it is when the local profile cannot be made", () => {
    put(from, "mine");
    writeFileSync(join(place.path, "Local"), "a file is in the way");
    expect(moveData(from, to)).toBe(from);
    expect(read(from, data)).toBe("mine");
  });

  it("is not looked for where there is none: a new practice begins in the local one", () => {
    expect(moveData(from, to)).toBe(to);
    expect(existsSync(to)).toBe(false);
  });
});
