import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStores } from "../../../../electron/host/store/stores.ts";
import { lockFolder } from "../../../../electron/host/folder-lock.ts";
import { openDatabase } from "../../../../electron/host/store/database.ts";
import { applicationId, migrations } from "../../../../electron/host/store/schema.ts";
import { appendTo, recorded, started, summaryAfter } from "../../../support/contracts/store.ts";
import { makeFolder } from "../../../support/rigs/temporary-folder.ts";

let folder = makeFolder();
const file = (): string => join(folder.path, "steadyhold.sqlite");

beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

/** A data file with a few hundred events, closed. */
function makeData(): void {
  const database = openStores(file());
  if (!database.ok) throw new Error(database.error.code);
  const store = database.value.sessions;
  for (let session = 1; session <= 20; session += 1) {
    const first = started(`s${session}`, session);
    const remarks = { type: "remarks-written", at: 5, text: "the same words again ".repeat(40) } as const;
    appendTo(store, `s${session}`, 0, [recorded(1, first), recorded(2, remarks)], summaryAfter(first));
  }
  database.value.database.close();
}

function fingerprint(): string {
  return createHash("sha256").update(readFileSync(file())).digest("hex");
}

function expectRefusedUntouched(code: string): void {
  const before = fingerprint();
  expect(openDatabase(file())).toMatchObject({ ok: false, error: { code } });
  expect(fingerprint()).toBe(before);
}

