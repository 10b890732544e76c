// What is known of a client and a course stands in the visit's own log, and nothing that comes later enters it. Through the real host.
import { afterEach, beforeEach, expect, it, describe } from "vitest";
import { sessionEventFormat } from "../../../../shared/session/events.ts";
import { upcast } from "../../../../shared/stream.ts";
import type { Background } from "../../../../shared/session/background.ts";
import { dayMs, practiceRig } from "../../../support/rigs/practice-rig.ts";

let rig: ReturnType<typeof practiceRig>;
beforeEach(() => {
  rig = practiceRig();
});
afterEach(() => rig.close());

async function backgroundOf(sessionId: string): Promise<Background> {
  const { background } = await rig.session(sessionId);
  if (background === null) throw new Error("no background");
  return background;
}

const sign = (sessionId: string) =>
  rig.done("session.sign", { sessionId, commandId: rig.id(), name: "Ada Roy", credentials: "RMT", wording: "full" });

async function answer(clientId: string, yes: ("cancer" | "osteoporosis")[]): Promise<void> {
  const courseId = (await rig.read(clientId)).courses.at(-1)?.courseId ?? "";
  await rig.command(clientId, { type: "answer-screening", courseId, yes, by: "Ada Roy" });
}

describe("what is known when a visit is held", () => {
  it("is who the client is, what they came for, the plan, the screening and the visits before", async () => {
    const details = { code: "JM-042", name: "Jane Miller", born: "1980-04-12", complaint: "Low back, since spring" };
    const clientId = await rig.client(details);
    await rig.visit(clientId, { before: 6, after: 6, response: "not-released" });
    rig.later(11 * dayMs);
    expect(await backgroundOf(await rig.visit(clientId, { before: 5 }))).toMatchObject({
      name: "Jane Miller",
      born: "1980-04-12",
      complaint: "Low back, since spring",
      plan: { visits: 4, weeks: 6 },
      screening: { yes: [], by: "B. Mueller", settled: null },
      earlier: [
        {
          start: { wall: Date.parse("2026-11-02T10:00:00-05:00"), timeZone: "America/Toronto" },
          treated: true,
          painBefore: 6,
          painAfter: 6,
          released: 0,
          easing: 0,
          notReleased: 1,
        },
      ],
      suspicions: [],
    });
  });

  it("is what the record says of earlier care and medication, and the referral of the course, each where it is given", async () => {
    const history = { earlierCare: "Physical therapy in 2024", medication: "Ibuprofen, 400 mg" };
    const clientId = await rig.client({ code: "JM-042", ...history });
    const first = await rig.visit(clientId);
    expect(await backgroundOf(first)).toMatchObject(history);
    expect(await backgroundOf(first)).not.toHaveProperty("referral");
    await sign(first);
    const { details, courses } = await rig.read(clientId);
    const { courseId = "", complaint = "", plan = { visits: 4, weeks: 6 } } = courses[0] ?? {};
    const referral = { by: "Dr. Roy", until: "2027-05-17", visits: 6 };
    await rig.command(clientId, { type: "plan-course", courseId, complaint, plan, referral });
    await rig.command(clientId, { type: "change-details", details: { ...details, earlierCare: "", medication: "" } });
    expect(await backgroundOf(first)).toMatchObject(history);
    expect(await backgroundOf(first)).not.toHaveProperty("referral");
    const next = await backgroundOf(await rig.visit(clientId));
    expect(next).toMatchObject({ referral });
    expect(next).not.toHaveProperty("earlierCare");
    expect(next).not.toHaveProperty("medication");
    await rig.command(clientId, { type: "plan-course", courseId, complaint, plan, referral: null });
    expect(await backgroundOf(await rig.visit(clientId))).not.toHaveProperty("referral");
  });

  it("of a visit recorded before these were asked for is read as it was written: the seal of its note covers it", () => {
    const background = {
      name: "Jane Miller",
      born: "1980",
      complaint: "Low back",
      plan: { visits: 4, weeks: 6 },
      screening: null,
      earlier: [],
      suspicions: [],
    };
    const old = { type: "background-set", at: 0, background };
    expect(upcast(sessionEventFormat, 1, old)).toEqual({ ok: true, value: old });
  });

  it("names nobody where the practice wants codes only", async () => {
    const clientId = await rig.client({ code: "JM-042", name: "Jane Miller", born: "1980" });
    const { note } = await rig.done("settings.read", {});
    await rig.done("settings.write", { section: "note", value: { ...note, codeOnly: true } });
    const sessionId = await rig.visit(clientId);
    expect(await backgroundOf(sessionId)).toMatchObject({ name: "", born: null });
    expect(JSON.stringify(await rig.session(sessionId))).not.toContain("Miller");
  });

  it("follows a corrected name until the note is signed, and not afterwards", async () => {
    const clientId = await rig.client({ code: "JM-042", name: "Jane Miler" });
    const sessionId = await rig.visit(clientId);
    const rename = async (name: string) => {
      const { details } = await rig.read(clientId);
      await rig.command(clientId, { type: "change-details", details: { ...details, name } });
    };
    await rename("Jane Miller");
    expect((await backgroundOf(sessionId)).name).toBe("Jane Miller");
    await sign(sessionId);
    await rename("Jane Roy");
    expect((await backgroundOf(sessionId)).name).toBe("Jane Miller");
  });

  it("is the screening as it stood at the end of the visit, whatever is answered later, signed or not", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    const sessionId = await rig.visit(clientId);
    rig.later(28 * dayMs);
    await answer(clientId, ["cancer"]);
    expect((await backgroundOf(sessionId)).screening).toMatchObject({ yes: [] });
    await sign(sessionId);
    await answer(clientId, ["osteoporosis"]);
    expect((await backgroundOf(sessionId)).screening).toMatchObject({ yes: [] });
    const next = await rig.start(clientId);
    if (!next.ok) throw new Error(next.error.code);
    expect((await backgroundOf(next.value.sessionId)).screening).toMatchObject({ yes: ["osteoporosis"] });
  });

  it("comes with the course a quick session is attached to, with no screening that was made after it", async () => {
    const { sessionId } = await rig.done("session.start", { client: "Walk-in", commandId: rig.id() });
    expect((await rig.session(sessionId)).background).toBeNull();
    await rig.act(sessionId, { type: "finish-session" });
    rig.later(dayMs);
    const clientId = await rig.client({ code: "JM-042", name: "Jane Miller" });
    await rig.visit(clientId);
    await rig.done("session.attach", { sessionId, clientId, courseId: null, commandId: rig.id() });
    expect(await backgroundOf(sessionId)).toMatchObject({ name: "Jane Miller", screening: null, earlier: [] });
  });

  it("is kept of every course: what was suspected in the last one is asked about in the next, until it is answered", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    await rig.visit(clientId, { response: "not-released", suspected: true });
    const first = (await rig.read(clientId)).courses.at(-1)?.courseId ?? "";
    await rig.command(clientId, { type: "close-course", courseId: first, outcome: "unchanged", note: "" });
    rig.later(60 * dayMs);
    const second = await rig.visit(clientId);
    const left = { muscle: "quadratus-lumborum", side: "left" } as const;
    expect((await backgroundOf(second)).suspicions).toMatchObject([{ ...left, kind: "suspected" }]);
    rig.later(7 * dayMs);
    const third = await rig.start(clientId);
    if (!third.ok) throw new Error(third.error.code);
    const { sessionId } = third.value;
    expect((await backgroundOf(sessionId)).suspicions).toMatchObject([left]);
    await rig.answerNo(clientId);
    await rig.act(sessionId, { type: "answer-suspicion", ...left, kind: "seen-by", text: "Dr. Roy" });
    await rig.act(sessionId, { type: "finish-session" });
    rig.later(7 * dayMs);
    const fourth = await rig.start(clientId);
    if (!fourth.ok) throw new Error(fourth.error.code);
    expect((await backgroundOf(fourth.value.sessionId)).suspicions).toEqual([]);
  });
});
