// Rule `inflammation`: asked after the third counted hold that did not release; suspected, it closes the site until it is lifted.
import { describe, expect, it } from "vitest";
import { placeUsualPoint } from "../../../shared/body/places.ts";
import type { Command } from "../../../shared/session/commands.ts";
import { inflammationQuestion, siteState } from "../../../shared/session/site-state.ts";
import type { Response } from "../../../shared/session/vocabulary.ts";
import {
  at,
  choose,
  endHold,
  finish,
  given,
  held,
  interrupt,
  lift,
  markGluteus,
  markQuadratus,
  opening,
  type Past,
  respond,
  ruleOutInflammation,
  says,
  startHold,
  suspectInflammation,
  undo,
} from "../../support/samples/given.ts";

const ready = [opening, at(1_000, markQuadratus), at(1_100, markGluteus), at(1_200, choose(1))];
/** A counted hold on the chosen site and the answer to it. */
const answered = (from: number, response: Response) => [...held(from, 12_000), at(from + 13_000, respond(response))];
const twiceNotReleased = [...answered(20_000, "not-released"), ...answered(40_000, "not-released")];
const threeTimes = [...twiceNotReleased, ...answered(60_000, "not-released")];
const asked = (...story: readonly Past[]) => inflammationQuestion(given(...ready, ...story).facts)?.number ?? null;

const otherSide: Command = {
  type: "mark-site",
  muscle: "quadratus-lumborum",
  side: "right",
  ...placeUsualPoint("quadratus-lumborum", "right"),
};

function siteThree(again: Command) {
  const { facts } = given(...ready, at(3_000, again));
  const site = facts.sites[2];
  if (site === undefined) throw new Error("not marked");
  return site;
}

