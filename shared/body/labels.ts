// Where the numbered marks are drawn so that none covers another: at their own place where there is room, beside it where not.
// Pure geometry; the place itself never changes.
import type { ChartPoint } from "./chart.ts";

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Enough for thirty marks on one spot; a usual session ends after two or three. */
const mostRounds = 600;
/** The angle between turns of a sunflower: directions that never line up. */
const golden = Math.PI * (3 - Math.sqrt(5));

/**
 * `apart`: the least distance between two centres, in chart units. `pinned`: the index of the one that keeps its place, or null.
 * The same points always give the same answer, in the same order. Where the box is too small for all, they overlap as little as can be.
 */
export function spreadMarks(
  points: readonly ChartPoint[],
  apart: number,
  box: Box,
  pinned: number | null = null,
): readonly ChartPoint[] {
  const placed = points.map(({ x, y }) => ({ x, y }));
  // By its place, not by where it is pushed: a mark whose place is outside of what is shown stays outside, and no other leaves.
  const kept = points.map((point) => isInside(point, box));
  for (let round = 0; round < mostRounds; round += 1) {
    if (!pushApart(placed, apart, pinned)) break;
    for (const [index, one] of placed.entries()) {
      if (index !== pinned && kept[index] === true) keepInside(one, box, apart / 2);
    }
  }
  return placed;
}

type Placed = { x: number; y: number };

/** One round over all pairs; whether any two were too close. */
function pushApart(placed: readonly Placed[], apart: number, pinned: number | null): boolean {
  let moved = false;
  for (const [i, one] of placed.entries()) {
    for (let j = i + 1; j < placed.length; j += 1) {
      const other = placed[j];
      if (other === undefined) continue;
      const gap = Math.hypot(other.x - one.x, other.y - one.y);
      if (gap >= apart - 0.01) continue;
      moved = true;
      const angle = gap < 0.01 ? j * golden : Math.atan2(other.y - one.y, other.x - one.x);
      const push = apart - gap;
      const share = pinned === i ? 0 : pinned === j ? 1 : 0.5;
      shift(one, angle, -push * share);
      shift(other, angle, push * (1 - share));
    }
  }
  return moved;
}

function shift(one: Placed, angle: number, by: number): void {
  one.x += Math.cos(angle) * by;
  one.y += Math.sin(angle) * by;
}

function isInside({ x, y }: ChartPoint, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function keepInside(one: Placed, box: Box, margin: number): void {
  const [left, right] = [box.x + margin, box.x + box.width - margin];
  const [top, bottom] = [box.y + margin, box.y + box.height - margin];
  one.x = Math.min(right, Math.max(left, one.x));
  one.y = Math.min(bottom, Math.max(top, one.y));
}
