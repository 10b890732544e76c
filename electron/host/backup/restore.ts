// Puts a backup in the data file's place. At every moment either the old file or the new one lies there, whole; the old one is kept.
import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "../../../shared/result.ts";
import { verifyData } from "../store/check.ts";
import { flush, problemOf, type CopyProblem } from "./copy-data.ts";

export function restoreBackup(backup: string, dataFile: string, wall: number): Result<void, CopyProblem> {
  const incoming = `${dataFile}.incoming`;
  try {
    copyFileSync(backup, incoming);
    const verified = verifyData(incoming);
    if (!verified.ok) {
      rmSync(incoming, { force: true });
      return err({ code: "damaged", detail: verified.error });
    }
    flush(incoming);
    setAside(dataFile, wall);
    renameSync(incoming, dataFile);
    return ok(undefined);
  } catch (error) {
    rmSync(incoming, { force: true });
    return err(problemOf(error));
  }
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
export function replacedDataFiles(dataFile: string): readonly string[] {
  const folder = dirname(dataFile);
  return readdirSync(folder)
    .filter((name) => /^replaced-[0-9TZ]+\.sqlite$/.test(name))
    .map((name) => join(folder, name));
}
