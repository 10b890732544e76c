// The columns of the sessions' CSV that hold the rest of a session: seconds of warm-up, stretching, heat and other massage.
import type { Minutes } from "../note/minutes.ts";
import { goesOnInHolds, modalities } from "../../session/vocabulary.ts";
import { column, inSeconds, type Column } from "./csv-table.ts";

type Row = { readonly minutes: Minutes };

/** Empty and not 0 where none was recorded: most practices do not record it, and that is no statement. */
export const modalityColumns: readonly Column<Row>[] = modalities.flatMap((modality): readonly Column<Row>[] => {
  const name = `time_${modality.replaceAll("-", "_")}`;
  const of = ({ minutes }: Row) => minutes.rest.find((one) => one.modality === modality);
  const whole = column<Row>(name, "s", `sessions.time-${modality}`, (row) => secondsOf(of(row)?.ms));
  if (!goesOnInHolds.has(modality)) return [whole];
  const inHolds = (row: Row) => secondsOf(of(row)?.inHoldsMs);
  return [whole, column(`${name}_in_holds`, "s", "sessions.time-heat-in-holds", inHolds)];
});

function secondsOf(ms: number | undefined): number | null {
  return ms === undefined ? null : inSeconds(ms);
}
