import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartPoint, mirrorPoint, otherSide, sideOfPoint, sides, views } from "../../../shared/body/chart.ts";
import { musclesAt } from "../../../shared/body/hit.ts";
import { muscles } from "../../../shared/body/muscles.ts";
import { isInside, outlinePath } from "../../../shared/body/outline.ts";
import { formatPlace, formatSite, placeUsualPoint, usualPlaces, viewsOf } from "../../../shared/body/places.ts";
import { fibresPath, regions, regionsOn } from "../../../shared/body/regions.ts";
import { en } from "../../../shared/words/en.ts";
import { t } from "../../../shared/words/words.ts";

const anyPoint = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 600 }) });
const anyMuscle = fc.constantFrom(...muscles.map((muscle) => muscle.id));
const anySide = fc.constantFrom(...sides);
const anyView = fc.constantFrom(...views);

describe("sides and views", () => {
  it("the client's left is on the left of the back view and on the right of the front view", () => {
    expect(sideOfPoint("back", { x: -50, y: 0 })).toBe("left");
    expect(sideOfPoint("back", { x: 50, y: 0 })).toBe("right");
    expect(sideOfPoint("front", { x: 50, y: 0 })).toBe("left");
    expect(sideOfPoint("front", { x: -50, y: 0 })).toBe("right");
  });

  it("mirroring twice is where one began, and once is the other side", () => {
    fc.assert(
      fc.property(anyPoint, anyView, (point, view) => {
        expect(mirrorPoint(mirrorPoint(point))).toEqual(point);
        if (point.x !== 0) expect(sideOfPoint(view, mirrorPoint(point))).toBe(otherSide(sideOfPoint(view, point)));
      }),
    );
  });

  it("a point made for a side lies on that side", () => {
    fc.assert(
      fc.property(anyView, anySide, fc.integer({ min: 1, max: 300 }), (view, side, lateral) => {
        expect(sideOfPoint(view, chartPoint(view, side, lateral, 0))).toBe(side);
      }),
    );
  });

  it("every muscle's usual places lie on the side they are asked for, mirrored from one side to the other", () => {
    fc.assert(
      fc.property(anyMuscle, anySide, (muscle, side) => {
        const here = usualPlaces(muscle, side);
        const there = usualPlaces(muscle, otherSide(side));
        for (const [index, place] of here.entries()) {
          expect(sideOfPoint(place.view, place.point)).toBe(side);
          expect(there[index]?.point).toEqual(mirrorPoint(place.point));
        }
      }),
    );
  });
});

describe("the muscle table", () => {
  it("has a code, names and a usual place for every muscle, and no code twice", () => {
    expect(new Set(muscles.map((muscle) => muscle.code)).size).toBe(muscles.length);
    for (const { id, code, latin } of muscles) {
      expect(code).toMatch(/^[A-Z]{2,3}$/);
      expect(latin).not.toBe("");
      expect(t(`muscle.${id}`)).not.toBe("");
      expect(usualPlaces(id, "left").length).toBeGreaterThan(0);
    }
  });

  it("has an outline on every view a muscle has a place on, and no outline without a place", () => {
    for (const { id } of muscles) {
      for (const view of viewsOf(id))
        expect(
          regionsOn(view).filter((region) => region.muscle === id),
          `${id}, ${view}`,
        ).toHaveLength(1);
    }
    for (const { muscle, view } of regions) expect(viewsOf(muscle)).toContain(view);
  });

  it("puts every usual place inside its own muscle's outline", () => {
    for (const { id } of muscles) {
      for (const { view, point, words } of usualPlaces(id, "right")) {
        const own = regionsOn(view).find((region) => region.muscle === id);
        const half = { x: Math.abs(point.x), y: point.y };
        expect(own !== undefined && isInside(own.outline, half), `${id}, ${words}`).toBe(true);
      }
    }
  });

  it("has a source for every place, and never one without words", () => {
    for (const { source } of muscles.flatMap((muscle) => muscle.places)) {
      if (source !== "usual teaching") expect(source.verified).toMatch(/\w{3}/);
    }
    expect(muscles.flatMap(({ places }) => places).some(({ source }) => source !== "usual teaching")).toBe(true);
  });

  it("uses every name of a place", () => {
    const used = new Set<string>(muscles.flatMap((muscle) => muscle.places.map((place) => `place.${place.words}`)));
    expect(Object.keys(en).filter((name) => name.startsWith("place.") && !used.has(name))).toEqual([]);
  });

  it("draws every region as a closed shape on its own half of the body, with the run of its fibres", () => {
    for (const region of regions) {
      const { muscle, view, outline, fibres } = region;
      expect(Math.min(...outline.map(([lateral]) => lateral)), `${muscle}, ${view}`).toBeGreaterThan(0);
      expect(outlinePath(outline, 1)).toMatch(/^M.*Z$/s);
      expect(fibres.length, `${muscle}, ${view}`).toBeGreaterThan(0);
      expect(fibresPath(region, -1)).toMatch(/^M-/);
    }
  });
});

