// Switch scanning: what is offered at each moment of a session, and how the light goes round.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { menuNow, type Choice, type Menu, type Situation } from "../../../shared/input/menus.ts";
import {
  goesOnAt,
  litChoice,
  canAutoAdvance,
  nextAlone,
  nextChoice,
  noScan,
  roundsAlone,
} from "../../../shared/input/scanning.ts";
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
} from "../../support/samples/given.ts";

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

describe("the name of what is offered, by which a menu is known as another one", () => {
  it.each<readonly [Menu["name"], readonly Past[], Partial<Situation>]>([
    ["pain", oneSite, { asksPain: "before" }],
    ["begin", [opening], {}],
    ["feedback", [...oneSite, at(2_000, startHold)], { wanted: true }],
    ["paused", [...oneSite, at(2_000, pause)], {}],
    ["inflammation", asked, {}],
    ["answer", afterHold, {}],
    ["next", twoSites, { wanted: true }],
    ["next", [...twoSites, at(2_000, suspectInflammation)], {}],
    ["wrap-up", [...oneSite, at(2_000, finish)], {}],
  ])("is %s", (name, past, change) => {
    expect(menuAfter(past, change)?.name).toBe(name);
  });
});

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
        for (let press = 0; press < presses; press += 1) scan = nextChoice(scan, answers, 0);
        expect(litChoice(scan, answers)).toBe(answers.choices[presses % answers.choices.length]);
      }),
    );
  });

  it("begins anew with every new menu", () => {
    const scan = nextChoice(nextChoice(noScan, answers, 0), answers, 0);
    expect(litChoice(scan, next)).toBe(next.choices[0]);
  });

  it("goes round by itself twice and then waits for a press", () => {
    let scan = noScan;
    let steps = 0;
    for (; canAutoAdvance(scan, answers) && steps < 100; steps += 1) scan = nextAlone(scan, answers, 0);
    expect(steps).toBe(roundsAlone * answers.choices.length);
    expect(nextAlone(scan, answers, 0)).toEqual(scan);
    expect(canAutoAdvance(nextChoice(scan, answers, 0), answers)).toBe(true);
  });

  it("that went on by itself while a pedal came down: the press means what was lit before", () => {
    const alone = nextAlone(nextChoice(noScan, answers, 0), answers, 5_000);
    expect(litChoice(alone, answers)).toBe(answers.choices[2]);
    expect(litChoice(alone, answers, 4_999)).toBe(answers.choices[1]);
    expect(litChoice(alone, answers, 5_000)).toBe(answers.choices[2]);
    // A press for the next choice has had it already.
    expect(litChoice(nextChoice(alone, answers, 4_999), answers)).toBe(answers.choices[2]);
    expect(litChoice(nextChoice(alone, answers, 5_001), answers)).toBe(answers.choices[3]);
  });

  it("means by a press what was lit at its time, whatever came in between", () => {
    const steps = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 3_000 })), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (made) => {
        let scan = noScan;
        let at = 0;
        for (const [press, after] of made) {
          const before = litChoice(scan, answers);
          at += after;
          const was = scan;
          scan = press ? nextChoice(scan, answers, at) : nextAlone(scan, answers, at);
          if (!press && scan !== was) expect(litChoice(scan, answers, at - 1)).toBe(before);
          expect(litChoice(scan, answers, at)).toBe(litChoice(scan, answers));
        }
      }),
    );
  });
});

describe("a choice that goes by itself", () => {
  it("stays as long as it is set to where nothing is spoken", () => {
    expect(goesOnAt(1_000, 800, "no-words")).toBe(1_800);
  });

  it("waits until its words have been said, and a moment to press after them", () => {
    const early = goesOnAt(1_000, 4_000, { saidAt: 1_700 });
    expect(early).toBe(5_000);
    const late = goesOnAt(1_000, 800, { saidAt: 3_500 });
    expect(late).toBeGreaterThan(3_500 + 600);
    expect(goesOnAt(1_000, 800, "speaking")).toBeGreaterThan(late);
  });

  it("does not wait for ever for a voice that never tells of its end", () => {
    expect(goesOnAt(1_000, 800, "speaking")).toBeLessThan(1_000 + 10_000);
  });
});
