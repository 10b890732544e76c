// The engine and time nobody can vouch for: sleep, clocks that jump, a host that was stopped, and going on after a crash.
import { describe, expect, it } from "vitest";
import { lostBetween } from "../../../../electron/host/streams/lost-time.ts";
import { composeNote } from "../../../../shared/documents/note/compose.ts";
import { wallAt } from "../../../../shared/session/session-time.ts";
import { endHold, finish, markQuadratus, pause, startHold } from "../../../support/samples/given.ts";
import { sessionsRig, holdingRig } from "./sessions-rig.ts";

describe("lost time", () => {
  it("of more than 2 s without a tick ends the hold as interrupted, at the last moment known", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.stall(2_001);
    rig.sessions.tick();
    expect(rig.facts().holds).toMatchObject([
      { heldMs: 12_000, end: "interrupted", interruption: "sleep", outcome: "interrupted" },
    ]);
  });

  it("of 2 s is within what a busy computer does", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.stall(2_000);
    rig.sessions.tick();
    expect(rig.facts().running).not.toBeNull();
  });

  it("is noticed by the press that comes after it: the hold does not end as if nothing had been", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.stall(8_000);
    expect(rig.press(endHold)).toMatchObject({ ok: false, error: { refusal: "no-hold-running" } });
    expect(rig.facts().holds).toMatchObject([{ heldMs: 12_000, outcome: "interrupted" }]);
  });

  it.each([1_001, -1_001, 86_400_000])("shown by the wall clock jumping %i ms ends the hold as interrupted", (jump) => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.clock.setWall(rig.clock.wall() + jump);
    rig.pass(500);
    expect(rig.facts().holds).toMatchObject([{ heldMs: 12_000, interruption: "clock", outcome: "interrupted" }]);
  });

  it("is told with its length, in a hold or not, where the monotonic clock stood still in it", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.clock.sleep(3_600_000);
    rig.pass(500);
    expect(rig.session().recoveries).toMatchObject([{ gapMs: 3_600_000 }]);
    rig.clock.sleep(60_000);
    rig.pass(500);
    expect(rig.session().recoveries).toMatchObject([{ gapMs: 3_600_000 }, { gapMs: 60_000 }]);
    rig.clock.setWall(rig.clock.wall() - 60_000);
    rig.pass(500);
    expect(rig.session().recoveries).toHaveLength(2);
  });

  it("is not what a wall clock corrected by a second means", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.clock.setWall(rig.clock.wall() - 1_000);
    rig.pass(500);
    expect(rig.facts().running).not.toBeNull();
  });

  it("does not touch a hold known to have reached 30 s before it", () => {
    const rig = holdingRig();
    rig.store.failAppends("disk-full");
    rig.pass(30_500);
    rig.store.failAppends(null);
    rig.stall(60_000);
    rig.sessions.due(rig.sessionId);
    expect(rig.facts().holds).toMatchObject([{ heldMs: 30_000, end: "limit", outcome: "counted" }]);
  });

  it("announced by the system going to sleep ends the hold at once", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.sessions.sleep();
    expect(rig.facts().holds).toMatchObject([{ heldMs: 12_000, interruption: "sleep" }]);
  });

  it("that cannot be written is not forgotten: nothing is taken before it, and the hold never counts", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.store.failAppends("disk-full");
    rig.stall(8_000);
    expect(rig.press(endHold)).toEqual({ ok: false, error: { code: "not-saved", why: "disk-full" } });
    rig.pass(20_000);
    rig.store.failAppends(null);
    rig.pass(1_000);
    expect(rig.facts().holds).toMatchObject([{ heldMs: 12_000, interruption: "sleep", outcome: "interrupted" }]);
    expect(rig.press(startHold).ok).toBe(true);
  });
});

