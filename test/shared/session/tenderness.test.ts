// How tender a site is, before its holds and after them: at any time until the note is signed, undone like everything else.
import { describe, expect, it } from "vitest";
import {
  at,
  choose,
  finish,
  given,
  held,
  markGluteus,
  markQuadratus,
  opening,
  redo,
  sign,
  startHold,
  tender,
  undo,
} from "../../support/samples/given.ts";

const ready = [opening, at(1_000, markQuadratus), at(1_500, markGluteus)];

describe("the tenderness of a site", () => {
  it.each([0, 10])("is recorded at %i, before and after", (score) => {
    for (const moment of ["before", "after"] as const) {
      given(...ready)
        .when(tender(1, moment, score), 2_000)
        .thenEvents({ type: "tenderness-recorded", at: 2_000, site: 1, moment, score });
    }
  });

  it.each([-1, 11])("is refused at %i", (score) => {
    given(...ready)
      .when(tender(2, "before", score), 2_000)
      .thenRefused("score-out-of-range", 2);
  });

  it("needs a site", () => {
    given(...ready)
      .when(tender(3, "before", 5), 2_000)
      .thenRefused("unknown-site", 3);
  });

  it("belongs to the site it names, whichever is chosen", () => {
    const { facts } = given(
      ...ready,
      at(2_000, choose(2)),
      at(3_000, tender(1, "before", 8)),
      at(4_000, tender(1, "after", 3)),
    );
    expect(facts.sites.map(({ tenderness }) => tenderness)).toEqual([
      { before: { score: 8, at: 3_000 }, after: { score: 3, at: 4_000 } },
      { before: null, after: null },
    ]);
  });

  it("is the last one given, and none once it was taken away", () => {
    const told = [...ready, at(2_000, tender(1, "before", 8)), at(3_000, tender(1, "before", 6))];
    expect(given(...told).facts.sites[0]?.tenderness.before).toEqual({ score: 6, at: 3_000 });
    expect(given(...told, at(4_000, tender(1, "before", null))).facts.sites[0]?.tenderness.before).toBeNull();
    given(...told)
      .when(tender(1, "before", 6), 4_000)
      .thenNothing();
  });

  it("is given in the middle of a hold without ending it, and stays where the hold is undone", () => {
    const told = [...ready, at(2_000, startHold), at(3_000, tender(2, "before", 7)), at(14_000, { type: "end-hold" })];
    expect(given(...told).facts.holds).toMatchObject([{ heldMs: 12_000, outcome: "counted" }]);
    const undone = given(...told, at(15_000, undo)).facts;
    expect(undone).toMatchObject({ holds: [], sites: [{}, { tenderness: { before: { score: 7 } } }] });
  });

  it("can be given after the session, undone and done again, and not once the note is signed", () => {
    const told = [...ready, ...held(2_000, 12_000), at(20_000, finish), at(30_000, tender(1, "after", 2))];
    expect(given(...told).facts.sites[0]?.tenderness.after).toEqual({ score: 2, at: 30_000 });
    expect(given(...told, at(31_000, undo)).facts.sites[0]?.tenderness.after).toBeNull();
    const again = given(...told, at(31_000, undo), at(32_000, redo)).facts;
    expect(again.sites[0]?.tenderness.after).toEqual({ score: 2, at: 30_000 });
    given(...told, at(33_000, sign))
      .when(tender(1, "after", 3), 34_000)
      .thenRefused("note-signed");
  });
});
