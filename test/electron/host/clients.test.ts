// Clients' records on a real data folder: kept, found, merged, deleted with everything.
import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noDetails } from "../../../shared/client/details.ts";
import { dayMs, practiceRig } from "../../support/rigs/practice-rig.ts";

let rig: ReturnType<typeof practiceRig>;
beforeEach(() => {
  rig = practiceRig();
});
afterEach(() => rig.close());

const search = async (query: string, archived = false): Promise<string[]> =>
  (await rig.done("client.search", { query, archived, limit: 50 })).lines.map((line) => line.code);
const refused = (refusal: string) => ({ ok: false, error: { code: "record-refused", refusal } });

describe("a client's record", () => {
  it("keeps what was written, over a restart too", async () => {
    const careTeam = [{ name: "Dr. Roy", role: "physician", contact: "555 0101" }];
    const told = { earlierCare: "Physical therapy", medication: "Ibuprofen\nHeparin", notes: "two\nlines" };
    const details = { ...noDetails, code: "JM-042", name: "Julia M.", born: "1980", careTeam, ...told };
    const clientId = await rig.client(details);
    rig.restart();
    expect(await rig.read(clientId)).toMatchObject({ clientId, details, archived: false, courses: [], sessions: [] });
  });

  it("has a code of its own, however it is spelled", async () => {
    await rig.client({ code: "Zoé R" });
    const again = { details: { ...noDetails, code: "ＺOÉ  r" }, commandId: rig.id() };
    expect(await rig.call("client.create", again)).toEqual(refused("code-taken"));
    const other = await rig.client({ code: "AB" });
    const change = { type: "change-details", details: { ...noDetails, code: "zoe\u0301 r" } } as const;
    expect(await rig.command(other, change)).toEqual(refused("code-taken"));
    expect(
      await rig.command(other, { type: "change-details", details: { ...noDetails, code: "ab", name: "A." } }),
    ).toMatchObject({ ok: true });
  });

  it.each([
    ["ナカタ", "ナカダ"],
    ["Zoé", "Zoe"],
    ["Łukasz", "Lukasz"],
    ["Müller", "Muller"],
    ["JM-4", "JM-04"],
  ])("%s is not another's, %s: each has a record of its own, and search shows it first", async (one, other) => {
    const first = await rig.client({ code: one });
    const second = await rig.client({ code: other });
    expect((await search(one))[0]).toBe(one);
    expect((await search(other))[0]).toBe(other);
    expect(await rig.call("client.delete", { clientId: first, typed: other })).toEqual(refused("wrong-confirmation"));
    expect(await rig.done("client.delete", { clientId: second, typed: other })).toEqual({ sessions: 0 });
    expect(await search(other, true)).not.toContain(other);
  });

  it.each([
    ["ﾅｶﾀ", "ナカタ"],
    ["jm 4", "ＪＭ　４"],
  ])("%s is %s in another width, and no second record", async (one, other) => {
    await rig.client({ code: one });
    const again = { details: { ...noDetails, code: other }, commandId: rig.id() };
    expect(await rig.call("client.create", again)).toEqual(refused("code-taken"));
  });

  it("is made once when the answer was lost and the page asks again", async () => {
    const request = { details: { ...noDetails, code: "JM-042" }, commandId: "same" };
    const first = await rig.done("client.create", request);
    expect(await rig.done("client.create", request)).toEqual(first);
  });

  it("is not written with a birth date that is still to come, nor with a day no calendar has", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    const born = (on: string) =>
      rig.command(clientId, { type: "change-details", details: { ...noDetails, code: "JM-042", born: on } });
    expect(await born("2026-11-03")).toEqual(refused("born-in-future"));
    expect(await born("1981-02-29")).toMatchObject({ ok: false, error: { code: "bad-request" } });
    expect((await rig.read(clientId)).details.born).toBeNull();
    expect(await born("2026-11-02")).toMatchObject({ ok: true });
  });

  it("wants a code", async () => {
    const request = { details: { ...noDetails, code: "   " }, commandId: rig.id() };
    expect(await rig.call("client.create", request)).toMatchObject({ ok: false, error: { code: "bad-request" } });
  });

  it("that nobody made is told as such", async () => {
    expect(await rig.call("client.read", { clientId: "nobody" })).toEqual({
      ok: false,
      error: { code: "unknown-client" },
    });
  });
});

