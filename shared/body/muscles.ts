// stand-in until the anatomist's table arrives
export type MuscleId = "quadratus-lumborum" | "gluteus-medius" | "piriformis" | "multifidus" | "iliocostalis-lumborum";
export const muscles: readonly { id: MuscleId; latin: string; plain: string; code: string }[] = [
  { id: "quadratus-lumborum", latin: "quadratus lumborum", plain: "side of the low back", code: "QL" },
  { id: "gluteus-medius", latin: "gluteus medius", plain: "side of the hip", code: "GM" },
  { id: "piriformis", latin: "piriformis", plain: "deep buttock", code: "PI" },
  { id: "multifidus", latin: "multifidus", plain: "beside the spine", code: "MF" },
  { id: "iliocostalis-lumborum", latin: "iliocostalis lumborum", plain: "outer back", code: "IL" },
];
export function muscleById(id: MuscleId) {
  const found = muscles.find((muscle) => muscle.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}
