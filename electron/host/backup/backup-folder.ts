// Which folder the backups go to: beside the data, or any folder the person chose. Kept in a file of its own, because it must be readable
// when the data file is not.
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { z } from "zod";
import { err, ok, type Result } from "../../../shared/result.ts";
import { writeFileAtomicSync } from "../system/atomic-file.ts";
import { type CopyProblem, problemOf, putChecked } from "./copy-data.ts";
import type { Verified } from "../store/check.ts";

const schema = z.strictObject({ folder: z.string().refine(isAbsolute).nullable() });

export function usualBackupFolder(dataFolder: string): string {
  return join(dataFolder, "backups");
}

/** The folder the person chose, or null for the usual one. */
export function readBackupFolder(dataFolder: string): string | null {
  try {
    const found = schema.safeParse(JSON.parse(readFileSync(join(dataFolder, "backup-folder.json"), "utf8")));
    return found.success ? found.data.folder : null;
  } catch {
    return null;
  }
}

export function writeBackupFolder(dataFolder: string, folder: string | null): Result<void, CopyProblem> {
  try {
    writeFileAtomicSync(join(dataFolder, "backup-folder.json"), JSON.stringify({ folder }));
    return ok(undefined);
  } catch (error) {
    return err(problemOf(error));
  }
}

// The names of backups: a number that only grows, so that their order never depends on a clock, and the time for reading. Pure.
export type BackupName = { readonly name: string; readonly number: number; readonly wall: number };

const pattern = /^steadyhold-backup-(\d{5,9})-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.sqlite$/;

/** Null for every other file. */
export function readBackupName(name: string): BackupName | null {
  const [, number, year, month, day, hour, minute, second] = pattern.exec(name) ?? [];
  if (number === undefined) return null;
  const wall = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(wall) ? null : { name, number: Number(number), wall };
}

export function writeBackupName(number: number, wall: number): string {
  const time = new Date(wall).toISOString().replace(/\.\d+|[-:]/g, "");
  return `steadyhold-backup-${String(number).padStart(5, "0")}-${time}.sqlite`;
}

/** Newest first. */
export function backupsAmong(files: readonly string[]): BackupName[] {
  return files.flatMap((file) => readBackupName(file) ?? []).toSorted((one, other) => other.number - one.number);
}

// Remembers across a stop that a session was finished and its backup not yet made: a small file in the data folder, whatever the clocks say.
export function createPendingMarker(dataFolder: string) {
  const file = join(dataFolder, "backup-owed");
  return {
    isPending: (): boolean => existsSync(file),
    markPending(pending: boolean): void {
      try {
        if (pending) writeFileSync(file, "", { mode: 0o600 });
        else rmSync(file, { force: true });
      } catch {
        // Where nothing can be written the backup fails too, and that is told.
      }
    },
  };
}

// Puts a backup in the data file's place, and keeps what lay there.
export function restoreBackup(backup: string, dataFile: string, wall: number): Result<Verified, CopyProblem> {
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
export function replacedDataFiles(dataFile: string): readonly string[] {
  const folder = dirname(dataFile);
  return readdirSync(folder)
    .filter((name) => /^replaced-[0-9TZ]+\.sqlite$/.test(name))
    .map((name) => join(folder, name));
}
