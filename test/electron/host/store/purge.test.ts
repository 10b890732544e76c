// Deleting a client for good, on a real file that stays open: what is gone from it and from its write-ahead log, what is left, and that the guard
// against deletes is shut again.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStores } from "../../../../electron/host/store/stores.ts";
import { verifyData } from "../../../../electron/host/store/check.ts";
import { noDetails } from "../../../../shared/client/details.ts";
import type { ClientEvent } from "../../../../shared/client/events.ts";
import { foldRecord } from "../../../../shared/client/evolve.ts";
import { appendTo, recorded, started, summaryAfter } from "../../../support/contracts/store.ts";
import { recordedChanges } from "../../../support/samples/seed.ts";
import { makeFolder } from "../../../support/rigs/temporary-folder.ts";

const wall = 1_790_000_000_000;
const at = { wall, timeZone: "America/Toronto" };
let folder: ReturnType<typeof makeFolder>;
let rig: ReturnType<typeof open>;

function open() {
  const file = join(folder.path, "steadyhold.sqlite");
  const opened = openStores(file);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database, sessions, clients: records } = opened.value;
  const all = (sql: string): readonly unknown[] => database.prepare(sql).all().map(Object.values);
  return { file, database, sessions, records, all };
}

function client(clientId: string, code: string, ...more: readonly ClientEvent[]) {
  const notes = `the secret of ${code}`;
  const events: readonly ClientEvent[] = [
    { type: "client-recorded", at, clientId, details: { ...noDetails, code, notes } },
    ...more,
  ];
  const record = foldRecord(events);
  if (record.status === "none") throw new Error("a record begins with its client");
  return { id: clientId, position: 0, rows: recordedChanges(events, `make-${clientId}`), line: record };
}

function session(sessionId: string, clientId: string): void {
  const first = { ...started(sessionId, 1_000), client: `secret visit of ${clientId}` };
  const summary = summaryAfter(first, { finished: true });
  const kept = { ...summary, visit: { ...summary.visit, clientId } };
  const text = { type: "remarks-written", at: 900, text: `secret remarks in ${sessionId}` } as const;
  const rows = [recorded(1, first), recorded(2, text)];
  expect(appendTo(rig.sessions, sessionId, 0, rows, kept).ok).toBe(true);
  rig.sessions.beat(sessionId, 900, wall);
}

/** The data file and its write-ahead log as they lie on the disk right now. */
function bytes(): string {
  const wal = `${rig.file}-wal`;
  return readFileSync(rig.file, "latin1") + (existsSync(wal) ? readFileSync(wal, "latin1") : "");
}
const purge = () => rig.records.purge("c-1", ["s-1", "s-2"], wall + 0.4);

beforeEach(() => {
  folder = makeFolder();
  rig = open();
  const twin = client("c-2", "QXZ-TWIN", { type: "merged-into", at, into: "c-1" });
  expect(rig.records.append([client("c-1", "QXZ-042"), twin, client("c-3", "STAYS")]).ok).toBe(true);
  session("s-1", "c-1");
  session("s-2", "c-1");
  session("s-3", "c-3");
});
afterEach(() => {
  rig.database.close();
  folder.remove();
});

