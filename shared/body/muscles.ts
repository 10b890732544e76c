// The muscles of the low back and hip as data, in the order the picker offers them: how often they hold active points in low back pain,
// then the neighbours a therapist still meets. A muscle is one row here and one outline in regions.ts, and its words in en-body.ts.
import type { MessageName } from "../words/words.ts";
import type { View } from "./chart.ts";

/** Who says that trigger points usually lie there. `verified`: a publication that was read says so. The millimetres are this chart's own. */
export type Source = "usual teaching" | { readonly verified: string };
/** Name of a place: a message `place.<words>`. */
export type PlaceName = MessageName extends infer Name ? (Name extends `place.${infer Words}` ? Words : never) : never;
/** `lateral` and `down` as in chart.ts. */
export type PlaceRow = {
  readonly view: View;
  readonly lateral: number;
  readonly down: number;
  readonly words: PlaceName;
  readonly source: Source;
  /** Pressure here is pressure on the belly, which some answers of the screening speak against. */
  readonly onBelly: boolean;
};
export type Layer = "surface" | "deep";

function back(lateral: number, down: number, words: PlaceName, source: Source = "usual teaching"): PlaceRow {
  return { view: "back", lateral, down, words, source, onBelly: false };
}

function front(lateral: number, down: number, words: PlaceName, source: Source = "usual teaching"): PlaceRow {
  return { view: "front", lateral, down, words, source, onBelly: false };
}

function belly(lateral: number, down: number, words: PlaceName): PlaceRow {
  return { ...front(lateral, down, words), onBelly: true };
}

const besideRibAndCrest: Source = {
  verified: "Use of botulinum neurotoxin in the treatment of low-back pain, fig. 29.2, after Travell and Simons (1983)",
};
const alongTheCrest: Source = { verified: "J. Mally, Trigger Point and Counterstrain: Gluteus Medius" };

/**
 * Called by its Latin name. `layer`: whether it lies under the skin or under another muscle. `code`: what a therapist would type.
 * `places`: where its trigger points usually lie, approximate; the first is where a mark goes that was made by name alone.
 */
function muscle<Id extends string>(id: Id, code: string, layer: Layer, ...places: readonly PlaceRow[]) {
  return { id, latin: id.replaceAll("-", " "), code, layer, places } as const;
}

const table = [
  muscle(
    "quadratus-lumborum",
    "QL",
    "deep",
    back(84, -8, "above-iliac-crest", besideRibAndCrest),
    back(76, -88, "angle-of-12th-rib", besideRibAndCrest),
    back(58, -36, "level-with-l3"),
    back(60, 14, "level-with-l4-l5"),
  ),
  muscle(
    "gluteus-medius",
    "GM",
    "surface",
    back(112, 34, "below-crest-middle", alongTheCrest),
    back(76, 46, "below-crest-back", alongTheCrest),
    back(142, 58, "below-crest-front", alongTheCrest),
  ),
  muscle("piriformis", "PI", "deep", back(52, 100, "medial-third"), back(124, 126, "lateral-third")),
  muscle("iliocostalis-lumborum", "IL", "surface", back(68, -106, "level-with-l1-lateral")),
  muscle(
    "longissimus-thoracis",
    "LT",
    "surface",
    back(34, -108, "level-with-l1-medial"),
    back(34, -182, "level-with-t10-t11"),
  ),
  muscle(
    "multifidus",
    "MF",
    "deep",
    back(18, 0, "beside-l4"),
    back(16, -72, "beside-l2"),
    back(20, 34, "beside-l5"),
    back(24, 62, "beside-s1"),
  ),
  muscle(
    "gluteus-maximus",
    "GX",
    "surface",
    back(56, 92, "lateral-to-sacrum"),
    back(64, 178, "near-ischium"),
    back(96, 192, "above-gluteal-fold"),
  ),
  muscle("gluteus-minimus", "GN", "deep", back(132, 78, "below-crest-deep"), back(152, 108, "above-trochanter")),
  muscle(
    "iliopsoas",
    "IP",
    "deep",
    belly(46, -12, "beside-umbilicus"),
    belly(98, 46, "inside-iliac-crest"),
    front(106, 160, "femoral-triangle"),
  ),
  muscle("tensor-fasciae-latae", "TFL", "surface", front(146, 104, "front-of-hip")),
  muscle("latissimus-dorsi", "LD", "surface", back(132, -168, "flank"), back(150, -246, "back-of-armpit")),
  muscle("hamstrings", "HS", "surface", back(74, 392, "mid-belly-inner"), back(108, 400, "mid-belly-outer")),
  muscle("serratus-posterior-inferior", "SPI", "deep", back(88, -142, "over-lower-ribs")),
  muscle(
    "rectus-abdominis",
    "RA",
    "surface",
    belly(34, 36, "below-umbilicus"),
    belly(38, -118, "above-umbilicus"),
    belly(26, 116, "above-pubis"),
  ),
  muscle(
    "external-oblique",
    "EO",
    "surface",
    belly(108, -120, "along-lower-ribs"),
    belly(116, 8, "front-of-iliac-crest"),
    back(122, -52, "flank"),
  ),
  muscle("adductor-magnus", "AM", "surface", back(28, 262, "inner-thigh-upper"), back(34, 372, "inner-thigh-middle")),
  muscle(
    "vastus-lateralis",
    "VL",
    "surface",
    back(152, 372, "outer-thigh-middle"),
    back(154, 272, "outer-thigh-upper"),
    back(138, 510, "outer-thigh-lower"),
    front(146, 330, "outer-thigh-middle"),
  ),
];

export type MuscleId = (typeof table)[number]["id"];
export type Muscle = {
  readonly id: MuscleId;
  readonly latin: string;
  readonly code: string;
  readonly layer: Layer;
  readonly places: readonly PlaceRow[];
};

export const muscles: readonly Muscle[] = table;

export function muscleById(id: MuscleId): Muscle {
  const found = muscles.find((muscle) => muscle.id === id);
  if (found === undefined) throw new Error(`No muscle ${id}`);
  return found;
}
