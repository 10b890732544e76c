// One column of one row changed behind Steadyhold's back, in an unsigned session and in a client's record: each is found, and the row is named.
// Nothing but the chain of hashes covers these; a signed session has its seal besides.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEventStore } from "../../../../electron/host/store/event-store.ts";
import { openDatabase } from "../../../../electron/host/store/open-database.ts";
import { createRecordStore } from "../../../../electron/host/store/record-store.ts";
import { verifyData } from "../../../../electron/host/store/verify.ts";
import { seedClient } from "../../../support/samples/seed.ts";
import { makeFolder } from "../../../support/rigs/temporary-folder.ts";
import { sampleEvents } from "../../../support/samples/sessions.ts";

const folder = makeFolder();
const changedFile = join(folder.path, "changed.sqlite");
beforeAll(() => {
  seedClient(folder.path, { details: { code: "JM-042" }, visits: { typical: sampleEvents["typical"] ?? [] } });
});
afterAll(() => folder.remove());

/** A copy of the data file in which this was done, with the guards against it taken off; then what is read of both streams. */
function readAfter(sql: string) {
  copyFileSync(join(folder.path, "steadyhold.sqlite"), changedFile);
  const tampered = new DatabaseSync(changedFile);
  tampered.exec(`DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_deleted; ${sql}`);
  tampered.close();
  const verified = verifyData(changedFile);
  const database = openDatabase(changedFile);
  if (!database.ok) throw new Error(database.error.code);
  const sessions = createEventStore(database.value);
  const session = sessions.read("typical");
  const intact = sessions.stored("typical");
  const renamed = sessions.read("renamed");
  const record = createRecordStore(database.value, sessions.ofRecord).read("client-1");
  sessions.close();
  return { verified, session, record, intact, renamed };
}
const changedAt = (row: number) => ({
  ok: false,
  error: { code: "damaged", row, detail: expect.stringContaining("was changed") },
});

const columns: readonly (readonly [column: string, set: string])[] = [
  ["stream", "stream = stream || 'x'"],
  ["position", "position = position + 1000"],
  ["device", "device = 'another'"],
  ["device_sequence", "device_sequence = device_sequence + 1000"],
  ["wall", "wall = wall + 1"],
  ["mono", "mono = mono + 1"],
  ["type", "type = type || 'x'"],
  ["version", "version = version + 1"],
  ["command_id", "command_id = command_id || 'x'"],
  ["stamp", "stamp = CASE stamp WHEN 'press' THEN 'host' ELSE 'press' END"],
  ["payload", "payload = replace(payload, '}', ' }')"],
  ["previous_hash", "previous_hash = replace(previous_hash, substr(previous_hash, 1, 1), 'x')"],
  ["hash", "hash = replace(hash, substr(hash, 1, 1), 'x')"],
];

describe("a data file nobody has touched", () => {
  it("is read in full", () => {
    const { verified, session, record } = readAfter("");
    expect([verified.ok, session.ok, record.ok]).toEqual([true, true, true]);
  });
});

describe.each(columns)("another %s in one row", (column, set) => {
  it("of an unsigned session is found in that row, and the client's record is read as ever", () => {
    const { verified, session, record, intact } = readAfter(
      `UPDATE events SET ${set} WHERE stream = 'typical' AND position = 2`,
    );
    expect(session).toEqual(changedAt(2));
    expect(verified.ok).toBe(false);
    expect(record.ok).toBe(true);
    // A row that was taken out of its place is not among the rows of the session, or last among them.
    const rows = intact.ok ? intact.value : [];
    const expected = column === "stream" || column === "position" ? 3 : 2;
    expect(rows[0]?.intact).toBe(true);
    expect(rows[1]).toMatchObject({ position: expected, intact: false });
  });

  it("of a client's record is found in that row, and the session is read as ever", () => {
    const { verified, session, record } = readAfter(
      `UPDATE events SET ${set} WHERE stream = 'client:client-1' AND position = 2`,
    );
    expect(record).toEqual(changedAt(2));
    expect(verified.ok).toBe(false);
    expect(session.ok).toBe(true);
  });
});

describe("rows of one stream", () => {
  it("of which one has a stamp that Steadyhold never writes are refused at it, and nothing throws", () => {
    const forge = (stream: string) => `UPDATE events SET stamp = 'forged' WHERE stream = '${stream}' AND position = 2`;
    const unreadable = {
      ok: false,
      error: { code: "damaged", row: 2, detail: expect.stringContaining("not readable") },
    };
    expect(readAfter(forge("typical")).session).toEqual(unreadable);
    expect(readAfter(forge("client:client-1")).record).toEqual(unreadable);
  });

  it("that change places are found at the first of them", () => {
    const swap = `UPDATE events SET position = 900 WHERE stream = 'typical' AND position = 3;
      UPDATE events SET position = 3 WHERE stream = 'typical' AND position = 4;
      UPDATE events SET position = 4 WHERE stream = 'typical' AND position = 900;`;
    expect(readAfter(swap).session).toEqual(changedAt(3));
  });

  it("that are all another session's now are found at the first of them", () => {
    const { session, renamed, verified } = readAfter("UPDATE events SET stream = 'renamed' WHERE stream = 'typical'");
    expect(renamed).toEqual(changedAt(1));
    expect(session).toMatchObject({ ok: false, error: { code: "damaged", row: 1 } });
    expect(verified.ok).toBe(false);
  });

  it("of which the last one is gone are found though every hash that is left is right", () => {
    // Besides what was told, the visit was filed under its client, with what was known of them.
    const last = (sampleEvents["typical"] ?? []).length + 2;
    const { session, verified } = readAfter(`DELETE FROM events WHERE stream = 'typical' AND position = ${last}`);
    expect(session).toMatchObject({ ok: false, error: { code: "damaged", row: last } });
    expect(verified.ok).toBe(true);
  });
});
