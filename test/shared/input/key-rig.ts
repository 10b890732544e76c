// One key under the recogniser with the clock in the test's hand: what was told, as short lines.
import type { Gesture, KeyEvent, Recognised, Timing } from "../../../shared/input/key-events.ts";
import { nextDueMs, noKeys, recognise, type Keys } from "../../../shared/input/recognise.ts";

export const timing: Timing = { doubleMs: 400, longMs: 600 };

/** `late`: no timer fires before the next event or wait. */
export function keyRig(bound: readonly Gesture[], { late = false } = {}) {
  let keys: Keys = noKeys;
  let now = 0;
  const told: string[] = [];
  const downs: number[] = [];

  function feed(event: KeyEvent): void {
    const step = recognise(keys, event, timing);
    keys = step.keys;
    for (const one of step.out) {
      if (one.type === "released") downs.push(one.downMs);
      else told.push(lineOf(one));
    }
  }

  function pass(until: number): void {
    const next = (): number => (late ? null : nextDueMs(keys, timing)) ?? Number.POSITIVE_INFINITY;
    for (let due = next(); due <= until; due = next()) feed({ type: "time", at: due });
    now = Math.max(now, until);
  }

  const rig = {
    told,
    /** How long each contact was down. */
    downs,
    get now(): number {
      return now;
    },
    get nextDue(): number | null {
      return nextDueMs(keys, timing);
    },
    down: (at: number, repeat = false) => {
      pass(at);
      feed({ type: "down", code: "F13", trigger: "F13", bound, at, repeat });
      return rig;
    },
    repeat: (at: number) => rig.down(at, true),
    up(at: number) {
      pass(at);
      feed({ type: "up", code: "F13", at });
      return rig;
    },
    blur(at: number) {
      pass(at);
      feed({ type: "blur", at });
      return rig;
    },
    tap: (at: number, downMs: number) => rig.down(at).up(at + downMs),
    /** An edge that flickers: after it, back and forth at these intervals in ms. */
    bouncing(edge: "down" | "up", at: number, flicker: readonly number[]) {
      const other = edge === "down" ? "up" : "down";
      rig[edge](at);
      let then = at;
      for (const ms of flicker) {
        rig[other]((then += ms));
        rig[edge]((then += ms));
      }
      return rig;
    },
    wait(ms: number) {
      pass(now + ms);
      feed({ type: "time", at: now });
      return rig;
    },
  };
  return rig;
}

function lineOf(one: Exclude<Recognised, { type: "released" }>): string {
  if ("knownAt" in one) return `${one.type} ${one.at} known ${one.knownAt}`;
  return "why" in one ? `${one.type} ${one.why} ${one.at}` : `${one.type} ${one.at}`;
}
