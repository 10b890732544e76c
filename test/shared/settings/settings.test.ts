import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedSectionSchema, readSettings, sectionNames, settingsSchema } from "../../../shared/settings/settings.ts";

const defaults = readSettings(new Map());

describe("settings", () => {
  it("have defaults that their own schemas accept, for every section", () => {
    expect(settingsSchema.parse(defaults)).toEqual(defaults);
    expect(Object.keys(defaults).toSorted()).toEqual(sectionNames.toSorted());
    for (const section of sectionNames) {
      expect(changedSectionSchema.safeParse({ section, value: defaults[section] }).success).toBe(true);
    }
  });

  it("come back as they were stored", () => {
    const practice = { ...defaults.practice, therapist: "B. Mueller", credentials: "RMT" };
    expect(readSettings(new Map([["practice", practice]])).practice).toEqual(practice);
  });

  it("keep every value that still makes sense of a section somebody else wrote", () => {
    const stored = { therapist: "B. Mueller", credentials: 7, fromTheFuture: true };
    expect(readSettings(new Map([["practice", stored]])).practice).toEqual({
      ...defaults.practice,
      therapist: "B. Mueller",
    });
  });

  it("can always be read, whatever is stored", () => {
    fc.assert(
      fc.property(fc.constantFrom(...sectionNames), fc.anything(), (section, stored) => {
        expect(settingsSchema.safeParse(readSettings(new Map([[section, stored]]))).success).toBe(true);
      }),
    );
  });
});

describe("the protocol of an older Steadyhold", () => {
  it("asks for no score that did not exist then", () => {
    const { "low-mood": _, anxiety: __, tenderness: ___, referredPain: ____, ...later } = defaults.protocol;
    const { modalities: _____, ...older } = later;
    const section = { section: "protocol", value: { ...older, visits: 6, sleep: true } };
    expect(changedSectionSchema.parse(section)).toEqual({
      section: "protocol",
      value: { ...defaults.protocol, visits: 6, sleep: true },
    });
  });
});

describe("the note settings of an older Steadyhold", () => {
  it("have no home care yet", () => {
    const { homeCare: _, ...older } = defaults.note;
    expect(changedSectionSchema.parse({ section: "note", value: { ...older, paper: "letter" } })).toEqual({
      section: "note",
      value: { ...defaults.note, paper: "letter", homeCare: [] },
    });
  });
});
