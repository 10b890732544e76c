// Laws of the note over sessions that came about by any commands: nothing is left out, nothing spills over, nothing is the same by chance.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noteAsMarkdown } from "../../../../shared/documents/note/as-markdown.ts";
import { adviceOf } from "../../../../shared/documents/note/advice-lines.ts";
import { minutesOf } from "../../../../shared/documents/note/minutes.ts";
import { noteAsText, widthOf } from "../../../../shared/documents/note/as-text.ts";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import type { Note, NoteLine } from "../../../../shared/documents/note/note.ts";
import { fold } from "../../../../shared/session/evolve.ts";
import type { Session } from "../../../../shared/session/state.ts";
import {
  applicators,
  feedbackKinds,
  noteParts,
  pressureLevels,
  type Wording,
  wordings,
} from "../../../../shared/session/vocabulary.ts";
import { unansweredSites } from "../../../../shared/session/site-state.ts";
import { seconds } from "../../../../shared/words/words.ts";
import { history } from "../../../support/samples/arbitraries.ts";
import {
  at,
  clear,
  finish,
  given,
  markGluteus,
  markQuadratus,
  opening,
  pain,
  type Past,
  pressure,
  use,
  write,
  writePart,
} from "../../../support/samples/given.ts";

const anySession: fc.Arbitrary<Session> = history.map(({ events }) => {
  const state = fold(events);
  if (state.status === "none") throw new Error("a history begins with its session");
  return state;
});
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 400, size: "max" }),
  fc.string({ unit: "binary", maxLength: 400, size: "max" }),
  fc.string({ unit: fc.constantFrom("a", "é", "山", "👩🏽‍⚕️", " ", "\n", "\t", "-", "="), maxLength: 2_000, size: "max" }),
);

function flat(lines: readonly NoteLine[]): readonly NoteLine[] {
  return lines.flatMap((line) => [line, ...flat(line.under)]);
}

function linesOf(note: Note, kind?: NoteLine["kind"]): readonly NoteLine[] {
  const lines = flat(note.sections.flatMap((section) => section.groups.flatMap((group) => group.lines)));
  return kind === undefined ? lines : lines.filter((line) => line.kind === kind);
}

const noSpace = (text: string) => text.replaceAll(/\s+/gu, "");
/** Without what Markdown adds: escapes, quote marks and blanks. */
const unescaped = (text: string) => noSpace(text).replaceAll(/[\\>]/gu, "");

describe("the note of any session", () => {
  it("has every hold exactly once, in its site's group, with its seconds", () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const { holds, running } = session.facts;
        const lines = linesOf(composeNote({ session }), "hold");
        expect(lines.map((line) => line.hold).toSorted((one, other) => Number(one) - Number(other))).toEqual(
          [...holds, ...(running === null ? [] : [running])].map((hold) => hold.number),
        );
        for (const hold of holds) {
          const line = lines.find((one) => one.hold === hold.number);
          expect(line?.site).toBe(hold.site);
          expect(line?.text).toContain(` ${seconds(hold.heldMs)} s: `);
        }
      }),
    );
  });

  it("has every counted second once, and prints sums that add up with a pencil", () => {
    fc.assert(
      fc.property(anySession, fc.constantFrom(...wordings), (session, wording) => {
        const note = composeNote({ session, wording });
        const cells = linesOf(note, "hold").flatMap((line) => line.cells ?? []);
        const counted = cells.filter((cell) => cell.counted);
        const counts = session.facts.holds.filter((hold) => hold.outcome === "counted");
        const exact = (held: readonly { readonly heldMs: number }[]) =>
          held.map((one) => one.heldMs).toSorted((one, other) => one - other);
        expect(exact(counted)).toEqual(exact(counts));
        const printed = counted.reduce((sum, cell) => sum + Math.round(Number(cell.seconds) * 1_000), 0);
        expect(minutesOf(session).holdTime.counted.ms).toBe(printed);
      }),
    );
  });

  it("tells every feedback with its moment exactly once", () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const told = linesOf(composeNote({ session }), "feedback").filter((line) =>
          /^(?:After|At|[\d.]+ seconds after) /u.test(line.text),
        );
        expect(told).toHaveLength(session.facts.feedback.length);
      }),
    );
  });

  it("tells every pause, every stop and every lifted block with its reason", () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const note = composeNote({ session });
        const reasons = session.facts.sites.flatMap((site) => site.lifts.map((lift) => lift.reason));
        expect(linesOf(note, "pause")).toHaveLength(session.pauses.length);
        expect(linesOf(note, "recovery")).toHaveLength(session.recoveries.length);
        expect(linesOf(note, "lift").map((line) => line.text)).toEqual(
          reasons.map((reason) => expect.stringContaining(reason)),
        );
      }),
    );
  });

  it("tells every advice of the course that is not told elsewhere once, with its source and what was decided", () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const lines = linesOf(composeNote({ session }), "guidance");
        const advised = adviceOf(session);
        const told = lines.filter(({ text }) => !text.startsWith("All screening questions"));
        expect(told).toHaveLength(advised.length);
        for (const { rule } of advised) {
          const count = (all: readonly (string | undefined)[]) => all.filter((one) => one === rule).length;
          expect(count(told.map(({ guidance }) => guidance?.rule))).toBe(count(advised.map((one) => one.rule)));
        }
        for (const { text, settled } of advised) {
          const line = told.find((one) => one.text.startsWith(text) && one.text.includes(settled?.text ?? ""));
          expect(line?.guidance?.source).toContain("Mueller");
        }
        // The same advice is told once, however often it came.
        const keys = advised.map(({ rule, cause }) => `${rule} ${cause}`);
        const given = [session.advice.before, session.advice.after].map((all) =>
          (all ?? []).map(({ rule, cause }) => `${rule} ${cause}`),
        );
        const twice = given.some((all) => new Set(all).size < all.length);
        if (!twice) expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it("advises a doctor for the closed sites, then names those left unanswered, and no others", () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const { sites } = session.facts;
        const closed = [
          ...sites.filter((site) => site.inflammationAt !== null).map((site) => site.number),
          ...unansweredSites(session.facts).map((site) => site.number),
        ];
        const advised = linesOf(composeNote({ session }), "advice").flatMap((line) => line.site ?? []);
        expect(advised).toEqual(closed);
      }),
    );
  });

  it("is at most 78 columns wide, ends in one line break and leaves no blank at a line's end", () => {
    fc.assert(
      fc.property(anySession, anyText, (session, remarks) => {
        const text = noteAsText(composeNote({ session: { ...session, facts: { ...session.facts, remarks } } }));
        for (const row of text.split("\n")) expect(widthOf(row)).toBeLessThanOrEqual(78);
        expect(text).toMatch(/\S\n$/u);
        expect(text).not.toMatch(/[ \t]\n/u);
      }),
    );
  });
});

