// Keys of a step that stands before the first hold come before the session's own: a digit answers the step and is no feedback.
import { createContext, useContext, useEffect, useEffectEvent, useState } from "react";

/** Takes a key press; true: it was meant for the step. */
type Take = (event: KeyboardEvent) => boolean;
type Holder = { take: Take | null };

export const StepKeysContext = createContext<Holder | null>(null);

/** For the screen's part that is there from the beginning, so that its listener is asked before all others. */
export function useStepKeysHolder(): Holder {
  const [holder] = useState<Holder>(() => ({ take: null }));
  useEffect(() => listen((event) => holder.take?.(event) === true), [holder]);
  return holder;
}

/** For a step: through the holder above it, or, where there is none, with a listener of its own. */
export function useStepKeys(take: Take): void {
  const holder = useContext(StepKeysContext);
  const taken = useEffectEvent(take);
  useEffect(() => {
    if (holder === null) return listen((event) => taken(event));
    const mine: Take = (event) => taken(event);
    holder.take = mine;
    return () => {
      if (holder.take === mine) holder.take = null;
    };
  }, [holder]);
}

function listen(take: Take): () => void {
  function press(event: KeyboardEvent): void {
    if (!take(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  window.addEventListener("keydown", press, { capture: true });
  return () => window.removeEventListener("keydown", press, { capture: true });
}