describe("the data file", () => {
  it("is made where there is none, and opened again", () => {
    makeData();
    const again = openDatabase(file());
    expect(again.ok).toBe(true);
    if (again.ok) again.value.close();
  });

  it("of the first version is lifted, and sessions are still found by their client", () => {
    const old = new DatabaseSync(file());
    old.exec(
      `PRAGMA application_id = ${applicationId}; ${migrations[0]}; PRAGMA user_version = 1; INSERT INTO device VALUES ('d')`,
    );
    const first = started("s1", 1);
    const summary = { ...summaryAfter(first), client: "J\u0075lia  M", finished: true };
    old.prepare("INSERT INTO sessions VALUES (?, ?, ?, ?)").run("s1", 1, 1, JSON.stringify(summary));
    old.close();
    const lifted = openStores(file());
    if (!lifted.ok) throw new Error(lifted.error.code);
    const store = lifted.value.sessions;
    expect(store.lastOf({ sessionId: "s2", client: "julia m", startedWall: 2, link: null })).toEqual({
      ok: true,
      value: "s1",
    });
    lifted.value.database.close();
  });

  it("of an older version is lifted with its clients: each is still listed, with the year of birth it had", () => {
    const old = new DatabaseSync(file());
    old.exec(`PRAGMA application_id = ${applicationId}`);
    old.function("client_key_of", (_summary) => "");
    for (const step of migrations.slice(0, 5)) old.exec(step);
    old.exec("PRAGMA user_version = 5; INSERT INTO device VALUES ('d')");
    const base = { archived: false, sessions: 0, last: null, made: 0, planned: 0, due: null };
    const write = (clientId: string, code: string, line: string) =>
      old
        .prepare("INSERT INTO clients VALUES (?, ?, ?, 0, NULL, 0, NULL, NULL, NULL, 0, ?)")
        .run(clientId, code, `${code} 1980`, line);
    const line = (clientId: string, code: string, birthYear: number | null) =>
      write(clientId, code, JSON.stringify({ clientId, code, name: "", complaint: "Back", birthYear, ...base }));
    line("c-1", "jm-042", 1980);
    line("c-2", "kx-7", null);
    write("c-3", "damaged", "{");
    old.close();
    const lifted = openStores(file());
    if (!lifted.ok) throw new Error(lifted.error.code);
    const found = lifted.value.clients.search("", false, 10);
    const lines = found.ok ? found.value.lines : [];
    expect(lines).toEqual([
      { clientId: "c-1", code: "jm-042", name: "", complaint: "Back", born: "1980", ...base },
      { clientId: "c-2", code: "kx-7", name: "", complaint: "Back", born: null, ...base },
    ]);
    lifted.value.database.close();
  });

  it("of an older version is lifted with its clients: each is found by the code as it is told apart now", () => {
    const old = new DatabaseSync(file());
    old.exec(`PRAGMA application_id = ${applicationId}`);
    old.function("client_key_of", (_summary) => "");
    for (const step of migrations.slice(0, 6)) old.exec(step);
    old.exec("PRAGMA user_version = 6; INSERT INTO device VALUES ('d')");
    const base = {
      archived: false,
      sessions: 0,
      last: null,
      made: 0,
      planned: 0,
      due: null,
      born: null,
      complaint: "",
    };
    const write = (clientId: string, code: string, key: string, name: string) =>
      old
        .prepare("INSERT INTO clients VALUES (?, ?, ?, 0, NULL, 0, NULL, NULL, NULL, 0, ?)")
        .run(clientId, key, `${key} old`, JSON.stringify({ clientId, code, name, ...base }));
    write("c-1", "ナカダ", "ナカタ", "");
    write("c-2", "Zoé", "zoe", "Łukasz");
    write("c-3", "JM-007", "jm-007", "");
    old.close();
    const lifted = openStores(file());
    if (!lifted.ok) throw new Error(lifted.error.code);
    const records = lifted.value.clients;
    const codes = (query: string) => {
      const found = records.search(query, false, 10);
      return found.ok ? found.value.lines.map(({ code }) => code) : found.error.code;
    };
    expect(records.withCode("ナカダ", null)).toEqual({ ok: true, value: "c-1" });
    expect(records.withCode("ナカタ", null)).toEqual({ ok: true, value: null });
    expect(records.withCode("ZOÉ", null)).toEqual({ ok: true, value: "c-2" });
    expect(records.withCode("zoe", null)).toEqual({ ok: true, value: null });
    expect([codes("ナカダ"), codes("ナカタ"), codes("lukasz"), codes("zoe"), codes("jm-7")]).toEqual([
      ["ナカダ"],
      [],
      ["Zoé"],
      ["Zoé"],
      ["JM-007"],
    ]);
    lifted.value.database.close();
  });

  it("is made anew where the very first start was cut off before a byte was written", () => {
    writeFileSync(file(), "");
    const opened = openDatabase(file());
    expect(opened.ok).toBe(true);
    if (opened.ok) opened.value.close();
  });

  it("is refused and left as it is when it is not a database", () => {
    writeFileSync(file(), "This is somebody's shopping list, and not a database at all.".repeat(10));
    expectRefusedUntouched("damaged");
  });

  it("is refused and left as it is when its head was overwritten", () => {
    makeData();
    const bytes = readFileSync(file());
    bytes.fill(0xff, 0, 64);
    writeFileSync(file(), bytes);
    expectRefusedUntouched("damaged");
  });

  it("is refused and left as it is when its end is missing", () => {
    makeData();
    truncateSync(file(), Math.floor(readFileSync(file()).length / 2));
    expectRefusedUntouched("damaged");
  });

  it("is refused and left as it is when pages in its middle were overwritten", () => {
    makeData();
    const bytes = readFileSync(file());
    bytes.fill(0x5a, 8_192, bytes.length - 4_096);
    writeFileSync(file(), bytes);
    expectRefusedUntouched("damaged");
  });

  it("is refused and left as it is when one letter of one row was changed, so that search and list disagree", () => {
    const opened = openStores(file());
    if (!opened.ok) throw new Error(opened.error.code);
    const store = opened.value.sessions;
    const first = started("s1", 1);
    appendTo(store, "s1", 0, [recorded(1, first)], { ...summaryAfter(first), finished: true });
    // In the table's row and in the index that finds it.
    opened.value.database.exec("UPDATE sessions SET client_key = 'zebrafinch'; PRAGMA wal_checkpoint(TRUNCATE)");
    opened.value.database.close();
    const bytes = readFileSync(file());
    bytes.write("zebrafinck", bytes.lastIndexOf("zebrafinch"));
    writeFileSync(file(), bytes);
    expectRefusedUntouched("damaged");
  });

  it("that is a folder cannot be opened, which is no damage", () => {
    mkdirSync(file());
    expect(openDatabase(file())).toMatchObject({ ok: false, error: { code: "not-writable" } });
  });

  it("is refused when it is empty while its log holds data", () => {
    writeFileSync(file(), "");
    writeFileSync(`${file()}-wal`, "something");
    expectRefusedUntouched("damaged");
  });

  it("is refused and left as it is when it belongs to another program", () => {
    const other = new DatabaseSync(file());
    other.exec("PRAGMA application_id = 42; CREATE TABLE theirs (a)");
    other.close();
    expectRefusedUntouched("not-ours");
  });

  it("is refused and left as it is when a newer version wrote it", () => {
    makeData();
    const newer = new DatabaseSync(file());
    newer.exec("PRAGMA user_version = 999");
    newer.close();
    expectRefusedUntouched("newer");
  });
});

describe("the folder's lock", () => {
  it("is held by one at a time and free again once let go of", () => {
    const lock = join(folder.path, "steadyhold.lock");
    const first = lockFolder(lock);
    expect(first.ok).toBe(true);
    expect(lockFolder(lock)).toEqual({ ok: false, error: "in-use" });
    if (first.ok) first.value.release();
    const next = lockFolder(lock);
    expect(next.ok).toBe(true);
    if (next.ok) next.value.release();
  });
});
