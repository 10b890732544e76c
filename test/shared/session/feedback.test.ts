// Rule `listen`: feedback at any moment, open until the pressure changes or the hold ends.
import { describe, expect, it } from "vitest";
import { openFeedback } from "../../../shared/session/pressure.ts";
import {
  at,
  endHold,
  given,
  held,
  markGluteus,
  markQuadratus,
  opening,
  pressure,
  says,
  startHold,
} from "../../support/samples/given.ts";

const ready = [opening, at(1_000, markQuadratus)];
const holding = [...ready, at(2_000, startHold)];

describe("feedback", () => {
  it("during a hold belongs to that hold and does not end it", () => {
    const story = given(...holding);
    story
      .when(says("too-much"), 5_000)
      .thenEvents({ type: "feedback-given", at: 5_000, site: 1, hold: 1, kind: "too-much", by: "therapist" });
    expect(story.when(says("too-much"), 5_000).facts.running?.number).toBe(1);
  });

  it("between holds belongs to the chosen site", () => {
    given(...ready)
      .when(says("better"), 2_000)
      .thenEvents({ type: "feedback-given", at: 2_000, site: 1, hold: null, kind: "better", by: "therapist" });
  });

  const ended = [...holding, at(14_000, endHold)];
  it.each([14_001, 24_000])("at %i, up to 10 s after a hold, belongs to it", (when) => {
    given(...ended)
      .when(says("too-much"), when)
      .thenEvents({ type: "feedback-given", at: when, site: 1, hold: 1, kind: "too-much", by: "therapist" });
  });

  it("more than 10 s after a hold belongs to no hold any more", () => {
    given(...ended)
      .when(says("too-much"), 24_001)
      .thenEvents({ type: "feedback-given", at: 24_001, site: 1, hold: null, kind: "too-much", by: "therapist" });
  });

  it("just after a hold is said of its site, though another is chosen by then", () => {
    given(...ended, at(15_000, markGluteus))
      .when(says("worse"), 16_000)
      .thenEvents({ type: "feedback-given", at: 16_000, site: 1, hold: 1, kind: "worse", by: "therapist" });
  });

  it("just after a hold belongs to the next one where that has begun", () => {
    given(...ended, at(15_000, startHold))
      .when(says("worse"), 16_000)
      .thenEvents({ type: "feedback-given", at: 16_000, site: 1, hold: 2, kind: "worse", by: "therapist" });
  });

  it("remembers when the client gave it with a clicker of their own", () => {
    const { facts } = given(...holding, at(5_000, { type: "give-feedback", kind: "too-much", by: "client" }));
    expect(facts.feedback).toMatchObject([{ kind: "too-much", by: "client" }]);
  });

  it("can be said as often as it is felt", () => {
    const { facts } = given(...holding, at(5_000, says("worse")), at(6_000, says("worse")));
    expect(facts.feedback.map((said) => said.at)).toEqual([5_000, 6_000]);
  });
});

describe("open feedback", () => {
  it.each(["too-much", "too-little", "worse"] as const)("is %s, from the moment it was said", (kind) => {
    expect(openFeedback(given(...holding, at(5_000, says(kind))).facts)).toMatchObject({ kind, at: 5_000 });
  });

  it("is closed by a change of pressure", () => {
    expect(openFeedback(given(...holding, at(5_000, says("too-much")), at(7_000, pressure(1))).facts)).toBeNull();
  });

  it("is closed by the end of the hold", () => {
    expect(openFeedback(given(...holding, at(5_000, says("worse")), at(7_000, endHold)).facts)).toBeNull();
  });

  it("is not opened by better, and not closed by it either", () => {
    expect(openFeedback(given(...holding, at(5_000, says("better"))).facts)).toBeNull();
    const { facts } = given(...holding, at(5_000, says("too-much")), at(6_000, says("better")));
    expect(openFeedback(facts)).toMatchObject({ kind: "too-much", at: 5_000 });
  });

  it("is the newest where several were said", () => {
    const { facts } = given(...holding, at(5_000, says("too-much")), at(6_000, says("too-little")));
    expect(openFeedback(facts)).toMatchObject({ kind: "too-little", at: 6_000 });
  });

  it("does not come over from an earlier hold or from between holds", () => {
    const before = given(...ready, at(1_500, says("worse")), at(2_000, startHold));
    expect(openFeedback(before.facts)).toBeNull();
    const earlier = given(...holding, at(5_000, says("worse")), at(15_000, endHold), ...held(16_000, 12_000));
    expect(openFeedback(earlier.facts)).toBeNull();
  });
});