describe("the therapist's own words", () => {
  it("stand in their part of the note character by character, in text and in Markdown", () => {
    fc.assert(
      fc.property(fc.constantFrom(...noteParts), anyText, (part, text) => {
        const note = composeNote({
          session: given(opening, at(5, finish), at(6, writePart(part, `x${text}`))).session,
        });
        // What is for the client stands in the plan, apart from the plan's own words.
        const section = note.sections.find((one) => one.kind === (part === "aftercare" ? "plan" : part));
        expect(section?.groups.at(-1)?.lines.map((line) => line.text)).toEqual([`x${text}`]);
        expect(noSpace(noteAsText(note))).toContain(noSpace(`x${text}`));
        expect(unescaped(noteAsMarkdown(note))).toContain(unescaped(`x${text}`));
      }),
    );
  });

  it("of 10,000 characters are all there", () => {
    const long = "Zwölf Boxkämpfer jagen Viktor 🙂 ".repeat(310).slice(0, 10_000).toWellFormed();
    const { session } = given(opening, at(5, writePart("objective", long)));
    expect(noSpace(noteAsText(composeNote({ session })))).toContain(noSpace(long));
  });
});

describe("remarks", () => {
  it("stand in the note character by character", () => {
    fc.assert(
      fc.property(anyText, (remarks) => {
        const { session } = given(opening, { type: "remarks-written", at: 5, text: remarks });
        expect(noSpace(noteAsText(composeNote({ session })))).toContain(noSpace(remarks));
      }),
    );
  });

  it("keep their lines as they were written when they fit", () => {
    const { session } = given(opening, at(5, write("one\n\n   two  spaces\nthree")));
    expect(noteAsText(composeNote({ session }))).toContain("\n  one\n\n     two  spaces\n  three\n");
  });
});

const told = fc.record({
  client: fc.constantFrom("A", "B", "AB"),
  before: fc.integer({ min: 0, max: 10 }),
  after: fc.integer({ min: 0, max: 10 }),
  remarks: fc.constantFrom("", "calm", "calm."),
  holds: fc.array(
    fc.record({
      mark: fc.constantFrom(markQuadratus, markGluteus),
      tenths: fc.integer({ min: 0, max: 290 }),
      level: fc.constantFrom(...pressureLevels),
      applicator: fc.constantFrom(...applicators),
      said: fc.constantFrom(null, ...feedbackKinds),
    }),
    { maxLength: 4 },
  ),
});
type Told = typeof told extends fc.Arbitrary<infer Value> ? Value : never;

function noteOf({ client, before, after, remarks, holds }: Told, wording: Wording): string {
  const past: Past[] = [{ type: "session-started", at: 0, sessionId: "s", client, startedWall: 0, timeZone: "UTC" }];
  past.push(at(0, pain("before", before)), at(0, clear("none", 11)));
  for (const [index, { mark, tenths, level, applicator, said }] of holds.entries()) {
    const from = 1_000 + index * 40_000;
    past.push(at(from, mark), at(from, pressure(level)), at(from, use(applicator)), at(from, { type: "start-hold" }));
    if (said !== null) past.push(at(from, { type: "give-feedback", kind: said, by: "therapist" }));
    past.push(at(from + tenths * 100, { type: "end-hold" }));
  }
  past.push(at(900_000, pain("after", after)));
  if (remarks !== "") past.push(at(900_000, write(remarks)));
  return noteAsText(composeNote({ session: given(...past, at(900_000, finish)).session, wording }));
}

describe.each(wordings)("two sessions, %s", (wording) => {
  it("have the same note only when they were the same", () => {
    fc.assert(
      fc.property(told, told, (one, other) => {
        expect(noteOf(one, wording) === noteOf(other, wording)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it("differ in their notes when one detail differs", () => {
    fc.assert(
      fc.property(told, fc.integer({ min: 0, max: 10 }), fc.nat(), (one, score, pick) => {
        const holds = one.holds.map((hold, index) =>
          index === pick % one.holds.length ? { ...hold, tenths: (hold.tenths + 1) % 291 } : hold,
        );
        if (holds.length > 0) expect(noteOf({ ...one, holds }, wording)).not.toBe(noteOf(one, wording));
        expect(noteOf({ ...one, after: score }, wording) === noteOf(one, wording)).toBe(score === one.after);
      }),
    );
  });
});
