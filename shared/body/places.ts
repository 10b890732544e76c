// A muscle's usual trigger-point places on one side of the chart, read from the muscle table. Knows no words.
import { chartPoint, distance, type ChartPoint, type Side, type View } from "./chart.ts";
import { muscleById, muscles, type MuscleId, type PlaceName } from "./muscles.ts";

export type UsualPlace = {
  readonly view: View;
  readonly point: ChartPoint;
  readonly words: PlaceName;
  readonly onBelly: boolean;
};

/** All usual places of a muscle on one side, the commonest first; never empty. */
export function usualPlaces(muscle: MuscleId, side: Side): readonly UsualPlace[] {
  return muscleById(muscle).places.map(({ view, lateral, down, words, onBelly }) => ({
    view,
    point: chartPoint(view, side, lateral, down),
    words,
    onBelly,
  }));
}

/** Where a mark goes that was made by name alone. */
export function placeUsualPoint(muscle: MuscleId, side: Side): { readonly view: View; readonly point: ChartPoint } {
  const first = usualPlaces(muscle, side)[0];
  if (first === undefined) throw new Error(`No usual place for ${muscle}`);
  return { view: first.view, point: first.point };
}

/** The usual place of this muscle and side nearest to a point on the same view, with its distance in mm; null on the other view. */
export function nearestPlace(
  muscle: MuscleId,
  side: Side,
  view: View,
  point: ChartPoint,
): { readonly place: UsualPlace; readonly away: number } | null {
  const near = usualPlaces(muscle, side)
    .filter((place) => place.view === view)
    .map((place) => ({ place, away: distance(place.point, point) }))
    .toSorted((a, b) => a.away - b.away);
  return near[0] ?? null;
}

/** Whether pressure on a mark is pressure on the belly, by the muscle's usual place nearest to it. */
export function isOnBelly(mark: {
  readonly muscle: MuscleId;
  readonly side: Side;
  readonly view: View;
  readonly point: ChartPoint;
}): boolean {
  return nearestPlace(mark.muscle, mark.side, mark.view, mark.point)?.place.onBelly ?? false;
}

/** Views a muscle can be marked on. */
export function viewsOf(muscle: MuscleId): readonly View[] {
  return [...new Set(muscleById(muscle).places.map((place) => place.view))];
}

/** Every muscle that has a usual place on a view, in the picker's order. */
export function musclesOn(view: View): readonly MuscleId[] {
  return muscles.map((muscle) => muscle.id).filter((id) => viewsOf(id).includes(view));
}
