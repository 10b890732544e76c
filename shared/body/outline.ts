// Smooth closed outlines through hand-set points: as an SVG path for drawing and as a test for lying inside. Pure geometry.
import type { ChartPoint } from "./chart.ts";

export type Outline = readonly (readonly [lateral: number, down: number])[];

/** Points as they are written by hand: "lateral down, lateral down!, …"; a point with "!" is a corner, the others are rounded. */
export function points(written: string): Outline {
  return written.split(",").flatMap((one) => {
    const [lateral, down] = one.replace("!", "").trim().split(/\s+/).map(Number);
    if (lateral === undefined || down === undefined || Number.isNaN(lateral + down))
      throw new Error(`No point: ${one}`);
    // Twice the same point: the curve comes to rest there and sets out anew.
    return one.includes("!") ? [[lateral, down] as const, [lateral, down] as const] : [[lateral, down] as const];
  });
}

/** Bézier control points of the Catmull-Rom curve through the outline, one pair for each stretch. */
function stretches(outline: Outline) {
  return outline.map((from, index) => {
    const at = (step: number): readonly [number, number] => outline.at((index + step) % outline.length) ?? from;
    const before = at(outline.length - 1);
    const to = at(1);
    const after = at(2);
    if (isSame(from, to)) return { from, first: from, second: to, to };
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6] as const;
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6] as const;
    return { from, first, second, to };
  });
}

function isSame([ax, ay]: Pair, [bx, by]: Pair): boolean {
  return ax === bx && ay === by;
}

/** `flip` -1 draws it on the left of the picture. */
export function outlinePath(outline: Outline, flip: 1 | -1): string {
  const point = ([lateral, down]: readonly [number, number]): string => `${round(lateral * flip)} ${round(down)}`;
  const start = outline[0];
  if (start === undefined) return "";
  const curves = stretches(outline).map(({ first, second, to }) => `C${point(first)} ${point(second)} ${point(to)}`);
  return `M${point(start)}${curves.join("")}Z`;
}

const samplesPerStretch = 6;

/** Whether the point (`x` as distance from the middle line) lies inside the drawn curve. */
export function isInside(outline: Outline, { x, y }: ChartPoint): boolean {
  const corners = stretches(outline).flatMap(({ from, first, second, to }) =>
    Array.from({ length: samplesPerStretch }, (_, index) => cubic(index / samplesPerStretch, from, first, second, to)),
  );
  let inside = false;
  for (const [index, [ax, ay]] of corners.entries()) {
    const [bx, by] = corners.at(index - 1) ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

type Pair = readonly [number, number];

function cubic(t: number, a: Pair, b: Pair, c: Pair, d: Pair): Pair {
  const s = 1 - t;
  const mix = (index: 0 | 1): number =>
    s * s * s * a[index] + 3 * s * s * t * b[index] + 3 * s * t * t * c[index] + t * t * t * d[index];
  return [mix(0), mix(1)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The same smooth line, open: from the first point to the last. */
export function curvePath(points: Outline, flip: 1 | -1): string {
  const at = (index: number): readonly [number, number] =>
    points[Math.max(0, Math.min(points.length - 1, index))] ?? [0, 0];
  const point = ([lateral, down]: readonly [number, number]): string => `${round(lateral * flip)} ${round(down)}`;
  const curves = points.slice(1).map((to, index) => {
    const [before, from, after] = [at(index - 1), at(index), at(index + 2)];
    if (isSame(from, to)) return "";
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6] as const;
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6] as const;
    return `C${point(first)} ${point(second)} ${point(to)}`;
  });
  return `M${point(at(0))}${curves.join("")}`;
}

/** Both halves of something that crosses the middle line, as one closed path. `half` begins and ends on the middle line. */
export function symmetricPath(half: Outline): string {
  const right = curvePath(half, 1);
  const left = curvePath(half.toReversed(), -1).replace(/^M/, "L");
  return `${right}${left}Z`;
}
