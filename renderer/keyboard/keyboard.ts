// The one owner of the page's keys: listens to real keys on the whole window, asks the scopes from the top one down what a key means there, has
// the recogniser tell gestures apart, and hands on each act with the time of its press. The only file with a timer for gestures. Scopes come
// and go with use-scope.ts; knows no session.
import type { ActionId } from "../../shared/input/actions.ts";
import { bindingsFor, placeOf, pressOf, triggerOf, type KeyPress } from "../../shared/input/bindings.ts";
import { nonePassed, passGuard, type Passed } from "../../shared/input/guard.ts";
import { keyLabel } from "../../shared/input/key-label.ts";
import type { Gesture, KeyEvent, Recognised } from "../../shared/input/key-events.ts";
import type { Seen } from "../../shared/input/pairing.ts";
import type { ActiveBinding } from "../../shared/input/profiles.ts";
import { isUndecided, nextDueMs, noKeys, recognise, type Keys } from "../../shared/input/recognise.ts";
import { heardBeforeFocus, levelOf, restsWhileTyping, type ScopeId } from "../../shared/input/scopes.ts";
import type { InputSettings } from "../../shared/settings/input.ts";
import type { FeedbackGiver } from "../../shared/session/vocabulary.ts";
import { isTyping, mayRepeat, ownsKey } from "./focus.ts";
import { layoutNow, learnFrom, watchLayout } from "./layout.ts";
import { guardPointer } from "./pointer-guard.ts";

export type Pressed<A extends ActionId = ActionId> = {
  /** `lose-release`: a key held down for the hold cannot be heard to come up any more. */
  readonly action: A | "lose-release";
  readonly by: FeedbackGiver;
  /** Page ms (`event.timeStamp`) of the first down; of the release where the act is the release. */
  readonly at: number;
  /** How much later it was known what was meant. */
  readonly waitedMs: number;
};

export type LastPress = {
  readonly label: string;
  readonly gesture: Gesture | null;
  readonly action: ActionId | null;
  /** A press that came too soon after the one before. */
  readonly ignored: boolean;
  readonly at: number;
};

/** What a screen of the session hears besides: its keys and pedals have gestures, a guard time and a light. */
export type Light = {
  readonly onLast: (last: LastPress) => void;
  /** Whether a press is going on of which it is not yet certain what it means; set with every change of a key. */
  readonly undecided: { current: boolean };
  /** The label of a key that is stuck, or null when all are well. */
  readonly onStuck: (label: string | null) => void;
};

/** What one part of a screen makes of keys at this moment. Asked at each press. */
export type ScopeNow = {
  readonly input: InputSettings;
  readonly bindings: readonly ActiveBinding[];
  readonly isLive: (action: ActionId) => boolean;
  readonly onPressed: (pressed: Pressed) => void;
  /** Nothing below is heard, but pedals. */
  readonly modal: boolean;
  /** Of the bindings on one key, those that make sense right now, so that the rest need not be waited for. */
  readonly narrow: (bindings: readonly ActiveBinding[]) => readonly ActiveBinding[];
  readonly light: Light | null;
  /** Everything keys send, for who learns or tests one. */
  readonly onKey: ((seen: Seen) => void) | null;
  /** Nobody else gets the keys that `onKey` sees. */
  readonly grabs: boolean;
};

type Scope = { readonly id: ScopeId; readonly now: () => ScopeNow };
type Found = { readonly scope: Scope; readonly bindings: readonly ActiveBinding[] };

let scopes: readonly Scope[] = [];
let keys: Keys = noKeys;
let passed: Passed = nonePassed;
let timer = 0;
let stopListening = (): void => {};
const gestureListeners = new Set<() => void>();
/** What the keys meant that went down last, until they go down again. */
const meant = new Map<string, Found>();
const stuck = new Map<string, string>();
/** Keys whose press was ours and that have not come up: what they repeat is ours too, wherever the focus has gone. */
const isDown = new Set<string>();

/** Puts a scope where its level says; the returned function takes it away. */
export function pushScope(id: ScopeId, now: () => ScopeNow): () => void {
  const scope: Scope = { id, now };
  if (scopes.length === 0) stopListening = listen();
  scopes = [...scopes, scope].toSorted((one, other) => levelOf(other.id) - levelOf(one.id));
  return () => {
    // Whoever leaves a screen with a pedal down leaves a hold whose end nobody will hear.
    if (scope.now().light !== null) feed({ type: "blur", at: performance.now() });
    scopes = scopes.filter((one) => one !== scope);
    // What it was not yet certain of will not be meant for the screen that has gone.
    for (const [place, found] of meant) if (found.scope === scope) meant.delete(place);
    if (scopes.length === 0) stopListening();
  };
}

