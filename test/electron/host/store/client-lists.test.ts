// The lists of the first screen as the data file answers them: who is due and overdue to the millisecond, whose sessions are whose, what was
// last. On records and sessions that were written, no host around them.
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStores } from "../../../../electron/host/store/stores.ts";
import { noDetails } from "../../../../shared/client/details.ts";
import type { ClientEvent } from "../../../../shared/client/events.ts";
import { foldRecord } from "../../../../shared/client/evolve.ts";
import { morning, visit } from "../../../support/samples/courses.ts";
import { recordedChanges } from "../../../support/samples/seed.ts";
import { appendTo, recorded, started } from "../../../support/contracts/store.ts";
import { makeFolder } from "../../../support/rigs/temporary-folder.ts";

const at = morning(0);
let folder: ReturnType<typeof makeFolder>;
let rig: ReturnType<typeof open>;

function open() {
  const opened = openStores(join(folder.path, "steadyhold.sqlite"));
  if (!opened.ok) throw new Error(opened.error.code);
  const { sessions, clients: records, database } = opened.value;
  return { sessions, records, database };
}

/** A client with an open course of the same number, written at once. */
function client(number: number, code: string, ...more: readonly ClientEvent[]): void {
  const clientId = `c-${number}`;
  const opening = {
    type: "course-opened",
    at,
    courseId: `k-${number}`,
    complaint: "",
    plan: { visits: 4, weeks: 6 },
  } as const;
  const details = { ...noDetails, code };
  const events: readonly ClientEvent[] = [{ type: "client-recorded", at, clientId, details }, opening, ...more];
  const record = foldRecord(events);
  if (record.status === "none") throw new Error("a record begins with its client");
  const rows = recordedChanges(events, `make-${clientId}`);
  expect(rig.records.append([{ id: clientId, position: 0, rows, line: record }]).ok).toBe(true);
}

/** A visit of a client's course on a day of it; `finished` unless said otherwise. */
function visited(sessionId: string, of: number, day: number, finished = true): void {
  const made = visit(1, { day, finished });
  const summary = { ...made, sessionId, visit: { ...made.visit, clientId: `c-${of}`, courseId: `k-${of}` } };
  const first = started(sessionId, made.startedWall);
  expect(appendTo(rig.sessions, sessionId, 0, [recorded(1, first)], summary).ok).toBe(true);
}

function awaited(wall: number, limit = 50) {
  const found = rig.records.awaited(wall, limit);
  if (!found.ok) throw new Error(found.error.code);
  const codes = ({ lines, total }: typeof found.value.due) => [...lines.map(({ code }) => code), total];
  return { due: codes(found.value.due), overdue: codes(found.value.overdue) };
}
const nobody = [0];

beforeEach(() => {
  folder = makeFolder();
  rig = open();
});
afterEach(() => {
  rig.database.close();
  folder.remove();
});

describe("a client after a first visit", () => {
  // The window of the second visit is day 11 to day 17; Toronto is five hours behind UTC then.
  const from = Date.parse("2026-11-13T00:00:00-05:00");
  const until = Date.parse("2026-11-20T00:00:00-05:00");
  const lapses = Date.parse("2026-12-18T00:00:00-05:00");

  beforeEach(() => {
    client(1, "JM-042");
    visited("s-1", 1, 0);
  });

  it("is due from the first moment of the window to its last, then overdue for 28 days, then nobody's", () => {
    const shown = [from - 1, from, until - 1, until, lapses - 1, lapses].map((wall) => awaited(wall));
    expect(shown.map(({ due }) => due)).toEqual([nobody, ["JM-042", 1], ["JM-042", 1], nobody, nobody, nobody]);
    expect(shown.map(({ overdue }) => overdue)).toEqual([nobody, nobody, nobody, ["JM-042", 1], ["JM-042", 1], nobody]);
  });

  it("is awaited no more once the record is archived or merged into another", () => {
    client(2, "ARCHIVED", { type: "client-archived", at });
    visited("s-2", 2, 0);
    client(3, "TWIN", { type: "merged-into", at, into: "c-1" });
    expect(awaited(from).due).toEqual(["JM-042", 1]);
    expect(awaited(until).overdue).toEqual(["JM-042", 1]);
  });

  it("comes before those whose window ends later, and all are counted though few are asked for", () => {
    client(2, "LATER");
    visited("s-2", 2, 3);
    client(3, "EARLIER");
    visited("s-3", 3, -2);
    expect(awaited(Date.parse("2026-11-16T12:00:00-05:00"))).toEqual({
      due: ["EARLIER", "JM-042", "LATER", 3],
      overdue: nobody,
    });
    expect(awaited(Date.parse("2026-11-24T12:00:00-05:00"), 2)).toEqual({
      due: nobody,
      overdue: ["EARLIER", "JM-042", 3],
    });
  });

  it("is due anew by the newest visit, the one that is written last", () => {
    visited("s-2", 1, 14);
    expect(awaited(from)).toEqual({ due: nobody, overdue: nobody });
    expect(awaited(Date.parse("2026-11-27T12:00:00-05:00")).due).toEqual(["JM-042", 1]);
  });
});

