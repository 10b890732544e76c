// What the home screen begins with, on a real data folder: today's sessions, and who is due.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dayMs, practiceRig } from "../../support/rigs/practice-rig.ts";

let rig: ReturnType<typeof practiceRig>;
beforeEach(() => {
  rig = practiceRig();
});
afterEach(() => rig.close());

describe("home", () => {
  const home = () => rig.done("home.read", {});
  const codes = (found: { lines: readonly { code: string }[] }) => found.lines.map((line) => line.code);

  it("lists today's sessions by the calendar of the place", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    await rig.visit(clientId);
    expect((await home()).today).toHaveLength(1);
    rig.later(14 * 3_600_000);
    expect((await home()).today).toHaveLength(0);
    rig.time.travel(rig.time.clock.wall(), "America/Vancouver");
    expect((await home()).today).toHaveLength(1);
  });

  it("tells who is due from the first day of the window to its last, then overdue, then nobody", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    await rig.visit(clientId);
    const on = async (day: number): Promise<[string[], string[]]> => {
      rig.time.travel(Date.parse("2026-11-02T10:00:00-05:00") + day * dayMs, rig.time.clock.timeZone());
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
    await rig.command(closed, {
      type: "close-course",
      courseId: course?.courseId ?? "",
      outcome: "resolved",
      note: "",
    });
    const archived = await rig.client({ code: "ARCHIVED" });
    await rig.visit(archived);
    await rig.command(archived, { type: "archive-client" });
    rig.later(14 * dayMs);
    const { due, overdue } = await home();
    expect([codes(due), codes(overdue)]).toEqual([[], []]);
  });

  it("is right again after a restart that came before a stale line was made anew", async () => {
    const clientId = await rig.client({ code: "JM-042" });
    await rig.visit(clientId);
    rig.restart();
    rig.later(14 * dayMs);
    expect(codes((await home()).due)).toEqual(["JM-042"]);
  });
});
