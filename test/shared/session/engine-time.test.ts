// The engine and time: which stamps it believes, deadlines late and early, lost time, and going on after a crash.
import { describe, expect, it } from "vitest";
import { endHold, finish, markQuadratus, pause, startHold } from "../../support/given.ts";
import { engineRig } from "./engine-rig.ts";

function holding() {
  const rig = engineRig();
  rig.open();
  rig.pass(1_000);
  rig.press(markQuadratus);
  rig.pass(1_000);
  rig.press(startHold);
  rig.told();
  return rig;
}

describe("the stamp of a press", () => {
  it("is believed for as long as the page had to wait until it knew what was meant", () => {
    const rig = engineRig();
    rig.open();
    rig.press(markQuadratus);
    rig.pass(2_000);
    rig.press(startHold);
    rig.pass(12_600);
    // A long press: the key went down 600 ms ago, and 40 ms of that were the way here.
    rig.engine.execute(rig.sessionId, "long", endHold, rig.clock.mono() - 640, 600);
    expect(rig.facts().holds.at(-1)?.heldMs).toBe(11_960);
    rig.pass(2_000);
    rig.press(startHold);
    rig.pass(12_000);
    rig.engine.execute(rig.sessionId, "older", endHold, rig.clock.mono() - 900, 600);
    expect(rig.facts().holds.at(-1)?.heldMs).toBe(12_000);
  });

  it("up to 250 ms old is believed: a slow way here does not lengthen the hold", () => {
    const rig = holding();
    rig.pass(12_000);
    rig.press(endHold, 250);
    expect(rig.rows().at(-1)).toMatchObject({ stamp: "press", event: { at: 13_750, heldMs: 11_750 } });
  });

  it("older than that is not believed: the host's own time is taken, and the log says so", () => {
    const rig = holding();
    rig.pass(12_000);
    rig.press(endHold, 251);
    expect(rig.rows().at(-1)).toMatchObject({ stamp: "host", event: { at: 14_000, heldMs: 12_000 } });
  });

  it("in the future is not believed", () => {
    const rig = holding();
    rig.pass(12_000);
    rig.press(endHold, -5);
    expect(rig.rows().at(-1)).toMatchObject({ stamp: "host", event: { heldMs: 12_000 } });
  });

  it("missing is the host's own time", () => {
    const rig = holding();
    rig.pass(12_000);
    rig.pressStamped(endHold, null);
    expect(rig.rows().at(-1)).toMatchObject({ stamp: "host", event: { heldMs: 12_000 } });
  });

  it("that is no number a clock could show is not believed", () => {
    const rig = holding();
    rig.pass(12_000);
    rig.pressStamped(endHold, Number.NEGATIVE_INFINITY);
    expect(rig.rows().at(-1)).toMatchObject({ stamp: "host", event: { heldMs: 12_000 } });
  });

  it("older than the newest event never turns session time back", () => {
    const rig = holding();
    rig.pass(100);
    rig.press(endHold, 240);
    expect(rig.lastEvents(1)).toMatchObject([{ type: "hold-ended", at: 2_000, heldMs: 0 }]);
  });
});

describe("the deadline at 30 s", () => {
  it("is set when a hold starts and cleared when it ends", () => {
    const rig = holding();
    expect(rig.deadlines.dueOf(rig.sessionId)).toBe(1_032_000);
    rig.pass(12_000);
    rig.press(endHold);
    expect(rig.deadlines.dueOf(rig.sessionId)).toBeNull();
  });

  it("ends the hold by itself", () => {
    const rig = holding();
    rig.pass(30_000);
    expect(rig.lastEvents(1)).toEqual([{ type: "hold-ended", at: 32_000, hold: 1, heldMs: 30_000, end: "limit" }]);
  });

  it("kept late still records exactly 30,000 ms, at the moment it was due", () => {
    const rig = holding();
    rig.pass(29_900);
    rig.stall(1_234);
    rig.engine.due(rig.sessionId);
    expect(rig.lastEvents(1)).toEqual([{ type: "hold-ended", at: 32_000, hold: 1, heldMs: 30_000, end: "limit" }]);
  });

  it("kept early records nothing and is set again", () => {
    const rig = holding();
    rig.pass(29_990);
    rig.deadlines.clear(rig.sessionId);
    rig.engine.due(rig.sessionId);
    expect(rig.facts().running).not.toBeNull();
    expect(rig.deadlines.dueOf(rig.sessionId)).toBe(1_032_000);
  });

  it("for a hold that has ended meanwhile, or a session nobody knows, means nothing", () => {
    const rig = holding();
    rig.pass(12_000);
    rig.press(endHold);
    const rows = rig.rows().length;
    rig.engine.due(rig.sessionId);
    rig.engine.due("s-9");
    expect(rig.rows()).toHaveLength(rows);
  });
});