describe("the list of everybody", () => {
  const listed = (archived: boolean) => {
    const found = rig.records.search("", archived, 50);
    if (!found.ok) throw new Error(found.error.code);
    return [...found.value.lines.map(({ code }) => code).toSorted(), found.value.total];
  };

  it("counts those it shows: nobody who was merged into another, and who was archived only where asked for", () => {
    client(1, "JM-042");
    client(2, "ARCHIVED", { type: "client-archived", at });
    client(3, "TWIN", { type: "merged-into", at, into: "c-1" });
    client(4, "OLD TWIN", { type: "client-archived", at }, { type: "merged-into", at, into: "c-1" });
    expect(listed(false)).toEqual(["JM-042", 1]);
    expect(listed(true)).toEqual(["ARCHIVED", "JM-042", 2]);
  });

  it("knows of a session that became a client's only afterwards, and that it is somebody else's by now", () => {
    client(1, "JM-042");
    client(2, "KX-7");
    const made = visit(1, { day: 0 });
    const first = started("quick", made.startedWall);
    const quick = { ...made, sessionId: "quick", visit: { ...made.visit, clientId: null, courseId: null } };
    expect(appendTo(rig.sessions, "quick", 0, [recorded(1, first)], quick).ok).toBe(true);
    const due = Date.parse("2026-11-14T00:00:00-05:00");
    expect(awaited(due).due).toEqual(nobody);
    const goesTo = (number: number, position: number) => {
      const now = { ...quick, visit: { ...quick.visit, clientId: `c-${number}`, courseId: `k-${number}` } };
      const paused = { type: "session-paused", at: position } as const;
      expect(appendTo(rig.sessions, "quick", position, [recorded(position + 1, paused)], now).ok).toBe(true);
    };
    goesTo(1, 1);
    expect(awaited(due).due).toEqual(["JM-042", 1]);
    goesTo(2, 2);
    expect(awaited(due).due).toEqual(["KX-7", 1]);
  });
});

describe("a search", () => {
  const found = (query: string, { archived = true, limit = 50 } = {}) => {
    const answer = rig.records.search(query, archived, limit);
    if (!answer.ok) throw new Error(answer.error.code);
    return [...answer.value.lines.map(({ code }) => code), answer.value.total];
  };

  it("puts the very code first, then codes that begin with it, however much later they were seen", () => {
    ["7", "70", "71", "72", "73", "74", "75", "17"].forEach((code, index) => {
      client(index, code);
      visited(`s-${index}`, index, index);
    });
    expect(found("7")).toEqual(["7", "75", "74", "73", "72", "71", "70", "17", 8]);
    expect(found("7", { limit: 1 })).toEqual(["7", 8]);
    expect(found("17", { limit: 1 })).toEqual(["17", 1]);
  });

  it("finds JM-4 and not JM-42 by JM-4, in capitals or not, and in wide letters", () => {
    client(1, "JM-4");
    client(2, "JM-42");
    visited("s-2", 2, 3);
    for (const query of ["JM-4", "jm-4", " JM-4 ", "ＪＭ-４"]) expect(found(query)).toEqual(["JM-4", "JM-42", 2]);
    expect(found("JM-42")).toEqual(["JM-42", 1]);
  });

  it("takes numbers as numbers: zeros before one do not make it another, and it is no beginning of a longer one", () => {
    for (const [index, code] of ["JM-40", "JM-4b", "JM-004", "AK JM-4", "JM-9", "JM-10"].entries()) client(index, code);
    expect(found("JM-4")).toEqual(["JM-004", "JM-4b", "JM-40", "AK JM-4", 4]);
    expect(found("JM-0004")).toEqual(["JM-004", 1]);
    expect(found("jm")).toEqual(["JM-004", "JM-4b", "JM-9", "JM-10", "JM-40", "AK JM-4", 6]);
  });

  it("takes the very code before those with its words, where the code has several", () => {
    client(1, "Anna B Long");
    client(2, "Anna B");
    client(3, "B Anna");
    visited("s-1", 1, 3);
    expect(found("anna b")).toEqual(["Anna B", "Anna B Long", "B Anna", 3]);
  });

  it("shows archived clients where they are asked for, after the others, but for the very code", () => {
    client(1, "JM-4", { type: "client-archived", at });
    client(2, "JM-42");
    client(3, "JM-41", { type: "client-archived", at });
    expect(found("jm", { archived: false })).toEqual(["JM-42", 1]);
    expect(found("jm")).toEqual(["JM-42", "JM-4", "JM-41", 3]);
    expect(found("jm-4")).toEqual(["JM-4", "JM-42", "JM-41", 3]);
    expect(found("")).toEqual(["JM-42", "JM-4", "JM-41", 3]);
    expect(found("", { archived: false })).toEqual(["JM-42", 1]);
  });

  it("never leaves the very code out, whatever else there is", () => {
    const code = fc.stringMatching(/^[a-b]?[0-9]{1,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 2, maxLength: 9 }), fc.nat(), (codes, pick) => {
        rig.database.close();
        folder.remove();
        folder = makeFolder();
        rig = open();
        codes.forEach((one, index) => client(index, one));
        const wanted = codes[pick % codes.length] ?? "";
        expect(found(wanted, { limit: 1 })[0]).toBe(wanted);
      }),
      { numRuns: 15 },
    );
  });
});

