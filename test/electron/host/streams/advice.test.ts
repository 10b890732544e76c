// What the rules of a course said to a visit is in that visit's own log, with what was decided: on a real data folder, day by day.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noteAsText } from "../../../../shared/documents/note/as-text.ts";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import type { RuleId } from "../../../../shared/course/course.ts";
import { dayMs, practiceRig } from "../../../support/rigs/practice-rig.ts";

let rig: ReturnType<typeof practiceRig>;
beforeEach(() => {
  rig = practiceRig();
});
afterEach(() => rig.close());

async function noteOf(sessionId: string): Promise<string> {
  return noteAsText(composeNote({ session: await rig.session(sessionId) })).replaceAll(/\s+/gu, " ");
}
async function said(sessionId: string, moment: "before" | "after"): Promise<readonly RuleId[]> {
  return ((await rig.session(sessionId)).advice[moment] ?? []).map(({ rule }) => rule);
}
const silent = { before: 6, after: 6, response: "not-released" } as const;

/** Two visits a week apart to which nothing responded. */
async function twoSilentVisits(): Promise<{ clientId: string; first: string; second: string }> {
  const careTeam = [{ name: "Dr. Roy", role: "physician", contact: "" }];
  const clientId = await rig.client({ code: "JM-042", careTeam });
  const first = await rig.visit(clientId, silent);
  rig.later(7 * dayMs);
  const second = await rig.visit(clientId, silent);
  return { clientId, first, second };
}

async function dismiss(clientId: string, rule: RuleId, reason: string | null): Promise<void> {
  const { courses } = await rig.read(clientId);
  const courseId = courses.at(-1)?.courseId ?? "";
  const cause = rule === "two-visits" || rule === "together" ? "course" : "";
  expect(await rig.command(clientId, { type: "dismiss-guidance", courseId, rule, cause, reason })).toMatchObject({
    ok: true,
  });
}

describe("the advice of a course", () => {
  it("is written into the visit it was said at, and not into the one before", async () => {
    const { first, second } = await twoSilentVisits();
    expect(await said(first, "after")).not.toContain("two-visits");
    expect(await said(second, "after")).toContain("two-visits");
    expect(await noteOf(second)).toContain("This therapy may not be the best option; consider other care.");
    expect(await noteOf(first)).not.toContain("consider other care");
  });

  it("stands in the note of the next visit with the day it was said and what was decided", async () => {
    const { clientId } = await twoSilentVisits();
    await dismiss(clientId, "two-visits", "Wants to try once more; sees Dr. Roy on Friday.");
    rig.later(7 * dayMs);
    const third = await rig.visit(clientId, silent);
    expect(await said(third, "before")).toContain("two-visits");
    expect(await noteOf(third)).toMatch(
      /consider other care\. Said since Monday, November 9, 2026\. On Monday, November 9, 2026 at 10:00 a\.m\. dismissed by the therapist for this reason: Wants to try once more; sees Dr\. Roy on Friday\./u,
    );
  });

  it("takes the decision of the same day into the note, and follows the pain score given last", async () => {
    const { clientId, second } = await twoSilentVisits();
    await dismiss(clientId, "two-visits", null);
    expect(await noteOf(second)).toContain("On Monday, November 9, 2026 at 10:00 a.m. dismissed by the therapist.");
    await rig.act(second, { type: "record-pain", moment: "after", score: 1 });
    expect(await said(second, "after")).not.toContain("two-visits");
    expect(await noteOf(second)).not.toContain("consider other care");
  });

  it("is part of what is signed, and what is decided later changes no signed note", async () => {
    const { clientId, second } = await twoSilentVisits();
    const signer = { name: "Ada Roy", credentials: "RMT", wording: "full" } as const;
    await rig.done("session.sign", { sessionId: second, commandId: rig.id(), ...signer });
    const signed = await rig.session(second);
    expect(signed.signature?.text.replaceAll(/\s+/gu, " ")).toContain("consider other care");
    await dismiss(clientId, "two-visits", null);
    expect((await rig.session(second)).advice).toEqual(signed.advice);
    expect(await noteOf(second)).not.toContain("dismissed");
  });

  it("tells the next visit, the care team nobody named, and nothing that stands elsewhere in the note", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    const sessionId = await rig.visit(clientId, { before: 6, after: 3, response: "released" });
    const note = await noteOf(sessionId);
    expect(note).toContain("Visit 2 of 4 is due between");
    expect(note).toContain("works best together with other care");
    expect(note.match(/soreness is usual/gu)).toHaveLength(1);
  });

  it("keeps the screening's own: all no, or what it advised and who settled it", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    const clear = await rig.visit(clientId);
    expect(await noteOf(clear)).toContain(
      "Screening on Monday, November 2, 2026, asked by B. Mueller: all 17 answers no.",
    );

    const other = await rig.client({ code: "KX-7" });
    const started = await rig.start(other);
    if (!started.ok) throw new Error(started.error.code);
    const courseId = (await rig.read(other)).courses.at(-1)?.courseId ?? "";
    const yes = ["cancer", "osteoporosis"] as const;
    await rig.command(other, { type: "answer-screening", courseId, yes: [...yes], by: "B. Mueller" });
    const settled = { type: "settle-screening", kind: "seen-by", text: "Dr. Roy", by: "B. Mueller" } as const;
    await rig.command(other, { ...settled, courseId });
    expect(await noteOf(started.value.sessionId)).toMatch(
      /before the first hold: Cancer, now or in the past; Osteoporosis\. On Monday, November 2, 2026 at 10:00 a\.m\. recorded: Already seen by Dr\. Roy\./u,
    );
  });

  it("is nobody's where a session belongs to no course, and comes with the course it is attached to", async () => {
    const { sessionId } = await rig.done("session.start", { client: "Walk-in", commandId: rig.id() });
    expect((await rig.session(sessionId)).advice).toEqual({ before: null, after: null });
    await rig.act(sessionId, { type: "finish-session" });
    const clientId = await rig.client({ code: "JM-042" });
    await rig.done("session.attach", { sessionId, clientId, courseId: null, commandId: rig.id() });
    expect((await rig.session(sessionId)).advice.after).not.toBeNull();
  });

  it("is written once: nothing new to say is no new entry", async () => {
    const { clientId, second } = await twoSilentVisits();
    const count = async (): Promise<number> =>
      (await rig.done("session.read", { sessionId: second })).events.filter(
        ({ event }) => event.type === "advice-given",
      ).length;
    const before = await count();
    const { details } = await rig.read(clientId);
    await rig.command(clientId, { type: "change-details", details: { ...details, notes: "Prefers mornings." } });
    rig.restart();
    await rig.act(second, { type: "record-pain", moment: "after", score: 6 });
    expect(await count()).toBe(before);
  });
});
