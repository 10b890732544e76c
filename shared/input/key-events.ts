// What keys send and what can be told from it: the words between keyboard, recogniser and actions, and the times they go by.

export const gestures = ["press", "double", "long", "hold"] as const;
export type Gesture = (typeof gestures)[number];

/** All in ms. */
export type Timing = {
  /** A second press counts as double when it comes within this time of the first, down to down. */
  readonly doubleMs: number;
  /** A press becomes a long one when the key has been down this long. */
  readonly longMs: number;
};

/** Contacts bounce for 2 to 30 ms: an opening shorter than this never happened. */
export const bounceMs = 30;
/** Downs without an up between them, closer than this, are auto-repeat that does not say so; systems wait up to 660 ms before the first. */
export const unflaggedRepeatMs = 700;
/** A key down for longer than this is stuck, or something lies on the pedal. A hold ends at 30 s, so a held-down key has longer. */
export const stuckAfterMs = 10_000;
export const stuckHoldAfterMs = 45_000;
/** More contacts than a person makes: the switch chatters. It is believed again after this long without a sign of it. */
export const chatter = [
  { contacts: 12, withinMs: 1_500 },
  { contacts: 30, withinMs: 6_000 },
] as const;
export const quietMs = 1_000;

/** `at` in ms on any one clock. `trigger` names what the key means with its modifiers; `bound` are the gestures something is bound to. */
export type KeyEvent =
  | {
      readonly type: "down";
      readonly code: string;
      readonly trigger: string;
      readonly bound: readonly Gesture[];
      readonly at: number;
      readonly repeat: boolean;
    }
  | { readonly type: "up"; readonly code: string; readonly at: number }
  /** Keys go elsewhere from here on: what is down now will never be heard to come up. */
  | { readonly type: "blur"; readonly at: number }
  | { readonly type: "time"; readonly at: number };

type Of = { readonly code: string; readonly trigger: string };
/** `at`: when the key first went down (for `hold-end`: when it came up). `knownAt`: when it was certain what was meant. */
export type Recognised =
  | (Of & { readonly type: "press" | "double" | "long"; readonly at: number; readonly knownAt: number })
  | (Of & { readonly type: "hold-start" | "hold-end"; readonly at: number; readonly knownAt: number })
  /** The key was down when its release could no longer be heard. `hold-lost` for a key held down; else nobody knows what was meant. */
  | (Of & { readonly type: "hold-lost" | "unknown"; readonly at: number })
  | (Of & { readonly type: "released"; readonly at: number; readonly downMs: number })
  | { readonly type: "stuck"; readonly code: string; readonly at: number; readonly why: "held" | "chatter" }
  | { readonly type: "quiet"; readonly code: string; readonly at: number };
