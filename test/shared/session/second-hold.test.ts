// What holds for the second hold of a session as for the first: its limit, its guard, its answer, what is said in it.
import { describe, expect, it } from "vitest";
import { inflammationQuestion } from "../../../shared/session/site-state.ts";
import { openFeedback, pressureAdvice } from "../../../shared/session/pressure.ts";
import {
  at,
  choose,
  endHold,
  given,
  held,
  interrupt,
  markGluteus,
  markQuadratus,
  opening,
  pressure,
  reachLimit,
  recover,
  respond,
  ruleOutInflammation,
  says,
  startHold,
  suspectInflammation,
  use,
} from "../../support/samples/given.ts";

const ready = [opening, at(1_000, markGluteus), at(1_100, markQuadratus)];
const first = [...ready, ...held(2_000, 12_000), at(15_000, respond("easing"))];
const second = [...first, at(20_000, startHold)];
const limit = { type: "hold-ended", at: 50_000, hold: 2, heldMs: 30_000, end: "limit" } as const;

describe("the second hold at its limit", () => {
  it("ends by itself at exactly 30,000 ms, whoever notices", () => {
    given(...second)
      .when(reachLimit(2), 50_000)
      .thenEvents(limit);
    given(...second)
      .when(endHold, 50_300)
      .thenEvents(limit);
  });

  it("needs no press to end it: letting go within a second has nothing left to do and is no mistake", () => {
    const ended = given(...second, at(50_000, reachLimit(2)));
    ended.when(endHold, 50_000).thenNothing();
    ended.when(endHold, 50_999).thenNothing();
    ended.when(endHold, 51_000).thenRefused("no-hold-running");
  });

  it("does not take the late press for a new start", () => {
    const ended = given(...second, at(50_000, reachLimit(2)));
    ended.when(startHold, 50_999).thenRefused("hold-just-ended", 2);
    expect(ended.when(startHold, 51_000).facts.running?.number).toBe(3);
  });

  it("does not guard any more once a hold after it was let go", () => {
    const third = given(...second, at(50_000, reachLimit(2)), ...held(51_000, 200));
    expect(third.when(startHold, 51_300).facts.running?.number).toBe(4);
    third.when(endHold, 51_300).thenRefused("no-hold-running");
  });

  it("guards after it though the hold before was let go by hand, and not the other way round", () => {
    const other = given(...ready, at(2_000, startHold), at(32_000, reachLimit(1)), ...held(40_000, 12_000));
    other.when(endHold, 52_100).thenRefused("no-hold-running");
    expect(other.when(startHold, 52_100).facts.running?.number).toBe(3);
  });
});

