// The spine as shapes: vertebrae that can be counted, from behind with their processes, from in front with bodies and discs. Data only.
import type { View } from "./chart.ts";
import { points, symmetricPath, type Outline } from "./outline.ts";
import { spinousProcesses, type PlateShape } from "./plate.ts";

type Vertebra = (typeof spinousProcesses)[number];

/** Levels that carry their name: enough to count from, few enough to read. */
const named = new Set<string>(["T8", "T10", "T12", "L1", "L2", "L3", "L4", "L5"]);

/** Halves around the middle of the spinous process. */
const lumbar = {
  body: points("0 -17, 12 -17, 22 -19, 20 -6, 22 9, 12 7, 0 7"),
  arch: points(
    "0 -9, 7 -10, 11 -17, 17 -18, 20 -11, 24 -8, 36 -11, 45 -10, 47 -6, 42 -3, 30 -2, 22 2, 19 8, 20 15, 16 19, 11 16, 8 9, 0 9",
  ),
  spine: points("0 -7, 3 -5, 3.6 4, 5 11, 3.6 16, 0 17"),
};
const thoracic = {
  body: points("0 -13, 10 -13, 16 -14.5, 14.5 -3, 16 8, 10 7, 0 7"),
  arch: points("0 -8, 6 -9, 9 -13, 13 -11, 16 -10, 24 -15, 30 -14, 30 -8, 24 -5, 15 -2, 13 6, 11 12, 7 12, 5 7, 0 7"),
  spine: points("0 -5, 2.4 -3, 2.8 8, 3.2 15, 2 19, 0 20"),
};
const transverse = {
  lumbar: points("0 -9, 20 -9, 34 -11, 45 -10, 47 -6, 42 -3, 20 0, 0 0"),
  thoracic: points("0 -9, 16 -10, 24 -15, 30 -14, 30 -8, 24 -5, 14 -2, 0 -2"),
};
const disc = points("0 -3, 12 -3, 20 -3.4, 22 0, 20 3.4, 12 3, 0 3");

export function spine(view: View): readonly PlateShape[] {
  return spinousProcesses.flatMap(view === "back" ? fromBehind : fromInFront);
}

export type LevelName = { readonly text: string; readonly x: number; readonly y: number };

export const levelNames: readonly LevelName[] = spinousProcesses
  .filter(({ name }) => named.has(name))
  .map(({ name, y }) => ({ text: name, x: 0, y: y + 5 }));

function fromBehind({ y, lumbar: isLumbar }: Vertebra): readonly PlateShape[] {
  const { body, arch, spine: process } = isLumbar ? lumbar : thoracic;
  return [
    { role: "bone", path: symmetricPath(moved(body, y)) },
    { role: "bone", path: symmetricPath(moved(arch, y)) },
    { role: "process", path: symmetricPath(moved(process, y)) },
  ];
}

function fromInFront({ y, lumbar: isLumbar }: Vertebra): readonly PlateShape[] {
  const { body } = isLumbar ? lumbar : thoracic;
  return [
    { role: "bone", path: symmetricPath(moved(isLumbar ? transverse.lumbar : transverse.thoracic, y)) },
    { role: "bone", path: symmetricPath(moved(body, y)) },
    ...(isLumbar ? [{ role: "disc" as const, path: symmetricPath(moved(disc, y + 13)) }] : []),
  ];
}

function moved(outline: Outline, by: number): Outline {
  return outline.map(([lateral, down]) => [lateral, down + by] as const);
}
