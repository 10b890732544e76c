// The recogniser at the very edge of each of its times, with several keys at once, and with what it says besides: which key, what for, how long.
import { describe, expect, it } from "vitest";
import {
  bounceMs,
  gestures,
  quietMs,
  stuckAfterMs,
  stuckHoldAfterMs,
  unflaggedRepeatMs,
  type Gesture,
  type KeyEvent,
  type Recognised,
} from "../../../shared/input/key-events.ts";
import { nextDueMs, noKeys, recognise, type Keys } from "../../../shared/input/recognise.ts";
import { keyRig, timing } from "./key-rig.ts";

/** Several keys; each event's own answers, and when to look again after it. */
function played(...events: readonly KeyEvent[]) {
  let keys: Keys = noKeys;
  const out: Recognised[][] = [];
  for (const event of events) {
    const step = recognise(keys, event, timing);
    keys = step.keys;
    out.push([...step.out]);
  }
  return { out, all: out.flat(), due: nextDueMs(keys, timing) };
}
const down = (code: string, at: number, bound: readonly Gesture[], repeat = false): KeyEvent => ({
  type: "down",
  code,
  trigger: `Shift+${code}`,
  bound,
  at,
  repeat,
});
const up = (code: string, at: number): KeyEvent => ({ type: "up", code, at });
const time = (at: number): KeyEvent => ({ type: "time", at });

describe("the times of the recogniser", () => {
  it("are these", () => {
    expect({ bounceMs, unflaggedRepeatMs, stuckAfterMs, stuckHoldAfterMs, quietMs }).toEqual({
      bounceMs: 30,
      unflaggedRepeatMs: 700,
      stuckAfterMs: 10_000,
      stuckHoldAfterMs: 45_000,
      quietMs: 1_000,
    });
    expect(gestures).toEqual(["press", "double", "long", "hold"]);
  });
});

describe("how long a key was down", () => {
  it.each<readonly [string, readonly Gesture[], number, number]>([
    ["a press where a long one is bound besides", ["press", "long"], 150, 150],
    ["a long press", ["press", "long"], 900, 900],
    ["a press where a double one is bound besides", ["press", "double"], 80, 80],
    ["a key held down for the hold", ["hold"], 14_200, 14_200],
    ["a key with nothing but a press", ["press"], 60, 60],
  ])("is told for %s", (_what, bound, upAt, downMs) => {
    expect(keyRig(bound).down(0).up(upAt).wait(1_000).downs).toEqual([downMs]);
  });

  it("is told for each of two presses, the second from its own down", () => {
    expect(keyRig(["press", "double"]).tap(0, 80).tap(200, 120).wait(1_000).downs).toEqual([80, 120]);
  });

  it("is told with the key, what it means, and when it came up, before what was meant", () => {
    expect(played(down("F13", 0, ["press", "long"]), up("F13", 150), time(180)).out).toEqual([
      [],
      [],
      [
        { type: "released", code: "F13", trigger: "Shift+F13", at: 150, downMs: 150 },
        { type: "press", code: "F13", trigger: "Shift+F13", at: 0, knownAt: 180 },
      ],
    ]);
  });
});

describe("the edge of a time", () => {
  it("a second press exactly when no double one can come any more is another press, however late the timer", () => {
    for (const late of [false, true]) {
      const rig = keyRig(["press", "double"], { late });
      expect(rig.tap(0, 80).down(400).told).toEqual(["press 0 known 400"]);
      expect(keyRig(["press", "double"], { late }).tap(0, 80).down(399).told).toEqual(["double 0 known 399"]);
    }
  });

  it("a release exactly when the press is a long one comes too late to make it a short one", () => {
    for (const late of [false, true]) {
      expect(keyRig(["press", "long"], { late }).down(0).up(600).wait(1_000).told).toEqual(["long 0 known 600"]);
      expect(keyRig(["press", "long"], { late }).down(0).up(599).wait(1_000).told).toEqual(["press 0 known 629"]);
    }
  });

  it("an opening of 29 ms never happened, one of 30 is a release", () => {
    expect(keyRig(["press"]).down(0).up(100).down(129).wait(500).told).toEqual(["press 0 known 0"]);
    expect(keyRig(["press"]).down(0).up(100).down(130).wait(500).told).toEqual([
      "press 0 known 0",
      "press 130 known 130",
    ]);
  });

  it("a flicker on the way up counts from where it first opened", () => {
    const rig = keyRig(["press"]).down(0).up(100).down(110).up(125).wait(500);
    expect(rig.downs).toEqual([100]);
    const held = keyRig(["press"]).down(0).up(100).down(110).wait(30).up(300).wait(500);
    expect(held.downs).toEqual([300]);
  });

  it("downs without an up between them are repeats when 699 ms apart, and another press from 700 on", () => {
    expect(keyRig(["press"]).down(0).down(699).told).toEqual(["press 0 known 0"]);
    expect(keyRig(["press"]).down(0).down(700).told).toEqual(["press 0 known 0", "press 700 known 700"]);
    expect(keyRig(["press"]).down(0).down(699).down(1_398).told).toEqual(["press 0 known 0"]);
  });

  it("a key is stuck after 10 s and not before, one held down for the hold after 45 s", () => {
    expect(keyRig(["press"]).down(0).wait(9_999).told).toEqual(["press 0 known 0"]);
    expect(keyRig(["press"]).down(0).wait(10_000).told.at(-1)).toBe("stuck held 10000");
    expect(keyRig(["hold"]).down(0).wait(44_999).told).toEqual(["hold-start 0 known 0"]);
    expect(keyRig(["hold"]).down(0).wait(45_000).told.at(-1)).toBe("stuck held 45000");
  });

  it("the second press of a double one is stuck 10 s after it went down itself", () => {
    const rig = keyRig(["press", "double"]).tap(0, 80).down(200);
    expect(rig.wait(9_999).told).toEqual(["double 0 known 200"]);
    expect(rig.wait(1).told.at(-1)).toBe("stuck held 10200");
  });
});

