// What this keyboard is labelled with: read from the browser where it tells, and learnt from what its keys type. Read by the keyboard and by
// whatever names a key.
import { useSyncExternalStore } from "react";
import { layoutOf, noLayout, type Layout } from "../../shared/input/layout.ts";

/** As Chromium has it; other browsers have none, and the event is only a proposal. */
type BrowserKeyboard = { readonly getLayoutMap?: () => Promise<Layout> } & Partial<EventTarget>;
declare global {
  interface Navigator {
    readonly keyboard?: BrowserKeyboard;
  }
}

let told: Layout = noLayout;
let learnt: Layout = noLayout;
let layout: Layout = noLayout;
let lastRead: Layout = noLayout;
const listeners = new Set<() => void>();

export function layoutNow(): Layout {
  return layout;
}

export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, layoutNow);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function isSame(one: Layout, other: Layout): boolean {
  return one.size === other.size && [...one].every(([place, typed]) => other.get(place) === typed);
}

function set(nextTold: Layout, nextLearnt: Layout): void {
  told = nextTold;
  learnt = nextLearnt;
  const next: Layout = new Map([...told, ...learnt]);
  if (isSame(next, layout)) return;
  layout = next;
  for (const listener of listeners) listener();
}

/** A key pressed with nothing held shows what its place types. One that types something else than was known: the layout is another one now. */
export function learnFrom(event: KeyboardEvent): void {
  const { code, key } = event;
  const isBare = !["Control", "Alt", "Meta", "Shift", "AltGraph", "CapsLock"].some((one) =>
    event.getModifierState(one),
  );
  if (!isBare || event.isComposing || !/^.$/u.test(key) || key === " " || /^(?:Numpad.*)?$/.test(code)) return;
  const typed = key.toLowerCase();
  const known = layout.get(code);
  if (known === typed) return;
  if (known === undefined) return set(told, new Map([...learnt, [code, typed]]));
  set(noLayout, new Map([[code, typed]]));
  void read();
}

/** The browser's map may be of another layout than the one that is typed on: then what was seen counts alone. */
async function read(): Promise<void> {
  const map = layoutOf((await navigator.keyboard?.getLayoutMap?.().catch(() => noLayout)) ?? noLayout);
  const isNew = !isSame(map, lastRead);
  lastRead = map;
  const agrees = [...learnt].every(([place, typed]) => (map.get(place) ?? typed) === typed);
  if (isNew) set(map, noLayout);
  else set(agrees ? map : noLayout, learnt);
}

/** Reads it now and whenever it may have changed; returns how to stop. */
export function watchLayout(): () => void {
  const look = (): void => void read();
  look();
  window.addEventListener("focus", look);
  navigator.keyboard?.addEventListener?.("layoutchange", look);
  return () => {
    window.removeEventListener("focus", look);
    navigator.keyboard?.removeEventListener?.("layoutchange", look);
  };
}
