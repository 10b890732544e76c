// Clients' records on a real data folder: kept, found, merged, deleted with everything, and their visits.
import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noDetails } from "../../../shared/client/details.ts";
import { dayMs, practiceRig } from "../../support/practice-rig.ts";

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
    const details = { ...noDetails, code: "JM-042", name: "Julia M.", birthYear: 1980, careTeam, notes: "two\nlines" };
    const clientId = await rig.client(details);
    rig.restart();
    expect(await rig.read(clientId)).toMatchObject({ clientId, details, archived: false, courses: [], sessions: [] });
  });

  it("has a code of its own, however it is spelled", async () => {
    await rig.client({ code: "Zoé R" });
    const again = { details: { ...noDetails, code: "ZOE  r" }, commandId: rig.id() };
    expect(await rig.call("client.create", again)).toEqual(refused("code-taken"));
    const other = await rig.client({ code: "AB" });
    const change = { type: "change-details", details: { ...noDetails, code: "zoe r" } } as const;
    expect(await rig.tell(other, change)).toEqual(refused("code-taken"));
    expect(
      await rig.tell(other, { type: "change-details", details: { ...noDetails, code: "ab", name: "A." } }),
    ).toMatchObject({ ok: true });
  });

  it("is made once when the answer was lost and the page asks again", async () => {
    const request = { details: { ...noDetails, code: "JM-042" }, commandId: "same" };
    const first = await rig.done("client.create", request);
    expect(await rig.done("client.create", request)).toEqual(first);
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
    await rig.client({ code: "JM-042", name: "Zoé Roy", birthYear: 1980, complaint: "Low back after a fall" });
    await rig.client({ code: "KX-7", name: "Jane Moor" });
    expect(await search("zoe")).toEqual(["JM-042"]);
    expect(await search("roy 1980 fall")).toEqual(["JM-042"]);
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

  it("tells archived clients apart", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    await rig.tell(clientId, { type: "archive-client" });
    expect(await search("jm")).toEqual([]);
    expect(await search("jm", true)).toEqual(["JM-042"]);
    expect(await rig.start(clientId)).toEqual(refused("archived"));
    await rig.tell(clientId, { type: "restore-client" });
    expect(await search("jm")).toEqual(["JM-042"]);
  });
});

describe("a visit", () => {
  it("begins a course with the client's complaint and the practice's plan, and the next one goes on with it", async () => {
    const protocol = (await rig.done("settings.read", {})).protocol;
    await rig.done("settings.write", { section: "protocol", value: { ...protocol, visits: 6, weeks: 8 } });
    const clientId = await rig.client({ code: "JM-042", complaint: "Left low back" });
    await rig.visit(clientId);
    rig.clock.pass(7 * dayMs);
    await rig.visit(clientId);
    const { courses, sessions } = await rig.read(clientId);
    expect(courses).toMatchObject([{ complaint: "Left low back", plan: { visits: 6, weeks: 8 }, closed: null }]);
    expect(sessions.map((session) => session.visit.courseId)).toEqual([courses[0]?.courseId, courses[0]?.courseId]);
  });

  it("begins a new course once the old one is closed with its outcome", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    await rig.visit(clientId);
    const [first] = (await rig.read(clientId)).courses;
    const close = {
      type: "close-course",
      courseId: first?.courseId ?? "",
      outcome: "better",
      note: "Walks again.",
    } as const;
    expect(await rig.tell(clientId, close)).toMatchObject({ ok: true });
    expect(await rig.start(clientId, first?.courseId)).toEqual(refused("course-closed"));
    await rig.visit(clientId);
    expect((await rig.read(clientId)).courses).toMatchObject([{ closed: { outcome: "better" } }, { closed: null }]);
  });

  it("cannot be held before the screening was answered, and can as soon as it is", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    const started = await rig.start(clientId);
    const sessionId = started.ok ? started.value.sessionId : "";
    await rig.act(sessionId, {
      type: "mark-site",
      muscle: "piriformis",
      side: "left",
      view: "back",
      point: { x: -5, y: 0 },
    });
    expect(await rig.act(sessionId, { type: "start-hold" })).toMatchObject({ error: { refusal: "screening-missing" } });
    await rig.answerNo(clientId);
    expect(await rig.act(sessionId, { type: "start-hold" })).toMatchObject({ ok: true });
  });

  it("is blocked by an emergency that no reason opens, and by a physician's question until it is settled", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    const started = await rig.start(clientId);
    const sessionId = started.ok ? started.value.sessionId : "";
    const courseId = (await rig.read(clientId)).courses[0]?.courseId ?? "";
    await rig.act(sessionId, {
      type: "mark-site",
      muscle: "piriformis",
      side: "left",
      view: "back",
      point: { x: -5, y: 0 },
    });
    const settle = { type: "settle-screening", courseId, kind: "seen-by", text: "Dr. Roy", by: "" } as const;
    await rig.tell(clientId, { type: "answer-screening", courseId, yes: ["saddle-numbness", "cancer"], by: "" });
    expect(await rig.act(sessionId, { type: "start-hold" })).toMatchObject({ error: { refusal: "emergency" } });
    expect(await rig.tell(clientId, settle)).toEqual(refused("emergency-stands"));
    await rig.tell(clientId, { type: "answer-screening", courseId, yes: ["cancer"], by: "" });
    expect(await rig.act(sessionId, { type: "start-hold" })).toMatchObject({ error: { refusal: "physician-first" } });
    expect(await rig.tell(clientId, settle)).toMatchObject({ ok: true });
    expect(await rig.act(sessionId, { type: "start-hold" })).toMatchObject({ ok: true });
  });

  it("does not ask again about severe pain that was checked earlier in the course", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    const first = await rig.start(clientId);
    const sessionId = first.ok ? first.value.sessionId : "";
    await rig.act(sessionId, { type: "record-pain", moment: "before", score: 8 });
    await rig.act(sessionId, { type: "answer-severe", kind: "checked-by", text: "Dr. Roy" });
    await rig.act(sessionId, { type: "finish-session" });
    const second = await rig.start(clientId);
    const cleared = second.ok ? second.value.events.find((row) => row.event.type === "clearance-set") : undefined;
    expect(cleared?.event).toMatchObject({ clearance: { severeFrom: 9 } });
  });

  it("finds the last sites by the record, not by the name on it", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    await rig.visit(clientId);
    await rig.tell(clientId, { type: "change-details", details: { ...noDetails, code: "JM-43" } });
    const started = await rig.start(clientId);
    const sessionId = started.ok ? started.value.sessionId : "";
    expect((await rig.done("session.last-sites", { sessionId })).last?.sites).toHaveLength(1);
  });
});

