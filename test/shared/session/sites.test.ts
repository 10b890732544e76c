// Spasm sites: marked, numbered, chosen, moved, each with a target of its own.
import { describe, expect, it } from "vitest";
import { countedHolds, totalOf } from "../../../shared/session/hold-time.ts";
import { holdsOnSite, siteByNumber } from "../../../shared/session/site-state.ts";
import {
  at,
  choose,
  given,
  held,
  markGluteus,
  markQuadratus,
  opening,
  startHold,
  target,
  undo,
} from "../../support/samples/given.ts";

const one = [opening, at(1_000, markQuadratus)];
const two = [...one, at(2_000, markGluteus)];

describe("marking a site", () => {
  it("numbers it, keeps its place, and chooses it", () => {
    given(opening)
      .when(markQuadratus, 1_000)
      .thenEvents({
        type: "site-marked",
        at: 1_000,
        site: 1,
        muscle: "quadratus-lumborum",
        side: "left",
        view: "back",
        point: { x: -50, y: -40 },
      });
    expect(given(...two).facts).toMatchObject({ chosenSite: 2, sites: [{ number: 1 }, { number: 2, side: "right" }] });
  });

  it("may be done twice on the same muscle: two places are two sites", () => {
    expect(given(...one, at(2_000, markQuadratus)).facts.sites).toHaveLength(2);
  });

  it("during a hold leaves the held site chosen", () => {
    expect(given(...one, at(2_000, startHold), at(3_000, markGluteus)).facts).toMatchObject({
      chosenSite: 1,
      running: { site: 1 },
    });
  });

  it("undone chooses the site before it", () => {
    expect(given(...two, at(3_000, undo)).facts.chosenSite).toBe(1);
  });
});

describe("choosing a site", () => {
  it("is for the next hold", () => {
    expect(given(...two, at(3_000, choose(1)), at(4_000, startHold)).facts.running?.site).toBe(1);
  });

  it("that is already chosen changes nothing", () => {
    given(...two)
      .when(choose(2), 3_000)
      .thenNothing();
  });
});

describe("moving a site", () => {
  it("changes its place and nothing else", () => {
    const moved = given(...two, at(3_000, { type: "move-site", site: 1, point: { x: -45, y: -60 } }));
    expect(siteByNumber(moved.facts, 1)).toEqual({
      ...siteByNumber(given(...two).facts, 1),
      point: { x: -45, y: -60 },
    });
    expect(moved.facts.chosenSite).toBe(2);
  });
});

describe("the target of a site", () => {
  it("is 20 s until it is set, between 10 and 30 s, for this site alone", () => {
    const { facts } = given(...two, at(3_000, target(10_000)), at(4_000, target(30_000)));
    expect(facts.sites.map((site) => site.targetMs)).toEqual([20_000, 30_000]);
  });

  it("set to what it is changes nothing", () => {
    given(...one)
      .when(target(20_000), 2_000)
      .thenNothing();
  });

  it("does not change a hold that was made before", () => {
    const { facts } = given(...one, ...held(2_000, 12_000), at(15_000, target(30_000)));
    expect(facts.holds.map((hold) => hold.targetMs)).toEqual([20_000]);
  });
});

describe("the holds of a site", () => {
  it("are its own, and only counted ones add to its minutes", () => {
    const { facts } = given(
      ...two,
      ...held(3_000, 12_000),
      ...held(20_000, 9_000),
      at(30_000, choose(1)),
      ...held(31_000, 15_000),
    );
    expect(holdsOnSite(facts, 2).map((hold) => hold.number)).toEqual([1, 2]);
    const countedOn = (site: number) => totalOf(countedHolds(holdsOnSite(facts, site))).ms;
    expect([countedOn(2), countedOn(1)]).toEqual([12_000, 15_000]);
  });
});
