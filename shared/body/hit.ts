// Which muscles lie under a point of the chart, the likeliest first: the one whose usual trigger-point place is nearest. After them
// those just beside it, for a finger is broader than a line.
import { distance, sideOfPoint, type ChartPoint, type View } from "./chart.ts";
import { muscleById, type Layer, type MuscleId } from "./muscles.ts";
import { isInside } from "./outline.ts";
import { musclesOn, nearestPlace } from "./places.ts";
import { regionsOn } from "./regions.ts";

/** A point this far from every outline and usual place, in mm, is not on the muscles of this chart. */
const reachMm = 35;
/** Half the width of a fingertip, and of a drawn edge: what only touches an outline from outside still means that muscle. */
const touchMm = 8;
const directions = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4);

export type Hit = { readonly muscle: MuscleId; readonly away: number };

/** `layer` leaves out the other layer where the one asked for has something there. */
export function musclesAt(view: View, point: ChartPoint, layer: Layer | null = null): readonly Hit[] {
  const side = sideOfPoint(view, point);
  const half = { x: Math.abs(point.x), y: point.y };
  const lyingUnder = (...points: readonly ChartPoint[]): readonly Hit[] =>
    regionsOn(view).flatMap(({ muscle, outline }) => {
      if (!points.some((one) => isInside(outline, one))) return [];
      return [{ muscle, away: nearestPlace(muscle, side, view, point)?.away ?? distance(half, { x: 0, y: 0 }) }];
    });
  const exact = lyingUnder(half);
  const under = exact.length > 0 ? exact : lyingUnder(...directions.map((angle) => atDistance(half, angle, touchMm)));
  const beside = near(view, point).filter(({ muscle }) => !under.some((hit) => hit.muscle === muscle));
  const found = [...under.toSorted(byNearness), ...beside.toSorted(byNearness)];
  const isWanted = ({ muscle }: Hit): boolean => layer === null || muscleById(muscle).layer === layer;
  return found.some(isWanted) ? found.filter(isWanted) : found;
}

function atDistance({ x, y }: ChartPoint, angle: number, mm: number): ChartPoint {
  return { x: x + Math.cos(angle) * mm, y: y + Math.sin(angle) * mm };
}

function byNearness(a: Hit, b: Hit): number {
  return a.away - b.away;
}

function near(view: View, point: ChartPoint): readonly Hit[] {
  const side = sideOfPoint(view, point);
  return musclesOn(view).flatMap((muscle) => {
    const place = nearestPlace(muscle, side, view, point);
    return place !== null && place.away <= reachMm ? [{ muscle, away: place.away }] : [];
  });
}
