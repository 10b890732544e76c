// Says what kind of pedal somebody has from what it sent while they held it down: for how long the wizard asked, and what it can be used for.
// Pure: a list of key events in, a verdict out.

import { isHeldKey } from "./bind.ts";
import type { KeyPress } from "./bindings.ts";

/** Asked of the person: hold the pedal this long and let go. */
export const holdAskedMs = 3_000;
/** Before a key may be held down for a hold: some pedals type by themselves after about 7 s. */
export const longHoldAskedMs = 12_000;
/** Nobody is quicker than this with a foot: a down and an up closer than it were sent by the pedal itself. */
const tapAtMostMs = 60;
/** Held at least this long of the 3 s, the pedal was really held. */
const heldAtLeastMs = 2_000;

export type Seen = KeyPress & {
  readonly type: "down" | "up";
  readonly repeat: boolean;
  /** ms. */
  readonly at: number;
};

/** Some pedals hold Ctrl, Alt or Shift around their key: part of what it sends, and no key of its own. */
function withoutHeld(seen: readonly Seen[]): readonly Seen[] {
  const keys = seen.filter(({ code }) => !isHeldKey(code));
  return keys.length > 0 ? keys : seen;
}

export type Pedal =
  /** Sends a down and an up: everything can be bound, a key held down after the 12 s test. */
  | { readonly kind: "down-up"; readonly code: string; readonly downMs: number; readonly repeats: boolean }
  /** One tap however long it is held: a press and a double press, nothing else. */
  | { readonly kind: "taps"; readonly code: string }
  /** Several keys for one press, always the same: the last one is used. */
  | { readonly kind: "several"; readonly code: string; readonly codes: readonly string[] }
  /** Another key with every second press: both mean the same. */
  | { readonly kind: "alternates"; readonly codes: readonly [string, string] }
  /** Types words: of no use until it is programmed anew. */
  | { readonly kind: "types"; readonly text: string }
  /** The system does not say which key it is. */
  | { readonly kind: "nameless" }
  /** Nothing, or no release within the time: held on, or let go too early. */
  | { readonly kind: "too-early"; readonly downMs: number }
  | { readonly kind: "nothing" };

const isNameless = (code: string): boolean => code === "" || code === "Unidentified";

/** `seen`: everything from the first down until half a second after the last up. */
export function classifyPedal(all: readonly Seen[]): Pedal {
  const seen = withoutHeld(all);
  const downs = seen.filter((one) => one.type === "down" && !one.repeat);
  const first = downs[0];
  if (first === undefined) return { kind: "nothing" };
  if (seen.some((one) => isNameless(one.code))) return { kind: "nameless" };
  const text = downs.map(({ key }) => (key.length === 1 ? key : "")).join("");
  const codes = [...new Set(downs.map(({ code }) => code))];
  if (text.length > 2 && codes.length > 1) return { kind: "types", text };
  const last = codes.at(-1) ?? first.code;
  if (codes.length > 1) return { kind: "several", code: last, codes };
  const released = seen.findLast((one) => one.type === "up");
  const downMs = released === undefined ? 0 : released.at - first.at;
  // A pedal that sends taps sends its tap at once; a foot that let go early did so a moment later.
  if (released !== undefined && downMs < tapAtMostMs) return { kind: "taps", code: last };
  if (downMs < heldAtLeastMs) return { kind: "too-early", downMs };
  return { kind: "down-up", code: last, downMs, repeats: seen.some((one) => one.repeat) };
}

/** The verdict after a second, short press: a button may send another key every other time. */
export function withSecondPress(first: Pedal, second: readonly Seen[]): Pedal {
  const before = "code" in first ? first.code : null;
  const after = withoutHeld(second).findLast((one) => one.type === "down" && !one.repeat)?.code ?? null;
  return before === null || after === null || before === after ? first : { kind: "alternates", codes: [before, after] };
}

export type HoldTest = "passed" | "came-up" | "typed" | "too-early";

/** The 12 s test of one key: down all the while, nothing else typed, then up. */
export function judgeHold(code: string, all: readonly Seen[]): HoldTest {
  const seen = withoutHeld(all);
  const first = seen.find((one) => one.type === "down" && one.code === code);
  const released = seen.find((one) => one.type === "up" && one.code === code);
  if (seen.some((one) => one.code !== code)) return "typed";
  if (first === undefined || released === undefined) return "too-early";
  if (seen.filter((one) => one.type === "down" && !one.repeat).length > 1) return "came-up";
  return released.at - first.at >= longHoldAskedMs ? "passed" : "too-early";
}
