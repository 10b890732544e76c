// Switch scanning: which of the choices on offer is lit, and what a press means while there are some. Pure; knows neither session nor sound.
import type { Choice, Menu } from "./menus.ts";

export type Scan = {
  /** The menu whose choice is lit; another menu begins at its first choice. */
  readonly menu: string;
  readonly index: number;
  /** ms: when the lit choice was lit, for scanning by itself. */
  readonly since: number;
  /** Steps made by itself since the last press. */
  readonly alone: number;
};
export const noScan: Scan = { menu: "", index: 0, since: 0, alone: 0 };

/** It goes round by itself this often and then waits for a press, so that a forgotten menu falls silent. */
const roundsAlone = 2;

/** The scan for the menu that is on now: where it was, or at the first choice of a new menu. `at` in ms. */
export function scanOf(scan: Scan, menu: Menu, at: number): Scan {
  const name = menuId(menu);
  return scan.menu === name ? scan : { menu: name, index: 0, since: at, alone: 0 };
}

export function litChoice(scan: Scan, menu: Menu): Choice | null {
  return menu.choices[scan.menu === menuId(menu) ? scan.index : 0] ?? null;
}

export function nextChoice(scan: Scan, menu: Menu, at: number): Scan {
  return { ...step(scanOf(scan, menu, at), menu, at), alone: 0 };
}

/** When the next choice is lit by itself; null: only with a press. `everyMs` null: never by itself. */
export function scanDueMs(scan: Scan, menu: Menu, everyMs: number | null): number | null {
  if (everyMs === null || scan.menu !== menuId(menu)) return null;
  return scan.alone >= roundsAlone * menu.choices.length ? null : scan.since + everyMs;
}

/** Time has passed: as many steps as were due. */
export function scanAlone(scan: Scan, menu: Menu, everyMs: number | null, now: number): Scan {
  let next = scan;
  for (let due = scanDueMs(next, menu, everyMs); due !== null && due <= now; due = scanDueMs(next, menu, everyMs))
    next = { ...step(next, menu, due), alone: next.alone + 1 };
  return next;
}

/** Menus are the same while they offer the same. */
function menuId({ name, choices }: Menu): string {
  return `${name}:${choices.map((choice) => ("action" in choice ? choice.action : choice.kind)).join(",")}`;
}

function step(scan: Scan, menu: Menu, at: number): Scan {
  return { ...scan, index: (scan.index + 1) % Math.max(1, menu.choices.length), since: at };
}
