// What was typed as a number and is not recorded, and whose screen is gone: told by NumberField.tsx and PainStep.tsx, shown by the band over every
// screen.
import { useEffect, useSyncExternalStore } from "react";

let left: string | null = null;
const listeners = new Set<() => void>();

/** A whole sentence; null: it has been read. */
export function setLeftUnread(sentence: string | null): void {
  left = sentence;
  for (const listener of listeners) listener();
}

/** It ends with the page that shows it. */
export function useLeftUnread(): string | null {
  useEffect(() => () => setLeftUnread(null), []);
  return useSyncExternalStore(subscribe, () => left);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