/** Tells of every press of a key or a pointer, whoever takes it: a browser lets a page sound after one. Returns how to stop. */
export function onGesture(listener: () => void): () => void {
  gestureListeners.add(listener);
  return () => void gestureListeners.delete(listener);
}

/** A pedal that the system heard while another window is in front: it went down, and that is all. */
export function pressFromSystem(code: string, at: number): void {
  const found = find({ code, key: "", ctrl: false, shift: false }, { onlyPedals: true });
  const binding = found?.bindings.find((one) => one.everywhere && one.gesture === "press");
  if (found !== null && binding !== undefined) tell(found, binding, "press", at, at);
}

/** A button stands under the same guard as the key beside it: false where this press comes too soon after another of the same act. */
export function passPointer(action: ActionId, at: number, guardMs: number): boolean {
  // Start and end are one key with two names.
  const turns = action === "start-hold" || action === "end-hold" ? "toggle-hold" : action;
  const next = passGuard(passed, { action: turns, by: "therapist", at }, guardMs);
  if (next !== null) passed = next;
  return next !== null;
}

/** Whether the keyboard rests because something modal lies over the scope. */
export function isCovered(id: ScopeId): boolean {
  return scopes.some((scope) => levelOf(scope.id) > levelOf(id) && scope.now().modal);
}

function feed(event: KeyEvent): void {
  const times = timesNow();
  if (times === null) return;
  const step = recognise(keys, event, times);
  keys = step.keys;
  for (const one of step.out) hear(one);
  for (const light of lights()) light.undecided.current = isUndecided(keys);
  window.clearTimeout(timer);
  const due = nextDueMs(keys, times);
  if (due !== null)
    timer = window.setTimeout(
      () => feed({ type: "time", at: performance.now() }),
      Math.max(1, due - performance.now()),
    );
}

function timesNow(): InputSettings | null {
  return scopes[0]?.now().input ?? null;
}

function lights(): readonly Light[] {
  return scopes.flatMap((scope) => scope.now().light ?? []);
}

function hear(one: Recognised): void {
  switch (one.type) {
    case "press":
    case "double":
    case "long":
      return act(one.code, one.type, one.at, one.knownAt);
    case "hold-start":
    case "hold-end": {
      const found = meant.get(one.code);
      const binding = bindingOn(one.code, "hold");
      if (found === undefined || binding === null) return;
      const action = one.type === "hold-start" ? "start-hold" : "end-hold";
      return tell(found, { ...binding, action }, "hold", one.at, one.knownAt);
    }
    case "hold-lost": {
      const by = bindingOn(one.code, "hold")?.by ?? "therapist";
      return meant.get(one.code)?.scope.now().onPressed({ action: "lose-release", by, at: one.at, waitedMs: 0 });
    }
    case "stuck":
      stuck.set(one.code, labelOf(one.code));
      return lights().forEach((light) => light.onStuck(labelOf(one.code)));
    case "quiet":
      stuck.delete(one.code);
      return lights().forEach((light) => light.onStuck([...stuck.values()].at(-1) ?? null));
    case "released":
    case "unknown":
      return;
  }
}

function bindingOn(place: string, gesture: Gesture): ActiveBinding | null {
  return meant.get(place)?.bindings.find((binding) => binding.gesture === gesture) ?? null;
}

function labelOf(place: string): string {
  return keyLabel(meant.get(place)?.bindings[0] ?? { code: place, ctrl: false, shift: false }, layoutNow());
}

function act(place: string, gesture: Gesture, at: number, knownAt: number): void {
  const found = meant.get(place);
  const binding = bindingOn(place, gesture);
  if (found !== undefined && binding !== null) return tell(found, binding, gesture, at, knownAt);
  found?.scope.now().light?.onLast({ label: labelOf(place), gesture, action: null, ignored: false, at });
}

function tell({ scope }: Found, binding: ActiveBinding, gesture: Gesture, at: number, knownAt: number): void {
  const { action, by } = binding;
  const { light, input, onPressed } = scope.now();
  if (light !== null) {
    const next = passGuard(passed, { action, by, at }, input.guardMs);
    light.onLast({ label: keyLabel(binding, layoutNow()), gesture, action, ignored: next === null, at });
    if (next === null) return;
    passed = next;
  }
  onPressed({ action, by, at, waitedMs: Math.max(0, knownAt - at) });
}

