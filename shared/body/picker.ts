import type { Side } from "./chart.ts";
import { muscles, type MuscleId } from "./muscles.ts";
export function searchMuscles(query: string, _usage: ReadonlyMap<string, number>): readonly { muscle: MuscleId; side: Side }[] {
  const [code = "", side = ""] = query.toLowerCase().split(/\s+/);
  return muscles
    .filter((one) => one.code.toLowerCase().startsWith(code) || one.latin.includes(code))
    .flatMap((one) => [{ muscle: one.id, side: "left" as Side }, { muscle: one.id, side: "right" as Side }])
    .filter((one) => one.side.startsWith(side));
}
