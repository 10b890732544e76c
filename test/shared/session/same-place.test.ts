// Sites of the last visit brought in beside marks that are there: only the very same place is left out, a second spot on its muscle never is.
import { describe, expect, it } from "vitest";
import type { PlannedSite } from "../../../shared/session/place.ts";
import { at, bringIn, given, markQuadratus, opening } from "../../support/samples/given.ts";

/** Where `markQuadratus` marks. */
const there: PlannedSite = {
  muscle: "quadratus-lumborum",
  side: "left",
  view: "back",
  point: { x: -50, y: -40 },
  warned: true,
};
const ready = [opening, at(1_000, markQuadratus)];

describe("a site of the last visit", () => {
  it("is left out where it is marked already, its warning or not", () => {
    for (const warned of [true, false]) {
      given(...ready)
        .when(bringIn({ ...there, warned }), 2_000)
        .thenRefused("nothing-changes");
    }
  });

  it.each<readonly [string, Partial<PlannedSite>]>([
    ["lies higher on the same muscle and side", { point: { x: -50, y: -70 } }],
    ["lies further out on the same muscle and side", { point: { x: -58, y: -40 } }],
    ["lies on the same muscle and side in the other view", { view: "front", point: { x: 50, y: -40 } }],
    ["lies on the other side", { side: "right", point: { x: 50, y: -40 } }],
    ["is another muscle at the same point", { muscle: "multifidus" }],
  ])("comes with its warning where it %s", (_where, other) => {
    const site = { ...there, ...other };
    given(...ready)
      .when(bringIn(site), 2_000)
      .thenEvents({ type: "sites-brought-in", at: 2_000, sites: [{ site: 2, ...site }] });
  });

  it("comes where the point is the same and only the view is another", () => {
    const middle = { ...there, point: { x: 0, y: 10 }, side: "left" } as const;
    const marked = given(opening, at(1_000, bringIn({ ...middle, view: "back" })));
    marked
      .when(bringIn({ ...middle, view: "front" }), 2_000)
      .thenEvents({ type: "sites-brought-in", at: 2_000, sites: [{ site: 2, ...middle, view: "front" }] });
  });

  it("on the middle line keeps the side it was marked for, and is another site on the other side", () => {
    const left = { ...there, point: { x: 0, y: 10 } };
    const right = { ...left, side: "right" } as const;
    const marked = given(opening, at(1_000, bringIn(left)));
    marked.when(bringIn(left), 2_000).thenRefused("nothing-changes");
    marked
      .when(bringIn(right), 2_000)
      .thenEvents({ type: "sites-brought-in", at: 2_000, sites: [{ site: 2, ...right }] });
    expect(given(opening, at(1_000, bringIn(left, right))).facts.sites.map(({ side }) => side)).toEqual([
      "left",
      "right",
    ]);
  });

  it("takes its side from its point everywhere else, however it was told", () => {
    given(opening)
      .when(bringIn({ ...there, side: "right" }), 2_000)
      .thenEvents({ type: "sites-brought-in", at: 2_000, sites: [{ site: 1, ...there }] });
  });

  it("is numbered on from the marks that are there, in its order, without those that are left out", () => {
    const second = { ...there, point: { x: -50, y: -70 } };
    const third = { ...there, muscle: "piriformis", point: { x: -52, y: 100 }, warned: false } as const;
    given(...ready)
      .when(bringIn(second, there, third), 2_000)
      .thenEvents({
        type: "sites-brought-in",
        at: 2_000,
        sites: [
          { site: 2, ...second },
          { site: 3, ...third },
        ],
      });
  });
});

describe("moving a site", () => {
  it("over the middle line changes its side, along it does not", () => {
    const moved = (x: number) =>
      given(...ready, at(2_000, { type: "move-site", site: 1, point: { x, y: 0 } })).facts.sites[0];
    expect(moved(30)).toMatchObject({ side: "right", point: { x: 30, y: 0 } });
    expect(moved(0)).toMatchObject({ side: "left", point: { x: 0, y: 0 } });
    expect(moved(-30)).toMatchObject({ side: "left" });
  });
});
