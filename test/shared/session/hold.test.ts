// Rule `hold-range`: a hold counts from 10 s, ends by itself at 30 s, and is recorded as long as it really was.
import { describe, expect, it } from "vitest";
import { holdView } from "../../../shared/session/hold-view.ts";
import {
  at,
  endHold,
  given,
  held,
  interrupt,
  markQuadratus,
  opening,
  reachLimit,
  recover,
  says,
  startHold,
  target,
} from "../../support/samples/given.ts";

const ready = [opening, at(1_000, markQuadratus)];
const holding = [...ready, at(2_000, startHold)];

describe("starting a hold", () => {
  it("takes the chosen site, the pressure, the applicator and the site's target", () => {
    given(...ready)
      .when(startHold, 2_000)
      .thenEvents({
        type: "hold-started",
        at: 2_000,
        hold: 1,
        site: 1,
        level: 2,
        applicator: "fingers",
        targetMs: 20_000,
      });
  });

  it("uses the target set for this site", () => {
    const { facts } = given(...ready, at(1_500, target(12_000)), at(2_000, startHold));
    expect(facts.running?.targetMs).toBe(12_000);
  });
});

describe("ending a hold", () => {
  it.each([
    [0, "short"],
    [9_999, "short"],
    [10_000, "counted"],
    [20_000, "counted"],
    [29_999, "counted"],
  ])("after %i ms records exactly that, and it is %s", (heldMs, outcome) => {
    const { facts } = given(...ready, ...held(2_000, heldMs));
    expect(facts.holds).toMatchObject([{ number: 1, heldMs, end: "released", outcome }]);
    expect(facts.running).toBeNull();
  });

  it("asks for the response of a counted hold and of no other", () => {
    expect(given(...ready, ...held(2_000, 10_000)).facts.awaitingResponse).toBe(1);
    expect(given(...ready, ...held(2_000, 9_999)).facts.awaitingResponse).toBeNull();
  });

  it("keeps whole milliseconds of a press stamped with a fraction", () => {
    given(...holding)
      .when(endHold, 13_999.6)
      .thenEvents({ type: "hold-ended", at: 14_000, hold: 1, heldMs: 12_000, end: "released" });
  });
});

describe("a hold that reaches 30 s", () => {
  const limit = { type: "hold-ended", at: 32_000, hold: 1, heldMs: 30_000, end: "limit" } as const;

  it("ends by itself at exactly 30,000 ms", () => {
    given(...holding)
      .when(reachLimit(1), 32_000)
      .thenEvents(limit);
  });

  it("ends there however late anybody noticed", () => {
    given(...holding)
      .when(reachLimit(1), 34_567)
      .thenEvents(limit);
  });

  it("ends there although the press to end it came a little later", () => {
    given(...holding)
      .when(endHold, 32_200)
      .thenEvents(limit);
  });

  it("has ended before whatever is said next, which is said of that hold", () => {
    given(...holding)
      .when(says("worse"), 32_500)
      .thenEvents(limit, { type: "feedback-given", at: 32_500, site: 1, hold: 1, kind: "worse", by: "therapist" });
  });

  it("needs no press to end it: one that comes within a second has nothing left to do", () => {
    const ended = given(...holding, at(32_000, reachLimit(1)));
    ended.when(endHold, 31_950).thenNothing();
    ended.when(endHold, 32_999).thenNothing();
    ended.when(endHold, 33_000).thenRefused("no-hold-running");
  });

  it("is recorded even where the command that found it is itself refused", () => {
    given(...holding)
      .when(startHold, 32_500)
      .thenEvents(limit);
  });

  it("does not take the late press for a new start, but does take one a second later", () => {
    const ended = given(...holding, at(32_000, reachLimit(1)));
    ended.when(startHold, 32_999).thenRefused("hold-just-ended", 1);
    expect(ended.when(startHold, 33_000).facts.running?.number).toBe(2);
  });

  it("guards only after the limit: a hold ended by hand can be followed at once", () => {
    expect(given(...ready, ...held(2_000, 12_000)).when(startHold, 14_000).facts.running?.number).toBe(2);
  });
});

describe("a hold whose clock was lost", () => {
  it("is interrupted at the last moment anybody can vouch for, and never counts", () => {
    const story = given(...holding);
    story
      .when(interrupt(14_000, "sleep"), 600_000)
      .thenEvents({ type: "hold-interrupted", at: 600_000, hold: 1, heldMs: 12_000, reason: "sleep" });
    expect(story.when(interrupt(14_000, "sleep"), 600_000).facts.holds).toMatchObject([
      { heldMs: 12_000, end: "interrupted", interruption: "sleep", outcome: "interrupted" },
    ]);
  });

  it("asks for no response", () => {
    expect(given(...holding, at(20_000, interrupt(19_000, "clock"))).facts.awaitingResponse).toBeNull();
  });

  it("is never known to have lasted beyond now", () => {
    given(...holding)
      .when(interrupt(14_000, "sleep"), 9_000)
      .thenEvents({ type: "hold-interrupted", at: 9_000, hold: 1, heldMs: 7_000, reason: "sleep" });
  });

  it("is interrupted by a crash when the session is recovered, and the gap is told", () => {
    given(...holding)
      .when(recover(95_000), 15_000)
      .thenEvents(
        { type: "hold-interrupted", at: 15_000, hold: 1, heldMs: 13_000, reason: "crash" },
        { type: "session-recovered", at: 15_000, gapMs: 95_000 },
      );
  });

  it("counts after all where it was known to have reached 30 s before the crash", () => {
    given(...holding)
      .when(recover(95_000), 33_000)
      .thenEvents(
        { type: "hold-ended", at: 32_000, hold: 1, heldMs: 30_000, end: "limit" },
        { type: "session-recovered", at: 33_000, gapMs: 95_000 },
      );
  });

  it("leaves a session without a hold as it was, with the gap told", () => {
    given(...ready)
      .when(recover(5_000), 9_000)
      .thenEvents({ type: "session-recovered", at: 9_000, gapMs: 5_000 });
  });
});

describe("a hold whose release cannot be heard", () => {
  it("is interrupted at that instant and never counts, however long it was", () => {
    const lost = given(...holding, at(20_000, { type: "lose-release" }));
    expect(lost.happened.at(-1)).toEqual({
      type: "hold-interrupted",
      at: 20_000,
      hold: 1,
      heldMs: 18_000,
      reason: "release-unknown",
    });
    expect(lost.facts.holds.at(-1)).toMatchObject({ outcome: "interrupted" });
    expect(lost.facts.awaitingResponse).toBeNull();
  });

  it("is nothing to speak of once the hold is over", () => {
    given(...holding, at(12_000, endHold))
      .when({ type: "lose-release" }, 13_000)
      .thenNothing();
  });
});

describe("a running hold as the screen reads it", () => {
  const running = { startedAt: 2_000, targetMs: 20_000 };

  it("says how long it is, its phase and what is left to the target and the limit", () => {
    expect(holdView(running, 17_000)).toEqual({
      elapsedMs: 15_000,
      phase: "counts-now",
      toTargetMs: 5_000,
      toLimitMs: 15_000,
    });
  });

  it("never shows less than nothing or more than 30 s", () => {
    expect(holdView(running, 1_000)).toMatchObject({ elapsedMs: 0, toLimitMs: 30_000 });
    expect(holdView(running, 99_000)).toMatchObject({
      elapsedMs: 30_000,
      phase: "release",
      toTargetMs: 0,
      toLimitMs: 0,
    });
  });
});
