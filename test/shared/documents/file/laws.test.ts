// What must hold of the files of any session: every counted second once, every text whole, and the same session back from its file.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileAsJson } from "../../../../shared/documents/file/as-json.ts";
import { holdsAsCsv } from "../../../../shared/documents/csv/csv-holds.ts";
import { sessionsAsCsv } from "../../../../shared/documents/csv/csv-sessions.ts";
import { logOf } from "../../../../shared/documents/file/file.ts";
import { planImport } from "../../../../electron/host/transfer/plan-import.ts";
import { readFile } from "../../../../electron/host/transfer/read-file.ts";
import { sessionAsFhir } from "../../../../shared/documents/fhir/document.ts";
import { minutesOf } from "../../../../shared/documents/note/minutes.ts";
import { ok } from "../../../../shared/result.ts";
import { checkLog } from "../../../../shared/session/check-log.ts";
import type { RecordedEvent } from "../../../../shared/session/record.ts";
import { history } from "../../../support/samples/arbitraries.ts";
import { at, finish, given, opening, write } from "../../../support/samples/given.ts";
import { csvRecords } from "../../../support/readers/parse-csv.ts";
import { recordedOf, sessionOf, sampleLogs } from "../../../support/samples/sessions.ts";

const written = { wall: 1_795_600_000_000, version: "1.2.3" };
const anyLog = history.map(({ events }) => recordedOf("s-1", events));
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.constantFrom(
    "=cmd()",
    "<script>alert(1)</script>",
    "a\r\nb\n\nc",
    "שלום \u202eabc",
    "👩🏽‍⚕️🙂",
    "腰".repeat(10_000),
    "\ud800",
  ),
);

function jsonOf(...logs: readonly (readonly RecordedEvent[])[]): string {
  return fileAsJson({ sessions: logs.map((log) => logOf(log[0]?.sessionId ?? "", log)) }, written);
}

const ms = (cell: string | undefined) => Math.round(Number(cell) * 1_000);

describe("the CSV of any session", () => {
  it("has every hold and every counted second once", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const session = sessionOf(log);
        const { holds } = session.facts;
        const rows = csvRecords(holdsAsCsv([session]));
        expect(rows.map((row) => [Number(row["hold"]), Number(row["site"]), Number(row["held_exact"])])).toEqual(
          holds.map((hold) => [hold.number, hold.site, hold.heldMs]),
        );
        const counted = holds.filter((hold) => hold.outcome === "counted");
        expect(rows.filter((row) => ms(row["counted"]) > 0).map((row) => Number(row["held_exact"]))).toEqual(
          counted.map((hold) => hold.heldMs),
        );
      }),
    );
  });

  it("has in its sessions the minutes of the note", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const session = sessionOf(log);
        const [row = {}] = csvRecords(sessionsAsCsv([session]));
        const { holdTime, sessionMs } = minutesOf(session);
        expect(ms(row["hold_time"])).toBe(holdTime.all.ms);
        expect(ms(row["hold_time_counted"])).toBe(holdTime.counted.ms);
        expect(["fingers", "knuckles", "elbow"].reduce((sum, one) => sum + ms(row[`hold_time_${one}`]), 0)).toBe(
          holdTime.all.ms,
        );
        expect(Math.abs(Number(row["session_time"]) * 60_000 - sessionMs)).toBeLessThan(60.001);
      }),
    );
  });
});

describe("a text the therapist wrote", () => {
  it("is whole in CSV and JSON, whatever it is", () => {
    fc.assert(
      fc.property(anyText, (remarks) => {
        const events = given(opening, at(5, write(remarks === "" ? "-" : remarks)), at(6, finish)).happened;
        const log = recordedOf("s-1", events);
        const text = sessionOf(log).facts.remarks;
        const [row = {}] = csvRecords(sessionsAsCsv([sessionOf(log)]));
        expect([text.toWellFormed(), `'${text.toWellFormed()}`]).toContain(row["remarks"]);
        const read = readFile(jsonOf(log));
        expect(read.ok && sessionOf(read.value.sessions[0]?.recorded ?? []).facts.remarks).toBe(text);
      }),
    );
  });

  it("stands in FHIR as text and nothing else", () => {
    fc.assert(
      fc.property(anyText, (remarks) => {
        const session = given(opening, at(5, write(remarks === "" ? "-" : remarks)), at(6, finish)).session;
        const document = sessionAsFhir(session, written);
        for (const [, name] of document.matchAll(/<\/?([a-z]+)/g)) {
          expect(["div", "p", "b", "ul", "li", "table", "tbody", "tr", "td", "br"]).toContain(name);
        }
        expect(document).not.toMatch(/\\u00[01][0-9a-f]/);
      }),
    );
  });
});