describe("D2: a wall clock that is set", () => {
  const years = 6 * 365 * 86_400_000;
  const note = (rig: ReturnType<typeof holdingRig>): string => JSON.stringify(composeNote({ session: rig.session() }));

  it.each([years, -years, 3_600_000, -3_600_000, 1_500])("by %i ms is said once, and is no stop", (byMs) => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.press(endHold);
    const before = rig.clock.wall();
    rig.clock.setWall(before + byMs);
    rig.pass(5_000);
    rig.press(finish);
    expect(rig.session().recoveries).toEqual([]);
    expect(rig.session().clockSets).toMatchObject([{ byMs }]);
    expect(wallAt(rig.session(), rig.session().lastAt)).toBe(before + byMs + 5_000);
    expect(note(rig).match(/clock was set/g)).toHaveLength(1);
    expect(note(rig)).not.toContain("opened again");
  });

  it("between two looks, just before a session begins, is no part of it", () => {
    const rig = sessionsRig();
    rig.pass(1_000);
    rig.clock.setWall(rig.clock.wall() + years);
    rig.open();
    rig.pass(2_000);
    expect(rig.session()).toMatchObject({ recoveries: [], clockSets: [], startedWall: rig.clock.wall() - 2_000 });
  });

  it("and a sleep in the same gap are told apart", () => {
    const rig = holdingRig();
    rig.press(endHold);
    rig.clock.sleep(600_000);
    rig.clock.setWall(rig.clock.wall() + years);
    rig.pass(500);
    expect(rig.session()).toMatchObject({ recoveries: [{ gapMs: 600_000 }], clockSets: [{ byMs: years }] });
  });

  it("back while the computer slept does not hide the sleep", () => {
    const rig = holdingRig();
    rig.press(endHold);
    rig.clock.sleep(600_000);
    rig.clock.setWall(rig.clock.wall() - years);
    rig.pass(500);
    expect(rig.session()).toMatchObject({ recoveries: [{ gapMs: 600_000 }], clockSets: [{ byMs: -years }] });
  });

  it("is not what a second of rounding in the computer's own count means", () => {
    const look = { mono: 0, wall: 0, sinceBoot: 0 };
    expect(lostBetween(look, { mono: 500, wall: 60_500, sinceBoot: 61_400 })).toMatchObject({
      gapMs: 60_000,
      clockSetMs: null,
    });
    expect(lostBetween(look, { mono: 500, wall: 500, sinceBoot: 1_400 })).toMatchObject({
      gapMs: null,
      clockSetMs: null,
    });
  });

  it("is not written into a session that is finished", () => {
    const rig = holdingRig();
    rig.press(endHold);
    rig.press(finish);
    rig.clock.setWall(rig.clock.wall() + years);
    rig.pass(2_000);
    expect(rig.session().clockSets).toEqual([]);
  });
});

describe("after a crash", () => {
  it("the hold that was running is interrupted at the last beat and the gap is told", () => {
    const rig = holdingRig();
    rig.pass(13_200);
    rig.crashAndRestart(90_000);
    const beat = rig.store.lastBeat(rig.sessionId);
    expect(beat?.at).toBeGreaterThan(9_000);
    expect(rig.lastEvents(2)).toEqual([
      { type: "hold-interrupted", at: beat?.at, hold: 1, heldMs: (beat?.at ?? 0) - 2_000, reason: "crash" },
      { type: "session-recovered", at: beat?.at, gapMs: 1_790_000_015_200 + 90_000 - (beat?.wall ?? 0) },
    ]);
  });

  it("the session clock goes on from the last beat, not from the crash and not from the restart", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.press(endHold);
    rig.pass(60_000);
    const beat = rig.store.lastBeat(rig.sessionId)?.at ?? 0;
    rig.crashAndRestart(3_600_000);
    rig.pass(2_000);
    rig.press(pause);
    expect(rig.lastEvents(1)).toEqual([{ type: "session-paused", at: beat + 2_000 }]);
  });

  it("before the first beat goes on from the newest event", () => {
    const rig = sessionsRig();
    rig.open();
    rig.stall(700);
    rig.press(markQuadratus);
    rig.crashAndRestart(5_000);
    expect(rig.lastEvents(1)).toEqual([{ type: "session-recovered", at: 700, gapMs: 5_000 }]);
  });

  it("with the wall clock set back meanwhile tells no gap below nothing", () => {
    const rig = holdingRig();
    rig.crashAndRestart(-3_600_000);
    expect(rig.lastEvents(1)).toMatchObject([{ type: "session-recovered", gapMs: 0 }]);
  });

  it("every acknowledged event is there, and the session can be gone on with", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.press(endHold);
    const acknowledged = rig.rows();
    rig.crashAndRestart(1_000);
    expect(rig.rows().slice(0, acknowledged.length)).toEqual(acknowledged);
    expect(rig.press(startHold).ok).toBe(true);
    rig.pass(30_000);
    expect(rig.facts().holds.map((hold) => hold.heldMs)).toEqual([12_000, 30_000]);
  });

  it("with a log that cannot be written yet, nothing counts until the recovery is written", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.store.failAppends("not-writable");
    rig.crashAndRestart(10_000);
    expect(rig.press(endHold)).toEqual({ ok: false, error: { code: "not-saved", why: "not-writable" } });
    rig.pass(40_000);
    rig.store.failAppends(null);
    rig.pass(1_000);
    expect(rig.facts().holds).toMatchObject([{ interruption: "crash", outcome: "interrupted" }]);
  });

  it("a finished session is left alone", () => {
    const rig = holdingRig();
    rig.press(endHold);
    rig.press(finish);
    const rows = rig.rows();
    rig.crashAndRestart(10_000);
    expect(rig.rows()).toEqual(rows);
    expect(rig.sessions.read(rig.sessionId)).toMatchObject({ ok: true, value: { events: rows } });
  });
});
