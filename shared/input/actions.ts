// The one table of actions: name, words and where it applies. Keys, pedals, buttons, help and tests all read it; none of it acts.
import { modalities, type Modality } from "../session/vocabulary.ts";

export const actionIds = [
  "toggle-hold",
  "start-hold",
  "end-hold",
  "too-much",
  "too-little",
  "better",
  "worse",
  "pressure-up",
  "pressure-down",
  "next-site",
  "previous-site",
  "mark-site",
  "bring-in",
  "move-mark",
  "chart-muscles",
  "chart-view",
  "chart-layer",
  "chart-zoom",
  "next-applicator",
  "target-up",
  "target-down",
  "released",
  "easing",
  "not-released",
  "inflammation",
  "no-inflammation",
  "lift-block",
  "warm-up",
  "stretching",
  "heat",
  "massage",
  "undo",
  "redo",
  "pause",
  "finish",
  "keys",
  "one-pedal",
  "next-choice",
  "take-choice",
] as const;
export type ActionId = (typeof actionIds)[number];

export const actionGroups = [
  "hold",
  "feedback",
  "pressure",
  "site",
  "chart",
  "response",
  "modality",
  "session",
  "choices",
] as const;
export type ActionGroup = (typeof actionGroups)[number];

export const actionGroupOf: Readonly<Record<ActionId, ActionGroup>> = {
  "toggle-hold": "hold",
  "start-hold": "hold",
  "end-hold": "hold",
  "too-much": "feedback",
  "too-little": "feedback",
  better: "feedback",
  worse: "feedback",
  "pressure-up": "pressure",
  "pressure-down": "pressure",
  "next-applicator": "pressure",
  "target-up": "pressure",
  "target-down": "pressure",
  "next-site": "site",
  "previous-site": "site",
  "mark-site": "site",
  "bring-in": "site",
  "move-mark": "site",
  "lift-block": "site",
  "chart-muscles": "chart",
  "chart-view": "chart",
  "chart-layer": "chart",
  "chart-zoom": "chart",
  released: "response",
  easing: "response",
  "not-released": "response",
  inflammation: "response",
  "no-inflammation": "response",
  "warm-up": "modality",
  stretching: "modality",
  heat: "modality",
  massage: "modality",
  undo: "session",
  redo: "session",
  pause: "session",
  finish: "session",
  keys: "session",
  "one-pedal": "choices",
  "next-choice": "choices",
  "take-choice": "choices",
};

/**
 * Acts that turn something over, so that a second press undoes the first: a press of the same act within the guard time of the last one
 * is taken for a trembling foot.
 */
export const guardedActions: ReadonlySet<ActionId> = new Set<ActionId>([
  "toggle-hold",
  "pause",
  "one-pedal",
  ...modalities,
]);

/** These stand under the names of what they start and end. */
export function isModality(action: string): action is Modality {
  return modalities.some((one) => one === action);
}
