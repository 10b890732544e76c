// Which runner `npm test -- FILTER` starts: those that have a file for it, and no other.
import { describe, expect, it } from "vitest";
import { kindsFor, listTestFiles } from "../../build/test-files.ts";

const files = [
  "test/shared/input/scanning.test.ts",
  "test/renderer/questions/pain-step.component.test.tsx",
  "test/e2e/pedals.spec.ts",
  "test/support/drivers/pedal.ts",
];

describe("the runners of a filter", () => {
  it("are all of them where there is none", () => {
    expect(kindsFor([], files)).toEqual(["unit", "components", "e2e"]);
  });

  it.each([
    ["scanning", ["unit"]],
    ["pain-step", ["components"]],
    ["pedals", ["e2e"]],
    ["pedals.spec.ts:35", ["e2e"]],
    ["questions", ["components"]],
  ])("“%s” are %s", (word, kinds) => {
    expect(kindsFor([word], files)).toEqual(kinds);
  });

  it("are none for a word in no path, and a helper is no test", () => {
    expect(kindsFor(["knee"], files)).toEqual([]);
    expect(kindsFor(["support"], files)).toEqual([]);
  });

  it("take what begins with a dash as the runner's own option", () => {
    expect(kindsFor(["--headed"], files)).toEqual(["unit", "components", "e2e"]);
    expect(kindsFor(["scanning", "-t", "--bail"], files)).toEqual(["unit"]);
  });

  it("are found for every test file of the project", () => {
    expect(kindsFor([], listTestFiles())).toEqual(expect.arrayContaining(["unit", "e2e"]));
    expect(listTestFiles()).toContain("test/build/test-files.test.ts");
  });
});
