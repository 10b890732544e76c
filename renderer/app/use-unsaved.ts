// What the disk has not taken of the session that is under way, as the host tells it.
import { useEffect, useState } from "react";
import type { Push } from "../../shared/contract/contract.ts";
import { useHost } from "../host/use-host.ts";

type Why = NonNullable<Extract<Push, { type: "storage" }>["why"]>;
/** `acts` 0: there was something, and it is on the disk now. */
export type Unsaved = { readonly acts: number; readonly why: Why };

/** How long it is said that all is well again. */
const againForMs = 6_000;

export function useUnsaved(): Unsaved | null {
  const host = useHost();
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null);
  useEffect(
    () =>
      host.onPush((push) => {
        if (push.type !== "storage" || push.waiting === undefined) return;
        const { waiting: acts, why } = push;
        setUnsaved((before) => (acts > 0 || before !== null ? { acts, why: why ?? before?.why ?? "failed" } : null));
      }),
    [host],
  );
  const isOver = unsaved?.acts === 0;
  useEffect(() => {
    if (!isOver) return;
    const timer = window.setTimeout(() => setUnsaved(null), againForMs);
    return () => window.clearTimeout(timer);
  }, [isOver]);
  return unsaved;
}
