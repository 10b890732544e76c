// Every generated line says which events of the log it came from, through undo and redo.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import type { Note, NoteLine } from "../../../../shared/documents/note/note.ts";
import { traceLog } from "../../../../shared/documents/note/origin.ts";
import type { SessionEvent } from "../../../../shared/session/events.ts";
import { fold } from "../../../../shared/session/evolve.ts";
import { history } from "../../../support/samples/arbitraries.ts";
import { pain, redo, undo, writePart } from "../../../support/samples/given.ts";
import { story } from "../../../support/drivers/session-story.ts";
import { sampleEvents } from "../../../support/samples/sessions.ts";

function noteOf(events: readonly SessionEvent[]): Note {
  const { state, origins } = traceLog(events);
  if (state.status === "none") throw new Error("a history begins with its session");
  return composeNote({ session: state, origins });
}

function flat(lines: readonly NoteLine[]): readonly NoteLine[] {
  return lines.flatMap((line) => [line, ...flat(line.under)]);
}

function linesOf({ header, sections }: Note): readonly NoteLine[] {
  return flat([...header, ...sections.flatMap(({ groups }) => groups.flatMap(({ lines }) => lines))]);
}

/** What is always so and no event says. */
const alwaysSo = (line: NoteLine) =>
  line.kind === "protocol" || line.text.startsWith("This describes how the muscles responded");

describe("where a line comes from", () => {
  it("is never nowhere, never outside the log, and in order", () => {
    fc.assert(
      fc.property(history, ({ events }) => {
        for (const line of linesOf(noteOf(events))) {
          expect(line.from.length === 0, `${line.kind}: ${line.text}`).toBe(alwaysSo(line));
          for (const position of line.from) expect(events[position - 1]).toBeDefined();
          expect(line.from).toEqual([...new Set(line.from)].toSorted((one, other) => one - other));
        }
      }),
    );
  });

  it("is the site itself, where the question about it was left open", () => {
    const told = story().at(1_000).site("multifidus", "left");
    for (let hold = 0; hold < 3; hold += 1) told.hold(12_000, [], "not-released");
    const advice = linesOf(noteOf(told.act({ type: "finish-session" }).events)).filter(({ kind }) => kind === "advice");
    expect(advice).toHaveLength(2);
    for (const line of advice) expect(line.from).not.toEqual([]);
  });

  it("is the start, the end and the response of each hold", () => {
    fc.assert(
      fc.property(history, ({ events, state }) => {
        if (state.status === "none") return;
        for (const line of linesOf(noteOf(events)).filter((one) => one.kind === "hold")) {
          const from = line.from.map((position) => events[position - 1]);
          const hold = state.facts.holds.find((one) => one.number === line.hold);
          const about = from.flatMap((event) => (event !== undefined && "hold" in event ? event.hold : []));
          expect(new Set(about)).toEqual(new Set([line.hold]));
          expect(from[0]?.type).toBe("hold-started");
          if (hold !== undefined) expect(from[1]?.type).toMatch(/^hold-(ended|interrupted)$/u);
          if (hold?.response !== null && hold !== undefined)
            expect(from.at(-1)).toMatchObject({ response: hold.response });
        }
      }),
    );
  });

  it("follows what stands: undone words and scores lead to the ones before them", () => {
    const { events } = story()
      .at(1_000, pain("before", 3), pain("before", 5))
      .act(writePart("plan", "first"), writePart("plan", "second"))
      .act(undo, undo)
      .act(redo);
    const plan = linesOf(noteOf(events)).find((line) => line.text === "first");
    expect(plan?.from).toEqual([4]);
    const painLine = linesOf(noteOf(events)).find((line) => line.text.startsWith("Pain before the session: 5"));
    expect(painLine?.from).toEqual([3]);
  });

  it("does not hang on which copy of the session the note is composed from", () => {
    const check = (events: readonly SessionEvent[]): void => {
      const { state, origins } = traceLog(events);
      if (state.status === "none") throw new Error("a history begins with its session");
      const copy = structuredClone(state);
      expect(composeNote({ session: copy, origins })).toEqual(composeNote({ session: state, origins }));
    };
    for (const events of Object.values(sampleEvents)) check(events);
    fc.assert(fc.property(history, ({ events }) => check(events)));
  });

  it("is where words that stand again after an undo were written first, not where they were repeated", () => {
    const { events } = story()
      .at(1_000)
      .act(writePart("plan", "first"), writePart("plan", "second"), writePart("plan", "first"), undo, undo);
    const plan = linesOf(noteOf(events)).find((line) => line.text === "first");
    expect(plan?.from).toEqual([2]);
  });

  it("gives the same session as folding the log", () => {
    for (const events of Object.values(sampleEvents)) expect(traceLog(events).state).toEqual(fold(events));
  });

  it("is the signature and the amendment for what a signed note ends with", () => {
    const events = sampleEvents["signed"] ?? [];
    const ends = linesOf(noteOf(events)).filter((line) => line.kind === "signature" || line.kind === "amendment");
    const types = new Set(ends.flatMap((line) => line.from.map((position) => events[position - 1]?.type)));
    expect(types).toEqual(new Set(["note-signed", "note-amended"]));
  });
});
