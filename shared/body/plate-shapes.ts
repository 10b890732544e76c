// The quiet drawing under the muscles as shapes in the order they are painted: body, bones to count by, lines of the skin.
// Data only: the screen and the printed picture both draw these.
import type { View } from "./chart.ts";
import { curvePath, type Outline, outlinePath, points, symmetricPath } from "./outline.ts";
import {
  bodyHalf,
  costalMargin,
  femurBack,
  hipBoneBack,
  hipBoneFront,
  kneecap,
  obturatorHole,
  type PlateRole,
  type PlateShape,
  pubisBack,
  ribsBack,
  ribsFront,
  sacrumHalf,
  shinHalf,
  spinousProcesses,
  sternumHalf,
  thighFront,
  trochanterRidge,
} from "./plate.ts";

// The spine as shapes: vertebrae that can be counted, from behind with their processes, from in front with bodies and discs. Data only.
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

function spine(view: View): readonly PlateShape[] {
  return spinousProcesses.flatMap(view === "back" ? fromBehind : fromInFront);
}

type LevelName = { readonly text: string; readonly x: number; readonly y: number };

const levelNames: readonly LevelName[] = spinousProcesses
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

function shapes(role: PlateRole, outline: Outline): readonly PlateShape[] {
  return ([-1, 1] as const).map((flip) => ({ role, path: outlinePath(outline, flip) }));
}

function lines(role: PlateRole, ...curves: readonly Outline[]): readonly PlateShape[] {
  return curves.flatMap((curve) => ([-1, 1] as const).map((flip) => ({ role, path: curvePath(curve, flip) })));
}

function circles(role: PlateRole, at: Outline, rx: number, ry = rx): readonly PlateShape[] {
  return at.flatMap(([lateral, y]) =>
    (lateral === 0 ? [0] : [-lateral, lateral]).map((x) => ({
      role,
      path: `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`,
    })),
  );
}

/** Each rib as a band with an edge; the upper ones lie over the lower. */
function ribs(curves: readonly Outline[]): readonly PlateShape[] {
  return curves.flatMap((rib) => [...lines("rib-edge", rib), ...lines("rib", rib)]);
}

const back: readonly PlateShape[] = [
  { role: "body", path: symmetricPath(bodyHalf) },
  ...ribs(ribsBack),
  ...shapes("bone", pubisBack),
  ...shapes("hole", obturatorHole),
  ...shapes("bone", shinHalf),
  ...shapes("bone", femurBack),
  ...lines("ridge", trochanterRidge),
  ...shapes("bone", hipBoneBack),
  ...lines("ridge", points("62 30, 82 16, 100 10, 118 12, 132 22"), points("86 126, 96 140, 98 152")),
  { role: "bone", path: symmetricPath(sacrumHalf) },
  ...circles("foramen", points("21 72, 18 88, 14 103, 10.5 117"), 2.4, 3),
  ...circles("foramen", points("0 64, 0 80, 0 95, 0 109"), 1.6, 4.5),
  ...spine("back"),
  { role: "fold", path: "M0 142 C2 160 -2 196 0 218" },
  ...lines("fold", points("7 223, 34 236, 70 240, 104 232, 132 216"), points("62 596, 80 602, 100 601, 120 594")),
];

const front: readonly PlateShape[] = [
  { role: "body", path: symmetricPath(bodyHalf) },
  ...thighFront.flatMap((outline) => shapes("contour", outline)),
  ...spine("front"),
  ...ribs(ribsFront),
  ...lines("ridge", costalMargin),
  { role: "bone", path: symmetricPath(sternumHalf) },
  { role: "bone", path: symmetricPath(sacrumHalf) },
  ...circles("foramen", points("20 74, 17 90, 13.5 105, 10 118"), 2.6, 2.2),
  ...lines("ridge", points("0 80, 16 81"), points("0 96, 13 97"), points("0 110, 10 111")),
  ...shapes("bone", shinHalf),
  ...shapes("bone", hipBoneFront),
  ...shapes("hole", obturatorHole),
  ...shapes("bone", femurBack),
  ...lines("ridge", points("70 96, 62 82, 54 74"), points("127 56, 84 98, 27 137")),
  ...circles("fold", points("0 -12"), 3.2, 4.6),
  ...shapes("bone", kneecap),
];

export function plateShapes(view: View): readonly PlateShape[] {
  return view === "back" ? back : front;
}

/** Names to count by, to be set over the muscles: of the vertebrae, from behind, where they can be felt. */
export function plateNames(view: View): readonly LevelName[] {
  return view === "back" ? levelNames : [];
}
