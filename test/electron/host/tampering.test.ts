// A signed session on a real disk: read as it was signed, and refused with the entry that shows it when one byte of it is another.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openHost } from "../../../electron/host/open-host.ts";
import { type OpenHost } from "../../../electron/host/guarded-host.ts";
import { chainHash, chainStart } from "../../../electron/host/store/hash-chain.ts";
import { ok } from "../../../shared/result.ts";
import { seedFolder } from "../../support/samples/seed.ts";
import { makeFolder } from "../../support/rigs/temporary-folder.ts";
import { sampleEvents } from "../../support/samples/sessions.ts";

const typical = sampleEvents["typical"] ?? [];
const signer = { name: "Ada Roy", credentials: "RMT" };
let folder = makeFolder();

function open(): OpenHost {
  const host = openHost({
    folder: folder.path,
    version: "1.0.0",
    kind: "electron",
    saveFile: async () => ok({ saved: true }),
  });
  if (!host.ok) throw new Error(host.error.code);
  return host.value;
}

async function asked(name: string, request: object): Promise<unknown> {
  const host = open();
  const answer = await host.dispatch(name, request);
  host.close();
  return answer;
}

/** What somebody with a database program could do, the guards against it taken off. */
function change(sql: string, ...values: (string | number)[]): void {
  const database = new DatabaseSync(join(folder.path, "steadyhold.sqlite"));
  database.exec("DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_deleted");
  database.prepare(sql).run(...values);
  database.close();
}

beforeEach(async () => {
  folder = makeFolder();
  seedFolder(folder.path, { typical });
  const sign = { sessionId: "typical", commandId: "sign-1", wording: "full", ...signer };
  expect(await asked("session.sign", sign)).toEqual({ ok: true, value: { position: typical.length + 1 } });
});
afterEach(() => folder.remove());

describe("a signed session", () => {
  it("is read as it was signed, and takes amendments and nothing else", async () => {
    const read = { sessionId: "typical" };
    expect(await asked("session.read", read)).toMatchObject({ ok: true });
    const command = { type: "write-text", part: "plan", text: "later" };
    expect(await asked("session.command", { ...read, commandId: "late", stamp: null, command })).toMatchObject({
      ok: false,
      error: { code: "refused", refusal: "note-signed" },
    });
    const amendment = { ...read, commandId: "amend-1", ...signer, reason: "Typing error", text: "3, not 4" };
    expect(await asked("session.amend", amendment)).toMatchObject({ ok: true });
    // Asked again because the answer was lost: done once.
    expect(await asked("session.amend", amendment)).toEqual({ ok: true, value: { position: typical.length + 2 } });
    expect(await asked("session.read", read)).toMatchObject({ ok: true });
  });

  it("is no longer on the list of unsigned notes", async () => {
    expect(await asked("home.read", {})).toMatchObject({
      ok: true,
      value: { unsigned: { total: 0, newest: [] }, recent: [{ signed: true }] },
    });
  });

  // Opens the data folder some thirty times: slow on a busy machine.
  it("shows one changed byte, in whichever row it is", async () => {
    for (let row = 1; row <= typical.length + 1; row += 3) {
      const database = new DatabaseSync(join(folder.path, "steadyhold.sqlite"));
      const payload = String(database.prepare("SELECT payload FROM events WHERE position = ?").get(row)?.["payload"]);
      database.close();
      const at = (row * 7) % (payload.length - 2);
      const byte = String.fromCharCode(payload.charCodeAt(at) ^ 1);
      const changed = payload.slice(0, at) + byte + payload.slice(at + 1);
      change("UPDATE events SET payload = ? WHERE position = ?", changed, row);
      expect(await asked("session.read", { sessionId: "typical" })).toEqual({
        ok: false,
        error: { code: "changed", what: "row", row },
      });
      const stored = await asked("session.stored", { sessionId: "typical" });
      expect(stored).toEqual({ ok: true, value: { rows: typical.length + 1, broken: [row] } });
      const of = { scope: "session", sessionId: "typical" } as const;
      const saved = await asked("export.compose", { format: "stored", of, bom: false });
      expect(saved).toMatchObject({ ok: true, value: { name: "changed record typical.txt" } });
      expect(JSON.stringify(saved)).toContain(JSON.stringify(JSON.stringify(changed).slice(1, -1)).slice(1, -1));
      restore(payload, row);
    }
    expect(await asked("session.read", { sessionId: "typical" })).toMatchObject({ ok: true });
  });

  it("shows a row that is no longer there, the signature too, and a log that has gone altogether", async () => {
    const missing = { ok: false, error: { code: "changed", what: "row" } };
    // One byte of the column that says whose row it is takes the row out of its session.
    change("UPDATE events SET stream = 'typicam' WHERE type = 'note-signed'");
    expect(await asked("session.read", { sessionId: "typical" })).toMatchObject(missing);
    const database = new DatabaseSync(join(folder.path, "steadyhold.sqlite"));
    database.exec("UPDATE events SET stream = 'typicam'");
    database.close();
    expect(await asked("session.read", { sessionId: "typical" })).toMatchObject(missing);
  });

  it("shows it even where the whole chain of hashes was made anew", async () => {
    const database = new DatabaseSync(join(folder.path, "steadyhold.sqlite"));
    database.exec("DROP TRIGGER events_are_never_changed");
    const row = database.prepare("SELECT position, payload FROM events WHERE type = 'response-recorded'").get();
    const payload = String(row?.["payload"]).replace("not-released", "released");
    database.prepare("UPDATE events SET payload = ? WHERE position = ?").run(payload, Number(row?.["position"]));
    rechain(database);
    database.close();
    expect(await asked("session.read", { sessionId: "typical" })).toEqual({
      ok: false,
      error: { code: "changed", what: "seal", row: typical.length + 1 },
    });
  });

  it("is found out while it is open, not only after the next start", async () => {
    const host = open();
    expect(await host.dispatch("session.read", { sessionId: "typical" })).toMatchObject({ ok: true });
    change("UPDATE events SET payload = replace(payload, 'fingers', 'fingerz') WHERE position > 1");
    expect(await host.dispatch("session.read", { sessionId: "typical" })).toMatchObject({
      ok: false,
      error: { code: "changed" },
    });
    host.close();
  });
});

