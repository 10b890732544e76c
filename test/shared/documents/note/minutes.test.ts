// Minutes add up whichever way they are split, over sessions that came about by any commands.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minutesOf, type HoldTime } from "../../../../shared/documents/note/minutes.ts";
import { fold } from "../../../../shared/session/evolve.ts";
import { history } from "../../../support/samples/arbitraries.ts";
import { use } from "../../../support/samples/given.ts";
import { story } from "../../../support/drivers/session-story.ts";

const sum = (rows: readonly HoldTime[]) => ({
  holds: rows.reduce((all, row) => all + row.all.holds, 0),
  ms: rows.reduce((all, row) => all + row.all.ms, 0),
  counted: rows.reduce((all, row) => all + row.counted.ms, 0),
});

describe("the minutes of a session", () => {
  it("are told by site, by applicator and by muscle, both sides together", () => {
    const { session } = story()
      .at(10_000)
      .site("piriformis", "left")
      .hold(20_000)
      .act(use("elbow"))
      .hold(4_000)
      .site("multifidus", "right")
      .site("piriformis", "right")
      .hold(12_350)
      .wait(60_000);
    const minutes = minutesOf(session);
    expect(minutes.holdTime).toEqual({ all: { holds: 3, ms: 36_300 }, counted: { holds: 2, ms: 32_300 } });
    expect(minutes.bySite.map((row) => [row.site, row.all.ms])).toEqual([
      [1, 24_000],
      [3, 12_300],
    ]);
    expect(minutes.byApplicator.map((row) => [row.applicator, row.all.ms, row.counted.ms])).toEqual([
      ["fingers", 20_000, 20_000],
      ["elbow", 16_300, 12_300],
    ]);
    expect(minutes.byMuscle.map((row) => [row.muscle, row.all.ms])).toEqual([["piriformis", 36_300]]);
  });

  it("add up to the same hold time however they are split", () => {
    fc.assert(
      fc.property(history, ({ events }) => {
        const session = fold(events);
        if (session.status === "none") throw new Error("a history begins with its session");
        const { holdTime, bySite, byApplicator, byMuscle, sessionMs } = minutesOf(session);
        const whole = { holds: holdTime.all.holds, ms: holdTime.all.ms, counted: holdTime.counted.ms };
        for (const split of [bySite, byApplicator, byMuscle]) expect(sum(split)).toEqual(whole);
        expect(holdTime.all.holds).toBe(session.facts.holds.length);
        expect(sessionMs).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
