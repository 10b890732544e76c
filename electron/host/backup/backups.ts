// The backups of one data folder: made one at a time, the newest fourteen kept, listed, and put back. Decides when one is due; knows no screen.
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Clock } from "../streams/ports.ts";
import {
  type BackupName,
  backupsAmong,
  createPendingMarker,
  readBackupFolder,
  readBackupName,
  replacedDataFiles,
  restoreBackup,
  usualBackupFolder,
  writeBackupFolder,
  writeBackupName,
} from "./backup-folder.ts";
import { onThread } from "./backup-thread.ts";
import { type CopyProblem, problemOf } from "./copy-data.ts";

export const mostKept = 14;
const notABackup: CopyProblem = { code: "failed", detail: "not a backup's name" };
const dayMs = 24 * 60 * 60 * 1000;

export type BackupState = {
  readonly folder: string;
  readonly chosen: boolean;
  readonly copies: readonly (BackupName & { readonly bytes: number })[];
  /** Why the newest attempt of this run failed; null when it did not. */
  readonly problem: CopyProblem["code"] | null;
  /** Files out of which this run could not take what was deleted. */
  readonly uncleaned: readonly string[];
};

export type Backups = ReturnType<typeof createBackups>;

/** `dataFile` lies in `dataFolder`; neither is written by making a backup. */
export function createBackups(dataFolder: string, dataFile: string, clock: Pick<Clock, "wall">) {
  let problem: CopyProblem["code"] | null = null;
  let newest: Promise<unknown> = Promise.resolve();
  let making = 0;
  let uncleaned: readonly string[] = [];
  const marker = createPendingMarker(dataFolder);

  const folder = (): string => readBackupFolder(dataFolder) ?? usualBackupFolder(dataFolder);

  function list(): BackupName[] {
    try {
      return backupsAmong(readdirSync(folder()));
    } catch {
      return [];
    }
  }

  async function makeNow(): Promise<Result<string, CopyProblem>> {
    const into = folder();
    try {
      // Not what lies above it: where a disk was pulled out, its place would be made on this one.
      if (!existsSync(into)) mkdirSync(into, { mode: 0o700 });
    } catch (error) {
      return err(problemOf(error));
    }
    const name = writeBackupName((list()[0]?.number ?? 0) + 1, clock.wall());
    const made = await onThread({ kind: "copy", data: dataFile, target: join(into, name) });
    if (!made.ok) return made;
    prune(into);
    return ok(name);
  }

  function prune(into: string): void {
    const unfinished = readdirSync(into).filter((file) => readBackupName(file.replace(/\.part$/, "")) !== null);
    const broken = unfinished.filter((file) => file.endsWith(".part"));
    for (const name of [
      ...broken,
      ...list()
        .slice(mostKept)
        .map((copy) => copy.name),
    ]) {
      try {
        rmSync(join(into, name), { force: true });
      } catch {
        // One more than fourteen; the next backup tries again.
      }
    }
  }

  return {
    state: (): BackupState => ({
      folder: folder(),
      chosen: readBackupFolder(dataFolder) !== null,
      copies: list().map((copy) => ({ ...copy, bytes: sizeOf(join(folder(), copy.name)) })),
      problem,
      uncleaned,
    }),
    /** One after the other, so that each holds all that was recorded before it was asked for. The value is the new backup's name. */
    make(): Promise<Result<string, CopyProblem>> {
      making += 1;
      const made = newest
        .then(makeNow)
        .catch(asProblem)
        .then((result) => {
          making -= 1;
          problem = result.ok ? null : result.error.code;
          // Another one that was asked for since holds what this one may not.
          if (result.ok && making === 0) marker.markPending(false);
          return result;
        });
      newest = made;
      return made;
    },
    /** A session was finished: a backup is due until one was made, also after a stop. */
    markPending: () => marker.markPending(true),
    isPending: () => marker.isPending(),
    isMaking: () => making > 0,
    /** When what was begun has come to its end. */
    settled: (): Promise<unknown> => newest,
    /**
     * Pending, or a day since the newest, by whatever the clock says now; a clock set back by more than a day makes one due too.
     */
    isDue(): boolean {
      const copy = list()[0];
      return marker.isPending() || copy === undefined || Math.abs(clock.wall() - copy.wall) >= dayMs;
    },
    /** Reads one copy through from its first entry to its last. */
    async check(name: string): Promise<Result<unknown, CopyProblem>> {
      if (readBackupName(name) === null) return err(notABackup);
      return onThread({ kind: "check", file: join(folder(), name) });
    },
    /** Takes what was deleted in the data out of every copy in the folder, and out of what was set aside. */
    async purgeDeletedClients(): Promise<void> {
      const left: string[] = [];
      const files = [...list().map(({ name }) => join(folder(), name)), ...replacedDataFiles(dataFile)];
      const wall = clock.wall();
      newest = newest.then(async () => {
        for (const file of files) {
          const cleaned = await onThread({ kind: "purge", data: dataFile, file, wall });
          if (!cleaned.ok) left.push(file);
        }
      });
      await newest;
      uncleaned = left;
    },
    /** `to`: an absolute path, or null for the usual folder. Copies made before stay where they are. */
    move(to: string | null): Result<void, CopyProblem> {
      if (to !== null && !isAbsolute(to)) return err({ code: "not-writable", detail: "not a whole path" });
      try {
        const into = to ?? usualBackupFolder(dataFolder);
        mkdirSync(into, { recursive: true, mode: 0o700 });
        accessSync(into, constants.W_OK);
      } catch (error) {
        return err(problemOf(error));
      }
      return writeBackupFolder(dataFolder, to);
    },
    /** The data file must be closed. What lay in its place is kept beside it. */
    restore(name: string): Result<unknown, CopyProblem> {
      if (readBackupName(name) === null) return err(notABackup);
      return restoreBackup(join(folder(), name), dataFile, clock.wall());
    },
  };
}

/** The folder may go while a copy is made: a stick that is pulled out. */
function asProblem(error: unknown): Result<never, CopyProblem> {
  return err(problemOf(error));
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
