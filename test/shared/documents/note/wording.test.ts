// The shorter wordings: every message can be said with the values of the one it stands in for, and every abbreviation used is explained.
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { noteAsText } from "../../../../shared/documents/note/as-text.ts";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import { en } from "../../../../shared/words/en.ts";
import { abbreviatedNoteWords, abbreviations, shortNoteWords } from "../../../../shared/words/note-short-en.ts";
import { legendFor } from "../../../../shared/documents/note/note-context.ts";
import { sampleSession, sampleSessions } from "../../../support/samples/sessions.ts";

const full: Readonly<Record<string, string>> = en;

/** The names of the values a message takes. */
function valuesOf(message: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (elements: ReturnType<IntlMessageFormat["getAst"]>): void => {
    for (const element of elements) {
      if (element.type !== 0 && element.type !== 7 && "value" in element) names.add(element.value);
      if ("options" in element) for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst());
  return names;
}

describe("a shorter message", () => {
  it.each([...Object.entries(shortNoteWords), ...Object.entries(abbreviatedNoteWords)])(
    "%s takes only values of the one it stands in for, and is not the same",
    (name, text) => {
      const whole = full[name] ?? "";
      expect([...valuesOf(text)].filter((value) => !valuesOf(whole).has(value))).toEqual([]);
      expect(text).not.toBe(whole);
    },
  );
});

describe("an abbreviation", () => {
  it("stands for one thing only", () => {
    const short = abbreviations.map(([, text]) => text);
    expect(short).toEqual([...new Set(short)]);
  });

  it.each(Object.keys(sampleSessions))("is explained wherever it is used, in the note of %s", (name) => {
    const session = sampleSession(name);
    const note = composeNote({ session, wording: "abbreviated" });
    if (session.signature !== null) return expect(note.sections.some(({ kind }) => kind === "legend")).toBe(false);
    const generated = note.sections.filter(({ kind }) => kind !== "legend" && kind !== "remarks");
    const rows = note.sections
      .flatMap(({ kind, groups }) => (kind === "legend" ? groups : []))
      .flatMap((one) => one.lines);
    const text = noteAsText({ ...note, sections: generated });
    for (const { short } of legendFor([text])) expect(rows.map((row) => row.label)).toContain(short);
  });

  it("in the therapist's own words is nobody's to explain", () => {
    expect(legendFor(["TM and REL, but not TMS or RELEASED"]).map((row) => row.short)).toEqual(["TM", "REL"]);
  });
});
