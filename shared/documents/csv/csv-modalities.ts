// The columns of the sessions' CSV that hold the rest of a session: seconds of warm-up, stretching, heat and other massage.
import type { Minutes } from "../note/minutes.ts";
import { goesOnInHolds, modalities } from "../../session/vocabulary.ts";
import { inSeconds, type Column } from "./csv-table.ts";

type Row = { readonly minutes: Minutes };

/** Empty and not 0 where none was recorded: most practices do not record it, and that is no statement. */
export const modalityColumns: readonly Column<Row>[] = modalities.flatMap((modality): readonly Column<Row>[] => {
  const name = `time_${modality.replaceAll("-", "_")}`;
  const of = ({ rest }: Minutes) => rest.find((one) => one.modality === modality);
  const whole: Column<Row> = {
    name,
    unit: "s",
    meaning: `csv.sessions.time-${modality}`,
    value: ({ minutes }) => secondsOf(of(minutes)?.ms),
  };
  if (!goesOnInHolds.has(modality)) return [whole];
  return [
    whole,
    {
      name: `${name}_in_holds`,
      unit: "s",
      meaning: "csv.sessions.time-heat-in-holds",
      value: ({ minutes }) => secondsOf(of(minutes)?.inHoldsMs),
    },
  ];
});

function secondsOf(ms: number | undefined): number | null {
  return ms === undefined ? null : inSeconds(ms);
}
