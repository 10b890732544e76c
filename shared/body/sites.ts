import type { Side } from "./chart.ts";
import { muscleById, type MuscleId } from "./muscles.ts";
export function siteWords(site: { muscle: MuscleId; side: Side }): string {
  return `${site.side} ${muscleById(site.muscle).latin}`;
}
