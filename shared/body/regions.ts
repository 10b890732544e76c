// The outline of each muscle on one side of the chart, as hand-set points. Drawn smooth; where two overlap, the nearer usual place decides.
import type { View } from "./chart.ts";
import type { MuscleId } from "./muscles.ts";
import type { Outline } from "./outline.ts";

export type Region = { readonly muscle: MuscleId; readonly view: View; readonly outline: Outline };

function back(muscle: MuscleId, outline: Outline): Region {
  return { muscle, view: "back", outline };
}

function front(muscle: MuscleId, outline: Outline): Region {
  return { muscle, view: "front", outline };
}

// oxfmt keeps each outline on as few lines as it can; the points go round once.
export const regions: readonly Region[] = [
  back("latissimus-dorsi", [[8, -214], [8, -120], [26, -58], [58, -8], [84, 4], [104, -44], [128, -112], [148, -188], [160, -262], [112, -276], [52, -240]]),
  back("external-oblique", [[106, -48], [126, -110], [142, -126], [138, -64], [142, -8], [122, 8], [96, 4]]),
  back("serratus-posterior-inferior", [[10, -164], [62, -204], [122, -192], [132, -150], [110, -110], [60, -104], [20, -94], [10, -116]]),
  back("longissimus-thoracis", [[20, -276], [42, -268], [47, -200], [48, -150], [47, -100], [43, -40], [39, 18], [34, 46], [25, 38], [23, -20], [20, -100], [18, -200]]),
  back("iliocostalis-lumborum", [[52, -224], [68, -206], [80, -152], [80, -104], [73, -50], [62, -2], [48, 38], [42, 20], [46, -40], [50, -100], [50, -160]]),
  back("multifidus", [[5, -132], [15, -120], [20, -60], [25, 0], [31, 40], [34, 74], [22, 100], [7, 104], [5, 60], [5, 0]]),
  back("quadratus-lumborum", [[44, -120], [74, -114], [98, -94], [101, -60], [100, -22], [106, 0], [82, 6], [58, 18], [50, -20], [46, -60]]),
  back("gluteus-maximus", [[16, 60], [44, 48], [72, 56], [112, 84], [150, 122], [168, 166], [158, 204], [138, 222], [100, 214], [60, 206], [26, 190], [12, 150], [13, 100]]),
  back("gluteus-medius", [[62, 26], [86, 10], [116, 10], [144, 26], [160, 56], [168, 100], [162, 132], [142, 114], [112, 84], [84, 62]]),
  back("gluteus-minimus", [[92, 58], [114, 42], [142, 54], [160, 84], [167, 120], [156, 130], [132, 112], [106, 86]]),
  back("piriformis", [[20, 86], [34, 74], [62, 88], [112, 114], [158, 130], [162, 140], [148, 144], [104, 132], [56, 116], [26, 108]]),
  back("hamstrings", [[46, 208], [76, 202], [112, 226], [126, 300], [122, 400], [116, 500], [110, 580], [86, 600], [62, 560], [48, 460], [44, 340], [42, 260]]),
  back("adductor-magnus", [[14, 208], [40, 206], [42, 262], [44, 350], [48, 450], [54, 520], [36, 500], [24, 400], [15, 300]]),
  back("vastus-lateralis", [[134, 232], [164, 192], [172, 262], [168, 362], [156, 480], [140, 570], [124, 580], [121, 480], [126, 380], [130, 300]]),
  front("rectus-abdominis", [[4, -206], [48, -200], [60, -124], [58, -40], [54, 30], [42, 90], [22, 140], [4, 148]]),
  front("external-oblique", [[66, -196], [110, -194], [140, -140], [142, -60], [138, 0], [122, 40], [94, 72], [68, 92], [58, 40], [62, -40], [66, -120]]),
  front("iliopsoas", [[24, -84], [40, -86], [54, -40], [76, 0], [112, 22], [118, 50], [106, 96], [96, 140], [86, 188], [70, 196], [62, 170], [74, 130], [70, 82], [46, 30], [30, -10]]),
  front("tensor-fasciae-latae", [[124, 54], [140, 52], [160, 92], [169, 140], [166, 188], [154, 194], [142, 140], [132, 96]]),
  front("vastus-lateralis", [[124, 204], [150, 196], [166, 242], [165, 340], [155, 450], [136, 560], [116, 570], [113, 480], [116, 380], [120, 280]]),
];

export function regionsOn(view: View): readonly Region[] {
  return regions.filter((region) => region.view === view);
}
