// The landmarks the muscles are drawn on, as hand-set points of one half in chart units: body, bones, and the levels of the vertebrae.
// An adult of about 180 cm: crest level with L4, PSIS with S2, hip joint and trochanter with the pubis, knee 600 mm below L4.
import { points, type Outline } from "./outline.ts";

/** What a shape of the drawing is, and its path. */
export type PlateRole =
  | "body"
  | "bone"
  | "hole"
  | "process"
  | "disc"
  | "rib-edge"
  | "rib"
  | "foramen"
  | "ridge"
  | "fold"
  | "contour";
export type PlateShape = { readonly role: PlateRole; readonly path: string };

/** What a view shows, in chart units: left edge, top edge, width, height. */
export type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const frames: Readonly<Record<"low-back" | "whole", Frame>> = {
  "low-back": { x: -200, y: -236, width: 400, height: 476 },
  whole: { x: -330, y: -300, width: 660, height: 960 },
};

/** Spinous processes: name and height. L4 is where the chart's heights begin. */
export const spinousProcesses = [
  { name: "T6", y: -299, lumbar: false },
  { name: "T7", y: -275, lumbar: false },
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

/** Half the outline of trunk and leg, from mid-back by waist, hip and knee to the crotch. */
export const bodyHalf = points(
  "0 -350, 158 -350!, 166 -312, 164 -270, 157 -220, 149 -170, 142 -120, 138.5 -84, 138 -56, 141 -28, 148 2, 157 32, 166 64, 174 98, 180 132, 182 160, 181 192, 178 236, 174 290, 168 350, 161 410, 153 470, 146 520, 141 560, 140 590, 143 622, 145 660, 144 700!, 34 700!, 34 664, 40 628, 43 600, 42 576, 38 548, 34 510, 28 450, 20 380, 13 312, 9 262, 6 234, 0 218!",
);

/** Open curves: the course of the ribs, the lowest first. */
export const ribsBack: readonly Outline[] = [
  points("20 -146, 48 -137, 74 -118, 94 -95"),
  points("18 -174, 62 -166, 102 -138, 127 -102"),
  points("18 -202, 70 -198, 116 -172, 135 -143"),
  points("18 -229, 76 -231, 124 -208, 142 -174"),
  points("18 -255, 78 -262, 128 -241, 147 -208"),
  points("18 -281, 80 -291, 132 -272, 151 -240"),
  points("18 -306, 80 -320, 134 -303, 153 -273"),
];
export const ribsFront: readonly Outline[] = [
  points("137 -134, 132 -112, 122 -100"),
  points("143 -168, 136 -142, 118 -124, 102 -124"),
  points("148 -200, 139 -170, 118 -154, 92 -160, 78 -172"),
  points("152 -236, 142 -204, 114 -184, 78 -194, 46 -220, 16 -242"),
  points("154 -270, 145 -238, 114 -216, 72 -220, 38 -240, 16 -254"),
  points("155 -304, 146 -272, 114 -250, 70 -250, 36 -264, 16 -272"),
];
/** From the tip of the 10th rib up to the breastbone. */
export const costalMargin = points("134 -104, 120 -98, 100 -122, 76 -170, 46 -214, 16 -240");
export const sternumHalf = points("0 -350, 15 -350, 13 -300, 17 -262, 14 -242, 6 -236, 5 -222, 2 -210, 0 -208");

export const hipBoneBack = points(
  "42 70!, 44 58, 52 38, 64 21, 80 8, 98 2, 116 4, 130 12, 140 24, 143 38, 139 54, 132 72, 126 92, 120 108, 114 124, 108 140, 100 152, 94 164, 88 182, 80 196, 68 201, 56 197, 52 186, 56 172, 66 160, 70 150, 63 141!, 72 134, 82 122, 82 110, 74 103, 60 101, 49 94!, 45 84",
);
/** Pubis and lower ramus, seen beyond the hip bone from behind. */
export const pubisBack = points(
  "5 142!, 16 138, 40 132, 66 122, 92 118, 100 140, 90 170, 76 196, 56 196, 36 184, 16 176, 5 172!",
);
export const obturatorHole = points("38 152, 56 143, 74 148, 78 160, 70 176, 56 182, 44 172");

export const hipBoneFront = points(
  "40 54!, 50 36, 64 20, 80 8, 98 2, 116 4, 130 12, 139 25, 138 40, 127 56!, 119 66, 116 76, 114 88!, 116 100, 114 118, 108 136, 100 150, 92 166, 84 186, 72 200, 58 199, 48 189, 34 180, 16 176, 5 174!, 5 144!, 14 139, 27 137!, 44 130, 62 121, 72 110, 70 94, 60 78, 50 70!, 44 66",
);
export const sacrumHalf = points(
  "0 48, 16 46, 30 49, 41 56, 43 66, 40 80, 33 98, 24 116, 15 130, 10 140!, 8 148, 6 158, 3 167, 0 169",
);

export const femurBack = points(
  "72 112, 80 103, 92 102, 103 108, 112 116, 124 118, 134 113!, 146 106, 156 109, 163 121, 165 136, 161 154, 153 170, 147 190, 143 230, 138 300, 130 400, 123 480, 122 520, 128 544, 134 560, 133 580, 126 593, 112 596, 102 588, 97 578, 91 588, 82 598, 68 597, 59 585, 57 568, 64 552, 80 536, 90 512, 94 480, 101 400, 110 300, 117 230, 120 204, 113 194, 114 184, 122 174, 118 160, 108 148, 94 148, 80 144, 72 132, 70 122",
);
/** The ridge between the trochanters, where the deep rotators hold on. */
export const trochanterRidge = points("158 122, 148 144, 134 164, 122 182");
export const kneecap = points("96 548, 108 552, 115 564, 112 580, 97 592, 82 580, 78 564, 84 552");
export const shinHalf = points(
  "60 606!, 80 603, 97 606, 114 603, 134 606!, 135 622, 124 640, 118 700!, 74 700!, 70 640, 58 622",
);

/** Muscles of the front of the thigh that hold no region of this chart, for orientation. */
export const thighFront: readonly Outline[] = [
  points("24 148!, 40 151, 60 200, 64 240, 52 290, 43 350, 37 410!, 27 360, 18 310, 13 262, 11 232, 14 190, 17 160"),
  points("62 330!, 68 380, 76 440, 86 500, 91 546!, 80 558, 66 560, 54 548, 50 520, 49 470, 52 410, 57 360"),
  points(
    "112 86!, 120 110, 128 160, 132 230, 131 310, 125 390, 115 460, 106 520, 102 548!, 92 548!, 90 520, 92 460, 94 390, 98 310, 104 230, 108 160, 109 110",
  ),
  points(
    "127 57!, 122 86, 108 132, 88 192, 67 262, 53 340, 47 420, 46 500, 52 566, 60 606!, 53 606!, 44 566, 38 500, 38 420, 43 340, 55 262, 76 192, 97 132, 116 80",
  ),
];
