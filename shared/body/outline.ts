// Smooth outlines through hand-set points: as an SVG path for drawing and as a test for lying inside. Pure geometry; the curve is d3's.
import { curveCardinalOpen, line } from "d3-shape";
import type { ChartPoint } from "./chart.ts";

type Pair = readonly [lateral: number, down: number];
export type Outline = readonly Pair[];
/** One Bézier of a curve, from the end of the one before it. */
type Stretch = { readonly from: Pair; readonly first: Pair; readonly second: Pair; readonly to: Pair };

/** Points as they are written by hand: "lateral down, lateral down!, …"; a point with "!" is a corner, the others are rounded. */
export function points(written: string): Outline {
  return written.split(",").flatMap((one) => {
    const [lateral, down] = one.replace("!", "").trim().split(/\s+/).map(Number);
    if (lateral === undefined || down === undefined || Number.isNaN(lateral + down))
      throw new Error(`No point: ${one}`);
    // Twice the same point: the curve ends there and sets out anew.
    return one.includes("!") ? [[lateral, down] as const, [lateral, down] as const] : [[lateral, down] as const];
  });
}

/** From the second point to the last but one: the outer two only give the direction. In a corner the pen rests, where d3 would draw a loop. */
function stretches(between: Outline): readonly Stretch[] {
  const drawn: Stretch[] = [];
  let from: Pair = [0, 0];
  const pen = {
    moveTo: (...to: Pair) => void (from = to),
    bezierCurveTo(x1: number, y1: number, x2: number, y2: number, ...to: Pair) {
      const rests = to[0] === from[0] && to[1] === from[1];
      drawn.push(
        rests ? { from, first: from, second: from, to: from } : { from, first: [x1, y1], second: [x2, y2], to },
      );
      from = to;
    },
    closePath() {},
  };
  line<Pair>().curve(curveCardinalOpen).context(pen)(between);
  return drawn;
}

function around(outline: Outline): Outline {
  return [...outline.slice(-1), ...outline, ...outline.slice(0, 2)];
}

function path(curve: readonly Stretch[], flip: 1 | -1): string {
  const point = ([lateral, down]: Pair): string => `${round(lateral * flip)} ${round(down)}`;
  const start = curve.slice(0, 1).map(({ from }) => point(from));
  return `M${start.join("")}${curve.map(({ first, second, to }) => `C${point(first)} ${point(second)} ${point(to)}`).join("")}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Closed. `flip` -1 draws it on the left of the picture. */
export function outlinePath(outline: Outline, flip: 1 | -1): string {
  return `${path(stretches(around(outline)), flip)}Z`;
}

/** The same smooth line, open: from the first point to the last. */
export function curvePath(points: Outline, flip: 1 | -1): string {
  const curve = stretches([...points.slice(0, 1), ...points, ...points.slice(-1)]);
  return path(
    curve.filter(({ from, to }) => from !== to),
    flip,
  );
}

/** Both halves of something that crosses the middle line, as one closed path. `half` begins and ends on the middle line. */
export function symmetricPath(half: Outline): string {
  const right = curvePath(half, 1);
  const left = curvePath(half.toReversed(), -1).replace(/^M/, "L");
  return `${right}${left}Z`;
}

const samplesPerStretch = 6;

/** Whether the point (`x` as distance from the middle line) lies inside the drawn curve. */
export function isInside(outline: Outline, { x, y }: ChartPoint): boolean {
  const corners = stretches(around(outline)).flatMap((stretch) =>
    Array.from({ length: samplesPerStretch }, (_, index) => along(stretch, index / samplesPerStretch)),
  );
  let inside = false;
  for (const [index, [ax, ay]] of corners.entries()) {
    const [bx, by] = corners.at(index - 1) ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function along({ from, first, second, to }: Stretch, t: number): Pair {
  const s = 1 - t;
  const mix = (index: 0 | 1): number =>
    s * s * s * from[index] + 3 * s * s * t * first[index] + 3 * s * t * t * second[index] + t * t * t * to[index];
  return [mix(0), mix(1)];
}