describe("a session read in from its file", () => {
  it("is the same, event for event", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const read = readFile(jsonOf(log));
        expect(read).toEqual(
          ok({
            clients: [],
            sessions: [{ number: 1, sessionId: "s-1", client: "Client 7", recorded: log }],
            settings: [],
          }),
        );
      }),
    );
  });

  it.each(Object.entries(sampleLogs))("is the same, event for event: %s", (_, log) => {
    const read = readFile(jsonOf(log));
    expect(read.ok && read.value.sessions.map((session) => session.recorded)).toEqual([log]);
  });

  it("gives the same file again", () => {
    const again = (text: string) => {
      const read = readFile(text);
      return read.ok ? jsonOf(...read.value.sessions.map(({ recorded }) => recorded)) : "";
    };
    const once = again(jsonOf(...Object.values(sampleLogs)));
    expect(once).toContain("every-writing");
    expect(again(once)).toBe(once);
  });
});

describe("planning to read a file in", () => {
  const here = new Map(Object.entries(sampleLogs));
  const plan = (logs: readonly (readonly RecordedEvent[])[], have: ReadonlyMap<string, readonly RecordedEvent[]>) => {
    const read = readFile(jsonOf(...logs));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return planImport(read.value.sessions, {
      read: (id) => ok(have.get(id) ?? []),
      wasDeleted: () => ok(false),
    });
  };

  it("writes everything where nothing is here", () => {
    const finished = [...here.values()].filter((log) => sessionOf(log).facts.finishedAt !== null);
    const planned = plan(finished, new Map());
    expect(planned.ok && planned.value.appends.map(({ events }) => events)).toEqual(finished);
    expect(planned.ok && [planned.value.added, planned.value.continued, planned.value.known]).toEqual([
      finished.length,
      0,
      0,
    ]);
  });

  it("writes nothing where everything is here", () => {
    const planned = plan([...here.values()], here);
    expect(planned).toEqual(ok({ appends: [], added: 0, continued: 0, known: here.size }));
  });

  it("adds what is missing where the session here is its beginning, and leaves a longer one as it is", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), fc.nat(), (log, one, other) => {
        const file = log.slice(0, 1 + (one % log.length));
        const have = log.slice(0, 1 + (other % log.length));
        const planned = plan([file], new Map([["s-1", have]]));
        expect(planned.ok && planned.value.appends.flatMap(({ events }) => events)).toEqual(file.slice(have.length));
      }),
    );
  });

  it("explains a session that is here with other entries, and writes nothing of the whole file", () => {
    const log = sampleLogs["mirrored"] ?? [];
    const other = log.map((row) => (row.position === 4 ? { ...row, wall: row.wall + 1 } : row));
    const planned = plan([sampleLogs["front"] ?? [], other], here);
    expect(planned).toMatchObject({
      ok: false,
      error: [{ code: "conflict", session: 2, client: "Both sides", entry: 4 }],
    });
  });

  it("refuses two sessions that are both unfinished", () => {
    const planned = plan([sampleLogs["short"] ?? [], sampleLogs["stopped"] ?? []], new Map());
    expect(planned).toMatchObject({ ok: false, error: [{ code: "two-open", client: "Stopped" }] });
  });
});

describe("any log that came about by commands", () => {
  it("is one that could have come about", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const events = log.map(({ event }) => event);
        expect(checkLog("s-1", events)).toBeNull();
      }),
    );
  });
});
