// Switch scanning: which of the choices on offer is lit, which comes next and when. Pure; knows neither session nor sound. Times are in
// ms on any one clock.
import type { Choice, Menu } from "./menus.ts";

export type Scan = {
  /** The menu whose choice is lit; another menu begins at its first choice. */
  readonly menu: string;
  readonly index: number;
  /** Steps made by itself since the last press, and when the last of them was. */
  readonly alone: number;
  readonly steppedAt: number | null;
};
export const noScan: Scan = { menu: "", index: 0, alone: 0, steppedAt: null };

/** It goes round by itself this often and then waits for a press, so that a forgotten menu falls silent. */
export const roundsAlone = 2;

/** Without `at` the one lit now. A press means the choice that was lit at its time, though it was known later what was meant. */
export function litChoice(scan: Scan, menu: Menu, at?: number): Choice | null {
  const now = within(scan, menu);
  const back = at !== undefined && isBeforeStep(now, at) ? menu.choices.length - 1 : 0;
  return menu.choices[(now.index + back) % Math.max(1, menu.choices.length)] ?? null;
}

/** A press at `at`. One that came just before a step by itself asked for that step, not for another. */
export function nextChoice(scan: Scan, menu: Menu, at: number): Scan {
  const now = within(scan, menu);
  const next = isBeforeStep(now, at) ? now : step(now, menu);
  return { ...next, alone: 0, steppedAt: null };
}

/** The time of a choice is over, at `at`. */
export function nextAlone(scan: Scan, menu: Menu, at: number): Scan {
  const now = within(scan, menu);
  return canAutoAdvance(now, menu) ? { ...step(now, menu), alone: now.alone + 1, steppedAt: at } : now;
}

export function canAutoAdvance(scan: Scan, menu: Menu): boolean {
  return within(scan, menu).alone < roundsAlone * menu.choices.length;
}

/** What is said of a choice: nothing in words, or words that are still being said or were over at a time. */
export type Spoken = "no-words" | "speaking" | { readonly saidAt: number };

/** Who has just heard what is offered needs a moment to press. */
const afterWordsMs = 800;
/** Speech that never tells of its end is not waited for longer than any choice takes to say. */
const longestWordsMs = 5_000;

/** When a choice that is lit since `litAt` and is to stay for `stayMs` makes room for the next. */
export function goesOnAt(litAt: number, stayMs: number, spoken: Spoken): number {
  if (spoken === "no-words") return litAt + stayMs;
  if (spoken === "speaking") return litAt + stayMs + longestWordsMs;
  return Math.max(litAt + stayMs, spoken.saidAt + afterWordsMs);
}

function isBeforeStep({ steppedAt }: Scan, at: number): boolean {
  return steppedAt !== null && at < steppedAt;
}

function within(scan: Scan, menu: Menu): Scan {
  const name = menuId(menu);
  return scan.menu === name ? scan : { ...noScan, menu: name };
}

/** Menus are the same while they offer the same. */
function menuId({ name, choices }: Menu): string {
  return `${name}:${choices.map((choice) => ("action" in choice ? choice.action : choice.kind)).join(",")}`;
}

function step(scan: Scan, menu: Menu): Scan {
  return { ...scan, index: (scan.index + 1) % Math.max(1, menu.choices.length) };
}
