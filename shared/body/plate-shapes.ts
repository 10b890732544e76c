// The quiet drawing under the muscles as shapes in the order they are painted: body, bones to count by, lines of the skin.
// Data only: the screen and the printed picture both draw these.
import type { View } from "./chart.ts";
import { curvePath, outlinePath, points, symmetricPath, type Outline } from "./outline.ts";
import {
  bodyHalf,
  costalMargin,
  femurBack,
  hipBoneBack,
  hipBoneFront,
  kneecap,
  obturatorHole,
  pubisBack,
  ribsBack,
  ribsFront,
  sacrumHalf,
  shinHalf,
  sternumHalf,
  thighFront,
  trochanterRidge,
  type PlateRole,
  type PlateShape,
} from "./plate.ts";
import { levelNames, spine, type LevelName } from "./plate-spine.ts";

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
