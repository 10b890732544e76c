import type { MuscleId } from "./muscles.ts";
export type View = "back" | "front";
export type Side = "left" | "right";
export type ChartPoint = { readonly x: number; readonly y: number };
export function sideOfPoint(view: View, point: ChartPoint): Side {
  return (view === "back") === (point.x < 0) ? "left" : "right";
}
export function placeUsualPoint(_muscle: MuscleId, side: Side): { view: View; point: ChartPoint } {
  return { view: "back", point: { x: side === "left" ? -50 : 50, y: -40 } };
}
