// The profiles that come with Steadyhold, written out: what each pedal and the client's clicker mean before anybody has changed them.
import { expect, it } from "vitest";
import { actionIds, isModality } from "../../../shared/input/actions.ts";
import { builtInProfile } from "../../../shared/input/profiles.ts";

it.each([
  [
    "three-pedals",
    "pedal",
    ["F15 press next-choice", "F16 press toggle-hold", "F17 press take-choice", "F17 long too-much"],
  ],
  ["one-pedal", "pedal", ["F18 press one-pedal", "F18 long take-choice"]],
  ["client-clicker", "clicker", ["PageUp press too-much", "PageDown press better"]],
] as const)("%s", (id, kind, meant) => {
  const profile = builtInProfile(id);
  expect([profile.kind, profile.on]).toEqual([kind, false]);
  expect(profile.bindings.map(({ code, gesture, action }) => `${code} ${gesture} ${action}`)).toEqual(meant);
});

it("four actions start and end the rest of a session, and no other does", () => {
  expect(actionIds.filter(isModality)).toEqual(["warm-up", "stretching", "heat", "massage"]);
});
