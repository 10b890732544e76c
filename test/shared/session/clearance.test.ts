// What must be settled before pressure is put on: rule `severe` at its threshold, and the three levels of the screening.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdBlock, openSevereScore } from "../../../shared/session/gates.ts";
import { screeningStatuses } from "../../../shared/screening/screening.ts";
import {
  at,
  checkedBy,
  clear,
  given,
  goesOnBecause,
  held,
  markQuadratus,
  opening,
  pain,
  startHold,
  undo,
} from "../../support/samples/given.ts";

const ready = [opening, at(1_000, markQuadratus)];

describe("rule severe", () => {
  it("blocks the first hold from the threshold on and not below it, wherever the practice has set it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 0, max: 10 }), (severeFrom, score) => {
        const story = given(...ready, at(1_500, clear("none", severeFrom)), at(2_000, pain("before", score)));
        const asked = story.when(startHold, 3_000);
        if (score >= severeFrom) asked.thenRefused("severe-unchecked");
        else expect(asked.facts.running).not.toBeNull();
      }),
    );
  });

  it("blocks a quick session of nobody known just the same, from 7", () => {
    given(...ready, at(2_000, pain("before", 7)))
      .when(startHold, 3_000)
      .thenRefused("severe-unchecked");
    expect(given(...ready, at(2_000, pain("before", 6))).when(startHold, 3_000).facts.running).not.toBeNull();
  });

  it.each([
    [checkedBy("Dr. Roy"), "checked-by"],
    [goesOnBecause("Known for years"), "reason"],
  ] as const)("is settled by what is recorded, with who or why (%#)", (answer, kind) => {
    const story = given(...ready, at(2_000, pain("before", 8)), at(2_500, answer));
    expect(story.facts.severe).toMatchObject({ kind, score: 8 });
    expect(story.when(startHold, 3_000).facts.running).not.toBeNull();
  });

  it("is open again when the score turns out higher than the one that was settled, not when it is lower", () => {
    const settled = [...ready, at(2_000, pain("before", 8)), at(2_500, checkedBy("Dr. Roy"))];
    given(...settled, at(2_600, pain("before", 9)))
      .when(startHold, 3_000)
      .thenRefused("severe-unchecked");
    expect(given(...settled, at(2_600, pain("before", 7))).when(startHold, 3_000).facts.running).not.toBeNull();
  });

  it("blocks again when its answer is undone", () => {
    given(...ready, at(2_000, pain("before", 8)), at(2_500, checkedBy("Dr. Roy")), at(2_600, undo))
      .when(startHold, 3_000)
      .thenRefused("severe-unchecked");
  });

  it("has nothing to say when no score was given", () => {
    const story = given(...ready, at(2_000, pain("before", null)));
    expect(openSevereScore(story.session)).toBeNull();
  });
});

describe("the screening", () => {
  it("blocks while it is missing, until the first hold was made", () => {
    const missing = [...ready, at(1_500, clear("missing"))];
    given(...missing)
      .when(startHold, 3_000)
      .thenRefused("screening-missing");
    const begun = given(...ready, ...held(2_000, 12_000), at(15_000, clear("missing")));
    expect(begun.when(startHold, 20_000).facts.running).not.toBeNull();
  });

  it("blocks at any time when it says emergency or a physician first", () => {
    for (const [standing, refusal] of [
      ["emergency", "emergency"],
      ["physician", "physician-first"],
    ] as const) {
      given(...ready, ...held(2_000, 12_000), at(15_000, clear(standing)))
        .when(startHold, 20_000)
        .thenRefused(refusal);
    }
  });

  it("has an emergency that no answer to severe pain opens", () => {
    given(...ready, at(1_500, clear("emergency")), at(2_000, pain("before", 9)), at(2_500, checkedBy("Dr. Roy")))
      .when(startHold, 3_000)
      .thenRefused("emergency");
  });

  it("lets the gravest reason speak first", () => {
    const blocks = screeningStatuses.map((standing) =>
      holdBlock(given(...ready, at(1_500, clear(standing)), at(2_000, pain("before", 9))).session),
    );
    expect(blocks).toEqual([
      "severe-unchecked",
      "screening-missing",
      "severe-unchecked",
      "physician-first",
      "emergency",
    ]);
  });

  it("never ends a hold that runs", () => {
    const story = given(...ready, at(2_000, startHold), at(4_000, clear("emergency")));
    expect(story.facts.running).not.toBeNull();
  });
});

describe("clearance and client", () => {
  it("are said once: saying the same again records nothing", () => {
    const told = given(opening, at(10, clear("clear", 8)));
    told.when(clear("clear", 8), 20).thenNothing();
  });

  it("are not taken back by undo", () => {
    const story = given(...ready, at(2_000, clear("physician")), at(3_000, undo));
    expect(story.session.clearance.screening).toBe("physician");
    expect(story.facts.sites).toEqual([]);
  });
});
