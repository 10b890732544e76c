// What the chart shows: three switches that turn twice to where they were, and a picture wide enough for the site that is chosen.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showing, turned, type Shown } from "../../../renderer/chart/shown.ts";
import { views } from "../../../shared/body/chart.ts";
import { muscles } from "../../../shared/body/muscles.ts";
import { usualPlaces } from "../../../shared/body/places.ts";

const shown: fc.Arbitrary<Shown> = fc.record({
  view: fc.constantFrom(...views),
  layer: fc.constantFrom("surface" as const, "deep" as const),
  zoom: fc.constantFrom("low-back" as const, "whole" as const),
});

describe("turning the chart", () => {
  it("changes one thing, and twice is where one began", () => {
    fc.assert(
      fc.property(shown, fc.constantFrom("view" as const, "layer" as const, "zoom" as const), (now, turn) => {
        const next = turned(now, turn);
        expect(next[turn]).not.toBe(now[turn]);
        expect({ ...next, [turn]: now[turn] }).toEqual(now);
        expect(turned(next, turn)).toEqual(now);
      }),
    );
  });

  it("shows every usual place on its own view, widened only where it must be", () => {
    for (const { id } of muscles) {
      for (const place of usualPlaces(id, "left")) {
        const next = showing({ view: "front", layer: "deep", zoom: "low-back" }, place);
        expect(next).toMatchObject({ view: place.view, layer: "deep" });
        if (Math.abs(place.point.x) < 190 && place.point.y > -225 && place.point.y < 230)
          expect(next.zoom).toBe("low-back");
        if (place.point.y > 240 || place.point.y < -236) expect(next.zoom).toBe("whole");
      }
    }
  });
});
