// A new site by pedal alone: what is offered in turn, first the muscle, then the side.
import { describe, expect, it } from "vitest";
import { sides } from "../../../shared/body/chart.ts";
import { mostUsedFirst } from "../../../shared/body/picker.ts";
import { markingAfter, markMenu, menuNow, type Choice } from "../../../shared/input/menus.ts";
import { at, given, markQuadratus, opening, pain, suspectInflammation } from "../../support/samples/given.ts";

const muscles = mostUsedFirst(new Map([["multifidus", 4]]))
  .map(({ id }) => id)
  .slice(0, 10);
const markSite: Choice = { kind: "action", action: "mark-site" };
const asked = { canBringIn: false, asksPain: null, wanted: true } as const;

describe("marking a site by pedal", () => {
  it("is offered when a session has no site yet, when the next site is wanted, and when the chosen one is closed", () => {
    const begun = [opening, at(500, pain("before", 4))];
    const marked = [...begun, at(1_000, markQuadratus)];
    for (const past of [begun, marked, [...marked, at(2_000, suspectInflammation)]])
      expect(menuNow({ ...asked, session: given(...past).session })?.choices).toContainEqual(markSite);
    expect(menuNow({ ...asked, wanted: false, session: given(...begun).session })?.choices).toContainEqual(markSite);
  });

  it("asks for the muscle, most used first, then for the side, and can be left at both", () => {
    const first = markingAfter(markSite);
    expect(first).toEqual({ muscle: null });
    if (first === null) return;
    const menu = markMenu(first, muscles);
    expect(menu.name).toBe("muscle");
    expect(menu.choices[0]).toEqual({ kind: "muscle", muscle: "multifidus" });
    expect(menu.choices.at(-1)).toEqual({ kind: "no-mark" });
    expect(markingAfter({ kind: "no-mark" })).toBeNull();
    expect(markMenu({ muscle: "multifidus" }, muscles).name).toBe("side");
  });

  it("reaches each of the ten muscles on both sides", () => {
    const reached = markMenu({ muscle: null }, muscles).choices.flatMap((choice) => {
      const next = markingAfter(choice);
      return next === null ? [] : markMenu(next, muscles).choices.filter(({ kind }) => kind === "mark");
    });
    expect(reached).toEqual(muscles.flatMap((muscle) => sides.map((side) => ({ kind: "mark", muscle, side }))));
    for (const choice of reached) expect(markingAfter(choice)).toBeNull();
  });
});
