// Which muscles lie under a point of the chart, the likeliest first: the one whose usual trigger-point place is nearest. After them
// those just beside it, for a finger is broader than a line.
import { distance, sideOfPoint, type ChartPoint, type View } from "./chart.ts";
import { muscleById, type Layer, type MuscleId } from "./muscles.ts";
import { isInside } from "./outline.ts";
import { musclesOn, nearestPlace } from "./places.ts";
import { regionsOn } from "./regions.ts";

/** A point this far from every outline and usual place, in mm, is not on the muscles of this chart. */
const reachMm = 35;

export type Hit = { readonly muscle: MuscleId; readonly away: number };

/** `layer` leaves out the other layer where the one asked for has something there. */
export function musclesAt(view: View, point: ChartPoint, layer: Layer | null = null): readonly Hit[] {
  const side = sideOfPoint(view, point);
  const half = { x: Math.abs(point.x), y: point.y };
  const under = regionsOn(view).flatMap(({ muscle, outline }) => {
    if (!isInside(outline, half)) return [];
    return [{ muscle, away: nearestPlace(muscle, side, view, point)?.away ?? distance(half, { x: 0, y: 0 }) }];
  });
  const beside = near(view, point).filter(({ muscle }) => !under.some((hit) => hit.muscle === muscle));
  const found = [...under.toSorted(byNearness), ...beside.toSorted(byNearness)];
  const isWanted = ({ muscle }: Hit): boolean => layer === null || muscleById(muscle).layer === layer;
  return found.some(isWanted) ? found.filter(isWanted) : found;
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
