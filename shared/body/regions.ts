// The outline of each muscle on one side of the chart and the run of its fibres, as hand-set points. Drawn smooth; where two overlap,
// the nearer usual place decides. The other side is the same, mirrored.
import type { View } from "./chart.ts";
import type { MuscleId } from "./muscles.ts";
import { curvePath, points, type Outline } from "./outline.ts";

/** `count` fibres, evenly spread from the first guide over the others to the last; all guides have the same number of points. */
export type Sheaf = { readonly guides: readonly Outline[]; readonly count: number };
export type Region = {
  readonly muscle: MuscleId;
  readonly view: View;
  readonly outline: Outline;
  readonly fibres: readonly Sheaf[];
};

type Draw = (muscle: MuscleId, outline: string, ...fibres: readonly Sheaf[]) => Region;
const on =
  (view: View): Draw =>
  (muscle, outline, ...fibres) => ({ muscle, view, outline: points(outline), fibres });
const back = on("back");
const front = on("front");

function fibres(count: number, ...guides: readonly string[]): Sheaf {
  return { guides: guides.map(points), count };
}

export const regions: readonly Region[] = [
  back(
    "latissimus-dorsi",
    "50 -350!, 65 -290, 78 -230, 86 -170, 89 -110, 91 -50, 94 3!, 100 1, 107 2!, 112 -44, 120 -90, 132 -140, 145 -192, 155 -240, 162 -284, 164 -350!",
    fibres(11, "56 -336, 100 -342, 158 -350", "86 -208, 122 -256, 161 -320", "100 -6, 121 -112, 158 -276"),
  ),
  back(
    "external-oblique",
    "134 -132!, 139.5 -108, 136.5 -72, 137.5 -44, 141.5 -14, 145 4, 146 16, 142 22, 133 13, 124 6, 114 3!, 117 -44, 124 -88",
    fibres(4, "132 -122, 122 -64, 118 0", "138 -104, 133 -56, 141 12"),
  ),
  back(
    "longissimus-thoracis",
    "20 -350!, 40 -350!, 45 -260, 49 -190, 50 -140, 48.5 -100, 45 -60, 41 -20, 38 14, 34 44!, 27 46!, 25 10, 23 -30, 21 -100, 19 -200",
    fibres(5, "23 -346, 23 -190, 25 -60, 29 38", "37 -346, 46 -190, 44 -60, 33 36"),
  ),
  back(
    "iliocostalis-lumborum",
    "58 -282!, 72 -240, 81 -195, 84 -150, 82 -110, 77 -72, 70 -36, 62 -2, 52 32, 42 44!, 41 20, 45 -20, 49 -60, 53 -100, 54 -140, 53 -190, 52 -240",
    fibres(6, "57 -262, 57 -170, 53 -70, 44 34", "62 -262, 80 -164, 73 -60, 48 32"),
  ),
  back(
    "gluteus-maximus",
    "44 64!, 58 46, 76 52, 94 66, 114 84, 138 106, 157 128, 168 154, 170 184, 165 210, 155 228!, 140 229, 120 228, 92 230, 66 228, 42 222, 24 210, 13 192, 10 170, 16 148, 25 122, 33 100, 40 80",
    fibres(13, "60 52, 112 88, 160 140", "22 128, 76 168, 164 200", "20 196, 70 220, 150 225"),
  ),
  back(
    "gluteus-medius",
    "60 40!, 74 22, 94 11, 114 11, 131 20, 143 35, 155 62, 164 92, 168 118!, 160 132!, 145 112, 127 94, 106 76, 84 58",
    fibres(11, "65 40, 112 76, 159 125", "106 15, 138 64, 162 121", "141 37, 157 74, 166 117"),
  ),
  back(
    "hamstrings",
    "50 236!, 68 231, 86 234, 101 243, 113 266, 121 310, 126 370, 128 430, 129 490, 132 540, 134 588!, 126 596!, 120 560, 110 524, 97 492!, 84 524, 74 560, 66 598!, 55 594!, 48 550, 44 490, 42 430, 41 370, 42 310, 45 260",
    fibres(5, "56 242, 50 330, 50 450, 58 582", "78 240, 84 330, 88 450, 68 584"),
    fibres(5, "84 240, 90 330, 100 450, 128 584", "102 250, 122 350, 124 460, 131 580"),
  ),
  back(
    "adductor-magnus",
    "9 232!, 22 224, 44 222!, 43 262, 40.5 310, 39.5 370, 40 430, 42 490, 44 536!, 38 520, 30 450, 22 380, 15 312, 11 262",
    fibres(4, "14 236, 20 330, 34 470", "38 230, 37 330, 40 480"),
  ),
  back(
    "vastus-lateralis",
    "150 234!, 168 220, 174 250, 171 310, 165 370, 157 440, 149 500, 140 552!, 134 530, 131 490, 130 430, 129 370, 128 320, 132 270",
    fibres(5, "148 246, 133 370, 136 536", "167 232, 162 370, 140 540"),
  ),
  back(
    "multifidus",
    "5 -142!, 12 -132, 17 -100, 21 -60, 25 -20, 29 16, 34 46, 37 68, 32 90, 22 110, 11 126!, 6 120, 5 60, 5 0",
    fibres(16, "6 -140, 9 -132, 13 -122", "7 92, 16 104, 20 110"),
  ),
  back(
    "quadratus-lumborum",
    "42 -128!, 62 -124, 80 -112, 93 -97!, 98 -76, 100 -50, 104 -22, 111 1!, 96 1, 76 10, 58 29!, 49 16, 47 -6, 45 -36, 43 -72, 41 -108",
    fibres(8, "46 -122, 49 -60, 58 20", "89 -98, 97 -50, 107 -2"),
  ),
  back(
    "gluteus-minimus",
    "82 64!, 98 48, 120 41, 140 48, 152 66, 161 92, 166 117!, 157 126!, 140 112, 120 96, 100 80",
    fibres(8, "87 65, 126 97, 158 120", "119 45, 140 80, 161 117", "140 52, 154 78, 164 114"),
  ),
  back(
    "piriformis",
    "26 82!, 40 78, 62 86, 92 100, 124 113, 152 121!, 158 130!, 148 138, 120 133, 88 127, 56 120, 34 117, 20 114!, 21 98",
    fibres(5, "30 85, 92 105, 151 125", "25 111, 90 123, 150 134"),
  ),
  back(
    "serratus-posterior-inferior",
    "10 -176!, 44 -190, 88 -208, 132 -204!, 136 -190!, 116 -178, 136 -166!, 132 -150!, 106 -148, 122 -132!, 114 -118!, 90 -122, 96 -108!, 86 -98!, 58 -96, 34 -82, 10 -66!",
    fibres(11, "14 -174, 70 -198, 130 -198", "13 -74, 48 -92, 86 -103"),
  ),
  front(
    "rectus-abdominis",
    "4 -224!, 20 -230, 46 -218, 58 -192, 62 -140, 62 -80, 59 -20, 53 40, 42 92, 27 132, 14 146!, 5 147!, 4 60, 4 -60",
    fibres(6, "9 -218, 8 -60, 8 138", "44 -206, 57 -60, 18 138"),
    fibres(3, "5 -168, 32 -162, 60 -170", "5 -24, 30 -19, 59 -26"),
  ),
  front(
    "external-oblique",
    "70 -208!, 98 -220, 128 -212!, 124 -194, 149 -182!, 140 -164, 146 -144!, 138 -126, 141 -106, 137 -72, 138 -44, 143 -18, 146 8, 138 34!, 127 54!, 98 78, 72 100!, 66 60, 66 10, 68 -50, 69 -110, 68 -160",
    fibres(14, "108 -212, 88 -186, 73 -160", "136 -116, 104 -66, 70 -20", "143 -6, 120 36, 84 84"),
  ),
  front(
    "tensor-fasciae-latae",
    "124 58!, 134 52, 146 66, 158 92, 169 124, 175 160, 173 204!, 164 212!, 151 178, 140 138, 131 98",
    fibres(5, "128 64, 146 132, 165 206", "135 58, 164 122, 172 198"),
  ),
  front(
    "vastus-lateralis",
    "148 212!, 166 214, 174 250, 171 310, 165 370, 157 440, 149 500, 138 552!, 124 566!, 119 530, 119 480, 122 420, 127 360, 131 300, 136 250",
    fibres(5, "148 222, 130 370, 125 552", "166 224, 162 370, 138 540"),
  ),
  front(
    "iliopsoas",
    "24 -124!, 34 -120, 43 -82, 51 -44, 61 -8, 72 18!, 86 10, 106 9, 124 20, 132 36, 125 56, 117 78, 115 108, 120 148, 125 182!, 116 190!, 102 168, 90 136, 78 106, 64 78, 49 44, 36 6, 28 -40, 24 -84",
    fibres(5, "26 -116, 36 -6, 76 92, 118 184", "33 -114, 59 -6, 92 84, 121 182"),
    fibres(8, "79 19, 94 76, 108 132, 121 180", "106 12, 106 70, 111 130, 122 180", "129 34, 116 76, 113 130, 123 180"),
  ),
];

export function regionsOn(view: View): readonly Region[] {
  return regions.filter((one) => one.view === view);
}

/** All fibres of a region as one open path; `flip` as for its outline. */
export function fibresPath({ fibres: sheaves }: Region, flip: 1 | -1): string {
  return sheaves
    .flatMap(fibresOf)
    .map((fibre) => curvePath(fibre, flip))
    .join("");
}

/** The fibres of a sheaf as open curves of one half. */
function fibresOf({ guides, count }: Sheaf): readonly Outline[] {
  return Array.from({ length: count }, (_, index) => {
    const along = (index / Math.max(1, count - 1)) * (guides.length - 1);
    const before = guides[Math.floor(along)] ?? [];
    const after = guides[Math.ceil(along)] ?? before;
    const share = along % 1;
    return before.map(([lateral, down], at) => {
      const [toLateral, toDown] = after[at] ?? [lateral, down];
      return [lateral + (toLateral - lateral) * share, down + (toDown - down) * share] as const;
    });
  });
}
