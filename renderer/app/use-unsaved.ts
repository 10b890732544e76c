// What the disk has not taken of the session that is under way, and for a moment that it has.
import { useEffect, useState } from "react";
import type { StorageProblem } from "../../shared/contract/failures.ts";
import { useHost } from "../host/use-host.ts";
import { useStorageState } from "../host/use-storage-state.ts";

/** `acts` 0: there was something, and it is on the disk now. */
export type Unsaved = { readonly acts: number; readonly why: StorageProblem };

/** How long it is said that all is well again. */
const againForMs = 6_000;

export function useUnsaved(): Unsaved | null {
  const storage = useStorageState(useHost());
  const [isTold, setTold] = useState(false);
  const acts = storage?.waiting ?? 0;
  if (acts > 0 && !isTold) setTold(true);
  const isOver = isTold && acts === 0;
  useEffect(() => {
    if (!isOver) return;
    const timer = window.setTimeout(() => setTold(false), againForMs);
    return () => window.clearTimeout(timer);
  }, [isOver]);
  return acts > 0 || isTold ? { acts, why: storage?.why ?? "failed" } : null;
}
