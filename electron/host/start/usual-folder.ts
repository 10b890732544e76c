// The data folder where nobody named one. On Windows what an older version put into the roaming profile, which goes over the network at every log-in
// and out, is moved into the local one first. Called by both hosts before anything is opened.
import { cpSync, existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { lockFolder } from "../folder-lock.ts";
import { defaultDataFolder, roamingDataFolder } from "./data-folder.ts";

export function usualDataFolder(): string {
  const folder = defaultDataFolder(process.platform, process.env, homedir());
  const roaming = roamingDataFolder(process.platform, process.env, homedir());
  return roaming === null ? folder : moveData(roaming, folder);
}

/**
 * Moves all of `from` to `to` where `to` has no data yet, and answers the folder that has the data now. Whatever goes wrong leaves it where it was,
 * and there it is used.
 */
export function moveData(from: string, to: string): string {
  const hasData = (folder: string): boolean => existsSync(join(folder, "steadyhold.sqlite"));
  if (hasData(to) || !hasData(from)) return to;
  const lock = lockFolder(join(from, "steadyhold.lock"));
  if (!lock.ok) return from;
  // Windows moves no folder in which a file is open.
  lock.value.release();
  try {
    mkdirSync(dirname(to), { recursive: true });
    // An empty one is in the way; one with something else in it is somebody's.
    if (existsSync(to)) rmdirSync(to);
    move(from, to);
    return to;
  } catch {
    return hasData(to) ? to : from;
  }
}

/** A profile on a network drive cannot be renamed to the local disk: it is copied whole beside its place, and only then counts. */
function move(from: string, to: string): void {
  try {
    return renameSync(from, to);
  } catch {
    const copy = `${to}.moving`;
    rmSync(copy, { recursive: true, force: true });
    cpSync(from, copy, { recursive: true, preserveTimestamps: true });
    renameSync(copy, to);
    rmSync(from, { recursive: true });
  }
}