describe("the sessions of a record", () => {
  beforeEach(() => {
    client(1, "JM-042");
    client(2, "KX-7");
    visited("b", 1, 14);
    visited("a", 1, 0);
    visited("open", 1, 20, false);
    visited("other", 2, 7);
  });
  const ids = (clientId: string) => rig.sessions.ofRecord(clientId).map(({ sessionId }) => sessionId);

  it("are its own, oldest first, open ones too", () => {
    expect(ids("c-1")).toEqual(["a", "b", "open"]);
    expect(ids("c-2")).toEqual(["other"]);
    expect(ids("nobody")).toEqual([]);
  });

  it("go along when it is merged into another, the last one that was finished with them", () => {
    client(3, "TWIN");
    visited("twin", 3, 21);
    const events: readonly ClientEvent[] = [{ type: "merged-into", at, into: "c-1" }];
    const before = rig.records.read("c-3");
    if (!before.ok) throw new Error(before.error.code);
    const record = foldRecord([...before.value.map(({ event }) => event), ...events]);
    if (record.status === "none") throw new Error("no such record");
    rig.records.append([{ id: "c-3", position: 2, rows: recordedChanges(events, "merge", 2), line: record }]);
    expect(ids("c-1")).toEqual(["a", "b", "open", "twin"]);
    expect(ids("c-3")).toEqual([]);
    visited("later", 3, 22);
    expect(ids("c-1")).toEqual(["a", "b", "open", "twin", "later"]);
    const lastFor = (clientId: string) =>
      rig.sessions.lastOf({
        sessionId: "now",
        client: "JM-042",
        startedWall: morning(30).wall,
        link: { clientId, courseId: "k" },
      });
    expect(lastFor("c-1")).toEqual({ ok: true, value: "later" });
    expect(lastFor("c-3")).toEqual({ ok: true, value: "later" });
  });

  it("have a last one before any of them: finished, of the same record, never itself, begun no later", () => {
    const last = (sessionId: string, day: number, clientId = "c-1") => {
      const found = rig.sessions.lastOf({
        sessionId,
        client: "whatever the label",
        startedWall: morning(day).wall,
        link: { clientId, courseId: "k" },
      });
      return found.ok ? found.value : found.error.code;
    };
    expect(last("now", 30)).toBe("b");
    expect(last("b", 14)).toBe("a");
    expect(last("now", 14)).toBe("b");
    expect(last("now", 13)).toBe("a");
    expect(last("a", 0)).toBeNull();
    expect(last("now", 30, "c-2")).toBe("other");
  });

  it("between two moments are those that began from the first on and before the second, newest first", () => {
    const between = (from: number, to: number, limit = 9) => {
      const found = rig.sessions.between(morning(from).wall, morning(to).wall, limit);
      return found.ok ? found.value.map(({ sessionId }) => sessionId) : found.error.code;
    };
    expect(between(0, 14)).toEqual(["other", "a"]);
    expect(between(0, 15)).toEqual(["b", "other", "a"]);
    expect(between(1, 21)).toEqual(["open", "b", "other"]);
    expect(between(0, 30, 2)).toEqual(["open", "b"]);
    expect(between(14, 14)).toEqual([]);
  });
});
