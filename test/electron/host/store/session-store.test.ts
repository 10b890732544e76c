import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../../electron/host/store/database.ts";
import { openStores } from "../../../../electron/host/store/stores.ts";
import { appendTo, describeSessionStore, recorded, started, summaryAfter } from "../../../support/contracts/store.ts";
import { makeFolder } from "../../../support/rigs/temporary-folder.ts";

let folder = makeFolder();
const opened: Database[] = [];

function open() {
  const stores = openStores(join(folder.path, "steadyhold.sqlite"));
  if (!stores.ok) throw new Error(stores.error.code);
  const { sessions: store, database } = stores.value;
  opened.push(database);
  return { store, database };
}

/** Another program at work on the closed file. */
function tamper(sql: string): void {
  const database = new DatabaseSync(join(folder.path, "steadyhold.sqlite"));
  database.exec(sql);
  database.close();
}

beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
  folder.remove();
});

describeSessionStore("the SQLite store", () => open().store);

describe("the SQLite store", () => {
  const first = started("one", 1_000);

  function withTwoEvents() {
    const { store, database } = open();
    appendTo(store, "one", 0, [recorded(1, first)], summaryAfter(first));
    appendTo(store, "one", 1, [recorded(2, { type: "session-paused", at: 700 })], summaryAfter(first));
    return { store, database };
  }

  it("still has everything after it was closed and opened again", () => {
    const before = withTwoEvents();
    const rows = before.store.read("one");
    before.database.close();
    const after = open().store;
    expect(after.read("one")).toEqual(rows);
    expect(appendTo(after, "one", 2, [recorded(3, { type: "session-resumed", at: 900 })], summaryAfter(first)).ok).toBe(
      true,
    );
    expect(after.read("one")).toMatchObject({ ok: true, value: [{ position: 1 }, { position: 2 }, { position: 3 }] });
  });

  describe("D1: one session that cannot be read", () => {
    const unreadable = {
      "whose line is not JSON": "{",
      "whose line lacks a value": "{}",
      "whose line says nothing": "",
    };
    it.each(Object.entries(unreadable))("%s keeps no other from any list", (_what, line) => {
      const { store, database } = open();
      for (const id of ["one", "two"])
        appendTo(store, id, 0, [recorded(1, started(id, 1_000))], summaryAfter(started(id, 1_000)));
      database.close();
      tamper("DROP TRIGGER events_are_never_changed; UPDATE events SET payload = '{}' WHERE stream = 'one'");
      tamper(`UPDATE sessions SET summary = '${line}' WHERE session_id = 'one'`);
      const after = open().store;
      const onlyTwo = { ok: true, value: [{ sessionId: "two" }] };
      expect(after.open()).toMatchObject(onlyTwo);
      expect(after.recent(9)).toMatchObject(onlyTwo);
      expect(after.between(0, 9_000, 9)).toMatchObject(onlyTwo);
      expect(after.page(0, 9, null)).toMatchObject(onlyTwo);
    });

    it("stands in the lists as of UTC where an older version could not name its zone", () => {
      withTwoEvents().database.close();
      tamper("UPDATE sessions SET summary = json_remove(summary, '$.timeZone')");
      expect(open().store.recent(9)).toMatchObject({ ok: true, value: [{ sessionId: "one", timeZone: "UTC" }] });
    });
  });

  it("lets nobody change or delete an event", () => {
    const { database } = withTwoEvents();
    expect(() => database.exec("UPDATE events SET payload = '{}'")).toThrow("events are never changed");
    expect(() => database.exec("DELETE FROM events")).toThrow("events are never deleted");
  });

  it("notices a row that was changed behind its back", () => {
    withTwoEvents().database.close();
    tamper(`DROP TRIGGER events_are_never_changed;
            UPDATE events SET payload = replace(payload, '700', '699') WHERE position = 2`);
    expect(open().store.read("one")).toMatchObject({ ok: false, error: { code: "damaged" } });
  });

  it("notices a row that was taken out", () => {
    withTwoEvents().database.close();
    tamper("DROP TRIGGER events_are_never_deleted; DELETE FROM events WHERE position = 1");
    expect(open().store.read("one")).toMatchObject({ ok: false, error: { code: "damaged" } });
  });

  it("says so when an event was written by a newer version", () => {
    const { database, store } = withTwoEvents();
    expect(store.read("one").ok).toBe(true);
    database.exec(`INSERT INTO events SELECT 'new', 1, device, 99, wall, mono, type, 2, command_id, stamp, payload, '', ''
                   FROM events WHERE position = 1`);
    expect(store.read("new")).toMatchObject({ ok: false, error: { code: "damaged" } });
  });

  it("makes a session's line for the home screen again from its log when the line cannot be read", () => {
    withTwoEvents().database.close();
    tamper("UPDATE sessions SET summary = 'not json'");
    expect(open().store.open()).toMatchObject({ ok: true, value: [{ sessionId: "one", client: "client of one" }] });
  });

  it("looks at a session's line anew where its text is not the one that was read before", () => {
    const { store } = withTwoEvents();
    const before = store.open();
    expect(store.open()).toEqual(before);
    tamper("UPDATE sessions SET summary = replace(summary, 'client of one', 'somebody')");
    expect(store.open()).toMatchObject({ ok: true, value: [{ client: "somebody" }] });
    tamper("UPDATE sessions SET summary = replace(summary, '\"finished\":false', '\"finished\":7')");
    expect(store.open()).toMatchObject({ ok: true, value: [{ client: "client of one", finished: false }] });
  });

  it("refuses an append when the disk is full, keeps what it had, and goes on when there is room again", () => {
    const { store, database } = withTwoEvents();
    const pages = Object.values(database.prepare("PRAGMA page_count").get() ?? {})[0];
    database.exec(`PRAGMA max_page_count = ${String(pages)}`);
    const long = recorded(3, { type: "remarks-written", at: 800, text: "x".repeat(20_000) });
    expect(appendTo(store, "one", 2, [long], summaryAfter(first))).toMatchObject({
      ok: false,
      error: { code: "disk-full" },
    });
    expect(store.read("one")).toMatchObject({ ok: true, value: [{ position: 1 }, { position: 2 }] });
    database.exec("PRAGMA max_page_count = 1000000");
    expect(appendTo(store, "one", 2, [long], summaryAfter(first)).ok).toBe(true);
    expect(store.read("one")).toMatchObject({ ok: true, value: [{ position: 1 }, { position: 2 }, { position: 3 }] });
  });

  it("answers with a failure, not an error, once it is closed", () => {
    const { store, database } = withTwoEvents();
    database.close();
    expect(store.read("one").ok).toBe(false);
    expect(appendTo(store, "one", 2, [], summaryAfter(first)).ok).toBe(false);
  });
});
