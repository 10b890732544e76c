// The plate the muscles are drawn on, as hand-set points of one half: outline of the body and the landmarks a therapist counts by.
import type { Outline } from "./outline.ts";

/** What a view shows, in chart units: left edge, top edge, width, height. */
export type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const frames: Readonly<Record<"low-back" | "whole", Frame>> = {
  "low-back": { x: -200, y: -236, width: 400, height: 476 },
  whole: { x: -330, y: -300, width: 660, height: 960 },
};

/** Half the outline of trunk and thigh, from the armpit round the knee to the crotch. */
export const bodyHalf: Outline = [
  [0, -330],
  [150, -330],
  [172, -300],
  [163, -240],
  [154, -180],
  [146, -120],
  [140, -66],
  [144, -20],
  [158, 30],
  [173, 82],
  [181, 134],
  [183, 186],
  [180, 250],
  [174, 330],
  [164, 430],
  [152, 530],
  [143, 610],
  [141, 690],
  [66, 690],
  [62, 610],
  [50, 500],
  [36, 400],
  [21, 300],
  [10, 240],
  [0, 222],
];

/** Spinous processes: name and height. L4 is where the chart's heights begin. */
export const spinousProcesses = [
  { name: "T8", y: -250, lumbar: false },
  { name: "T9", y: -224, lumbar: false },
  { name: "T10", y: -197, lumbar: false },
  { name: "T11", y: -169, lumbar: false },
  { name: "T12", y: -140, lumbar: false },
  { name: "L1", y: -107, lumbar: true },
  { name: "L2", y: -72, lumbar: true },
  { name: "L3", y: -36, lumbar: true },
  { name: "L4", y: 0, lumbar: true },
  { name: "L5", y: 34, lumbar: true },
] as const;

/** Open curves: the course of the lower ribs from spine to tip. */
export const ribsBack: readonly Outline[] = [
  [
    [24, -146],
    [52, -134],
    [82, -112],
    [104, -86],
  ],
  [
    [24, -176],
    [62, -166],
    [104, -136],
    [132, -98],
  ],
  [
    [24, -204],
    [70, -200],
    [122, -172],
    [148, -128],
  ],
  [
    [24, -231],
    [76, -232],
    [130, -206],
    [155, -164],
  ],
  [
    [24, -257],
    [80, -264],
    [134, -244],
    [162, -206],
  ],
];
export const ribsFront: readonly Outline[] = [
  [
    [10, -226],
    [34, -196],
    [62, -156],
    [92, -118],
    [122, -100],
    [143, -112],
  ],
  [
    [16, -248],
    [60, -224],
    [112, -190],
    [152, -176],
  ],
  [
    [18, -280],
    [70, -268],
    [120, -244],
    [160, -236],
  ],
];

export const hipBone: Outline = [
  [40, 50],
  [54, 24],
  [76, 8],
  [98, 2],
  [122, 6],
  [144, 24],
  [153, 50],
  [143, 80],
  [130, 100],
  [124, 122],
  [112, 142],
  [92, 158],
  [82, 182],
  [68, 197],
  [53, 190],
  [52, 166],
  [66, 140],
  [62, 114],
  [48, 88],
  [40, 68],
];
export const hipBoneFront: Outline = [
  [58, 34],
  [76, 12],
  [100, 2],
  [124, 8],
  [142, 26],
  [136, 46],
  [124, 62],
  [124, 92],
  [118, 116],
  [96, 128],
  [62, 134],
  [30, 146],
  [6, 150],
  [6, 172],
  [34, 176],
  [54, 192],
  [44, 200],
  [22, 186],
  [4, 178],
  [4, 146],
  [40, 122],
  [66, 104],
  [62, 66],
];
export const sacrumHalf: Outline = [
  [0, 48],
  [30, 46],
  [40, 62],
  [34, 92],
  [20, 122],
  [7, 142],
  [3, 156],
  [0, 158],
];
export const femur: Outline = [
  [122, 116],
  [140, 122],
  [152, 112],
  [165, 120],
  [170, 142],
  [166, 170],
  [154, 196],
  [148, 280],
  [138, 420],
  [128, 560],
  [138, 612],
  [140, 640],
  [98, 640],
  [96, 616],
  [110, 560],
  [122, 420],
  [134, 260],
  [138, 184],
  [126, 158],
  [110, 148],
  [100, 134],
  [106, 120],
];