/** What a press means now: a pedal's first, wherever the focus is; else the top scope that knows the key and is heard. */
function find(press: KeyPress, { onlyPedals }: { readonly onlyPedals: boolean }): Found | null {
  const found = scopes.flatMap((scope): Found[] => {
    const now = scope.now();
    const live = bindingsFor(
      press,
      now.bindings.filter(({ action }) => now.isLive(action)),
      layoutNow(),
    );
    const keyboard = !onlyPedals && isHeard(scope, press);
    const bindings = now.narrow(live.filter((one) => one.everywhere || keyboard));
    return bindings.length === 0 ? [] : [{ scope, bindings }];
  });
  return found.find(({ bindings }) => bindings.some((one) => one.everywhere)) ?? found[0] ?? null;
}

/** Keys of a keyboard rest below what is modal, and belong to the control that has the focus. */
function isHeard({ id }: Scope, press: KeyPress): boolean {
  if (isCovered(id)) return false;
  if (heardBeforeFocus.has(id)) return true;
  const focus = document.activeElement;
  if (restsWhileTyping.has(id) && isTyping(focus)) return false;
  return !ownsKey(focus, { place: placeOf(press), ...press }, id === "session" ? "hold" : "button");
}

function down(event: KeyboardEvent): void {
  const { repeat, timeStamp: at } = event;
  const place = placeOf(event);
  for (const listener of gestureListeners) listener();
  learnFrom(event);
  if (watched(event, "down")) return take(event);
  if (repeat) return repeated(event, place);
  isDown.delete(place);
  const found = findOf(event);
  const first = found?.bindings[0];
  if (found === null || first === undefined) return;
  take(event);
  meant.set(place, found);
  isDown.add(place);
  // At the desk a key is a key: what bounces, chatters and has gestures are pedals and the keys of a session.
  if (found.scope.now().light === null) return tell(found, first, "press", at, at);
  feedDown(event, place, found);
  // A Mac does not tell of the release of a key pressed with Cmd.
  if (event.metaKey) feed({ type: "up", code: place, at });
}

/** A repeat is never a press. Of a key that was ours it is ours too; else it may go on typing and walking, and presses nothing again. */
function repeated(event: KeyboardEvent, place: string): void {
  if (!isDown.has(place)) {
    if (!mayRepeat(document.activeElement, place)) take(event);
    return;
  }
  take(event);
  const found = meant.get(place);
  if (found !== undefined && found.scope.now().light !== null) feedDown(event, place, found);
}

function feedDown({ repeat, timeStamp: at }: KeyboardEvent, place: string, { bindings }: Found): void {
  const [first] = bindings;
  if (first === undefined) return;
  const bound = bindings.map(({ gesture }) => gesture);
  feed({ type: "down", code: place, trigger: triggerOf(first), bound, at, repeat });
}

function findOf(event: KeyboardEvent): Found | null {
  return placeOf(event) === "" ? null : find(pressOf(event), { onlyPedals: event.isComposing });
}

function up(event: KeyboardEvent): void {
  if (watched(event, "up")) return take(event);
  const place = placeOf(event);
  if (!isDown.delete(place)) return;
  // A button under the focus would take the release of Space for a click.
  event.preventDefault();
  feed({ type: "up", code: place, at: event.timeStamp });
}

/** Whoever learns or tests keys sees them; true: nobody else gets this one. */
function watched(event: KeyboardEvent, type: Seen["type"]): boolean {
  const { repeat, timeStamp: at } = event;
  const watching = scopes.map((scope) => scope.now()).filter(({ onKey }) => onKey !== null);
  const grabbing = watching.find(({ grabs }) => grabs);
  for (const { onKey } of grabbing === undefined ? watching : [grabbing])
    onKey?.({ ...pressOf(event), type, repeat, at });
  return grabbing !== undefined;
}

/** It is ours: no control hears of it. */
function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function blur(): void {
  if (document.hasFocus() && !document.hidden) return;
  isDown.clear();
  feed({ type: "blur", at: performance.now() });
}

function listen(): () => void {
  const stopGuard = guardPointer({
    guardMs: () => timesNow()?.guardMs ?? 0,
    onDown: () => gestureListeners.forEach((listener) => listener()),
  });
  const stopWatching = watchLayout();
  window.addEventListener("keydown", down, { capture: true });
  window.addEventListener("keyup", up, { capture: true });
  window.addEventListener("blur", blur);
  document.addEventListener("visibilitychange", blur);
  return () => {
    stopGuard();
    stopWatching();
    window.clearTimeout(timer);
    window.removeEventListener("keydown", down, { capture: true });
    window.removeEventListener("keyup", up, { capture: true });
    window.removeEventListener("blur", blur);
    document.removeEventListener("visibilitychange", blur);
    keys = noKeys;
    passed = nonePassed;
    meant.clear();
    stuck.clear();
    isDown.clear();
  };
}