describe("a session that is not signed yet", () => {
  it("shows another time of day or another stamp of one row, which no seal covers", async () => {
    seedFolder(folder.path, { loose: typical });
    const read = { sessionId: "loose" };
    expect(await asked("session.read", read)).toMatchObject({ ok: true });
    change("UPDATE events SET wall = wall + 3600000 WHERE stream = 'loose' AND position = 4");
    const changedAt = (row: number) => ({ ok: false, error: { code: "changed", what: "row", row } });
    expect(await asked("session.read", read)).toEqual(changedAt(4));
    const database = new DatabaseSync(join(folder.path, "steadyhold.sqlite"));
    database.exec("UPDATE events SET stamp = 'host' WHERE stream = 'loose' AND position = 2");
    database.close();
    expect(await asked("session.read", read)).toEqual(changedAt(2));
  });
});

function restore(payload: string, row: number): void {
  const database = new DatabaseSync(join(folder.path, "steadyhold.sqlite"));
  database.prepare("UPDATE events SET payload = ? WHERE position = ?").run(payload, row);
  database.exec("CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events BEGIN SELECT 1; END");
  database.exec("CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events BEGIN SELECT 1; END");
  database.close();
}

function rechain(database: DatabaseSync): void {
  let previous = chainStart;
  for (const raw of database.prepare("SELECT * FROM events ORDER BY position").all()) {
    const text = (name: string): string => String(raw[name]);
    const number = (name: string): number => Number(raw[name]);
    const row = {
      stream: text("stream"),
      position: number("position"),
      device: text("device"),
      device_sequence: number("device_sequence"),
      wall: number("wall"),
      mono: number("mono"),
      type: text("type"),
      version: number("version"),
      command_id: text("command_id"),
      stamp: text("stamp"),
      payload: text("payload"),
    };
    const hash = chainHash(row, previous);
    database
      .prepare("UPDATE events SET previous_hash = ?, hash = ? WHERE position = ?")
      .run(previous, hash, row.position);
    previous = hash;
  }
}
