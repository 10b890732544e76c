// Keys of a step that stands before the first hold come before the session's own: a digit answers the step and is no feedback.
import { createContext, useContext, useEffectEvent, useLayoutEffect, useState } from "react";

/** Takes a key press; true: it was meant for the step. */
type Take = (event: KeyboardEvent) => boolean;
type Holder = {
  /** What takes the keys from now on; the returned function gives them back. */
  readonly hold: (take: Take) => () => void;
  readonly take: Take;
};

export const StepKeysContext = createContext<Holder | null>(null);

/** For the screen's part that is there from the beginning, so that its listener is asked before all others. */
export function useStepKeysHolder(): Holder {
  const [holder] = useState(createHolder);
  useLayoutEffect(() => listen(holder.take), [holder]);
  return holder;
}

/** For a step: through the holder above it, or, where there is none, with a listener of its own. */
export function useStepKeys(take: Take): void {
  const holder = useContext(StepKeysContext);
  const taken = useEffectEvent(take);
  useLayoutEffect(() => {
    if (holder === null) return listen((event) => taken(event));
    return holder.hold((event) => taken(event));
  }, [holder]);
}

function createHolder(): Holder {
  let held: Take | null = null;
  return {
    hold(take) {
      held = take;
      return () => {
        if (held === take) held = null;
      };
    },
    take: (event) => held?.(event) === true,
  };
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
