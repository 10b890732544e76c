// Where each muscle's trigger points usually lie: usual teaching, approximate, the first one first. The words are in the catalogue.
import { chartPoint, distance, type ChartPoint, type Side, type View } from "./chart.ts";
import { muscles, type MuscleId } from "./muscles.ts";

/** `lateral` and `down` as in chart.ts; `words` names a message `place.<words>`. */
type PlaceRow = { readonly view: View; readonly lateral: number; readonly down: number; readonly words: PlaceWords };

export const placeWordNames = [
  "angle-of-12th-rib",
  "above-iliac-crest",
  "level-with-l3",
  "level-with-l4-l5",
  "below-crest-back",
  "below-crest-middle",
  "below-crest-front",
  "medial-third",
  "lateral-third",
  "level-with-l1-lateral",
  "level-with-t10-t11",
  "level-with-l1-medial",
  "beside-l2",
  "beside-l4",
  "beside-l5",
  "beside-s1",
  "lateral-to-sacrum",
  "near-ischium",
  "above-gluteal-fold",
  "below-crest-deep",
  "above-trochanter",
  "beside-umbilicus",
  "inside-iliac-crest",
  "femoral-triangle",
  "front-of-hip",
  "flank",
  "back-of-armpit",
  "mid-belly-inner",
  "mid-belly-outer",
  "over-lower-ribs",
  "above-umbilicus",
  "below-umbilicus",
  "above-pubis",
  "along-lower-ribs",
  "front-of-iliac-crest",
  "inner-thigh-upper",
  "inner-thigh-middle",
  "outer-thigh-upper",
  "outer-thigh-middle",
  "outer-thigh-lower",
] as const;
export type PlaceWords = (typeof placeWordNames)[number];

function back(lateral: number, down: number, words: PlaceWords): PlaceRow {
  return { view: "back", lateral, down, words };
}

function front(lateral: number, down: number, words: PlaceWords): PlaceRow {
  return { view: "front", lateral, down, words };
}

const places: Readonly<Record<MuscleId, readonly PlaceRow[]>> = {
  "quadratus-lumborum": [
    back(84, -8, "above-iliac-crest"),
    back(76, -88, "angle-of-12th-rib"),
    back(58, -36, "level-with-l3"),
    back(60, 14, "level-with-l4-l5"),
  ],
  "gluteus-medius": [
    back(112, 34, "below-crest-middle"),
    back(76, 46, "below-crest-back"),
    back(142, 58, "below-crest-front"),
  ],
  piriformis: [back(52, 100, "medial-third"), back(124, 126, "lateral-third")],
  "iliocostalis-lumborum": [back(68, -106, "level-with-l1-lateral")],
  "longissimus-thoracis": [back(34, -108, "level-with-l1-medial"), back(34, -182, "level-with-t10-t11")],
  multifidus: [
    back(18, 0, "beside-l4"),
    back(16, -72, "beside-l2"),
    back(20, 34, "beside-l5"),
    back(24, 62, "beside-s1"),
  ],
  "gluteus-maximus": [
    back(56, 92, "lateral-to-sacrum"),
    back(64, 178, "near-ischium"),
    back(96, 192, "above-gluteal-fold"),
  ],
  "gluteus-minimus": [back(132, 78, "below-crest-deep"), back(152, 108, "above-trochanter")],
  iliopsoas: [
    front(46, -12, "beside-umbilicus"),
    front(98, 46, "inside-iliac-crest"),
    front(106, 160, "femoral-triangle"),
  ],
  "tensor-fasciae-latae": [front(146, 104, "front-of-hip")],
  "latissimus-dorsi": [back(132, -168, "flank"), back(150, -246, "back-of-armpit")],
  hamstrings: [back(74, 392, "mid-belly-inner"), back(108, 400, "mid-belly-outer")],
  "serratus-posterior-inferior": [back(88, -142, "over-lower-ribs")],
  "rectus-abdominis": [
    front(34, 36, "below-umbilicus"),
    front(38, -118, "above-umbilicus"),
    front(26, 116, "above-pubis"),
  ],
  "external-oblique": [
    front(108, -120, "along-lower-ribs"),
    front(116, 8, "front-of-iliac-crest"),
    back(122, -52, "flank"),
  ],
  "adductor-magnus": [back(28, 262, "inner-thigh-upper"), back(34, 372, "inner-thigh-middle")],
  "vastus-lateralis": [
    back(152, 372, "outer-thigh-middle"),
    back(154, 272, "outer-thigh-upper"),
    back(138, 510, "outer-thigh-lower"),
    front(146, 330, "outer-thigh-middle"),
  ],
};

export type UsualPlace = { readonly view: View; readonly point: ChartPoint; readonly words: PlaceWords };

/** All usual places of a muscle on one side, the commonest first; never empty. */
export function usualPlaces(muscle: MuscleId, side: Side): readonly UsualPlace[] {
  return places[muscle].map(({ view, lateral, down, words }) => ({
    view,
    point: chartPoint(view, side, lateral, down),
    words,
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

/** Views a muscle can be marked on. */
export function viewsOf(muscle: MuscleId): readonly View[] {
  return [...new Set(places[muscle].map((place) => place.view))];
}

/** Every muscle that has a usual place on a view, in the picker's order. */
export function musclesOn(view: View): readonly MuscleId[] {
  return muscles.map((muscle) => muscle.id).filter((id) => viewsOf(id).includes(view));
}
