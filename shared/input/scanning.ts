// Switch scanning: which of the choices on offer is lit, and which comes next. Pure; knows neither session, sound nor time.
import type { Choice, Menu } from "./menus.ts";

export type Scan = {
  /** The menu whose choice is lit; another menu begins at its first choice. */
  readonly menu: string;
  readonly index: number;
  /** Steps made by itself since the last press. */
  readonly alone: number;
};
export const noScan: Scan = { menu: "", index: 0, alone: 0 };

/** It goes round by itself this often and then waits for a press, so that a forgotten menu falls silent. */
export const roundsAlone = 2;

export function litChoice(scan: Scan, menu: Menu): Choice | null {
  return menu.choices[within(scan, menu).index] ?? null;
}

/** A press. */
export function nextChoice(scan: Scan, menu: Menu): Scan {
  return { ...step(within(scan, menu), menu), alone: 0 };
}

/** The time of a choice is over. */
export function nextAlone(scan: Scan, menu: Menu): Scan {
  const now = within(scan, menu);
  return mayGoAlone(now, menu) ? { ...step(now, menu), alone: now.alone + 1 } : now;
}

export function mayGoAlone(scan: Scan, menu: Menu): boolean {
  return within(scan, menu).alone < roundsAlone * menu.choices.length;
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