describe("the question whether inflammation is suspected", () => {
  it("comes after the third counted hold with not released, and not before", () => {
    expect(asked(twiceNotReleased)).toBeNull();
    expect(asked(twiceNotReleased, held(60_000, 12_000))).toBeNull();
    expect(asked(threeTimes)).toBe(1);
  });

  it.each(["released", "easing"] as const)("does not come where the third was %s", (response) => {
    expect(asked(twiceNotReleased, answered(60_000, response))).toBeNull();
  });

  it("comes where only the third was not released: three counted holds were tried", () => {
    expect(asked(answered(20_000, "easing"), answered(40_000, "easing"), answered(60_000, "not-released"))).toBe(1);
  });

  it("does not take short and interrupted holds for counted ones", () => {
    const short = held(5_000, 9_999);
    const interrupted = [at(16_000, startHold), at(19_000, interrupt(18_000, "sleep"))];
    expect(asked(short, interrupted, twiceNotReleased)).toBeNull();
  });

  it("counts each site for itself", () => {
    expect(asked(twiceNotReleased, at(59_000, choose(2)), answered(60_000, "not-released"))).toBeNull();
  });

  it("comes again after the fourth, and not while the fourth is held", () => {
    expect(asked(threeTimes, at(80_000, startHold))).toBeNull();
    expect(asked(threeTimes, answered(80_000, "not-released"))).toBe(1);
  });

  it("is about the site that was answered for, even when another was chosen before the answer", () => {
    const moved = [
      ...twiceNotReleased,
      ...held(60_000, 12_000),
      at(73_000, choose(2)),
      at(74_000, respond("not-released")),
    ];
    expect(asked(moved)).toBe(1);
    given(...ready, ...moved)
      .when(suspectInflammation, 75_000)
      .thenEvents({ type: "inflammation-suspected", at: 75_000, site: 1 });
    given(...ready, ...moved)
      .when(ruleOutInflammation, 75_000)
      .thenEvents({ type: "inflammation-ruled-out", at: 75_000, site: 1 });
  });

  it("comes for an answer given late, after a hold on another site", () => {
    const late = [
      ...twiceNotReleased,
      ...held(60_000, 12_000),
      at(73_000, choose(2)),
      ...answered(74_000, "released"),
      at(90_000, choose(1)),
      at(91_000, respond("not-released")),
    ];
    expect(asked(late)).toBe(1);
    expect(asked(late, at(92_000, ruleOutInflammation))).toBeNull();
  });

  it("stays open for its site, whatever is chosen or held meanwhile", () => {
    const elsewhere = [...threeTimes, at(75_000, choose(2)), ...answered(76_000, "released")];
    expect(asked(threeTimes, at(75_000, choose(2)))).toBe(1);
    expect(asked(elsewhere)).toBe(1);
    given(...ready, ...elsewhere)
      .when(suspectInflammation, 95_000)
      .thenEvents({ type: "inflammation-suspected", at: 95_000, site: 1 });
    given(...ready, ...elsewhere)
      .when(ruleOutInflammation, 95_000)
      .thenEvents({ type: "inflammation-ruled-out", at: 95_000, site: 1 });
  });

  it("is asked of the site held last, where two sites wait for the answer", () => {
    const both = [
      ...[20_000, 60_000, 100_000].flatMap((from) => [
        at(from - 1_000, choose(1)),
        ...answered(from, "not-released"),
        at(from + 19_000, choose(2)),
        ...answered(from + 20_000, "not-released"),
      ]),
      at(140_000, choose(1)),
    ];
    expect(asked(both)).toBe(2);
    given(...ready, ...both)
      .when(suspectInflammation, 141_000)
      .thenEvents({ type: "inflammation-suspected", at: 141_000, site: 2 });
    expect(asked(both, at(141_000, suspectInflammation))).toBe(1);
  });

  it("waits while the response to a hold is asked for", () => {
    const awaited = [...threeTimes, at(75_000, choose(2)), ...held(76_000, 12_000)];
    expect(asked(awaited)).toBeNull();
    expect(asked(awaited, at(90_000, respond("released")))).toBe(1);
    given(...ready, ...awaited)
      .when(suspectInflammation, 91_000)
      .thenEvents({ type: "inflammation-suspected", at: 91_000, site: 2 });
    given(...ready, ...awaited)
      .when(ruleOutInflammation, 91_000)
      .thenRefused("no-hold-to-answer");
  });

  it("cannot be answered with no where it was not asked", () => {
    given(...ready, ...held(2_000, 12_000))
      .when(ruleOutInflammation, 20_000)
      .thenRefused("no-hold-to-answer");
  });

  it("is over once it is answered with no, until the next hold that does not release", () => {
    expect(asked(threeTimes, at(75_000, ruleOutInflammation))).toBeNull();
    expect(asked(threeTimes, at(75_000, ruleOutInflammation), answered(80_000, "not-released"))).toBe(1);
  });

  it("is over once it is answered with yes, and when the session is finished", () => {
    expect(asked(threeTimes, at(75_000, suspectInflammation))).toBeNull();
    expect(asked(threeTimes, at(75_000, finish))).toBeNull();
  });
});

describe("suspecting inflammation", () => {
  it("closes the chosen site at any time, asked or not", () => {
    given(...ready)
      .when(suspectInflammation, 2_000)
      .thenEvents({ type: "inflammation-suspected", at: 2_000, site: 1 });
  });

  it("leaves no response to ask for", () => {
    expect(given(...ready, ...held(2_000, 12_000), at(15_000, suspectInflammation)).facts.awaitingResponse).toBeNull();
  });

  it("in mid-hold takes the pressure off at that instant", () => {
    given(...ready, at(2_000, startHold))
      .when(suspectInflammation, 9_000)
      .thenEvents(
        { type: "hold-ended", at: 9_000, hold: 1, heldMs: 7_000, end: "released" },
        { type: "inflammation-suspected", at: 9_000, site: 1 },
      );
  });

  it("refuses further holds on that site, and on no other", () => {
    const story = given(...ready, at(2_000, suspectInflammation));
    story.when(startHold, 3_000).thenRefused("site-closed", 1);
    expect(
      given(...ready, at(2_000, suspectInflammation), at(3_000, choose(2)), at(4_000, startHold)).facts.running?.site,
    ).toBe(2);
  });

  it("still takes what the client says about the closed site", () => {
    expect(given(...ready, at(2_000, suspectInflammation), at(3_000, says("better"))).facts.feedback).toMatchObject([
      { site: 1 },
    ]);
  });

  it("can be undone like any other act", () => {
    expect(
      given(...ready, at(2_000, suspectInflammation), at(3_000, undo), at(4_000, startHold)).facts.running?.site,
    ).toBe(1);
  });
});

