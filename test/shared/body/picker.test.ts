import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sides } from "../../../shared/body/chart.ts";
import { muscles } from "../../../shared/body/muscles.ts";
import { digitOf, pickedByDigit, searchMuscles } from "../../../shared/body/picker.ts";

const unused = new Map<string, number>();
const first = (query: string, usage = unused): string => {
  const found = searchMuscles(query, usage)[0];
  return found === undefined ? "nothing" : `${found.side} ${found.muscle}`;
};

describe("the picker", () => {
  it.each([
    ["ql l", "left quadratus-lumborum"],
    ["l ql", "left quadratus-lumborum"],
    ["QL right", "right quadratus-lumborum"],
    ["quad", "left quadratus-lumborum"],
    ["pi r", "right piriformis"],
    ["pir", "left piriformis"],
    ["glut med", "left gluteus-medius"],
    ["glut med r", "right gluteus-medius"],
    ["gm r", "right gluteus-medius"],
    ["gluteus min", "left gluteus-minimus"],
    ["psoas", "left iliopsoas"],
    ["psoas r", "right iliopsoas"],
    ["mf l", "left multifidus"],
    ["multi r", "right multifidus"],
    ["tfl r", "right tensor-fasciae-latae"],
    ["lats l", "left latissimus-dorsi"],
    ["hamstring r", "right hamstrings"],
    ["buttock", "left piriformis"],
    ["outer erector r", "right iliocostalis-lumborum"],
    ["serratus", "left serratus-posterior-inferior"],
    ["abs", "left rectus-abdominis"],
    ["oblique r", "right external-oblique"],
    ["adductor", "left adductor-magnus"],
    ["vastus l", "left vastus-lateralis"],
    ["latis", "left latissimus-dorsi"],
    ["left", "left quadratus-lumborum"],
  ])("%j finds %s first", (query, found) => {
    expect(first(query)).toBe(found);
  });

  it.each([
    ["pirifromis r", "right piriformis"],
    ["quadrtus", "left quadratus-lumborum"],
    ["gluteus mdius", "left gluteus-medius"],
    ["ilocostalis l", "left iliocostalis-lumborum"],
    ["multfidus", "left multifidus"],
  ])("forgives a slip in %j", (query, found) => {
    expect(first(query)).toBe(found);
  });

  it("lists every muscle on both sides, commonest first, when nothing is typed", () => {
    const all = searchMuscles("", unused);
    expect(all).toHaveLength(muscles.length * 2);
    expect(all.slice(0, 2)).toEqual([
      { muscle: "quadratus-lumborum", side: "left" },
      { muscle: "quadratus-lumborum", side: "right" },
    ]);
  });

  it("puts what is used most first among those that fit equally well", () => {
    expect(first("glut", new Map([["gluteus-maximus", 3]]))).toBe("left gluteus-maximus");
    expect(first("", new Map([["multifidus", 1]]))).toBe("left multifidus");
    expect(first("ql", new Map([["multifidus", 9]]))).toBe("left quadratus-lumborum");
  });

  it("finds nothing for what is no muscle", () => {
    for (const query of ["xyz", "ql xyz", "123", "12"]) expect(searchMuscles(query, unused)).toEqual([]);
  });

  it("needs three key presses in all for the ten commonest muscles: M, the digit of its place, and the side", () => {
    for (const [place, muscle] of muscles.slice(0, 10).entries()) {
      for (const side of sides) {
        const presses = ["m", digitOf(place) ?? "none", side.charAt(0)];
        expect(presses).toHaveLength(3);
        expect(pickedByDigit(presses.slice(1).join(""), unused)).toEqual({ muscle: muscle.id, side });
      }
    }
    expect(pickedByDigit("1", unused)).toBeNull();
    expect(pickedByDigit("1x", unused)).toBeNull();
    expect(pickedByDigit("ql", unused)).toBeNull();
  });

  it("gives the digits to the muscles that are really used most", () => {
    const usage = new Map([
      ["vastus-lateralis", 7],
      ["piriformis", 2],
    ]);
    expect(pickedByDigit("1r", usage)).toEqual({ muscle: "vastus-lateralis", side: "right" });
    expect(pickedByDigit("2l", usage)).toEqual({ muscle: "piriformis", side: "left" });
    expect(pickedByDigit("3l", usage)).toEqual({ muscle: "quadratus-lumborum", side: "left" });
    expect(searchMuscles("2", usage)).toEqual(sides.map((side) => ({ muscle: "piriformis", side })));
    expect(digitOf(9)).toBe("0");
    expect(digitOf(10)).toBeNull();
  });

  it("takes a muscle by its code, with a side, in the keys of the code", () => {
    for (const muscle of muscles) expect(first(muscle.code.toLowerCase())).toBe(`left ${muscle.id}`);
  });

  it("never stumbles over what is typed, and never offers anything twice", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (query) => {
        const keys = searchMuscles(query, unused).map((one) => `${one.side} ${one.muscle}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
