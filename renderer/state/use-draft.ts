// One draft of a text for as long as its field is on the screen; saved when the field or the page is left.
import { useEffect, useState, useSyncExternalStore } from "react";
import { createDraftKeeper, type Draft, type DraftKeeper } from "./draft-keeper.ts";

/** `save` is taken once: it must not change while the field is there. */
export function useDraft(text: string, save: (text: string) => Promise<boolean>): Draft & { keeper: DraftKeeper } {
  const [keeper] = useState(() =>
    createDraftKeeper(text, {
      save,
      after(ms, work) {
        const timer = window.setTimeout(work, ms);
        return () => window.clearTimeout(timer);
      },
    }),
  );
  const draft = useSyncExternalStore(keeper.subscribe, keeper.current);

  useEffect(() => keeper.stands(text), [keeper, text]);
  useEffect(() => {
    const leave = () => void keeper.saveNow();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [keeper]);

  return { ...draft, keeper };
}
