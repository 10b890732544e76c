// The muscles in the order the picker offers them, written out: how often they hold active points in low back pain decides it.
import { describe, expect, it } from "vitest";
import { sideOfPoint, sides, views } from "../../../shared/body/chart.ts";
import { muscles } from "../../../shared/body/muscles.ts";
import { formatSite } from "../../../shared/body/places.ts";
import { t } from "../../../shared/words/words.ts";

describe("the muscles", () => {
  it("are these seventeen in this order, with their Latin name, code and plain name", () => {
    expect(muscles.map(({ id, latin, code }) => [id, latin, code, t(`muscle.${id}`)])).toEqual([
      ["quadratus-lumborum", "quadratus lumborum", "QL", "side of the low back"],
      ["gluteus-medius", "gluteus medius", "GM", "side of the hip"],
      ["piriformis", "piriformis", "PI", "deep buttock"],
      ["iliocostalis-lumborum", "iliocostalis lumborum", "IL", "outer erector spinae"],
      ["longissimus-thoracis", "longissimus thoracis", "LT", "inner erector spinae"],
      ["multifidus", "multifidus", "MF", "beside the spine"],
      ["gluteus-maximus", "gluteus maximus", "GX", "buttock"],
      ["gluteus-minimus", "gluteus minimus", "GN", "deep side of the hip"],
      ["iliopsoas", "iliopsoas", "IP", "hip flexor, psoas"],
      ["tensor-fasciae-latae", "tensor fasciae latae", "TFL", "front of the hip"],
      ["latissimus-dorsi", "latissimus dorsi", "LD", "broad back muscle, lats"],
      ["hamstrings", "hamstrings", "HS", "back of the thigh"],
      ["serratus-posterior-inferior", "serratus posterior inferior", "SPI", "lower rib muscle"],
      ["rectus-abdominis", "rectus abdominis", "RA", "front of the belly, abs"],
      ["external-oblique", "external oblique", "EO", "side of the belly"],
      ["adductor-magnus", "adductor magnus", "AM", "inner thigh"],
      ["vastus-lateralis", "vastus lateralis", "VL", "outer thigh"],
    ]);
  });

  it("of the front are marked in front", () => {
    const inFront = muscles.filter(({ places }) => places[0]?.view === "front").map(({ code }) => code);
    expect(inFront).toEqual(["IP", "TFL", "RA", "EO"]);
  });

  it("are named with the client's side", () => {
    expect(formatSite({ muscle: "multifidus", side: "left" })).toBe("left multifidus");
    expect(formatSite({ muscle: "piriformis", side: "right" })).toBe("right piriformis");
  });
});

describe("the client's left", () => {
  it("is on the left of the back view and on the right of the front view; the middle line counts as left", () => {
    expect(views).toEqual(["back", "front"]);
    expect(sides).toEqual(["left", "right"]);
    const across = [-1, 0, 1].map((x) => ({ x, y: 0 }));
    expect(across.map((point) => sideOfPoint("back", point))).toEqual(["left", "left", "right"]);
    expect(across.map((point) => sideOfPoint("front", point))).toEqual(["right", "left", "left"]);
  });
});
