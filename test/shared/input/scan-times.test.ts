// The light of switch scanning and the guard time in numbers: how often it goes round, how long it stays, and when a press is one too many.
import { describe, expect, it } from "vitest";
import { nonePassed, passGuard } from "../../../shared/input/guard.ts";
import type { Menu } from "../../../shared/input/menus.ts";
import {
  goesOnAt,
  litChoice,
  canAutoAdvance,
  nextAlone,
  nextChoice,
  noScan,
  roundsAlone,
  type Scan,
} from "../../../shared/input/scanning.ts";

const menu: Menu = {
  name: "answer",
  choices: [
    { kind: "action", action: "released" },
    { kind: "action", action: "easing" },
    { kind: "action", action: "not-released" },
  ],
};

describe("the light going round by itself", () => {
  it("goes round twice: six steps over three choices, and then waits", () => {
    expect(roundsAlone).toBe(2);
    let scan: Scan = noScan;
    const lit: unknown[] = [];
    for (let step = 1; step <= 8; step += 1) {
      scan = nextAlone(scan, menu, step * 1_000);
      lit.push([scan.index, scan.alone, canAutoAdvance(scan, menu)]);
    }
    expect(lit).toEqual([
      [1, 1, true],
      [2, 2, true],
      [0, 3, true],
      [1, 4, true],
      [2, 5, true],
      [0, 6, false],
      [0, 6, false],
      [0, 6, false],
    ]);
  });

  it("begins its two rounds anew with a press", () => {
    let scan: Scan = noScan;
    for (let step = 1; step <= 6; step += 1) scan = nextAlone(scan, menu, step * 1_000);
    expect(scan).toMatchObject({ index: 0, alone: 6, steppedAt: 6_000 });
    expect(nextChoice(scan, menu, 9_000)).toMatchObject({ index: 1, alone: 0, steppedAt: null });
    // A press from just before the last step asked for that step.
    expect(nextChoice(scan, menu, 5_999)).toMatchObject({ index: 0, alone: 0, steppedAt: null });
  });

  it("begins at the first choice where another choice is on offer under the same name", () => {
    const scan = nextChoice(noScan, menu, 0);
    const fewer: Menu = { ...menu, choices: menu.choices.slice(0, 2) };
    const others: Menu = { ...menu, choices: [...menu.choices.slice(0, 2), { kind: "action", action: "undo" }] };
    const elsewhere: Menu = { ...menu, name: "next" };
    expect(litChoice(scan, menu)).toEqual({ kind: "action", action: "easing" });
    for (const one of [fewer, others, elsewhere]) {
      expect(litChoice(scan, one)).toEqual({ kind: "action", action: "released" });
    }
  });

  it("lights nothing in a menu without choices, and does not go on in it", () => {
    const empty: Menu = { name: "begin", choices: [] };
    expect(litChoice(noScan, empty)).toBeNull();
    expect(canAutoAdvance(noScan, empty)).toBe(false);
    expect(nextChoice(noScan, empty, 0).index).toBe(0);
  });

  it("means by a press just before a step over the end the last choice", () => {
    const scan = [1, 2, 3].reduce<Scan>((now, step) => nextAlone(now, menu, step * 1_000), noScan);
    expect(litChoice(scan, menu, 2_999)).toEqual({ kind: "action", action: "not-released" });
    expect(litChoice(scan, menu, 3_000)).toEqual({ kind: "action", action: "released" });
  });
});

describe("a choice that goes by itself", () => {
  it("stays as long as is set, 800 ms after its words, or 5 s longer where they are still being said", () => {
    expect(goesOnAt(1_000, 2_000, "no-words")).toBe(3_000);
    expect(goesOnAt(1_000, 2_000, { saidAt: 2_200 })).toBe(3_000);
    expect(goesOnAt(1_000, 2_000, { saidAt: 2_201 })).toBe(3_001);
    expect(goesOnAt(1_000, 2_000, { saidAt: 9_000 })).toBe(9_800);
    expect(goesOnAt(1_000, 2_000, "speaking")).toBe(8_000);
  });
});

describe("the guard time", () => {
  const at = (ms: number, action: "toggle-hold" | "pressure-up" = "toggle-hold") => ({
    action,
    by: "therapist" as const,
    at: ms,
  });
  const once = passGuard(nonePassed, at(1_000), 250) ?? nonePassed;

  it("guards on both sides of a press: stamps may come in the wrong order, and one from long before is a press of its own", () => {
    expect(passGuard(once, at(751), 250)).toBeNull();
    expect(passGuard(once, at(750), 250)).not.toBeNull();
    expect(passGuard(once, at(1_249), 250)).toBeNull();
    expect(passGuard(once, at(1_250), 250)).not.toBeNull();
  });

  it("is 40 ms for what does no harm twice, whatever is set", () => {
    const raised = passGuard(nonePassed, at(1_000, "pressure-up"), 1_000) ?? nonePassed;
    expect(passGuard(raised, at(1_039, "pressure-up"), 1_000)).toBeNull();
    expect(passGuard(raised, at(1_040, "pressure-up"), 1_000)).not.toBeNull();
  });

  it("remembers the press that was taken last", () => {
    const twice = passGuard(once, at(2_000), 250) ?? nonePassed;
    expect(passGuard(twice, at(2_100), 250)).toBeNull();
    expect(twice.size).toBe(1);
  });
});