describe("a quick session", () => {
  it("becomes a client's visit afterwards", async () => {
    const started = await rig.done("session.start", { client: "the man from the gym", commandId: rig.id() });
    await rig.act(started.sessionId, { type: "finish-session" });
    const clientId = await rig.client({ code: "JM-042" });
    const attach = { sessionId: started.sessionId, clientId, courseId: null, commandId: "attach" };
    const done = await rig.done("session.attach", attach);
    expect(await rig.done("session.attach", attach)).toEqual(done);
    const { sessions, courses } = await rig.read(clientId);
    expect(sessions).toMatchObject([{ client: "JM-042", visit: { clientId, courseId: courses[0]?.courseId } }]);
  });

  it("that is signed is filed all the same, and its signature still holds", async () => {
    const { sessionId } = await rig.done("session.start", { client: "the man from the gym", commandId: rig.id() });
    await rig.act(sessionId, { type: "finish-session" });
    const signer = { name: "B. Mueller", credentials: "RMT", wording: "full" } as const;
    await rig.done("session.sign", { sessionId, commandId: rig.id(), ...signer });
    const clientId = await rig.client({ code: "JM-042" });
    await rig.done("session.attach", { sessionId, clientId, courseId: null, commandId: rig.id() });
    rig.restart();
    expect(await rig.call("session.read", { sessionId })).toMatchObject({ ok: true });
    expect((await rig.read(clientId)).sessions).toMatchObject([{ sessionId, signed: true }]);
    expect(await rig.act(sessionId, { type: "write-remarks", text: "later" })).toMatchObject({
      error: { refusal: "note-signed" },
    });
  });

  it("that was attached to the wrong client changes hands", async () => {
    const wrong = await rig.client({ code: "WRONG" });
    const right = await rig.client({ code: "RIGHT" });
    const sessionId = await rig.visit(wrong);
    await rig.done("session.attach", { sessionId, clientId: right, courseId: null, commandId: rig.id() });
    expect((await rig.read(wrong)).sessions).toEqual([]);
    expect((await rig.read(right)).sessions).toHaveLength(1);
    const { lines } = await rig.done("client.search", { query: "", archived: false, limit: 9 });
    expect(lines.map(({ code, sessions }) => `${code} ${sessions}`).toSorted()).toEqual(["RIGHT 1", "WRONG 0"]);
  });
});

