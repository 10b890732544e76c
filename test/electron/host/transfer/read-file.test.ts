// What is said of files that are damaged, foreign, newer, or were changed: what and where, and never a crash.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileAsJson } from "../../../../shared/documents/file/as-json.ts";
import { logOf, type SessionLog } from "../../../../shared/documents/file/file.ts";
import { formatProblem } from "../../../../shared/documents/file/problems.ts";
import { readFile } from "../../../../electron/host/transfer/read-file.ts";
import type { SessionEvent } from "../../../../shared/session/events.ts";
import { recordedOf, sampleLogs, sessionOf } from "../../../support/samples/sessions.ts";

const written = { wall: 1_795_600_000_000, version: "1.2.3" };
const whole = (name: string): string => fileAsJson({ sessions: [logOf(name, sampleLogs[name] ?? [])] }, written);
const typical = whole("mirrored");

function problemsOf(text: string) {
  const read = readFile(text);
  return read.ok ? [] : read.error.map(({ code, session, entry, field }) => [code, session, entry, field]);
}

/** The file with its first session changed as a program would change it, digest and all. */
function changed(change: (log: SessionLog) => object): string {
  const log = logOf("mirrored", sampleLogs["mirrored"] ?? []);
  const file: { sections: { sessions: unknown[] } } = JSON.parse(typical);
  file.sections.sessions = [change(log)];
  return JSON.stringify(file);
}

/** Events nobody could have recorded in this order, with a digest that fits. */
function told(...events: readonly SessionEvent[]): string {
  return fileAsJson({ sessions: [logOf("s-1", recordedOf("s-1", events))] }, written);
}

const start: SessionEvent = {
  type: "session-started",
  at: 0,
  sessionId: "s-1",
  client: "Client 7",
  startedWall: 1_790_000_000_000,
  timeZone: "America/Toronto",
};

describe("a file that is not ours", () => {
  it.each([
    ["", "not-json"],
    ["{", "not-json"],
    [typical.slice(0, -40), "not-json"],
    ["PK\u0003\u0004", "not-json"],
    ["session,client\r\n", "not-json"],
    ["null", "not-ours"],
    ["[]", "not-ours"],
    ['"steadyhold"', "not-ours"],
    ['{"format":"other","formatVersion":1}', "not-ours"],
    ['{"resourceType":"Bundle"}', "fhir"],
    [typical.replace('"formatVersion": 1', '"formatVersion": 2'), "newer"],
    [typical.replace('"eventVersion": 1', '"eventVersion": 99'), "newer"],
  ])("%j is %s", (text, code) => {
    expect(problemsOf(text)).toEqual([[code, null, null, null]]);
  });

  it("may begin with a byte-order mark", () => {
    expect(readFile(`\ufeff${typical}`).ok).toBe(true);
  });
});

