// What the rules say that block: the emergency, a physician first, severe pain. Each with an example, in the words that are shown, and with what
// settles it and what does not.
import { describe, expect, it } from "vitest";
import { clearanceOf } from "../../../shared/guidance/clearance.ts";
import type { Course, RuleId } from "../../../shared/course/course.ts";
import { guide, openGuidance } from "../../../shared/guidance/guidance.ts";
import { earlierVisits, severeFromAfter } from "../../../shared/guidance/view.ts";
import type { QuestionId } from "../../../shared/screening/questions.ts";
import { course, morning, view, visit } from "../../support/samples/courses.ts";

const asked = morning(0);
const ahcpr = "Red flags of the AHCPR guideline 14, Acute Low Back Problems in Adults (1994)";
const bothLegs = "Pain or numbness in both legs: later reviews of the signs of a pressed cauda equina";
const checklist =
  "Usual contraindications to local pressure in massage: a checklist of this practice, from no single guideline";
type Settled = NonNullable<Course["screening"]>["settled"];
const seen: Settled = { kind: "seen-by", text: "Dr. Roy", by: "B. Mueller", at: morning(1) };
const reasoned: Settled = { kind: "reason", text: "Known for years", by: "B. Mueller", at: morning(1) };

function screened(yes: readonly QuestionId[], settled: Settled = null): Course {
  return course({ screening: { yes: [...yes], by: "B. Mueller", at: asked, settled } });
}
const said = (told: Course) => guide(view([], { course: told }));
const open = (told: Course): readonly RuleId[] => openGuidance(view([], { course: told })).map(({ rule }) => rule);

describe("the rule of the emergency", () => {
  it("says which answers are one and that the session cannot start, from the moment they were given", () => {
    expect(said(screened(["both-legs", "saddle-numbness"]))).toEqual([
      {
        rule: "emergency",
        cause: `screening-${asked.wall}`,
        text: "Seek emergency care now: Numbness around the saddle area (between the legs, the buttocks); Pain or numbness that came suddenly in both legs. The session cannot start.",
        source: `${ahcpr}; ${bothLegs}`,
        ask: null,
        firedAt: asked,
        blocks: true,
        settledBy: "never",
        settled: null,
      },
    ]);
  });

  it("tells the other yes answers after its own, and the physician's rule keeps silent beside it", () => {
    const both = said(screened(["pregnancy", "cancer", "bladder-bowel"]));
    expect(both.map(({ rule }) => rule)).toEqual(["emergency"]);
    expect(both[0]).toMatchObject({
      text: "Seek emergency care now: New trouble holding or passing urine or stool. The session cannot start. Also answered yes: Cancer, now or in the past; Pregnant.",
      source: `${ahcpr}; ${checklist}`,
    });
  });

  it("names no others and one source where its own answer is the only yes", () => {
    expect(said(screened(["bladder-bowel"]))).toMatchObject([
      {
        text: "Seek emergency care now: New trouble holding or passing urine or stool. The session cannot start.",
        source: ahcpr,
      },
    ]);
    expect(said(screened(["both-legs"]))).toMatchObject([{ source: bothLegs }]);
  });

  it("stays open whatever was recorded or dismissed", () => {
    const dismissed = {
      rule: "emergency",
      cause: `screening-${asked.wall}`,
      reason: "why not",
      at: morning(1),
    } as const;
    for (const settled of [null, seen, reasoned]) {
      expect(open({ ...screened(["leg-weakness"], settled), dismissed: [dismissed] })).toEqual(["emergency"]);
    }
  });

  it("comes before everything else that is said", () => {
    const shown = view([visit(1, { before: 8 })], { course: screened(["leg-weakness"]), careTeam: 0 });
    expect(guide(shown).map(({ rule }) => rule)).toEqual([
      "emergency",
      "severe",
      "four-in-six",
      "soreness",
      "together",
    ]);
  });
});

describe("the rule of the physician first", () => {
  it("says which answers want one, from the moment they were given", () => {
    expect(said(screened(["pregnancy", "trauma"]))).toEqual([
      {
        rule: "physician-first",
        cause: `screening-${asked.wall}`,
        text: "A physician should see the client before the first hold: A recent bad fall or accident, or a lighter one with brittle bones; Pregnant.",
        source: `${ahcpr}; ${checklist}`,
        ask: null,
        firedAt: asked,
        blocks: true,
        settledBy: "record",
        settled: null,
      },
    ]);
  });

  it("credits each answer to where its question comes from, each source once", () => {
    const source = (...yes: QuestionId[]) => said(screened(yes)).map((one) => one.source);
    expect(source("thrombosis")).toEqual([checklist]);
    expect(source("pregnancy", "wound", "osteoporosis")).toEqual([checklist]);
    expect(source("age", "cancer")).toEqual([ahcpr]);
    expect(source("tumour", "age")).toEqual([`${ahcpr}; ${checklist}`]);
  });

  it.each([
    [seen, "Already seen by Dr. Roy"],
    [reasoned, "Goes on for this reason: Known for years"],
  ] as const)("is settled by what was recorded, in its words and with its time (%#)", (settled, text) => {
    const [only, ...others] = said(screened(["cancer"], settled));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ rule: "physician-first", settled: { text, at: morning(1) } });
    expect(open(screened(["cancer"], settled))).toEqual([]);
  });

  it("is settled by no press", () => {
    const dismissed = { rule: "physician-first", cause: `screening-${asked.wall}`, reason: null, at: asked } as const;
    expect(open({ ...screened(["cancer"]), dismissed: [dismissed] })).toEqual(["physician-first"]);
  });
});

