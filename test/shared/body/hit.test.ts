// Pointing at the chart: the muscle under the finger, told by landmarks, on both sides of both views.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartPoint, mirrorPoint, sideOfPoint, sides, views } from "../../../shared/body/chart.ts";
import { musclesAt } from "../../../shared/body/hit.ts";
import { muscles } from "../../../shared/body/muscles.ts";
import { usualPlaces } from "../../../shared/body/places.ts";
import { regionsOn } from "../../../shared/body/regions.ts";
import { hitSamples } from "./hit-samples.ts";

const samples = hitSamples.flatMap(([says, view, lateral, down, layer, expects]) =>
  sides.map((side) => ({ says, view, side, layer, expects, point: chartPoint(view, side, lateral, down) })),
);

describe("a point on the chart", () => {
  it("is sampled at two hundred places or more, on every muscle", () => {
    expect(samples.length).toBeGreaterThanOrEqual(200);
    expect(new Set(samples.map((sample) => sample.expects))).toEqual(new Set([null, ...muscles.map(({ id }) => id)]));
  });

  it.each(samples)("$says, $view view, $side: $expects ($layer)", ({ view, side, point, layer, expects }) => {
    expect(sideOfPoint(view, point)).toBe(side);
    expect(musclesAt(view, point, layer)[0]?.muscle ?? null).toBe(expects);
  });

  it("on the drawn edge of a muscle still means that muscle", () => {
    for (const view of views) {
      for (const { muscle, outline } of regionsOn(view)) {
        for (const [lateral, down] of outline) {
          const found = musclesAt(view, chartPoint(view, "left", lateral, down)).map((hit) => hit.muscle);
          expect({ muscle, lateral, down, found: found.length > 0 }).toMatchObject({ found: true });
        }
      }
    }
  });

  it("offers the same muscles on both sides", () => {
    const anywhere = fc.record({ x: fc.integer({ min: 1, max: 200 }), y: fc.integer({ min: -260, max: 640 }) });
    fc.assert(
      fc.property(anywhere, fc.constantFrom(...views), (point, view) => {
        expect(musclesAt(view, mirrorPoint(point))).toEqual(musclesAt(view, point));
      }),
    );
  });

  it("on a usual place offers its own muscle first on its own layer", () => {
    for (const { id, layer } of muscles) {
      for (const side of sides) {
        for (const { view, point } of usualPlaces(id, side)) {
          expect({ id, first: musclesAt(view, point, layer)[0]?.muscle }).toEqual({ id, first: id });
        }
      }
    }
  });
});