describe("a file with something wrong in it", () => {
  it("says what is missing, unknown, or of another kind, and where", () => {
    expect(problemsOf(typical.replace('"writtenBy": "Steadyhold 1.2.3",', ""))).toEqual([
      ["missing", null, null, "writtenBy"],
    ]);
    expect(problemsOf(changed((log) => ({ ...log, extra: 1 })))).toEqual([["unknown-field", 1, null, "extra"]]);
    expect(problemsOf(changed(({ sessionId, events }) => ({ sessionId, events })))).toEqual([
      ["missing", 1, null, "digest"],
    ]);
    expect(problemsOf(changed((log) => ({ ...log, events: "none" })))).toEqual([["wrong-type", 1, null, "events"]]);
    const odd = changed((log) => ({
      ...log,
      events: log.events.map((one) =>
        one.position === 3 ? { ...one, stamp: "guess", event: { ...one.event, at: -1 } } : one,
      ),
    }));
    expect(problemsOf(odd)).toEqual([
      ["not-allowed", 1, 3, "stamp"],
      ["out-of-range", 1, 3, "at"],
    ]);
    const unknown = changed((log) => ({
      ...log,
      events: log.events.map((one) => (one.position === 2 ? { ...one, event: { type: "tea-drunk", at: 5 } } : one)),
    }));
    expect(problemsOf(unknown)).toEqual([["unknown-event", 1, 2, "type"]]);
    const untold = changed((log) => ({
      ...log,
      events: log.events.map((one) =>
        one.position === 2 ? { ...one, event: { type: { toString: 1, valueOf: 2 }, at: 5 } } : one,
      ),
    }));
    expect(problemsOf(untold)).toEqual([["unknown-event", 1, 2, "type"]]);
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    expect(problemsOf(typical.replace('"press"', deep))).toEqual([["too-deep", null, null, null]]);
    expect(problemsOf(typical.replace('"sessions": [', '"invoices": [], "sessions": ['))).toEqual([
      ["unknown-field", null, null, "sections.invoices"],
    ]);
  });

  it("lists everything that is wrong, in every session", () => {
    const file: { sections: { sessions: SessionLog[] } } = JSON.parse(typical);
    const [log] = file.sections.sessions;
    if (log === undefined) throw new Error("no session");
    file.sections.sessions = [{ ...log, digest: "?" }, log, { ...log, sessionId: "../../etc" }, log];
    expect(problemsOf(JSON.stringify(file))).toEqual([
      ["not-allowed", 1, null, "digest"],
      ["not-allowed", 3, null, "sessionId"],
      ["twice", 4, null, null],
    ]);
  });

  it("knows a session that was changed after it was saved, by one character", () => {
    expect(problemsOf(typical.replace('"heldMs":29999', '"heldMs":29998'))).toEqual([["changed", 1, null, null]]);
    expect(problemsOf(typical.replace('"wall":1795529700000', '"wall":1795529700001'))).toEqual([
      ["changed", 1, null, null],
    ]);
  });

  it("knows a signed note that was changed by somebody who mended the digest", () => {
    const log = sampleLogs["signed"] ?? [];
    const forged = log.map((row) =>
      row.event.type === "pain-recorded" ? { ...row, event: { ...row.event, score: 0 } } : row,
    );
    const file = fileAsJson({ sessions: [logOf("signed", forged)] }, written);
    expect(problemsOf(file)).toEqual([["seal", 1, null, null]]);
    const dropped = fileAsJson(
      {
        sessions: [
          logOf(
            "amended",
            (sampleLogs["amended"] ?? [])
              .filter((row) => row.position !== 20)
              .map((row, index) => ({ ...row, position: index + 1 })),
          ),
        ],
      },
      written,
    );
    expect(problemsOf(dropped)).toEqual([["seal", 1, null, null]]);
  });

  it.each<readonly [string, string, number, readonly SessionEvent[]]>([
    ["does not begin with its start", "not-started", 1, [{ type: "session-paused", at: 0 }]],
    ["starts twice", "started-twice", 2, [start, start]],
    ["speaks of no site", "unknown-site", 2, [start, { type: "site-chosen", at: 1, site: 1 }]],
    ["ends no hold", "unknown-hold", 2, [start, { type: "hold-ended", at: 1, hold: 1, heldMs: 1, end: "released" }]],
    [
      "answers for no hold",
      "unknown-hold",
      2,
      [start, { type: "response-recorded", at: 1, hold: 1, response: "released" }],
    ],
    ["undoes nothing", "out-of-turn", 2, [start, { type: "act-undone", at: 1, act: "pain" }]],
    ["resumes what was not paused", "out-of-turn", 2, [start, { type: "session-resumed", at: 1 }]],
    ["has no such place", "time-zone", 1, [{ ...start, timeZone: "Mars/Olympus" }]],
    ["lies beyond all calendars", "time", 1, [{ ...start, startedWall: 8_640_000_000_000_001 }]],
    ["lies before them", "time", 1, [{ ...start, startedWall: -1 }]],
    ["lasts for ever", "time", 2, [start, { type: "session-paused", at: 300_000_000_000_000 }]],
  ])("knows a session that %s", (_, code, entry, events) => {
    expect(problemsOf(told(...events))).toEqual([[code, 1, entry, null]]);
  });

  it("knows an entry that was left out or belongs to another session", () => {
    const log = sampleLogs["mirrored"] ?? [];
    const gap = fileAsJson(
      {
        sessions: [
          logOf(
            "mirrored",
            log.filter(({ position }) => position !== 5),
          ),
        ],
      },
      written,
    );
    expect(problemsOf(gap)).toEqual([["positions", 1, 5, null]]);
    const other = fileAsJson({ sessions: [logOf("somebody", log)] }, written);
    expect(problemsOf(other)).toEqual([["other-session", 1, 1, null]]);
  });

  it("is told in words that say where and what", () => {
    const read = readFile(typical.replace('"stamp":"host"', '"stamp":"guess"'));
    expect(read.ok ? [] : read.error.map(formatProblem)).toEqual([
      { where: "Session 1, Both sides, entry 1", what: '“stamp” is "guess", which is not allowed there.' },
    ]);
  });
});

describe("any damage to a file", () => {
  const texts = ["mirrored", "signed", "every-writing"].map(whole);

  it("never crashes the reader, and what is still read is a session as it was", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(
          fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 30 }), fc.string({ maxLength: 6 })),
          { minLength: 1, maxLength: 4 },
        ),
        (text, cuts) => {
          let damaged = text;
          for (const [part, length, put] of cuts) {
            const from = Math.floor(part * damaged.length);
            damaged = damaged.slice(0, from) + put + damaged.slice(from + length);
          }
          const read = readFile(damaged);
          if (!read.ok) {
            expect(read.error.length).toBeGreaterThan(0);
            for (const one of read.error) expect(formatProblem(one).what).not.toBe("");
            return;
          }
          for (const { sessionId, recorded } of read.value.sessions) expect(recorded).toEqual(sampleLogs[sessionId]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("never crashes the reader, whatever values stand in it", () => {
    const event = fc.oneof(
      fc.object({ maxDepth: 2 }),
      fc.constantFrom(...(sampleLogs["mirrored"] ?? []).map((row) => row.event)),
    );
    const row = fc.record({
      position: fc.oneof(fc.nat({ max: 9 }), fc.anything()),
      wall: fc.oneof(fc.integer(), fc.anything()),
      commandId: fc.oneof(fc.string(), fc.anything()),
      stamp: fc.constantFrom("press", "host", null),
      event,
    });
    const session = fc.oneof(
      fc.anything(),
      fc.record({
        sessionId: fc.string(),
        digest: fc.string(),
        events: fc.array(fc.oneof(row, fc.anything()), { maxLength: 6 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(session, { maxLength: 4 }), (sessions) => {
        const file: { sections: object } = JSON.parse(typical);
        file.sections = { sessions };
        let text = "";
        try {
          text = JSON.stringify(file);
        } catch {
          return;
        }
        const read = readFile(text);
        if (read.ok) for (const { recorded } of read.value.sessions) expect(sessionOf(recorded).status).toBe("started");
      }),
    );
  });
});