describe("both rules of the screening", () => {
  it("have nothing to say where every answer is no and where nobody asked", () => {
    expect(said(screened([]))).toEqual([]);
    expect(said(course({ screening: null }))).toEqual([]);
  });
});

describe("what a visit must settle before its first hold", () => {
  it("is what the screening of its course says", () => {
    const standing = (told: Course) => clearanceOf(told, [], 7).screening;
    expect(standing(course({ screening: null }))).toBe("missing");
    expect(standing(screened([]))).toBe("clear");
    expect(standing(screened(["cancer"]))).toBe("physician");
    expect(standing(screened(["cancer"], seen))).toBe("clear");
    expect(standing(screened(["both-legs"], seen))).toBe("emergency");
  });

  it("is pain from the practice's threshold on, or above the highest score that was checked before", () => {
    const checked = (number: number, score: number) => visit(number, { severe: { kind: "checked-by", score } });
    expect(severeFromAfter([], 7)).toBe(7);
    expect(severeFromAfter([checked(1, 8)], 7)).toBe(9);
    expect(severeFromAfter([checked(1, 9), checked(2, 8)], 7)).toBe(10);
    expect(severeFromAfter([checked(1, 10)], 7)).toBe(11);
    expect(severeFromAfter([checked(1, 4)], 7)).toBe(7);
    expect(severeFromAfter([visit(1, { severe: { kind: "reason", score: 9 } })], 7)).toBe(7);
    expect(clearanceOf(screened([]), [checked(1, 8)], 7)).toEqual({ severeFrom: 9, screening: "clear" });
  });
});

describe("the visits before a visit", () => {
  it("are those that began before it, never itself, whatever came after", () => {
    const all = [1, 2, 3].map((number) => visit(number));
    expect(all.map((one) => earlierVisits(all, one).map(({ sessionId }) => sessionId))).toEqual([
      [],
      ["s-1"],
      ["s-1", "s-2"],
    ]);
    const twin = visit(4, { day: 14 });
    expect(earlierVisits([...all, twin], twin).map(({ sessionId }) => sessionId)).toEqual(["s-1"]);
  });
});

describe("rule severe", () => {
  it("says the score, since the start of the visit, and is settled only for a score as high", () => {
    const fires = (before: number, severe?: { kind: "checked-by"; score: number }) =>
      guide(view([visit(1, { before, finished: false, holds: 0, ...(severe === undefined ? {} : { severe }) })])).find(
        ({ rule }) => rule === "severe",
      );
    expect(fires(7)).toMatchObject({
      cause: "s-1",
      text: "Pain of 7 counts as severe here and should be checked by medical staff first.",
      firedAt: morning(0),
      blocks: true,
      settledBy: "record",
      settled: null,
    });
    expect(fires(9, { kind: "checked-by", score: 8 })?.settled).toBeNull();
    expect(fires(8, { kind: "checked-by", score: 8 })?.settled?.text).toBe("Checked by Dr. Roy");
    expect(fires(6)).toBeUndefined();
  });

  it("of a session that ended without an answer says that no treatment took place, and is silent where no score was given", () => {
    const ended = (told: Parameters<typeof visit>[1]) =>
      guide(view([visit(1, { before: 9, ...told })])).find(({ rule }) => rule === "severe")?.settled?.text;
    expect(ended({ holds: 0, sites: [] })).toBe("No treatment took place");
    expect(ended({})).toBe("The score was recorded after the first hold");
    expect(guide(view([visit(1, { before: null, finished: false, holds: 0 })])).map(({ rule }) => rule)).not.toContain(
      "severe",
    );
  });

  it("is said with the earlier check that covers the score", () => {
    const checked = visit(1, { before: 9, severe: { kind: "checked-by", score: 9 } });
    const severe = (score: number) =>
      guide(view([checked, visit(2, { before: score, finished: false, holds: 0 })])).find(
        ({ cause }) => cause === "s-2",
      );
    expect(severe(8)).toMatchObject({
      text: "Pain of 8 counts as severe here and should be checked by medical staff first.",
      settled: { text: "Checked by Dr. Roy on Monday, November 2, 2026, when it was 9", at: morning(0) },
    });
    expect(severe(9)?.settled).not.toBeNull();
    expect(severe(10)?.settled).toBeNull();
  });
});
