// When backups are made: after every session that was finished, once a day, when the disk takes again what waited, and before the end. What is pending
// outlives a stop. Called by guarded-host.ts.
import type { Result } from "../../../shared/result.ts";
import type { Log } from "../system/log.ts";
import type { Backups } from "./backups.ts";
import type { CopyProblem } from "./copy-data.ts";

const lookEveryMs = 10 * 60_000;
/** The first look, for what is pending from the last time: when the first client is on the table, not while the first screen is drawn. */
const firstLookMs = 60_000;

/** What the engine does now. */
export type Busy = {
  readonly damaged: boolean;
  readonly holding: boolean;
  /** A copy of the disk would not have what only the memory holds. */
  readonly unsaved: boolean;
};

export function createBackupSchedule(backups: Backups, log: Pick<Log, "note">, busy: () => Busy) {
  async function make(): Promise<Result<string, CopyProblem>> {
    const made = await backups.make();
    log.note(made.ok ? "backup-made" : "backup-failed", made.ok ? {} : { why: made.error.code });
    return made;
  }

  function look(): void {
    const { damaged, holding, unsaved } = busy();
    if (!damaged && backups.isDue() && !holding && !unsaved) void make();
  }

  const timers = [setInterval(look, lookEveryMs), setTimeout(look, firstLookMs)];
  for (const timer of timers) timer.unref();

  return {
    make,
    look,
    sessionFinished(): void {
      backups.markPending();
      if (!busy().unsaved) void make();
    },
    /** Makes the pending backup, or gives it up until the next start. */
    async leave(withinMs: number): Promise<void> {
      const { damaged, unsaved } = busy();
      if (damaged || !backups.isPending()) return;
      // What failed already today would fail again: it is made at the next start, or as soon as its folder is there.
      if (!backups.isMaking() && backups.state().problem === null && !unsaved) void make();
      const bound = Promise.withResolvers<void>();
      const timer = setTimeout(bound.resolve, withinMs);
      await Promise.race([backups.settled(), bound.promise]);
      clearTimeout(timer);
    },
    close(): void {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
