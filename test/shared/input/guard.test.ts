import { describe, expect, it } from "vitest";
import { nonePassed, passGuard } from "../../../shared/input/guard.ts";
import type { ActionId } from "../../../shared/input/actions.ts";

const at = (ms: number, action: ActionId = "toggle-hold", by: "therapist" | "client" = "therapist") => ({
  action,
  by,
  at: ms,
});

describe("the guard time", () => {
  it("takes a second press of an act that turns over for a trembling foot", () => {
    const once = passGuard(nonePassed, at(1_000), 250);
    if (once === null) throw new Error("the first press was not taken");
    expect(passGuard(once, at(1_249), 250)).toBeNull();
    expect(passGuard(once, at(1_250), 250)).not.toBeNull();
    expect(passGuard(once, at(1_100), 100)).not.toBeNull();
  });

  it("counts from the last press that was taken, not from one that was ignored", () => {
    const once = passGuard(nonePassed, at(0), 250) ?? nonePassed;
    expect(passGuard(once, at(200), 250)).toBeNull();
    expect(passGuard(once, at(300), 250)).not.toBeNull();
  });

  it("leaves acts alone that do no harm twice", () => {
    const once = passGuard(nonePassed, at(0, "pressure-up"), 1_000) ?? nonePassed;
    expect(passGuard(once, at(120, "pressure-up"), 1_000)).not.toBeNull();
    expect(passGuard(once, at(20, "pressure-up"), 1_000)).toBeNull();
  });

  it("does not let one act or person stand in another's way", () => {
    const once = passGuard(nonePassed, at(0, "too-much"), 250) ?? nonePassed;
    expect(passGuard(once, at(5, "better"), 250)).not.toBeNull();
    expect(passGuard(once, at(5, "too-much", "client"), 250)).not.toBeNull();
  });
});
