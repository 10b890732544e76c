// What shows passing time draws when what it shows changes, and not in between: every wake of the browser costs more than what it draws.
import { useEffect, useEffectEvent } from "react";

type Ticks = {
  /** What the time is of: with another one it begins anew; null: nothing passes. */
  readonly of: unknown;
  readonly elapsedMs: () => number;
  /** How long what is shown then stays the same; ticks fall on whole steps. */
  readonly stepMs: (elapsedMs: number) => number;
  /** Writes into the page past React, which has nothing to compare. */
  readonly draw: (elapsedMs: number) => void;
};

export function useTicks({ of, elapsedMs, stepMs, draw }: Ticks): void {
  const tick = useEffectEvent((): number => {
    const now = Math.max(0, elapsedMs());
    draw(now);
    const step = stepMs(now);
    return step - (now % step);
  });
  useEffect(() => {
    if (of === null) return;
    let timer = 0;
    const go = (): void => {
      // A millisecond later, so that a timer that is a little early does not find the step before.
      timer = window.setTimeout(go, tick() + 1);
    };
    go();
    return () => window.clearTimeout(timer);
  }, [of]);
}