describe("lost time", () => {
  it("of more than 2 s without a tick ends the hold as interrupted, at the last moment known", () => {
    const rig = holding();
    rig.pass(12_000);
    rig.stall(2_001);
    rig.engine.tick();
    expect(rig.facts().holds).toMatchObject([
      { heldMs: 12_000, end: "interrupted", interruption: "sleep", outcome: "interrupted" },
    ]);
  });

  it("of 2 s is within what a busy computer does", () => {
    const rig = holding();
    rig.pass(12_000);
    rig.stall(2_000);
    rig.engine.tick();
    expect(rig.facts().running).not.toBeNull();
  });

  it("is noticed by the press that comes after it: the hold does not end as if nothing had been", () => {
    const rig = holding();
    rig.pass(12_000);
    rig.stall(8_000);
    expect(rig.press(endHold)).toMatchObject({ ok: false, error: { refusal: "no-hold-running" } });
    expect(rig.facts().holds).toMatchObject([{ heldMs: 12_000, outcome: "interrupted" }]);
  });

  it.each([1_001, -1_001, 86_400_000])("shown by the wall clock jumping %i ms ends the hold as interrupted", (jump) => {
    const rig = holding();
    rig.pass(12_000);
    rig.clock.setWall(rig.clock.wall() + jump);
    rig.pass(500);
    expect(rig.facts().holds).toMatchObject([{ heldMs: 12_000, interruption: "clock", outcome: "interrupted" }]);
  });

  it("is told with its length, in a hold or not, where the monotonic clock stood still in it", () => {
    const rig = holding();
    rig.pass(12_000);
    rig.clock.setWall(rig.clock.wall() + 3_600_000);
    rig.pass(500);
    expect(rig.session().recoveries).toMatchObject([{ gapMs: 3_600_000 }]);
    rig.clock.setWall(rig.clock.wall() + 60_000);
    rig.pass(500);
    expect(rig.session().recoveries).toMatchObject([{ gapMs: 3_600_000 }, { gapMs: 60_000 }]);
    rig.clock.setWall(rig.clock.wall() - 60_000);
    rig.pass(500);
    expect(rig.session().recoveries).toHaveLength(2);
  });

  it("is not what a wall clock corrected by a second means", () => {
    const rig = holding();
    rig.pass(12_000);
    rig.clock.setWall(rig.clock.wall() - 1_000);
    rig.pass(500);
    expect(rig.facts().running).not.toBeNull();
  });

  it("does not touch a hold known to have reached 30 s before it", () => {
    const rig = holding();
    rig.store.failAppends("disk-full");
    rig.pass(30_500);
    rig.store.failAppends(null);
    rig.stall(60_000);
    rig.engine.due(rig.sessionId);
    expect(rig.facts().holds).toMatchObject([{ heldMs: 30_000, end: "limit", outcome: "counted" }]);
  });

  it("announced by the system going to sleep ends the hold at once", () => {
    const rig = holding();
    rig.pass(12_000);
    rig.engine.sleep();
    expect(rig.facts().holds).toMatchObject([{ heldMs: 12_000, interruption: "sleep" }]);
  });

  it("that cannot be written is not forgotten: nothing is taken before it, and the hold never counts", () => {
    const rig = holding();
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

describe("after a crash", () => {
  it("the hold that was running is interrupted at the last beat and the gap is told", () => {
    const rig = holding();
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
    const rig = holding();
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
    const rig = engineRig();
    rig.open();
    rig.stall(700);
    rig.press(markQuadratus);
    rig.crashAndRestart(5_000);
    expect(rig.lastEvents(1)).toEqual([{ type: "session-recovered", at: 700, gapMs: 5_000 }]);
  });

  it("with the wall clock set back meanwhile tells no gap below nothing", () => {
    const rig = holding();
    rig.crashAndRestart(-3_600_000);
    expect(rig.lastEvents(1)).toMatchObject([{ type: "session-recovered", gapMs: 0 }]);
  });

  it("every acknowledged event is there, and the session can be gone on with", () => {
    const rig = holding();
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
    const rig = holding();
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
    const rig = holding();
    rig.press(endHold);
    rig.press(finish);
    const rows = rig.rows();
    rig.crashAndRestart(10_000);
    expect(rig.rows()).toEqual(rows);
    expect(rig.engine.read(rig.sessionId)).toMatchObject({ ok: true, value: { events: rows } });
  });
});

describe("the beat", () => {
  it("is kept every five seconds while a session is open, and no longer once it is finished", () => {
    const rig = holding();
    rig.pass(30_000);
    const beat = rig.store.lastBeat(rig.sessionId)?.at ?? 0;
    expect(beat).toBeGreaterThan(27_000);
    rig.press(finish);
    rig.pass(30_000);
    expect(rig.store.lastBeat(rig.sessionId)?.at).toBe(beat);
  });
});