describe("a muscle on which inflammation is suspected", () => {
  const closed = [...ready, at(2_000, suspectInflammation)];
  const markedAgain: Command = {
    type: "mark-site",
    muscle: "quadratus-lumborum",
    side: "left",
    view: "back",
    point: { x: -50, y: -30 },
  };

  it.each([
    ["at the same point", markQuadratus],
    ["1 cm away", markedAgain],
  ])("takes no holds on the same side where it is marked again %s", (_where, again) => {
    given(...closed, at(3_000, again))
      .when(startHold, 4_000)
      .thenRefused("site-closed", 3);
    expect(siteState(given(...closed, at(3_000, again)).facts, siteThree(again))).toBe("closed");
  });

  it("is closed by a suspicion on any of its marks, and suspecting it again is refused", () => {
    given(...closed, at(3_000, markedAgain))
      .when(suspectInflammation, 4_000)
      .thenRefused("site-closed", 3);
  });

  it("takes holds on the other side", () => {
    const { facts } = given(...closed, at(3_000, otherSide), at(4_000, startHold));
    expect(facts.running?.site).toBe(3);
  });

  it("is not moved across the middle line while the other side is held, and a hold under way stays on an open site", () => {
    const holding = [...closed, at(3_000, otherSide), at(4_000, startHold)];
    const across: Command = { type: "move-site", site: 1, point: { x: 50, y: -40 } };
    given(...holding)
      .when(across, 5_000)
      .thenRefused("hold-running", 3);
    given(...holding)
      .when({ ...across, point: { x: -20, y: -40 } }, 5_000)
      .thenEvents({ type: "site-moved", at: 5_000, site: 1, side: "left", point: { x: -20, y: -40 } });
    given(...holding)
      .when({ ...across, site: 3, point: { x: -50, y: -40 } }, 5_000)
      .thenRefused("hold-running", 3);
    given(...holding, at(15_000, endHold))
      .when(across, 16_000)
      .thenEvents({ type: "site-moved", at: 16_000, site: 1, side: "right", point: { x: 50, y: -40 } });
  });

  it("is opened from any of its marks, with a reason", () => {
    given(...closed, at(3_000, markedAgain))
      .when(lift(3, "Seen by Dr. Roy"), 4_000)
      .thenEvents({ type: "block-lifted", at: 4_000, site: 1, reason: "Seen by Dr. Roy" });
    const { facts } = given(
      ...closed,
      at(3_000, markedAgain),
      at(4_000, lift(3, "Seen by Dr. Roy")),
      at(5_000, startHold),
    );
    expect(facts.running?.site).toBe(3);
  });
});

describe("lifting the block", () => {
  const lifted = [...threeTimes, at(75_000, suspectInflammation), at(76_000, lift(1, "Checked by Dr. Roy"))];

  it("opens the site again and keeps the reason for the note", () => {
    const { facts } = given(...ready, ...lifted);
    expect(facts.sites[0]).toMatchObject({
      inflammationAt: null,
      lifts: [{ reason: "Checked by Dr. Roy", at: 76_000 }],
    });
    expect(given(...ready, ...lifted, at(80_000, startHold)).facts.running?.site).toBe(1);
  });

  it("does not ask again until another hold does not release", () => {
    expect(asked(lifted)).toBeNull();
    expect(asked(lifted, answered(80_000, "not-released"))).toBe(1);
  });

  it("does not ask again either when another site was held in between", () => {
    const between = [...threeTimes, at(75_000, suspectInflammation), at(76_000, choose(2)), ...held(77_000, 3_000)];
    expect(asked(between, at(81_000, choose(1)), at(82_000, lift(1, "Checked by Dr. Roy")))).toBeNull();
  });

  it("keeps every reason when a site was closed twice", () => {
    const { facts } = given(
      ...ready,
      ...lifted,
      at(77_000, suspectInflammation),
      at(78_000, lift(1, "Cold pack first")),
    );
    expect(facts.sites[0]?.lifts.map((one) => one.reason)).toEqual(["Checked by Dr. Roy", "Cold pack first"]);
  });
});
