// The chart without a pointer: every muscle and side can be walked to with the arrow keys, has a name, and a place to be marked at.
import { describe, expect, it } from "vitest";
import { sideOfPoint, sides, views } from "../../../shared/body/chart.ts";
import { musclesAt } from "../../../shared/body/hit.ts";
import { muscleById, type Layer } from "../../../shared/body/muscles.ts";
import {
  musclesDown,
  placeOnRegion,
  regionNames,
  regionSteps,
  stepRegion,
  type RegionName,
} from "../../../shared/body/region-walk.ts";
import { regions } from "../../../shared/body/regions.ts";

const charts = views.flatMap((view) => (["surface", "deep"] as const).map((layer: Layer) => ({ view, layer })));
const keyOf = ({ muscle, side }: RegionName) => `${side} ${muscle}`;

describe("walking over the muscles", () => {
  it("shows every region of the table on one of the four charts", () => {
    const shown = charts.flatMap(({ view, layer }) => musclesDown(view, layer).map((muscle) => `${view} ${muscle}`));
    expect(shown.toSorted()).toEqual(regions.map(({ view, muscle }) => `${view} ${muscle}`).toSorted());
  });

  it.each(charts)("reaches every muscle on both sides by arrow keys alone ($view, $layer)", ({ view, layer }) => {
    const all = regionNames(view, layer);
    const [start] = all;
    const reached = new Set<string>();
    const waiting = start === undefined ? [] : [start];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (reached.has(keyOf(one))) continue;
      reached.add(keyOf(one));
      for (const step of regionSteps) waiting.push(stepRegion(view, layer, one, step));
    }
    expect([...reached].toSorted()).toEqual(all.map(keyOf).toSorted());
  });

  it.each(charts)("goes down the picture, and left to the left of it ($view, $layer)", ({ view, layer }) => {
    for (const name of regionNames(view, layer)) {
      const left = placeOnRegion(stepRegion(view, layer, name, "left"), view);
      const right = placeOnRegion(stepRegion(view, layer, name, "right"), view);
      expect(left?.x).toBeLessThan(0);
      expect(right?.x).toBeGreaterThan(0);
      expect(stepRegion(view, layer, stepRegion(view, layer, name, "first"), "up")).toEqual(
        stepRegion(view, layer, name, "first"),
      );
      expect(stepRegion(view, layer, stepRegion(view, layer, name, "last"), "down")).toEqual(
        stepRegion(view, layer, name, "last"),
      );
    }
  });

  it.each(charts)("marks a muscle at a place of its own, on its side ($view, $layer)", ({ view, layer }) => {
    for (const muscle of musclesDown(view, layer)) {
      for (const side of sides) {
        const point = placeOnRegion({ muscle, side }, view);
        expect(point === null ? null : sideOfPoint(view, point), `${muscle}, ${side}`).toBe(side);
        if (point !== null) expect(musclesAt(view, point, muscleById(muscle).layer)[0]?.muscle).toBe(muscle);
      }
    }
  });
});
