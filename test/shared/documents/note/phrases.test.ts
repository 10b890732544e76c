// Own phrases: a code typed as a word of its own becomes its phrase, and nothing else ever changes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandPhrase, withHomeCare } from "../../../../shared/documents/note/phrases.ts";

const phrases = [
  { code: "hs", text: "Home stretching, twice a day." },
  { code: ".w", text: "Warm-up $& $1" },
];

describe("a short code followed by a blank", () => {
  it.each([
    ["hs", 2, "Home stretching, twice a day. ", 30],
    ["Plan: hs", 8, "Plan: Home stretching, twice a day. ", 36],
    ["a\nhs rest", 4, "a\nHome stretching, twice a day.  rest", 32],
    [".w", 2, "Warm-up $& $1 ", 14],
  ])("%j becomes its phrase", (text, caret, written, after) => {
    expect(expandPhrase({ text, caret }, phrases)).toEqual({ text: written, caret: after });
  });

  it.each(["", "baths", "hs.", "Hs", "hs "])("%j is left as it is", (text) => {
    expect(expandPhrase({ text, caret: text.length }, phrases)).toBeNull();
  });

  it("keeps everything around the code", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, behind) => {
        const text = `${before} hs${behind}`;
        const expanded = expandPhrase({ text, caret: before.length + 3 }, phrases);
        expect(expanded?.text).toBe(`${before} ${phrases[0]?.text} ${behind}`);
      }),
    );
  });
});

describe("home care", () => {
  it.each([
    ["", "Walk."],
    ["  \n", "Walk."],
    ["Come again.", "Come again.\nWalk."],
    ["Come again.\n\n", "Come again.\nWalk."],
    ["Walk. Then rest.", "Walk. Then rest.\nWalk."],
  ])("is a line of its own after %j", (text, expected) => {
    expect(withHomeCare(text, "Walk.")).toBe(expected);
  });

  it.each(["Walk.", "Come again.\n Walk. \nRest."])("is not written twice into %j", (text) => {
    expect(withHomeCare(text, "Walk.")).toBeNull();
  });
});
