// Listens to real keys on the whole window, has the recogniser tell what was meant, and hands on each act with the time of its press. The only
// file with a timer for gestures. Knows no session.
import type { ActionId } from "../../shared/input/actions.ts";
import { bindingsFor, triggerOf, type KeyPress } from "../../shared/input/bindings.ts";
import { nonePassed, passGuard, type Passed } from "../../shared/input/guard.ts";
import { keyLabel } from "../../shared/input/key-label.ts";
import type { Gesture, KeyEvent, Recognised } from "../../shared/input/key-events.ts";
import type { ActiveBinding } from "../../shared/input/profiles.ts";
import { isUndecided, nextDueMs, noKeys, recognise, type Keys } from "../../shared/input/recognise.ts";
import type { InputSettings } from "../../shared/settings/input.ts";
import type { FeedbackGiver } from "../../shared/session/vocabulary.ts";

export type Pressed = {
  /** `lose-release`: a key held down for the hold cannot be heard to come up any more. */
  readonly action: ActionId | "lose-release";
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

export type KeyListener = {
  /** A key heard by the system while another window is in front: it went down, and that is all. */
  readonly press: (code: string, at: number) => void;
  readonly stop: () => void;
};

type Parts = {
  readonly bindings: () => readonly ActiveBinding[];
  readonly times: () => Pick<InputSettings, "guardMs" | "longMs" | "doubleMs">;
  /** What may be heard of the bindings on one key at this moment: some rest while text is typed. */
  readonly heard: (bindings: readonly ActiveBinding[]) => readonly ActiveBinding[];
  readonly onPressed: (pressed: Pressed) => void;
  readonly onLast: (last: LastPress) => void;
  /** Whether a press is going on of which it is not yet certain what it means; told with every change of a key. */
  readonly onUndecided: (undecided: boolean) => void;
  /** The label of a key that is stuck, or null when all are well. */
  readonly onStuck: (label: string | null) => void;
};

export function listenToKeys(parts: Parts): KeyListener {
  let keys: Keys = noKeys;
  let passed: Passed = nonePassed;
  let timer = 0;
  const meant = new Map<string, readonly ActiveBinding[]>();
  const stuck = new Map<string, string>();
  /** Keys whose press was ours and that have not come up: what they repeat is ours too, wherever the focus has gone. */
  const isDown = new Set<string>();

  function feed(event: KeyEvent): void {
    const step = recognise(keys, event, parts.times());
    keys = step.keys;
    for (const one of step.out) hear(one);
    parts.onUndecided(isUndecided(keys));
    window.clearTimeout(timer);
    const due = nextDueMs(keys, parts.times());
    if (due !== null)
      timer = window.setTimeout(
        () => feed({ type: "time", at: performance.now() }),
        Math.max(1, due - performance.now()),
      );
  }

  function hear(one: Recognised): void {
    switch (one.type) {
      case "press":
      case "double":
      case "long":
        return act(find(one.code, one.type), one.code, one.type, one.at, one.knownAt);
      case "hold-start":
      case "hold-end": {
        const binding = find(one.code, "hold");
        if (binding === null) return;
        const action = one.type === "hold-start" ? "start-hold" : "end-hold";
        return tell({ ...binding, action }, "hold", one.at, one.knownAt);
      }
      case "hold-lost": {
        const by = find(one.code, "hold")?.by ?? "therapist";
        return parts.onPressed({ action: "lose-release", by, at: one.at, waitedMs: 0 });
      }
      case "stuck":
        stuck.set(one.code, labelOf(one.code));
        return parts.onStuck(labelOf(one.code));
      case "quiet":
        stuck.delete(one.code);
        return parts.onStuck([...stuck.values()].at(-1) ?? null);
      case "released":
      case "unknown":
        return;
    }
  }

  function find(code: string, gesture: Gesture): ActiveBinding | null {
    return meant.get(code)?.find((binding) => binding.gesture === gesture) ?? null;
  }

  function labelOf(code: string): string {
    return keyLabel(meant.get(code)?.[0] ?? { code, ctrl: false, shift: false });
  }

  function act(binding: ActiveBinding | null, code: string, gesture: Gesture, at: number, knownAt: number): void {
    if (binding !== null) return tell(binding, gesture, at, knownAt);
    parts.onLast({ label: labelOf(code), gesture, action: null, ignored: false, at });
  }

  function tell(binding: ActiveBinding, gesture: Gesture, at: number, knownAt: number): void {
    const { action, by } = binding;
    const next = passGuard(passed, { action, by, at }, parts.times().guardMs);
    parts.onLast({ label: keyLabel(binding), gesture, action, ignored: next === null, at });
    if (next === null) return;
    passed = next;
    parts.onPressed({ action, by, at, waitedMs: Math.max(0, knownAt - at) });
  }

  function down(event: KeyboardEvent): void {
    const { code, repeat, timeStamp: at } = event;
    const bound = repeat && isDown.has(code) ? (meant.get(code) ?? []) : boundTo(event);
    const first = bound[0];
    if (first === undefined) {
      if (!repeat) isDown.delete(code);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!repeat) {
      meant.set(code, bound);
      isDown.add(code);
    }
    feed({ type: "down", code, trigger: triggerOf(first), bound: bound.map(({ gesture }) => gesture), at, repeat });
    // A Mac does not tell of the release of a key pressed with Cmd.
    if (event.metaKey) feed({ type: "up", code, at });
  }

  function boundTo(event: KeyboardEvent): readonly ActiveBinding[] {
    if (event.altKey || event.code === "") return [];
    const ctrl = event.ctrlKey || event.metaKey;
    const press: KeyPress = { code: event.code, key: event.key, ctrl, shift: event.shiftKey };
    const bound = parts.heard(bindingsFor(press, parts.bindings()));
    return event.isComposing ? bound.filter(({ everywhere }) => everywhere) : bound;
  }

  function up(event: KeyboardEvent): void {
    if (!isDown.delete(event.code)) return;
    // A button under the focus would take the release of Space for a click.
    event.preventDefault();
    feed({ type: "up", code: event.code, at: event.timeStamp });
  }

  function blur(): void {
    if (document.hasFocus() && !document.hidden) return;
    isDown.clear();
    feed({ type: "blur", at: performance.now() });
  }

  window.addEventListener("keydown", down, { capture: true });
  window.addEventListener("keyup", up, { capture: true });
  window.addEventListener("blur", blur);
  document.addEventListener("visibilitychange", blur);

  return {
    press(code, at) {
      const plain = { code, key: "", ctrl: false, shift: false };
      const binding = bindingsFor(plain, parts.bindings()).find((one) => one.everywhere && one.gesture === "press");
      if (binding !== undefined) tell(binding, "press", at, at);
    },
    stop() {
      // Whoever leaves this screen with a pedal down leaves a hold whose end nobody will hear.
      feed({ type: "blur", at: performance.now() });
      window.clearTimeout(timer);
      window.removeEventListener("keydown", down, { capture: true });
      window.removeEventListener("keyup", up, { capture: true });
      window.removeEventListener("blur", blur);
      document.removeEventListener("visibilitychange", blur);
    },
  };
}