describe("after a client was deleted", () => {
  it("nothing of them is in the file or in its write-ahead log, while it is still open", () => {
    for (const secret of ["secret of QXZ-042", "secret of QXZ-TWIN", "secret visit of c-1", "secret remarks in s-2"]) {
      expect(bytes()).toContain(secret);
    }
    expect(purge()).toEqual({ ok: true, value: undefined });
    expect(statSync(`${rig.file}-wal`).size).toBe(0);
    expect(bytes()).not.toMatch(/QXZ|secret visit of c-1|secret remarks in s-[12]/u);
    expect(bytes()).toContain("secret of STAYS");
    expect(bytes()).toContain("secret remarks in s-3");
  });

  it("no stream is left open to be deleted from, and no row of the log can go", () => {
    purge();
    expect(rig.all("SELECT stream FROM purging")).toEqual([]);
    expect(() => rig.database.exec("DELETE FROM events WHERE stream = 's-3'")).toThrow("events are never deleted");
    expect(() => rig.database.exec("DELETE FROM events")).toThrow("events are never deleted");
  });

  it("what is left of each stream names nobody: when, how many entries, the last hash", () => {
    const hashes = rig.all(`SELECT stream, hash FROM events WHERE stream IN ('client:c-1', 'client:c-2', 's-1', 's-2')
      AND position = (SELECT max(position) FROM events AS e WHERE e.stream = events.stream) ORDER BY stream`);
    purge();
    expect(rig.all("SELECT stream, last_hash FROM tombstones ORDER BY stream")).toEqual(hashes);
    expect(rig.all("SELECT stream, wall, events FROM tombstones ORDER BY stream")).toEqual([
      ["client:c-1", wall, 1],
      ["client:c-2", wall, 2],
      ["s-1", wall, 2],
      ["s-2", wall, 2],
    ]);
  });

  it("the lines kept beside the log are gone with them, the merged record's and the beats' too", () => {
    purge();
    expect(rig.all("SELECT client_id FROM clients")).toEqual([["c-3"]]);
    expect(rig.all("SELECT session_id FROM sessions")).toEqual([["s-3"]]);
    expect(rig.all("SELECT session_id FROM beats")).toEqual([["s-3"]]);
    expect(rig.all("SELECT DISTINCT stream FROM events ORDER BY stream")).toEqual([["client:c-3"], ["s-3"]]);
  });

  it("everybody else is as they were, and the file is whole", () => {
    const before = [rig.records.read("c-3"), rig.sessions.read("s-3")];
    purge();
    expect([rig.records.read("c-3"), rig.sessions.read("s-3")]).toEqual(before);
    expect(verifyData(rig.file)).toEqual({ ok: true, value: { streams: 2, events: 3 } });
  });

  it("it is known that they were deleted, and of nobody else", () => {
    const was = (what: { clientId: string } | { sessionId: string }) => rig.records.wasDeleted(what);
    expect(was({ clientId: "c-1" })).toEqual({ ok: true, value: false });
    purge();
    for (const what of [{ clientId: "c-1" }, { clientId: "c-2" }, { sessionId: "s-1" }, { sessionId: "s-2" }]) {
      expect(was(what)).toEqual({ ok: true, value: true });
    }
    for (const what of [{ clientId: "c-3" }, { sessionId: "s-3" }, { sessionId: "c-1" }, { clientId: "s-1" }]) {
      expect(was(what)).toEqual({ ok: true, value: false });
    }
  });

  it("they cannot be written again: neither the record nor the session comes back", () => {
    purge();
    expect(rig.records.append([client("c-1", "QXZ-042")]).ok).toBe(false);
    const first = started("s-1", 1_000);
    expect(appendTo(rig.sessions, "s-1", 0, [recorded(1, first)], summaryAfter(first)).ok).toBe(false);
    expect(rig.all("SELECT count(*) FROM events WHERE stream IN ('client:c-1', 's-1')")).toEqual([[0]]);
    expect(rig.all("SELECT client_id FROM clients")).toEqual([["c-3"]]);
    expect(rig.all("SELECT session_id FROM sessions")).toEqual([["s-3"]]);
  });

  it("deleting them once more changes nothing, the time of the first deletion included", () => {
    purge();
    const before = rig.all("SELECT * FROM tombstones ORDER BY stream");
    expect(rig.records.purge("c-1", ["s-1", "s-2"], wall + 5_000)).toEqual({ ok: true, value: undefined });
    expect(rig.all("SELECT * FROM tombstones ORDER BY stream")).toEqual(before);
    expect(rig.all("SELECT stream FROM purging")).toEqual([]);
  });
});

describe("a deletion that fails on its way", () => {
  it("deletes nothing, leaves no tombstone, and leaves the guard shut", () => {
    rig.database.exec("CREATE TRIGGER beats_stay BEFORE DELETE ON beats BEGIN SELECT RAISE(ABORT, 'not now'); END");
    expect(purge().ok).toBe(false);
    expect(rig.records.read("c-1").ok && rig.sessions.read("s-1").ok).toBe(true);
    expect(rig.all("SELECT count(*) FROM events")).toEqual([[10]]);
    expect(rig.all("SELECT stream FROM tombstones")).toEqual([]);
    expect(rig.all("SELECT stream FROM purging")).toEqual([]);
    expect(() => rig.database.exec("DELETE FROM events")).toThrow("events are never deleted");
  });
});
