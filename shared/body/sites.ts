// The words for a place on the body: side and muscle, and where on it. Read from the point itself, so words and mark cannot disagree.
import { t } from "../words/words.ts";
import type { ChartPoint, Side, View } from "./chart.ts";
import { muscleById, type MuscleId } from "./muscles.ts";
import { nearestPlace } from "./places.ts";
import { spinousProcesses } from "./plate.ts";

type Place = { readonly muscle: MuscleId; readonly side: Side; readonly view: View; readonly point: ChartPoint };

/** Within this of a usual place, in mm, a mark is said to be at it. */
const atMm = 6;
/** Beyond this, in mm, the usual place says nothing any more. */
const nearMm = 60;

/** "left quadratus lumborum" */
export function formatSite({ muscle, side }: Pick<Place, "muscle" | "side">): string {
  return t("site.words", { side: t(`side.${side}`), muscle: muscleById(muscle).latin });
}

/** "above the iliac crest", "above the iliac crest, 2 cm further lateral", or, far from every usual place, "level with L3, 9 cm from the middle line". */
export function formatPlace({ muscle, side, view, point }: Place): string {
  const nearest = nearestPlace(muscle, side, view, point);
  if (nearest === null || nearest.away > nearMm) return formatHeight(view, point);
  const place = t(`place.${nearest.place.words}`);
  if (nearest.away <= atMm) return place;
  const outward = Math.abs(point.x) - Math.abs(nearest.place.point.x);
  const down = point.y - nearest.place.point.y;
  const across = Math.abs(outward) < atMm ? null : apart(outward > 0 ? "where.lateral" : "where.medial", outward);
  const along = Math.abs(down) < atMm ? null : apart(down > 0 ? "where.down" : "where.up", down);
  const away = across !== null && along !== null ? t("where.both", { across, along }) : (across ?? along);
  return away === null ? place : t("where.from", { place, away });
}

/** By the vertebra at that height, which a therapist can count; empty below them and in front. */
function formatHeight(view: View, { x, y }: ChartPoint): string {
  if (view === "front") return "";
  const near = spinousProcesses
    .map(({ name, y: height }) => ({ name, away: Math.abs(height - y) }))
    .toSorted((a, b) => a.away - b.away)[0];
  return near === undefined || near.away > 18 ? "" : t("where.level", { vertebra: near.name, cm: centimetres(x) });
}

function apart(words: "where.lateral" | "where.medial" | "where.up" | "where.down", mm: number): string {
  return t(words, { cm: centimetres(mm) });
}

/** Whole and half centimetres: the chart is no ruler. */
function centimetres(mm: number): string {
  return String(Math.max(0.5, Math.round(Math.abs(mm) / 5) / 2));
}
