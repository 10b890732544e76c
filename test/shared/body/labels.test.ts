// Marks that avoid each other, whatever the places: none covers another, none leaves its place without need.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance, type ChartPoint } from "../../../shared/body/chart.ts";
import { spreadMarks } from "../../../shared/body/labels.ts";
import { frames } from "../../../shared/body/plate.ts";

const box = frames["low-back"];
const apart = 30;
const point: fc.Arbitrary<ChartPoint> = fc.record({
  x: fc.integer({ min: box.x + 20, max: box.x + box.width - 20 }),
  y: fc.integer({ min: box.y + 20, max: box.y + box.height - 20 }),
});
const points = fc.array(point, { minLength: 1, maxLength: 30 });

describe("thirty marks or fewer", () => {
  it("never cover each other and stay in the picture", () => {
    fc.assert(
      fc.property(points, (places) => {
        const shown = spreadMarks(places, apart, box);
        for (const [i, one] of shown.entries()) {
          for (const other of shown.slice(i + 1)) expect(distance(one, other)).toBeGreaterThan(apart - 3);
          expect(one.x).toBeGreaterThanOrEqual(box.x);
          expect(one.x).toBeLessThanOrEqual(box.x + box.width);
        }
      }),
    );
  });

  it("keep their places where there is room", () => {
    const roomy = [
      { x: -80, y: -50 },
      { x: 80, y: -50 },
      { x: 0, y: 100 },
    ];
    expect(spreadMarks(roomy, apart, box)).toEqual(roomy);
  });

  it("are set the same way every time, and the chosen one keeps its place", () => {
    fc.assert(
      fc.property(points, (places) => {
        expect(spreadMarks(places, apart, box)).toEqual(spreadMarks(places, apart, box));
        expect(spreadMarks(places, apart, box, 0)[0]).toEqual(places[0]);
      }),
    );
  });

  it("stand apart even where all are on one spot", () => {
    const shown = spreadMarks(
      Array.from({ length: 30 }, () => ({ x: 0, y: 0 })),
      apart,
      box,
    );
    const gaps = shown.flatMap((one, i) => shown.slice(i + 1).map((other) => distance(one, other)));
    expect(Math.min(...gaps)).toBeGreaterThan(apart - 3);
  });
});
