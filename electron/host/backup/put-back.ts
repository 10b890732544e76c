// Puts a backup in the data file's place, and keeps what lay there.
import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { ok, type Result } from "../../../shared/result.ts";
import type { Verified } from "../store/verify.ts";
import { putChecked, type CopyProblem } from "./copy-data.ts";

export function putBack(backup: string, dataFile: string, wall: number): Result<Verified, CopyProblem> {
  return putChecked(
    dataFile,
    (part) => {
      copyFileSync(backup, part);
      return ok(undefined);
    },
    () => setAside(dataFile, wall),
  );
}

/** The old log goes first: it belongs to the old file and would be replayed into the new one. */
function setAside(dataFile: string, wall: number): void {
  const time = new Date(wall).toISOString().replace(/\.\d+|[-:]/g, "");
  const aside = join(dirname(dataFile), `replaced-${time}.sqlite`);
  if (existsSync(dataFile)) copyFileSync(dataFile, aside);
  if (existsSync(`${dataFile}-wal`)) renameSync(`${dataFile}-wal`, `${aside}-wal`);
  rmSync(`${dataFile}-shm`, { force: true });
}

/** The data files that were kept when a backup was put in their place. */
export function asideAmong(dataFile: string): readonly string[] {
  const folder = dirname(dataFile);
  return readdirSync(folder)
    .filter((name) => /^replaced-[0-9TZ]+\.sqlite$/.test(name))
    .map((name) => join(folder, name));
}
