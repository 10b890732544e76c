// Switch scanning: what is offered at each moment of a session, and how the light goes round.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { menuNow, type Choice, type Menu, type Situation } from "../../../shared/input/menus.ts";
import { litChoice, mayGoAlone, nextAlone, nextChoice, noScan, roundsAlone } from "../../../shared/input/scanning.ts";
import {
  at,
  finish,
  given,
  held,
  markGluteus,
  markQuadratus,
  opening,
  type Past,
  pause,
  respond,
  startHold,
  suspectInflammation,
} from "../../support/given.ts";

const oneSite = [opening, at(1_000, markQuadratus)];
const twoSites = [...oneSite, at(1_100, markGluteus)];
const afterHold = [...twoSites, ...held(2_000, 12_000)];
const asked = [
  ...oneSite,
  ...[20_000, 40_000, 60_000].flatMap((from) => [...held(from, 12_000), at(from + 13_000, respond("not-released"))]),
];

function menuAfter(past: readonly Past[], change: Partial<Situation> = {}): Menu | null {
  return menuNow({ session: given(...past).session, canBringIn: false, asksPain: null, wanted: false, ...change });
}
const nameOf = (choice: Choice): string => {
  if (choice.kind === "action") return choice.action;
  if (choice.kind === "pain") return String(choice.score);
  return choice.kind === "wrap" ? choice.act : choice.kind;
};
const offered = (menu: Menu | null): readonly string[] => (menu?.choices ?? []).map(nameOf);

describe("what is offered in turn", () => {
  it.each<readonly [string, readonly Past[], Partial<Situation>, readonly string[]]>([
    ["a site waits for its hold", oneSite, {}, []],
    ["a hold runs", [...oneSite, at(2_000, startHold)], {}, []],
    [
      "a hold runs and choices are asked for",
      [...oneSite, at(2_000, startHold)],
      { wanted: true },
      ["too-much", "too-little", "better", "worse", "ready"],
    ],
    ["a counted hold has ended", afterHold, {}, ["released", "easing", "not-released", "inflammation", "undo"]],
    ["inflammation is asked for", asked, {}, ["inflammation", "no-inflammation"]],
    [
      "the answer is given",
      [...afterHold, at(20_000, respond("easing"))],
      { wanted: true },
      ["next-site", "ready", "mark-site", "pressure-down", "pressure-up", "undo", "pause", "finish"],
    ],
    [
      "a short hold on the only site has ended",
      [...oneSite, ...held(2_000, 3_000)],
      { wanted: true },
      ["ready", "mark-site", "pressure-down", "pressure-up", "undo", "pause", "finish"],
    ],
    [
      "the site is closed",
      [...twoSites, at(2_000, suspectInflammation)],
      {},
      ["next-site", "mark-site", "undo", "pause", "finish"],
    ],
    ["the session is paused", [...oneSite, at(2_000, pause)], {}, ["pause", "finish"]],
    ["there is no site, and none to bring in", [opening], {}, ["mark-site", "finish"]],
    ["there are sites to bring in", [opening], { canBringIn: true }, ["bring-in", "mark-site", "finish"]],
    ["the session is finished", [...oneSite, at(2_000, finish)], {}, ["copy-note", "home", "undo"]],
    [
      "pain is asked for",
      [opening],
      { asksPain: "before" },
      ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "null"],
    ],
  ])("when %s", (_when, past, change, choices) => {
    expect(offered(menuAfter(past, change))).toEqual(choices);
  });
});

describe("the light", () => {
  const answers = menuAfter(afterHold);
  const next = menuAfter([...afterHold, at(20_000, respond("easing"))], { wanted: true });
  if (answers === null || next === null) throw new Error("no menu");

  it("begins at the first choice and comes back to it after as many presses as there are choices", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (presses) => {
        let scan = noScan;
        for (let press = 0; press < presses; press += 1) scan = nextChoice(scan, answers);
        expect(litChoice(scan, answers)).toBe(answers.choices[presses % answers.choices.length]);
      }),
    );
  });

  it("begins anew with every new menu", () => {
    const scan = nextChoice(nextChoice(noScan, answers), answers);
    expect(litChoice(scan, next)).toBe(next.choices[0]);
  });

  it("goes round by itself twice and then waits for a press", () => {
    let scan = noScan;
    let steps = 0;
    for (; mayGoAlone(scan, answers) && steps < 100; steps += 1) scan = nextAlone(scan, answers);
    expect(steps).toBe(roundsAlone * answers.choices.length);
    expect(nextAlone(scan, answers)).toEqual(scan);
    expect(mayGoAlone(nextChoice(scan, answers), answers)).toBe(true);
  });
});
