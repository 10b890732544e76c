// The screening: what answers add up to, for every question there is.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionIds, questions } from "../../../shared/screening/questions.ts";
import { levelOf, screeningStatus } from "../../../shared/screening/screening.ts";
import { t } from "../../../shared/words/words.ts";

const someYes = fc.subarray([...questionIds]);
const settled = { kind: "seen-by", text: "Dr. Roy" };

describe("the questions", () => {
  it("have ids of their own, words that ask, and both levels", () => {
    expect(new Set(questionIds).size).toBe(questionIds.length);
    for (const { id } of questions) expect(t(`question.${id}`)).toContain("?");
    expect(new Set(questions.map((question) => question.level))).toEqual(new Set(["emergency", "physician"]));
  });

  it("put red flags of an emergency first and contraindications last", () => {
    const order = questions.map(({ level, kind }) => (level === "emergency" ? 0 : kind === "red-flag" ? 1 : 2));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });
});

describe("answers", () => {
  it("are clear exactly when none is yes", () => {
    fc.assert(
      fc.property(someYes, (yes) => {
        expect(levelOf(yes) === null).toBe(yes.length === 0);
      }),
    );
  });

  it("are an emergency exactly when one of its questions is yes, and nothing settles that", () => {
    fc.assert(
      fc.property(someYes, fc.constantFrom(null, settled), (yes, settled) => {
        const grave = questions.some((question) => question.level === "emergency" && yes.includes(question.id));
        expect(screeningStatus({ yes, settled }) === "emergency").toBe(grave);
      }),
    );
  });

  it("want a physician first until somebody has seen the client or there is a reason", () => {
    for (const { id } of questions.filter((question) => question.level === "physician")) {
      expect(screeningStatus({ yes: [id], settled: null })).toBe("physician");
      expect(screeningStatus({ yes: [id], settled })).toBe("clear");
    }
  });

  it("that nobody gave are missing", () => {
    expect(screeningStatus(null)).toBe("missing");
    expect(screeningStatus({ yes: [], settled: null })).toBe("clear");
  });
});
