// The backups of one data folder: made one at a time, the newest fourteen kept, listed, and put back. Decides when one is due; knows no screen.
import { accessSync, constants, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { Worker } from "node:worker_threads";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Clock } from "../../../shared/session/ports.ts";
import type { Verified } from "../store/verify.ts";
import { readBackupFolder, usualBackupFolder, writeBackupFolder } from "./backup-folder.ts";
import { backupsAmong, readBackupName, writeBackupName, type BackupName } from "./backup-names.ts";
import { problemOf, type CopyProblem } from "./copy-data.ts";
import { putBack } from "./put-back.ts";

export const mostKept = 14;
const dayMs = 24 * 60 * 60 * 1000;

export type BackupState = {
  readonly folder: string;
  readonly chosen: boolean;
  readonly copies: readonly (BackupName & { readonly bytes: number })[];
  /** Why the newest attempt of this run failed; null when it did not. */
  readonly problem: CopyProblem["code"] | null;
};

export type Backups = ReturnType<typeof createBackups>;

/** `dataFile` lies in `dataFolder`; neither is written by making a backup. */
export function createBackups(dataFolder: string, dataFile: string, clock: Pick<Clock, "wall">) {
  let problem: CopyProblem["code"] | null = null;
  let newest: Promise<unknown> = Promise.resolve();

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
      mkdirSync(into, { recursive: true, mode: 0o700 });
    } catch (error) {
      return err(problemOf(error));
    }
    const name = writeBackupName((list()[0]?.number ?? 0) + 1, clock.wall());
    const made = await copyOnThread(dataFile, join(into, name));
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
    }),
    /** One after the other, so that each holds all that was recorded before it was asked for. The value is the new backup's name. */
    make(): Promise<Result<string, CopyProblem>> {
      const made = newest
        .then(makeNow)
        .catch(asProblem)
        .then((result) => {
          problem = result.ok ? null : result.error.code;
          return result;
        });
      newest = made;
      return made;
    },
    /** A day since the newest, by whatever the clock says now; a clock set back by more than a day makes one due too. */
    isDue(): boolean {
      const copy = list()[0];
      return copy === undefined || Math.abs(clock.wall() - copy.wall) >= dayMs;
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
    restore(name: string): Result<void, CopyProblem> {
      if (readBackupName(name) === null) return err({ code: "failed", detail: "not a backup's name" });
      return putBack(join(folder(), name), dataFile, clock.wall());
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

/** The worker's file: TypeScript beside this one, or the bundle that lies beside the host's bundle. */
function copyOnThread(data: string, target: string): Promise<Result<Verified, CopyProblem>> {
  const built = import.meta.url.endsWith(".js");
  const file = new URL(built ? "./backup-worker.js" : "./backup-worker.ts", import.meta.url);
  return new Promise((resolve) => {
    const worker = new Worker(file, { workerData: { data, target } });
    worker.unref();
    worker.once("message", (result: Result<Verified, CopyProblem>) => resolve(result));
    worker.once("error", (error) => resolve(err({ code: "failed", detail: String(error) })));
    worker.once("exit", () => resolve(err({ code: "failed", detail: "the copy was broken off" })));
  });
}