describe("what lies under a point", () => {
  it("is, at a muscle's first usual place, that muscle first", () => {
    for (const { id, layer } of muscles) {
      for (const side of sides) {
        const { view, point } = placeUsualPoint(id, side);
        expect(musclesAt(view, point, layer)[0]?.muscle, `${id}, ${side}`).toBe(id);
      }
    }
  });

  it("is the same on both sides", () => {
    fc.assert(
      fc.property(anyPoint, anyView, (point, view) => {
        const found = (at: typeof point) => musclesAt(view, at).map((hit) => hit.muscle);
        expect(found(mirrorPoint(point))).toEqual(found(point));
      }),
    );
  });

  it("is nothing far from the body", () => {
    for (const view of views) expect(musclesAt(view, { x: 290, y: -100 })).toEqual([]);
  });

  // Written down from the landmarks, not from the outlines.
  it.each([
    ["just lateral of the spine of L3, through to the deep layer", "back", 16, -36, "deep", "multifidus"],
    ["a thumb's width lateral of L3", "back", 35, -36, "surface", "longissimus-thoracis"],
    ["two thumbs lateral of L2", "back", 66, -72, "surface", "iliocostalis-lumborum"],
    ["under the tip of the 12th rib", "back", 84, -84, "deep", "quadratus-lumborum"],
    ["just above the middle of the iliac crest", "back", 88, -8, "deep", "quadratus-lumborum"],
    ["just below the middle of the iliac crest", "back", 112, 32, "surface", "gluteus-medius"],
    ["two thirds along from sacrum to trochanter", "back", 118, 122, "deep", "piriformis"],
    ["one third along from sacrum to trochanter", "back", 60, 100, "deep", "piriformis"],
    ["in the middle of the buttock", "back", 90, 160, "surface", "gluteus-maximus"],
    ["a hand below the gluteal fold", "back", 90, 330, "surface", "hamstrings"],
    ["the inside of the thigh", "back", 28, 300, "surface", "adductor-magnus"],
    ["the outside of the thigh", "back", 156, 330, "surface", "vastus-lateralis"],
    ["the flank above the crest", "back", 128, -50, "surface", "external-oblique"],
    ["below the armpit", "back", 148, -240, "surface", "latissimus-dorsi"],
    ["over the lowest ribs", "back", 90, -140, "deep", "serratus-posterior-inferior"],
    ["two fingers beside the umbilicus", "front", 44, -12, "deep", "iliopsoas"],
    ["two fingers above the umbilicus", "front", 30, -60, "surface", "rectus-abdominis"],
    ["inside the iliac crest", "front", 100, 44, "deep", "iliopsoas"],
    ["a hand below the iliac spine", "front", 148, 110, "surface", "tensor-fasciae-latae"],
    ["the side of the belly", "front", 112, -60, "surface", "external-oblique"],
  ] as const)("%s is the right muscle", (_where, view, lateral, down, layer, muscle) => {
    for (const side of sides)
      expect(musclesAt(view, chartPoint(view, side, lateral, down), layer)[0]?.muscle).toBe(muscle);
  });
});

describe("words for a place", () => {
  const site = { muscle: "quadratus-lumborum", side: "left", view: "back" } as const;
  const usual = placeUsualPoint("quadratus-lumborum", "left").point;

  it("name side and muscle", () => {
    expect(formatSite(site)).toBe("left quadratus lumborum");
  });

  it("say the usual place, and how far from it in a therapist's directions", () => {
    expect(formatPlace({ ...site, point: usual })).toBe("above the iliac crest");
    expect(formatPlace({ ...site, point: { x: usual.x - 20, y: usual.y } })).toBe(
      "above the iliac crest, 2 cm further lateral",
    );
    expect(formatPlace({ ...site, point: { x: usual.x + 10, y: usual.y - 15 } })).toBe(
      "above the iliac crest, 1 cm further medial and 1.5 cm higher",
    );
    expect(formatPlace({ ...site, point: { x: -290, y: 500 } })).toBe("");
  });

  it("are the same words on both sides of the body", () => {
    fc.assert(
      fc.property(anyMuscle, anyView, anyPoint, (muscle, view, point) => {
        fc.pre(point.x !== 0);
        const here = formatPlace({ muscle, view, point, side: sideOfPoint(view, point) });
        const there = formatPlace({
          muscle,
          view,
          point: mirrorPoint(point),
          side: otherSide(sideOfPoint(view, point)),
        });
        expect(there).toBe(here);
      }),
    );
  });
});
