// What stands between the program and its disk, said in one place: how many acts wait in memory, and why something could not be written. Every change
// is published, and whoever comes later reads it (the call storage.read).
import type { StorageProblem } from "../../../shared/contract/failures.ts";
import type { Push, StorageState } from "../../../shared/contract/contract.ts";
import type { Result } from "../../../shared/result.ts";
import type { StoreFailure } from "./ports.ts";

export function createStorageState(publish: (push: Push) => void) {
  let waiting: { readonly acts: number; readonly why: StorageProblem | null } = { acts: 0, why: null };
  let refused: StorageProblem | null = null;
  let damaged = false;
  let published: StorageState = { saving: true, waiting: 0, why: null };

  function read(): StorageState {
    const why = waiting.acts > 0 ? waiting.why : (refused ?? (damaged ? "damaged" : null));
    return { saving: why === null, waiting: waiting.acts, why };
  }

  function changed(): void {
    const now = read();
    if (now.waiting === published.waiting && now.why === published.why) return;
    published = now;
    publish({ type: "storage", ...now });
  }

  return {
    read,
    /** What the disk answered to the last entry. */
    appended(answer: Result<void, StoreFailure>): void {
      refused = answer.ok ? null : answer.error.code;
      changed();
    },
    /** What is in memory until the disk takes it. */
    waits(now: { readonly acts: number; readonly why: StorageProblem | null }): void {
      waiting = now;
      // The disk took all of it.
      if (now.acts === 0) refused = null;
      changed();
    },
    /** The check of a large file after the start found it so. */
    foundDamaged(): void {
      damaged = true;
      changed();
    },
  };
}
