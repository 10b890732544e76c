// A muscle's usual trigger-point places on one side of the chart, read from the muscle table. Knows no words.
import { chartPoint, type ChartPoint, distance, type Side, type View } from "./chart.ts";
import { muscleById, type MuscleId, muscles, type PlaceName } from "./muscles.ts";
import { t } from "../words/words.ts";
import { spinousProcesses } from "./plate.ts";

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
export function isOnBelly({ muscle, side, view, point }: Place): boolean {
  return nearestPlace(muscle, side, view, point)?.place.onBelly ?? false;
}

/** Views a muscle can be marked on. */
export function viewsOf(muscle: MuscleId): readonly View[] {
  return [...new Set(muscleById(muscle).places.map((place) => place.view))];
}

/** Every muscle that has a usual place on a view, in the picker's order. */
export function musclesOn(view: View): readonly MuscleId[] {
  return muscles.map((muscle) => muscle.id).filter((id) => viewsOf(id).includes(view));
}

// The words for a place on the body: side and muscle, and where on it. Read from the point itself, so words and mark cannot disagree.
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