describe("what is said and done in the second hold", () => {
  it("belongs to it", () => {
    const { facts } = given(...second, at(22_000, says("worse")), at(33_000, endHold), at(34_000, respond("released")));
    expect(facts.feedback).toMatchObject([{ kind: "worse", hold: 2, site: 2 }]);
    expect(facts.holds.map(({ response }) => response)).toEqual(["easing", "released"]);
  });

  it("is open on its own: what was said in the first hold is not", () => {
    const told = [...ready, at(2_000, startHold), at(3_000, says("worse")), at(14_000, endHold), at(20_000, startHold)];
    expect(openFeedback(given(...told).facts)).toBeNull();
    expect(openFeedback(given(...told, at(21_000, says("too-much"))).facts)).toMatchObject({ hold: 2, at: 21_000 });
    expect(openFeedback(given(...told, at(21_000, says("too-much")), at(22_000, says("better"))).facts)).toMatchObject({
      kind: "too-much",
    });
  });

  it("advises from its own level and words", () => {
    const story = [...first, at(16_000, pressure(3)), at(20_000, startHold), at(21_000, says("worse"))];
    expect(pressureAdvice(given(...story, at(33_000, endHold)).facts, 2)).toEqual({ level: 2, because: "worse" });
  });

  it("ends it alone: by another pressure, another applicator, a lost clock, a lost release, a suspicion", () => {
    given(...second)
      .when(pressure(3), 33_000)
      .thenEvents(
        { type: "hold-ended", at: 33_000, hold: 2, heldMs: 13_000, end: "pressure-changed" },
        { type: "hold-started", at: 33_000, hold: 3, site: 2, level: 3, applicator: "fingers", targetMs: 20_000 },
      );
    given(...second)
      .when(use("elbow"), 33_000)
      .thenEvents(
        { type: "hold-ended", at: 33_000, hold: 2, heldMs: 13_000, end: "applicator-changed" },
        { type: "hold-started", at: 33_000, hold: 3, site: 2, level: 2, applicator: "elbow", targetMs: 20_000 },
      );
    given(...second)
      .when(interrupt(31_000, "clock"), 33_000)
      .thenEvents({ type: "hold-interrupted", at: 33_000, hold: 2, heldMs: 11_000, reason: "clock" });
    given(...second)
      .when({ type: "lose-release" }, 33_000)
      .thenEvents({ type: "hold-interrupted", at: 33_000, hold: 2, heldMs: 13_000, reason: "release-unknown" });
    given(...second)
      .when(recover(60_000), 33_000)
      .thenEvents(
        { type: "hold-interrupted", at: 33_000, hold: 2, heldMs: 13_000, reason: "crash" },
        { type: "session-recovered", at: 33_000, gapMs: 60_000 },
      );
    given(...second)
      .when(suspectInflammation, 33_000)
      .thenEvents(
        { type: "hold-ended", at: 33_000, hold: 2, heldMs: 13_000, end: "released" },
        { type: "inflammation-suspected", at: 33_000, site: 2 },
      );
  });
});

describe("an answer after a press that does not count", () => {
  it("goes to the counted hold before it: a foot that slips takes no answer away", () => {
    const slipped = given(...ready, ...held(2_000, 12_000), ...held(15_000, 3_000));
    slipped
      .when(respond("easing"), 20_000)
      .thenEvents({ type: "response-recorded", at: 20_000, hold: 1, response: "easing" });
  });

  it("goes there after an interrupted one too, and after several", () => {
    given(...ready, ...held(2_000, 12_000), at(15_000, startHold), at(28_000, interrupt(27_000, "sleep")))
      .when(respond("released"), 29_000)
      .thenEvents({ type: "response-recorded", at: 29_000, hold: 1, response: "released" });
    given(...ready, ...held(2_000, 12_000), ...held(20_000, 12_000), ...held(33_000, 500), ...held(34_000, 9_999))
      .when(respond("released"), 50_000)
      .thenEvents({ type: "response-recorded", at: 50_000, hold: 2, response: "released" });
  });

  it("is each site's own: a counted hold on another site takes no answer meant for this one", () => {
    given(...ready, ...held(2_000, 12_000), at(15_000, choose(1)), ...held(16_000, 3_000))
      .when(respond("easing"), 20_000)
      .thenRefused("hold-does-not-count", 1);
  });
});

describe("answering no to inflammation", () => {
  it("is about the last hold of the site asked about, though another site was held since", () => {
    const asked = [
      ...ready,
      ...[20_000, 40_000, 60_000].flatMap((from) => [
        ...held(from, 12_000),
        at(from + 13_000, respond("not-released")),
      ]),
    ];
    const { facts } = given(...asked, at(75_000, ruleOutInflammation));
    expect(facts.sites).toMatchObject([{ ruledOutHold: null }, { ruledOutHold: 3 }]);
    expect(inflammationQuestion(facts)).toBeNull();
    const elsewhere = [...asked, at(74_000, choose(1)), ...held(76_000, 12_000), at(89_000, respond("easing"))];
    given(...elsewhere)
      .when(ruleOutInflammation, 90_000)
      .thenEvents({ type: "inflammation-ruled-out", at: 90_000, site: 2 });
    expect(given(...elsewhere, at(90_000, ruleOutInflammation)).facts.sites).toMatchObject([
      { ruledOutHold: null },
      { ruledOutHold: 3 },
    ]);
  });
});