describe("search", () => {
  it("finds by any words of code, name, year and complaint, without accents and capitals", async () => {
    await rig.client({ code: "JM-042", name: "Zoé Roy", born: "1980-04-12", complaint: "Low back after a fall" });
    await rig.client({ code: "KX-7", name: "Jane Moor" });
    expect(await search("zoe")).toEqual(["JM-042"]);
    expect(await search("roy 1980 fall")).toEqual(["JM-042"]);
    expect(await search("1980-04-12")).toEqual(["JM-042"]);
    expect(await search("roy 1981")).toEqual([]);
    expect((await search("")).toSorted()).toEqual(["JM-042", "KX-7"]);
    expect(await search("%")).toEqual([]);
  });

  it("puts what begins with the words first, then the newest visit", async () => {
    await rig.client({ code: "ZZ-1", name: "Marjam" });
    await rig.client({ code: "AA-2", name: "Jamie" });
    await rig.client({ code: "JAM-3" });
    expect(await search("jam")).toEqual(["JAM-3", "AA-2", "ZZ-1"]);
  });

  it.each([
    ["lukasz", "Łukasz"],
    ["ŁUKASZ", "Lukasz"],
    ["strauss", "Strauß"],
    ["soren", "Søren"],
    ["aeroe", "Ærø E"],
    ["dorde", "Đorđe"],
    ["αθηνα", "Αθηνά"],
    ["γιωργος", "ΓΙΩΡΓΟΣ"],
    ["алена", "Алёна"],
    ["naka", "Naka Ｋ"],
  ])("typing %s finds %s", async (typed, name) => {
    await rig.client({ code: "X-1", name });
    expect(await search(typed.slice(0, 4))).toEqual(["X-1"]);
  });

  it("a kana with a voicing mark is another letter, in names too", async () => {
    await rig.client({ code: "X-1", name: "ナカダ" });
    expect(await search("ナカタ")).toEqual([]);
    expect(await search("ﾅｶﾀﾞ")).toEqual(["X-1"]);
  });

  it("tells archived clients apart", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    await rig.command(clientId, { type: "archive-client" });
    expect(await search("jm")).toEqual([]);
    expect(await search("jm", true)).toEqual(["JM-042"]);
    expect(await rig.start(clientId)).toEqual(refused("archived"));
    await rig.command(clientId, { type: "restore-client" });
    expect(await search("jm")).toEqual(["JM-042"]);
  });
});

describe("two records of one person", () => {
  it("become one, with all sessions and courses, and the old address leads to it", async () => {
    const kept = await rig.client({ code: "JM-042", name: "Julia" });
    const twin = await rig.client({ code: "JULIA", born: "1980", notes: "Sleeps badly." });
    const early = await rig.visit(twin);
    rig.later(dayMs);
    await rig.visit(kept);
    await rig.done("client.merge", { clientId: kept, from: twin, commandId: rig.id() });
    const record = await rig.read(twin);
    expect(record).toMatchObject({
      clientId: kept,
      details: { code: "JM-042", name: "Julia", born: "1980", notes: "Sleeps badly." },
    });
    expect(record.sessions).toHaveLength(2);
    expect(record.courses).toHaveLength(2);
    expect(await search("")).toEqual(["JM-042"]);
    // What is still written to a session of the old record stays with the one it ended in.
    await rig.act(early, { type: "write-remarks", text: "added later" });
    expect((await rig.read(kept)).sessions).toHaveLength(2);
    expect(await rig.call("client.merge", { clientId: kept, from: twin, commandId: rig.id() })).toEqual(
      refused("same-client"),
    );
  });
});

describe("deleting a client", () => {
  it("wants the code typed, and no session open", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    expect(await rig.call("client.delete", { clientId, typed: "JM-4" })).toEqual(refused("wrong-confirmation"));
    expect(await rig.call("client.delete", { clientId, typed: "jm-042" })).toEqual(refused("wrong-confirmation"));
    await rig.start(clientId);
    expect(await rig.call("client.delete", { clientId, typed: " JM-042" })).toEqual(refused("session-open"));
  });

  it("takes everything along, merged records too, down to the bytes of the file, and leaves a nameless tombstone", async () => {
    const clientId = await rig.client({ code: "QXZ-042", notes: "a secret nobody else has" });
    const twin = await rig.client({ code: "QXZ-TWIN", notes: "another secret entirely" });
    const sessionId = await rig.visit(clientId);
    await rig.done("client.merge", { clientId, from: twin, commandId: rig.id() });
    const other = await rig.client({ code: "STAYS" });
    expect(await rig.done("client.delete", { clientId, typed: "QXZ-042" })).toEqual({ sessions: 1 });
    expect(await rig.call("client.read", { clientId })).toMatchObject({ error: { code: "unknown-client" } });
    expect(await rig.call("client.read", { clientId: twin })).toMatchObject({ error: { code: "unknown-client" } });
    expect(await rig.call("session.read", { sessionId })).toMatchObject({ error: { code: "unknown-session" } });
    expect(await search("")).toEqual(["STAYS"]);
    expect((await rig.read(other)).details.code).toBe("STAYS");
    // While it runs, the write-ahead log lies beside the file; it is the one that would keep what was deleted.
    const bytes = (name: string) => readFileSync(join(rig.folder, name), "latin1");
    for (const name of ["steadyhold.sqlite", "steadyhold.sqlite-wal"]) expect(bytes(name)).not.toMatch(/secret|QXZ/);
    const database = new DatabaseSync(join(rig.folder, "steadyhold.sqlite"), { readOnly: true });
    expect(database.prepare("SELECT stream FROM purging").all()).toEqual([]);
    database.close();
    rig.restart();
    expect(bytes("steadyhold.sqlite")).not.toMatch(/secret|QXZ/);
  });

  it("cannot be undone by writing to what was deleted", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    const sessionId = await rig.visit(clientId);
    await rig.done("client.delete", { clientId, typed: "JM-042" });
    expect(await rig.act(sessionId, { type: "write-remarks", text: "back" })).toMatchObject({ ok: false });
    expect(await rig.command(clientId, { type: "archive-client" })).toMatchObject({ ok: false });
  });

  it("is the only way a row of the log can go", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    await rig.visit(clientId);
    const database = new DatabaseSync(join(rig.folder, "steadyhold.sqlite"));
    expect(() => database.exec("DELETE FROM events")).toThrow("events are never deleted");
    expect(() => database.exec("UPDATE events SET payload = ''")).toThrow("events are never changed");
    database.close();
  });
});
