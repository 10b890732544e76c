// The words for a place on the body: side and muscle, and where on it. Read from the point itself, so words and mark cannot disagree.
import { t } from "../words/words.ts";
import type { ChartPoint, Side, View } from "./chart.ts";
import { muscleById, type MuscleId } from "./muscles.ts";
import { nearestPlace } from "./places.ts";

type Place = { readonly muscle: MuscleId; readonly side: Side; readonly view: View; readonly point: ChartPoint };

/** Within this of a usual place, in mm, a mark is said to be at it. */
const atMm = 6;
/** Beyond this, in mm, the usual place says nothing any more. */
const nearMm = 60;

/** "left quadratus lumborum" */
export function siteWords({ muscle, side }: Pick<Place, "muscle" | "side">): string {
  return t("site.words", { side: t(`side.${side}`), muscle: muscleById(muscle).latin });
}

/** "above the iliac crest", "2 cm lateral of: above the iliac crest"; empty where no usual place is near. */
export function placeWords({ muscle, side, view, point }: Place): string {
  const nearest = nearestPlace(muscle, side, view, point);
  if (nearest === null || nearest.away > nearMm) return "";
  const place = t(`place.${nearest.place.words}`);
  if (nearest.away <= atMm) return place;
  const outward = Math.abs(point.x) - Math.abs(nearest.place.point.x);
  const down = point.y - nearest.place.point.y;
  const parts = [
    ...(Math.abs(outward) >= atMm
      ? [t(outward > 0 ? "place.lateral" : "place.medial", { cm: centimetres(outward) })]
      : []),
    ...(Math.abs(down) >= atMm ? [t(down > 0 ? "place.down" : "place.up", { cm: centimetres(down) })] : []),
  ];
  return parts.length === 0 ? place : t("place.from", { away: parts.join(", "), place });
}

/** Whole and half centimetres: the chart is no ruler. */
function centimetres(mm: number): string {
  return String(Math.max(0.5, Math.round(Math.abs(mm) / 5) / 2));
}
