// Visits of a client's course on a real data folder: begun, screened, attached afterwards.
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

const markPiriformis = {
  type: "mark-site",
  muscle: "piriformis",
  side: "left",
  view: "back",
  point: { x: -5, y: 0 },
} as const;
const refused = (refusal: string) => ({ ok: false, error: { code: "record-refused", refusal } });

describe("a visit", () => {
  it("begins a course with the client's complaint and the practice's plan, and the next one goes on with it", async () => {
    const protocol = (await rig.done("settings.read", {})).protocol;
    await rig.done("settings.write", { section: "protocol", value: { ...protocol, visits: 6, weeks: 8 } });
    const clientId = await rig.client({ code: "JM-042", complaint: "Left low back" });
    await rig.visit(clientId);
    rig.later(7 * dayMs);
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
    expect(await rig.command(clientId, close)).toMatchObject({ ok: true });
    expect(await rig.start(clientId, first?.courseId)).toEqual(refused("course-closed"));
    await rig.visit(clientId);
    expect((await rig.read(clientId)).courses).toMatchObject([{ closed: { outcome: "better" } }, { closed: null }]);
  });

  it("cannot be held before the screening was answered, and can as soon as it is", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    const started = await rig.start(clientId);
    const sessionId = started.ok ? started.value.sessionId : "";
    await rig.act(sessionId, markPiriformis);
    expect(await rig.act(sessionId, { type: "start-hold" })).toMatchObject({ error: { refusal: "screening-missing" } });
    await rig.answerNo(clientId);
    expect(await rig.act(sessionId, { type: "start-hold" })).toMatchObject({ ok: true });
  });

  it("is blocked by an emergency that no reason opens, and by a physician's question until it is settled", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    const started = await rig.start(clientId);
    const sessionId = started.ok ? started.value.sessionId : "";
    const courseId = (await rig.read(clientId)).courses[0]?.courseId ?? "";
    await rig.act(sessionId, markPiriformis);
    const settle = { type: "settle-screening", courseId, kind: "seen-by", text: "Dr. Roy", by: "" } as const;
    await rig.command(clientId, { type: "answer-screening", courseId, yes: ["saddle-numbness", "cancer"], by: "" });
    expect(await rig.act(sessionId, { type: "start-hold" })).toMatchObject({ error: { refusal: "emergency" } });
    expect(await rig.command(clientId, settle)).toEqual(refused("emergency-stands"));
    await rig.command(clientId, { type: "answer-screening", courseId, yes: ["cancer"], by: "" });
    expect(await rig.act(sessionId, { type: "start-hold" })).toMatchObject({ error: { refusal: "physician-first" } });
    expect(await rig.command(clientId, settle)).toMatchObject({ ok: true });
    expect(await rig.act(sessionId, { type: "start-hold" })).toMatchObject({ ok: true });
  });

  it("A18: goes on once an emergency that was marked by a slip is corrected, and its log has both", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    const started = await rig.start(clientId);
    const sessionId = started.ok ? started.value.sessionId : "";
    const courseId = (await rig.read(clientId)).courses[0]?.courseId ?? "";
    await rig.act(sessionId, markPiriformis);
    await rig.command(clientId, { type: "answer-screening", courseId, yes: ["saddle-numbness"], by: "" });
    expect(await rig.act(sessionId, { type: "start-hold" })).toMatchObject({ error: { refusal: "emergency" } });
    const correction = { question: "saddle-numbness", to: "no", reason: "Wrong line", by: "Ada Roy" } as const;
    expect(await rig.command(clientId, { type: "correct-answer", courseId, ...correction })).toMatchObject({
      ok: true,
    });
    expect(await rig.act(sessionId, { type: "start-hold" })).toMatchObject({ ok: true });
    const { events } = await rig.done("session.read", { sessionId });
    const cleared = events.flatMap(({ event }) => (event.type === "clearance-set" ? [event.clearance.screening] : []));
    expect(cleared).toEqual(["missing", "emergency", "clear"]);
    const told = events.flatMap(({ event }) => (event.type === "background-set" ? [event.background.screening] : []));
    expect(told.at(-2)).toMatchObject({ yes: ["saddle-numbness"] });
    expect(told.at(-1)).toMatchObject({ yes: [], corrections: [correction] });
    expect((await rig.session(sessionId)).advice.before?.map(({ rule }) => rule)).not.toContain("emergency");
  });

  it("A18: that ended at an emergency keeps it, whatever is corrected afterwards", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    const started = await rig.start(clientId);
    const sessionId = started.ok ? started.value.sessionId : "";
    const courseId = (await rig.read(clientId)).courses[0]?.courseId ?? "";
    await rig.command(clientId, { type: "answer-screening", courseId, yes: ["saddle-numbness"], by: "" });
    await rig.act(sessionId, { type: "finish-session" });
    rig.later(dayMs);
    const correction = { question: "saddle-numbness", to: "no", reason: "Wrong line", by: "" } as const;
    await rig.command(clientId, { type: "correct-answer", courseId, ...correction });
    const session = await rig.session(sessionId);
    expect(session.clearance.screening).toBe("emergency");
    expect(session.background?.screening).toMatchObject({ yes: ["saddle-numbness"] });
    expect(session.background?.screening).not.toHaveProperty("corrections");
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
    await rig.command(clientId, { type: "change-details", details: { ...noDetails, code: "JM-43" } });
    const started = await rig.start(clientId);
    const sessionId = started.ok ? started.value.sessionId : "";
    expect((await rig.done("session.last-sites", { sessionId })).last?.sites).toHaveLength(1);
  });

  it("stays on the client's page when its log is damaged: what is shown there is kept beside the log", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    await rig.visit(clientId, { before: 6, after: 2 });
    const shown = (await rig.read(clientId)).sessions;
    const database = new DatabaseSync(join(rig.folder, "steadyhold.sqlite"));
    database.exec(
      `DROP TRIGGER events_are_never_changed;
       UPDATE events SET payload = '{}' WHERE stream NOT LIKE 'client:%' AND position = 1`,
    );
    database.close();
    expect(shown).toHaveLength(1);
    expect((await rig.read(clientId)).sessions).toEqual(shown);
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

  it("A17: that was moved tells of its new client alone, and its log says from whom to whom", async () => {
    const wrong = await rig.client({ code: "WRONG", complaint: "Neck" });
    const right = await rig.client({ code: "RIGHT", complaint: "Low back" });
    const started = await rig.start(wrong);
    const sessionId = started.ok ? started.value.sessionId : "";
    const courseId = (await rig.read(wrong)).courses[0]?.courseId ?? "";
    await rig.command(wrong, { type: "answer-screening", courseId, yes: ["cancer"], by: "" });
    await rig.act(sessionId, { type: "finish-session" });
    expect((await rig.session(sessionId)).advice.before?.map(({ rule }) => rule)).toContain("physician-first");
    rig.later(dayMs);
    await rig.start(right);
    await rig.done("session.attach", { sessionId, clientId: right, courseId: null, commandId: rig.id() });
    const session = await rig.session(sessionId);
    expect(session).toMatchObject({ client: "RIGHT", background: { complaint: "Low back", screening: null } });
    expect(session.advice.before).toEqual([]);
    const { events } = await rig.done("session.read", { sessionId });
    const filed = events.flatMap(({ event }) => (event.type === "client-attached" ? [event.client] : []));
    expect(filed).toEqual(["WRONG", "RIGHT"]);
  });
});
