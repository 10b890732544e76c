// The chart's geometry: millimetres on an adult body, x = 0 in the middle, y = 0 at the spinous process of L4 and growing downwards.
// In the back view the client's left is on the left of the picture (x < 0), in the front view on the right (x > 0).

export const views = ["back", "front"] as const;
export type View = (typeof views)[number];
export const sides = ["left", "right"] as const;
export type Side = (typeof sides)[number];
export type ChartPoint = { readonly x: number; readonly y: number };

/** The side of the client's body a point lies on; the middle line itself counts as the left. */
export function sideOfPoint(view: View, point: ChartPoint): Side {
  if (point.x === 0) return "left";
  return (view === "back") === point.x < 0 ? "left" : "right";
}

/** Which way a half drawn with `lateral` to the right is turned to lie on this side: -1 to the left of the picture. */
export function flipOf(view: View, side: Side): 1 | -1 {
  return (view === "back") === (side === "left") ? -1 : 1;
}

/** `lateral`: millimetres from the middle line, 0 or more; `down`: millimetres below L4. */
export function chartPoint(view: View, side: Side, lateral: number, down: number): ChartPoint {
  return { x: lateral * flipOf(view, side), y: down };
}

/** The same place on the other side of the body. */
export function mirrorPoint(point: ChartPoint): ChartPoint {
  return { x: point.x === 0 ? 0 : -point.x, y: point.y };
}

export function otherSide(side: Side): Side {
  return side === "left" ? "right" : "left";
}

export function distance(a: ChartPoint, b: ChartPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
