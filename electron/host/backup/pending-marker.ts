// Remembers across a stop that a session was finished and its backup not yet made: a small file in the data folder, whatever the clocks say.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

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