describe("a key with a press, a double and a long one bound", () => {
  const rig = () => keyRig(["press", "double", "long"]);

  it("tells each at its own time", () => {
    expect(rig().tap(0, 80).wait(1_000).told).toEqual(["press 0 known 400"]);
    expect(rig().tap(0, 80).down(200).wait(5_000).told).toEqual(["double 0 known 200"]);
    expect(rig().down(0).wait(599).told).toEqual([]);
    expect(rig().down(0).wait(600).told).toEqual(["long 0 known 600"]);
    // Released after a double press could still have begun, and before it was a long one.
    expect(rig().tap(0, 450).wait(1_000).told).toEqual(["press 0 known 480"]);
  });

  it("tells a long or a double one where nothing else is bound", () => {
    expect(keyRig(["long"]).down(0).wait(600).told).toEqual(["long 0 known 600"]);
    expect(keyRig(["double"]).tap(0, 60).tap(200, 60).wait(1_000).told).toEqual(["double 0 known 200"]);
  });
});

describe("keys that go elsewhere", () => {
  it("have told what was certain, and tell what can be told without the release", () => {
    expect(keyRig(["press", "double"]).down(0).blur(100).wait(1_000).told).toEqual(["press 0 known 100"]);
    expect(keyRig(["press"]).down(0).blur(100).wait(1_000).told).toEqual(["press 0 known 0"]);
    expect(keyRig(["press", "long"]).down(0).up(100).blur(110).wait(1_000).told).toEqual(["press 0 known 110"]);
    expect(keyRig(["hold"]).down(0).up(100).blur(110).wait(1_000).told.at(-1)).toBe("hold-end 100 known 110");
  });

  it("leave a first press waiting for its second: it has come up and nothing of it can be lost", () => {
    expect(keyRig(["press", "double"]).tap(0, 80).wait(40).blur(150).wait(1_000).told).toEqual(["press 0 known 400"]);
  });

  it("are quiet again where they were stuck", () => {
    expect(keyRig(["press"]).down(0).wait(10_000).blur(11_000).told.slice(1)).toEqual([
      "stuck held 10000",
      "quiet 11000",
    ]);
    expect(keyRig(["hold"]).down(0).wait(45_000).blur(46_000).told.slice(1)).toEqual([
      "stuck held 45000",
      "quiet 46000",
      "hold-lost 46000",
    ]);
  });
});

describe("several keys", () => {
  it("are each their own, and what was due first is told first", () => {
    const { all } = played(
      down("A", 0, ["press", "double"]),
      down("B", 10, ["press", "long"]),
      up("A", 60),
      up("B", 70),
      time(5_000),
    );
    expect(all.map((one) => [one.type, one.code, one.at])).toEqual([
      ["released", "A", 60],
      ["released", "B", 70],
      ["press", "B", 10],
      ["press", "A", 0],
    ]);
  });

  it("are looked at again when the first of them is due", () => {
    const long = ["press", "long"] as const;
    expect(played(down("A", 0, long), down("B", 100, long)).due).toBe(600);
    expect(played(down("B", 100, long), down("A", 0, long)).due).toBe(600);
    expect(played(down("A", 0, long), up("A", 50), down("B", 60, long)).due).toBe(80);
    expect(played(up("A", 50)).due).toBeNull();
  });

  it("are all lost when keys go elsewhere", () => {
    const { all } = played(down("A", 0, ["hold"]), down("B", 10, ["press", "long"]), { type: "blur", at: 50 });
    expect(all.slice(1)).toEqual([
      { type: "hold-lost", code: "A", trigger: "Shift+A", at: 50 },
      { type: "unknown", code: "B", trigger: "Shift+B", at: 10 },
    ]);
  });
});
