// The muscles of the low back and hip as data, in the order the picker offers them: how often they hold active points in low back pain,
// then the neighbours a therapist still meets. Adding a muscle is a row here, its usual places, its outline and its plain name.

/** `layer`: whether the muscle lies under the skin or under another muscle. `code`: what a therapist would type. */
const table = [
  { id: "quadratus-lumborum", latin: "quadratus lumborum", code: "QL", layer: "deep" },
  { id: "gluteus-medius", latin: "gluteus medius", code: "GM", layer: "surface" },
  { id: "piriformis", latin: "piriformis", code: "PI", layer: "deep" },
  { id: "iliocostalis-lumborum", latin: "iliocostalis lumborum", code: "IL", layer: "surface" },
  { id: "longissimus-thoracis", latin: "longissimus thoracis", code: "LT", layer: "surface" },
  { id: "multifidus", latin: "multifidus", code: "MF", layer: "deep" },
  { id: "gluteus-maximus", latin: "gluteus maximus", code: "GX", layer: "surface" },
  { id: "gluteus-minimus", latin: "gluteus minimus", code: "GN", layer: "deep" },
  { id: "iliopsoas", latin: "iliopsoas", code: "IP", layer: "deep" },
  { id: "tensor-fasciae-latae", latin: "tensor fasciae latae", code: "TFL", layer: "surface" },
  { id: "latissimus-dorsi", latin: "latissimus dorsi", code: "LD", layer: "surface" },
  { id: "hamstrings", latin: "hamstrings", code: "HS", layer: "surface" },
  { id: "serratus-posterior-inferior", latin: "serratus posterior inferior", code: "SPI", layer: "deep" },
  { id: "rectus-abdominis", latin: "rectus abdominis", code: "RA", layer: "surface" },
  { id: "external-oblique", latin: "external oblique", code: "EO", layer: "surface" },
  { id: "adductor-magnus", latin: "adductor magnus", code: "AM", layer: "surface" },
  { id: "vastus-lateralis", latin: "vastus lateralis", code: "VL", layer: "surface" },
] as const;

export type MuscleId = (typeof table)[number]["id"];
export type Layer = "surface" | "deep";
export type Muscle = { readonly id: MuscleId; readonly latin: string; readonly code: string; readonly layer: Layer };

export const muscles: readonly Muscle[] = table;

export function muscleById(id: MuscleId): Muscle {
  const found = muscles.find((muscle) => muscle.id === id);
  if (found === undefined) throw new Error(`No muscle ${id}`);
  return found;
}
