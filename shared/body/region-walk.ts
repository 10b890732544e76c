// Walking over the muscles of the chart with arrow keys: up and down from muscle to muscle, left and right from side to side. Pure.
import { sides, type Side, type View } from "./chart.ts";
import { muscleById, type Layer, type MuscleId } from "./muscles.ts";
import { usualPlaces } from "./places.ts";
import { regionsOn } from "./regions.ts";

export type RegionName = { readonly muscle: MuscleId; readonly side: Side };
export const regionSteps = ["up", "down", "left", "right", "first", "last"] as const;
export type RegionStep = (typeof regionSteps)[number];

/** The muscles of one view and layer from the top of the picture down. */
export function musclesDown(view: View, layer: Layer): readonly MuscleId[] {
  return regionsOn(view)
    .filter(({ muscle }) => muscleById(muscle).layer === layer)
    .map(({ muscle, outline }) => {
      const heights = outline.map(([, down]) => down);
      return { muscle, middle: Math.min(...heights) + Math.max(...heights) };
    })
    .toSorted((a, b) => a.middle - b.middle)
    .map(({ muscle }) => muscle);
}

/** Where one arrow key leads; at an edge it stays. "left" and "right" are the picture's. */
export function stepRegion(view: View, layer: Layer, from: RegionName, step: RegionStep): RegionName {
  const all = musclesDown(view, layer);
  const at = (index: number): RegionName => ({ ...from, muscle: all.at(index) ?? from.muscle });
  const here = all.indexOf(from.muscle);
  switch (step) {
    case "up":
      return at(Math.max(0, here - 1));
    case "down":
      return at(Math.min(all.length - 1, here + 1));
    case "first":
      return at(0);
    case "last":
      return at(-1);
    case "left":
      return { ...from, side: view === "back" ? "left" : "right" };
    case "right":
      return { ...from, side: view === "back" ? "right" : "left" };
  }
}

/** Every muscle and side of one view and layer, in the order they are walked. */
export function regionNames(view: View, layer: Layer): readonly RegionName[] {
  return musclesDown(view, layer).flatMap((muscle) => sides.map((side) => ({ muscle, side })));
}

/** Where a mark goes that was made on a muscle of this view as a whole: its first usual place there. */
export function placeOnRegion({ muscle, side }: RegionName, view: View) {
  return usualPlaces(muscle, side).find((place) => place.view === view)?.point ?? null;
}
