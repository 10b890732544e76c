// The engine and time: which stamps it believes, deadlines late and early, and the beat.
import { describe, expect, it } from "vitest";
import { endHold, finish, markQuadratus, startHold } from "../../../support/samples/given.ts";
import { sessionsRig, holdingRig } from "./sessions-rig.ts";

describe("the stamp of a press", () => {
  it("is believed for as long as the page had to wait until it knew what was meant", () => {
    const rig = sessionsRig();
    rig.open();
    rig.press(markQuadratus);
    rig.pass(2_000);
    rig.press(startHold);
    rig.pass(12_600);
    // A long press: the key went down 600 ms ago, and 40 ms of that were the way here.
    rig.sessions.execute(rig.sessionId, "long", endHold, rig.clock.mono() - 640, 600);
    expect(rig.facts().holds.at(-1)?.heldMs).toBe(11_960);
    rig.pass(2_000);
    rig.press(startHold);
    rig.pass(12_000);
    rig.sessions.execute(rig.sessionId, "older", endHold, rig.clock.mono() - 1_700, 600);
    expect(rig.facts().holds.at(-1)?.heldMs).toBe(12_000);
  });

  it("up to a second old is believed: a slow way here does not lengthen the hold", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.press(endHold, 1_000);
    expect(rig.rows().at(-1)).toMatchObject({ stamp: "press", event: { at: 13_000, heldMs: 11_000 } });
  });

  it("older than that is not believed: the host's own time is taken, and the log says so", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.press(endHold, 1_001);
    expect(rig.rows().at(-1)).toMatchObject({ stamp: "host", event: { at: 14_000, heldMs: 12_000 } });
  });

  it("in the future is not believed", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.press(endHold, -5);
    expect(rig.rows().at(-1)).toMatchObject({ stamp: "host", event: { heldMs: 12_000 } });
  });

  it("missing is the host's own time", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.pressStamped(endHold, null);
    expect(rig.rows().at(-1)).toMatchObject({ stamp: "host", event: { heldMs: 12_000 } });
  });

  it("that is no number a clock could show is not believed", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.pressStamped(endHold, Number.NEGATIVE_INFINITY);
    expect(rig.rows().at(-1)).toMatchObject({ stamp: "host", event: { heldMs: 12_000 } });
  });

  it("older than the newest event never turns session time back", () => {
    const rig = holdingRig();
    rig.pass(100);
    rig.press(endHold, 240);
    expect(rig.lastEvents(1)).toMatchObject([{ type: "hold-ended", at: 2_000, heldMs: 0 }]);
  });
});

describe("the deadline at 30 s", () => {
  it("is set when a hold starts and cleared when it ends", () => {
    const rig = holdingRig();
    expect(rig.deadlines.dueOf(rig.sessionId)).toBe(1_032_000);
    rig.pass(12_000);
    rig.press(endHold);
    expect(rig.deadlines.dueOf(rig.sessionId)).toBeNull();
  });

  it("ends the hold by itself", () => {
    const rig = holdingRig();
    rig.pass(30_000);
    expect(rig.lastEvents(1)).toEqual([{ type: "hold-ended", at: 32_000, hold: 1, heldMs: 30_000, end: "limit" }]);
  });

  it("kept late still records exactly 30,000 ms, at the moment it was due", () => {
    const rig = holdingRig();
    rig.pass(29_900);
    rig.stall(1_234);
    rig.sessions.due(rig.sessionId);
    expect(rig.lastEvents(1)).toEqual([{ type: "hold-ended", at: 32_000, hold: 1, heldMs: 30_000, end: "limit" }]);
  });

  it("kept early records nothing and is set again", () => {
    const rig = holdingRig();
    rig.pass(29_990);
    rig.deadlines.clear(rig.sessionId);
    rig.sessions.due(rig.sessionId);
    expect(rig.facts().running).not.toBeNull();
    expect(rig.deadlines.dueOf(rig.sessionId)).toBe(1_032_000);
  });

  it("for a hold that has ended meanwhile, or a session nobody knows, means nothing", () => {
    const rig = holdingRig();
    rig.pass(12_000);
    rig.press(endHold);
    const rows = rig.rows().length;
    rig.sessions.due(rig.sessionId);
    rig.sessions.due("s-9");
    expect(rig.rows()).toHaveLength(rows);
  });
});

describe("the beat", () => {
  it("is kept every five seconds while a session is open, and no longer once it is finished", () => {
    const rig = holdingRig();
    rig.pass(30_000);
    const beat = rig.store.lastBeat(rig.sessionId)?.at ?? 0;
    expect(beat).toBeGreaterThan(27_000);
    rig.press(finish);
    rig.pass(30_000);
    expect(rig.store.lastBeat(rig.sessionId)?.at).toBe(beat);
  });
});
