// Calls once a moment has come. Timers fire early as well as late, so it looks again and waits on where one was early.
import { useEffect, useEffectEvent } from "react";

/** `dueMs`: page ms, or null for never. */
export function useDue(dueMs: number | null, act: () => void): void {
  const come = useEffectEvent(act);
  useEffect(() => {
    if (dueMs === null) return;
    let timer = 0;
    const wait = (): void => {
      timer = window.setTimeout(
        () => (performance.now() < dueMs ? wait() : come()),
        Math.max(1, dueMs - performance.now()),
      );
    };
    wait();
    return () => window.clearTimeout(timer);
  }, [dueMs]);
}
