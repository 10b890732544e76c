// The quiet drawing under the muscles as shapes in the order they are painted: body, bones to count by, lines of the skin.
// Data only: the screen and the printed picture both draw these.
import type { View } from "./chart.ts";
import { curvePath, outlinePath, symmetricPath, type Outline } from "./outline.ts";
import { bodyHalf, femur, hipBone, hipBoneFront, ribsBack, ribsFront, sacrumHalf, spinousProcesses } from "./plate.ts";

export type PlateRole = "body" | "bone" | "process" | "rib" | "foramen" | "fold" | "name";
export type PlateShape =
  | { readonly role: Exclude<PlateRole, "name">; readonly path: string }
  | { readonly role: "name"; readonly text: string; readonly x: number; readonly y: number };

const flips = [-1, 1] as const;
const named = new Set<string>(["T10", "T12", "L1", "L3", "L5"]);

export function plateShapes(view: View): readonly PlateShape[] {
  return view === "back" ? back : front;
}

type Drawn = Exclude<PlateRole, "name">;

function both(role: Drawn, draw: (flip: 1 | -1) => string): readonly PlateShape[] {
  return flips.map((flip) => ({ role, path: draw(flip) }));
}

function circle(x: number, y: number, rx: number, ry = rx): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

function vertebra({ name, y, lumbar }: (typeof spinousProcesses)[number]): readonly PlateShape[] {
  const half = lumbar ? 21 : 15;
  const reach = lumbar ? 40 : 25;
  const tall = lumbar ? 11 : 9;
  const arch = `M${-half} ${y - tall} Q0 ${y - tall + 3} ${half} ${y - tall} L${half - 2} ${y - 4} L${reach} ${y - 7} Q${reach + 4} ${y - 3} ${reach} ${y} L${half - 1} ${y + 3} L${half} ${y + tall} Q0 ${y + tall - 3} ${-half} ${y + tall} L${-half + 1} ${y + 3} L${-reach} ${y} Q${-reach - 4} ${y - 3} ${-reach} ${y - 7} L${-half + 2} ${y - 4} Z`;
  const spine = `M0 ${y - 6} Q4.5 ${y} 3 ${y + tall} Q0 ${y + tall + 3} -3 ${y + tall} Q-4.5 ${y} 0 ${y - 6} Z`;
  return [
    { role: "bone", path: arch },
    { role: "process", path: spine },
    ...(named.has(name) ? [{ role: "name" as const, text: name, x: 0, y: y - tall + 5 }] : []),
  ];
}

const gluteal: Outline = [
  [6, 222],
  [40, 231],
  [84, 233],
  [126, 219],
];
const hollowOfTheKnee: Outline = [
  [80, 640],
  [100, 632],
  [124, 634],
];
const groin: Outline = [
  [140, 50],
  [104, 96],
  [62, 132],
  [24, 150],
];
const innerThigh: Outline = [
  [0, 196],
  [10, 212],
  [12, 236],
];
const body: PlateShape = { role: "body", path: symmetricPath(bodyHalf) };
const thighBones = both("bone", (flip) => outlinePath(femur, flip));

const back: readonly PlateShape[] = [
  body,
  ...ribsBack.flatMap((rib) => both("rib", (flip) => curvePath(rib, flip))),
  ...both("bone", (flip) => outlinePath(hipBone, flip)),
  { role: "bone", path: symmetricPath(sacrumHalf) },
  ...[66, 84, 102, 119].flatMap((y, index) => both("foramen", (flip) => circle(flip * (15 - index * 2.2), y, 2.1))),
  ...spinousProcesses.flatMap(vertebra),
  ...thighBones,
  { role: "fold", path: "M0 112 C3 150 -3 190 0 222" },
  ...both("fold", (flip) => curvePath(gluteal, flip)),
  ...both("fold", (flip) => circle(flip * 44, 52, 3)),
  ...both("fold", (flip) => curvePath(hollowOfTheKnee, flip)),
];

const front: readonly PlateShape[] = [
  body,
  ...ribsFront.flatMap((rib) => both("rib", (flip) => curvePath(rib, flip))),
  ...both("bone", (flip) => outlinePath(hipBoneFront, flip)),
  ...thighBones,
  { role: "fold", path: "M0 -200 V-20 M0 0 V120" },
  { role: "fold", path: circle(0, -12, 3.4, 5) },
  ...both("fold", (flip) => curvePath(groin, flip)),
  ...both("fold", (flip) => curvePath(innerThigh, flip)),
  ...both("bone", (flip) => circle(flip * 110, 622, 20, 24)),
];
