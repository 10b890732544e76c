// The curve the chart is drawn with, held point by point: an outline that bulges or loops is a muscle in the wrong place.
import { describe, expect, it } from "vitest";
import { curvePath, isInside, outlinePath, points, symmetricPath } from "../../../shared/body/outline.ts";

describe("a smooth line through hand-set points", () => {
  it("passes each point in the direction of its neighbours, and leaves each end towards the next", () => {
    expect(curvePath(points("0 0, 6 0, 12 6"), 1)).toBe("M0 0C1 0 4 -1 6 0C8 1 11 5 12 6");
  });

  it("goes straight from corner to corner, and rests in each instead of looping", () => {
    expect(outlinePath(points("0 0!, 6 0!, 6 6!, 0 6!"), 1)).toBe(
      [
        "M0 0C0 0 0 0 0 0C1 0 5 0 6 0",
        "C6 0 6 0 6 0C6 1 6 5 6 6",
        "C6 6 6 6 6 6C5 6 1 6 0 6",
        "C0 6 0 6 0 6C0 5 0 1 0 0Z",
      ].join(""),
    );
  });

  it("is closed where nothing says a corner, with no corner at its first point either", () => {
    expect(outlinePath(points("0 0, 6 0, 6 6, 0 6"), -1)).toBe(
      "M0 0C-1 -1 -5 -1 -6 0C-7 1 -7 5 -6 6C-5 7 -1 7 0 6C1 5 1 1 0 0Z",
    );
  });

  it("is the same on both halves of what crosses the middle line", () => {
    expect(symmetricPath(points("0 0, 6 6, 0 12"))).toBe(
      "M0 0C1 1 6 4 6 6C6 8 1 11 0 12L0 12C-1 11 -6 8 -6 6C-6 4 -1 1 0 0Z",
    );
  });

  it("holds what lies within the drawn curve, its bulges too", () => {
    const round = points("0 0, 6 0, 6 6, 0 6");
    const square = points("0 0!, 6 0!, 6 6!, 0 6!");
    for (const [x, y, within, cornered] of [
      [3, 3, true, true],
      [3, -0.5, true, false],
      [3, -1, false, false],
      [-0.2, -0.2, false, false],
    ] as const) {
      expect(isInside(round, { x, y })).toBe(within);
      expect(isInside(square, { x, y })).toBe(cornered);
    }
  });
});
