// What each screening question means, written out: the table of questions is for a clinician to edit, and an edit that changes how grave a yes
// is has to be made here too.
import { describe, expect, it } from "vitest";
import { questionIds, questions, screeningLevels, type QuestionId } from "../../../shared/screening/questions.ts";
import { levelOf, screeningStatuses, settlementKinds, screeningStatus } from "../../../shared/screening/screening.ts";
import { t } from "../../../shared/words/words.ts";

const emergencies = [
  ["saddle-numbness", "Numbness around the saddle area (between the legs, the buttocks)?"],
  ["bladder-bowel", "New trouble holding or passing urine or stool?"],
  ["leg-weakness", "Severe weakness in a leg, or weakness that is getting worse?"],
  ["both-legs", "Pain or numbness that came suddenly in both legs?"],
] as const satisfies readonly (readonly [QuestionId, string])[];

const physicians = [
  ["trauma", "red-flag", "A recent bad fall or accident, or a lighter one with brittle bones?"],
  ["cancer", "red-flag", "Cancer, now or in the past?"],
  ["fever-weight", "red-flag", "Fever, or weight lost without a known reason?"],
  ["infection", "red-flag", "A recent infection, a weakened immune system, or injected drugs?"],
  ["night-pain", "red-flag", "Pain that is worse lying down or at night?"],
  ["age", "red-flag", "Under 20 or over 50, and this pain is new?"],
  ["wound", "contraindication", "An open wound where pressure would be given?"],
  ["acute-inflammation", "contraindication", "A hot, red or swollen place there?"],
  ["thrombosis", "contraindication", "A thrombosis, or medicine that thins the blood?"],
  ["fracture", "contraindication", "A broken bone in the area?"],
  ["osteoporosis", "contraindication", "Osteoporosis?"],
  ["tumour", "contraindication", "A tumour in the area?"],
  ["pregnancy", "contraindication", "Pregnant? (No pressure on points of the belly.)"],
] as const satisfies readonly (readonly [QuestionId, "red-flag" | "contraindication", string])[];

const ahcpr = "Red flags of the AHCPR guideline 14, Acute Low Back Problems in Adults (1994)";
const bothLegs = "Pain or numbness in both legs: later reviews of the signs of a pressed cauda equina";
const checklist =
  "Usual contraindications to local pressure in massage: a checklist of this practice, from no single guideline";

const seen = { kind: "seen-by", text: "Dr. Roy" };
const reason = { kind: "reason", text: "Known for years" };

it("there are two levels, the graver one first", () => {
  expect(screeningLevels).toEqual(["emergency", "physician"]);
});

describe("a yes to one question alone", () => {
  it.each(emergencies)("%s is an emergency, settled or not: %s", (id, words) => {
    expect(t(`question.${id}`)).toBe(words);
    expect(levelOf([id])).toBe("emergency");
    for (const settled of [null, seen, reason]) expect(screeningStatus({ yes: [id], settled })).toBe("emergency");
  });

  it.each(physicians)("%s, a %s, wants a physician first until it is settled: %s", (id, _kind, words) => {
    expect(t(`question.${id}`)).toBe(words);
    expect(levelOf([id])).toBe("physician");
    expect(screeningStatus({ yes: [id], settled: null })).toBe("physician");
    for (const settled of [seen, reason]) expect(screeningStatus({ yes: [id], settled })).toBe("clear");
  });
});

describe("a yes to several questions", () => {
  it.each(emergencies)("is an emergency wherever %s stands among the others", (id) => {
    for (const [other] of physicians) {
      expect(levelOf([id, other])).toBe("emergency");
      expect(screeningStatus({ yes: [other, id], settled: seen })).toBe("emergency");
    }
  });

  it("that all want a physician is settled once for all of them", () => {
    const yes = physicians.map(([id]) => id);
    expect(screeningStatus({ yes, settled: null })).toBe("physician");
    expect(screeningStatus({ yes, settled: seen })).toBe("clear");
  });
});

describe("the questions", () => {
  it("are these seventeen in this order, each of this kind", () => {
    expect(questions.map(({ id, level, kind }) => [id, level, kind])).toEqual([
      ...emergencies.map(([id]) => [id, "emergency", "red-flag"]),
      ...physicians.map(([id, kind]) => [id, "physician", kind]),
    ]);
    expect(questionIds).toHaveLength(17);
  });

  it.each([
    [ahcpr, ["saddle-numbness", "bladder-bowel", "leg-weakness"]],
    [bothLegs, ["both-legs"]],
    [ahcpr, ["trauma", "cancer", "fever-weight", "infection", "night-pain", "age"]],
    [checklist, ["wound", "acute-inflammation", "thrombosis", "fracture", "osteoporosis", "tumour", "pregnancy"]],
  ] as const)("come from where it is written, and a contraindication from no guideline: %s", (source, ids) => {
    for (const id of ids)
      expect(questions.filter((one) => one.id === id).map((one) => t(one.source))).toEqual([source]);
  });

  it("lead to these standings and are settled in these two ways", () => {
    expect(screeningStatuses).toEqual(["none", "missing", "clear", "physician", "emergency"]);
    expect(settlementKinds).toEqual(["seen-by", "reason"]);
  });
});
