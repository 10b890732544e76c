// One law for hold time: what is printed for each hold adds up to every sum of them, in the note, both tables, FHIR, and what the client's page
// shows of a visit. Over sessions that came about by any commands.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visitOf } from "../../../../shared/session/visit.ts";
import { holdsAsCsv } from "../../../../shared/documents/csv/csv-holds.ts";
import { sessionsAsCsv } from "../../../../shared/documents/csv/csv-sessions.ts";
import { sessionAsFhir } from "../../../../shared/documents/fhir/document.ts";
import { noteAsMarkdown } from "../../../../shared/documents/note/as-markdown.ts";
import { noteAsText } from "../../../../shared/documents/note/as-text.ts";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import { minutesOf } from "../../../../shared/documents/note/minutes.ts";
import { formatHoldTime } from "../../../../shared/documents/note/moments.ts";
import type { NoteLine } from "../../../../shared/documents/note/note.ts";
import type { Session } from "../../../../shared/session/state.ts";
import { summarise } from "../../../../shared/session/summary.ts";
import { history } from "../../../support/samples/arbitraries.ts";
import { csvRecords } from "../../../support/readers/parse-csv.ts";
import { recordedOf, sessionOf } from "../../../support/samples/sessions.ts";

const written = { wall: 1_795_600_000_000, version: "1.2.3" };
const anySession = history.map(({ events }) => sessionOf(recordedOf("s-1", events)));
const noSpace = (text: string) => text.replaceAll(/\s+/gu, "");
const tenths = (text: string | undefined): number => Math.round(Number(text) * 10);

/** Every hold line of the note, in tenths of a second as printed. */
function printed(session: Session): readonly { readonly tenths: number; readonly counted: boolean }[] {
  const flat = (lines: readonly NoteLine[]): readonly NoteLine[] =>
    lines.flatMap((line) => [line, ...flat(line.under)]);
  const lines = flat(composeNote({ session }).sections.flatMap(({ groups }) => groups.flatMap((one) => one.lines)));
  return lines.flatMap(({ cells }) =>
    cells === null ? [] : [{ tenths: tenths(cells.seconds), counted: cells.counted }],
  );
}
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe("hold time", () => {
  it("of the holds as they are printed is the sum that is printed, in every place that prints one", () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const holds = printed(session);
        const all = sum(holds.map((hold) => hold.tenths));
        const counted = sum(holds.filter((hold) => hold.counted).map((hold) => hold.tenths));

        const { holdTime } = minutesOf(session);
        expect([holdTime.all.ms, holdTime.counted.ms]).toEqual([all * 100, counted * 100]);
        // The client's page and its picture read these.
        expect(summarise(session).visit.heldMs).toBe(counted * 100);
        expect(sum(visitOf(session).sites.map((site) => site.heldMs))).toBe(counted * 100);

        const rows = csvRecords(holdsAsCsv([session]));
        expect(sum(rows.map((row) => tenths(row["held"])))).toBe(all);
        expect(sum(rows.map((row) => tenths(row["counted"])))).toBe(counted);
        expect(rows.map((row) => Number(row["held_exact"]))).toEqual(session.facts.holds.map((hold) => hold.heldMs));
        const [row = {}] = csvRecords(sessionsAsCsv([session]));
        expect([tenths(row["hold_time"]), tenths(row["hold_time_counted"])]).toEqual([all, counted]);
        for (const name of ["hold_time_by_site", "hold_time_by_muscle"]) {
          const parts = (row[name] ?? "").split("; ").filter(Boolean);
          expect(sum(parts.map((part) => tenths(/[\d.]+$/u.exec(part)?.[0])))).toBe(all);
        }

        if (holds.length === 0) return;
        const words = noSpace(formatHoldTime(all * 100));
        const note = composeNote({ session });
        const texts = [noteAsText(note), noteAsMarkdown(note), sessionAsFhir(session, written)];
        for (const text of texts) expect(noSpace(text)).toContain(words);
      }),
    );
  });
});