describe("two records of one person", () => {
  it("become one, with all sessions and courses, and the old address leads to it", async () => {
    const kept = await rig.client({ code: "JM-042", name: "Julia" });
    const twin = await rig.client({ code: "JULIA", birthYear: 1980, notes: "Sleeps badly." });
    const early = await rig.visit(twin);
    rig.clock.pass(dayMs);
    await rig.visit(kept);
    await rig.done("client.merge", { clientId: kept, from: twin, commandId: rig.id() });
    const record = await rig.read(twin);
    expect(record).toMatchObject({
      clientId: kept,
      details: { code: "JM-042", name: "Julia", birthYear: 1980, notes: "Sleeps badly." },
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
    await rig.start(clientId);
    expect(await rig.call("client.delete", { clientId, typed: "jm-042" })).toEqual(refused("session-open"));
  });

  it("takes everything along, merged records too, down to the bytes of the file, and leaves a nameless tombstone", async () => {
    const clientId = await rig.client({ code: "QXZ-042", notes: "a secret nobody else has" });
    const twin = await rig.client({ code: "QXZ-TWIN", notes: "another secret entirely" });
    const sessionId = await rig.visit(clientId);
    await rig.done("client.merge", { clientId, from: twin, commandId: rig.id() });
    const other = await rig.client({ code: "STAYS" });
    expect(await rig.done("client.delete", { clientId, typed: "qxz-042" })).toEqual({ sessions: 1 });
    expect(await rig.call("client.read", { clientId })).toMatchObject({ error: { code: "unknown-client" } });
    expect(await rig.call("client.read", { clientId: twin })).toMatchObject({ error: { code: "unknown-client" } });
    expect(await rig.call("session.read", { sessionId })).toMatchObject({ error: { code: "unknown-session" } });
    expect(await search("")).toEqual(["STAYS"]);
    expect((await rig.read(other)).details.code).toBe("STAYS");
    rig.restart();
    const bytes = readFileSync(join(rig.folder, "steadyhold.sqlite"), "latin1");
    expect(bytes).not.toMatch(/secret|QXZ/);
  });

  it("cannot be undone by writing to what was deleted", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    const sessionId = await rig.visit(clientId);
    await rig.done("client.delete", { clientId, typed: "JM-042" });
    expect(await rig.act(sessionId, { type: "write-remarks", text: "back" })).toMatchObject({ ok: false });
    expect(await rig.tell(clientId, { type: "archive-client" })).toMatchObject({ ok: false });
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

describe("home", () => {
  const home = () => rig.done("home.read", {});
  const codes = (found: { lines: readonly { code: string }[] }) => found.lines.map((line) => line.code);

  it("lists today's sessions by the calendar of the place", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    await rig.visit(clientId);
    expect((await home()).today).toHaveLength(1);
    rig.clock.pass(14 * 3_600_000);
    expect((await home()).today).toHaveLength(0);
    rig.clock.travel("America/Vancouver");
    expect((await home()).today).toHaveLength(1);
  });

  it("tells who is due from the first day of the window to its last, then overdue, then nobody", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    await rig.visit(clientId);
    const on = async (day: number): Promise<[string[], string[]]> => {
      rig.clock.setWall(Date.parse("2026-11-02T10:00:00-05:00") + day * dayMs);
      const { due, overdue } = await home();
      return [codes(due), codes(overdue)];
    };
    expect(await on(10)).toEqual([[], []]);
    expect(await on(11)).toEqual([["JM-042"], []]);
    expect(await on(17)).toEqual([["JM-042"], []]);
    expect(await on(18)).toEqual([[], ["JM-042"]]);
    expect(await on(45)).toEqual([[], ["JM-042"]]);
    expect(await on(46)).toEqual([[], []]);
  });

  it("awaits nobody whose course is closed or who is archived", async () => {
    const closed = await rig.client({ code: "CLOSED" });
    await rig.visit(closed);
    const [course] = (await rig.read(closed)).courses;
    await rig.tell(closed, { type: "close-course", courseId: course?.courseId ?? "", outcome: "resolved", note: "" });
    const archived = await rig.client({ code: "ARCHIVED" });
    await rig.visit(archived);
    await rig.tell(archived, { type: "archive-client" });
    rig.clock.pass(14 * dayMs);
    const { due, overdue } = await home();
    expect([codes(due), codes(overdue)]).toEqual([[], []]);
  });

  it("is right again after a restart that came before a stale line was made anew", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    await rig.visit(clientId);
    rig.restart();
    rig.clock.pass(14 * dayMs);
    expect(codes((await home()).due)).toEqual(["JM-042"]);
  });
});
