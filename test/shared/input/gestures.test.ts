// What a key's downs and ups mean, told as small stories on one clock, and the laws that hold for any stream of them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chatter, quietMs, stuckAfterMs, stuckHoldAfterMs, type Gesture } from "../../../shared/input/key-events.ts";
import { keyRig, timing } from "./key-rig.ts";

const times = (every: number, count: number): number[] => Array.from({ length: count }, (_, index) => index * every);

describe("a key with nothing but a press bound", () => {
  it("fires on the down, at once", () => {
    expect(keyRig(["press"]).down(100).told).toEqual(["press 100 known 100"]);
  });

  it("fires once for two presses within 20 ms: that is one contact bouncing", () => {
    expect(keyRig(["press"]).tap(0, 5).tap(20, 5).wait(5_000).told).toEqual(["press 0 known 0"]);
  });

  it("fires for every press a foot can make", () => {
    const rig = keyRig(["press"]).tap(0, 60).tap(150, 60).tap(320, 70).wait(1_000);
    expect(rig.told).toEqual(["press 0 known 0", "press 150 known 150", "press 320 known 320"]);
  });

  it("fires once however long the key is held and repeats itself", () => {
    const rig = keyRig(["press"]).down(0);
    for (const at of times(33, 900)) rig.repeat(500 + at);
    expect(rig.up(30_200).wait(1_000).told).toEqual(["press 0 known 0", `stuck held ${stuckAfterMs}`, "quiet 30230"]);
    expect(rig.tap(31_500, 80).told.at(-1)).toBe("press 31500 known 31500");
  });

  it("is not pressed by the repeats of a key that was down before anybody listened", () => {
    expect(keyRig(["press"]).repeat(0).repeat(33).up(60).wait(100).told).toEqual([]);
  });

  it("takes downs without an up between them for repeats that do not say so", () => {
    const rig = keyRig(["press"]);
    for (const at of [0, 500, 533, 566, 600]) rig.down(at);
    expect(rig.told).toEqual(["press 0 known 0"]);
    expect(rig.down(2_000).told.at(-1)).toBe("press 2000 known 2000");
  });

  it("says how long it was down, flicker at both ends included", () => {
    const rig = keyRig(["press"]).down(0).up(4).down(9).up(200).down(206).up(211).wait(500);
    expect(rig.downs).toEqual([200]);
  });
});

describe("a key with a double press bound besides", () => {
  it("waits with a single one until no second can come, and stamps it with its down", () => {
    expect(keyRig(["press", "double"]).tap(100, 80).wait(1_000).told).toEqual([
      `press 100 known ${100 + timing.doubleMs}`,
    ]);
  });

  it("tells the double one at the second down, stamped with the first", () => {
    expect(keyRig(["press", "double"]).tap(100, 80).down(350).told).toEqual(["double 100 known 350"]);
  });

  it("does not take a bounce for the second press", () => {
    expect(keyRig(["press", "double"]).tap(0, 8).tap(20, 60).wait(1_000).told).toEqual([
      `press 0 known ${timing.doubleMs}`,
    ]);
  });

  it("takes a flicker of the second press for that: it is released when it opened last", () => {
    const rig = keyRig(["press", "double"]).tap(0, 60).down(200).up(260).down(270).up(320).wait(1_000);
    expect(rig.told).toEqual(["double 0 known 200"]);
    expect(rig.tap(2_000, 60).wait(1_000).told.at(-1)).toBe(`press 2000 known ${2_000 + timing.doubleMs}`);
  });

  it("tells a held one when no double press can come of it any more", () => {
    expect(keyRig(["press", "double"]).down(0).wait(timing.doubleMs).told).toEqual([
      `press 0 known ${timing.doubleMs}`,
    ]);
  });
});

describe("a key with a long press bound besides", () => {
  it("tells a short one when it is released for good, stamped with its down", () => {
    expect(keyRig(["press", "long"]).tap(100, 150).wait(1_000).told).toEqual(["press 100 known 280"]);
  });

  it("tells a long one while it is still down", () => {
    expect(keyRig(["press", "long"]).down(100).wait(timing.longMs).told).toEqual([
      `long 100 known ${100 + timing.longMs}`,
    ]);
  });

  it("is not fooled by a flicker in the middle of a long one", () => {
    expect(keyRig(["press", "long"]).down(0).up(300).down(310).wait(1_000).told).toEqual([
      `long 0 known ${timing.longMs}`,
    ]);
  });

  it("knows nothing when the release cannot be heard", () => {
    expect(keyRig(["press", "long"]).down(0).blur(200).up(300).wait(1_000).told).toEqual(["unknown 0"]);
  });
});

describe("a key held down for the hold", () => {
  it("starts with the down and ends with the release", () => {
    expect(keyRig(["hold"]).down(0).up(14_200).wait(100).told).toEqual([
      "hold-start 0 known 0",
      "hold-end 14200 known 14230",
    ]);
  });

  it("does not end because the contact flickers", () => {
    expect(keyRig(["hold"]).down(0).up(5_000).down(5_012).up(9_000).wait(100).told).toEqual([
      "hold-start 0 known 0",
      "hold-end 9000 known 9030",
    ]);
  });

  it("does not take what repeats after a flicker, without saying so, for another press", () => {
    const rig = keyRig(["hold"]).down(0).up(5_000).down(5_012).down(5_045).down(5_078).up(9_000).wait(100);
    expect(rig.told).toEqual(["hold-start 0 known 0", "hold-end 9000 known 9030"]);
  });

  it("is lost, never ended, when its release cannot be heard", () => {
    expect(keyRig(["hold"]).down(0).blur(8_000).up(9_000).wait(100).told).toEqual([
      "hold-start 0 known 0",
      "hold-lost 8000",
    ]);
  });

  it("may last a whole hold of 30 s before it is called stuck", () => {
    const rig = keyRig(["hold"]).down(0).wait(31_000);
    expect(rig.told).toEqual(["hold-start 0 known 0"]);
    expect(rig.wait(stuckHoldAfterMs).told.at(-1)).toBe(`stuck held ${stuckHoldAfterMs}`);
  });
});

describe("a key that chatters", () => {
  it.each(chatter.map(({ contacts, withinMs }) => [Math.floor(withinMs / contacts) - 1, contacts] as const))(
    "every %i ms without end is not listened to, until it has been quiet",
    (every, contacts) => {
      const rig = keyRig(["press"]);
      for (const at of times(every, 200)) rig.tap(at, Math.floor(every / 2));
      const presses = rig.told.filter((one) => one.startsWith("press"));
      expect(presses.length).toBeLessThan(contacts);
      expect(rig.told.filter((one) => one.startsWith("stuck chatter"))).toHaveLength(1);
      rig.wait(quietMs);
      expect(rig.told.at(-1)).toMatch(/^quiet/);
      expect(rig.tap(100_000, 80).told.at(-1)).toBe("press 100000 known 100000");
    },
  );

  it("faster than contacts bounce is one contact, and stuck like one", () => {
    const rig = keyRig(["press"]);
    for (const at of times(20, 700)) rig.tap(at, 10);
    expect(rig.told).toEqual(["press 0 known 0", `stuck held ${stuckAfterMs}`]);
  });
});

describe("any stream of presses", () => {
  const bounds = fc.constantFrom<(readonly Gesture[])[]>(
    ["press"],
    ["press", "long"],
    ["press", "double"],
    ["press", "double", "long"],
  );
  /** Presses as people make them: down for some time, up for some time; each edge may bounce. */
  const bounce = fc.array(fc.integer({ min: 2, max: 14 }), { maxLength: 2 });
  const person = fc.array(
    fc.record({
      downMs: fc.integer({ min: 60, max: 2_000 }),
      upMs: fc.integer({ min: 100, max: 2_000 }),
      press: bounce,
      release: bounce,
    }),
    { minLength: 1, maxLength: 25 },
  );

  it("has each contact told exactly once, in order, however its edges bounce and whatever repeats", () => {
    fc.assert(
      fc.property(bounds, person, fc.boolean(), (bound, presses, repeats) => {
        const rig = keyRig(bound);
        const clean = keyRig(bound);
        let at = 0;
        for (const { downMs, upMs, press, release } of presses) {
          rig.bouncing("down", at, press);
          if (repeats) for (let again = at + 45; again < at + downMs; again += 33) rig.repeat(again);
          rig.bouncing("up", at + downMs, release);
          clean.down(at).up(at + downMs);
          at += downMs + upMs;
        }
        rig.wait(5_000);
        clean.wait(5_000);
        if (clean.told.some((one) => one.startsWith("stuck"))) return;
        const contacts = clean.told.map((one) => (one.startsWith("double") ? 2 : 1)).reduce((sum, n) => sum + n, 0);
        expect(contacts).toBe(presses.length);
        const stamps = rig.told.map((one) => Number(one.split(" ")[1]));
        expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
        expect(rig.told.map(withoutKnown)).toEqual(clean.told.map(withoutKnown));
      }),
    );
  });

  it("comes to the same whether the timers are on time or never fire before the next event", () => {
    fc.assert(
      fc.property(bounds, person, (bound, presses) => {
        const punctual = keyRig(bound);
        const late = keyRig(bound, { late: true });
        let at = 0;
        for (const { downMs, upMs } of presses) {
          for (const rig of [punctual, late]) rig.down(at).up(at + downMs);
          at += downMs + upMs;
        }
        for (const rig of [punctual, late]) rig.wait(60_000);
        expect(late.told).toEqual(punctual.told);
      }),
    );
  });

  it("never makes more gestures than there were downs, whatever arrives in whatever order", () => {
    const event = fc.record({
      kind: fc.constantFrom("down" as const, "up" as const, "repeat" as const, "blur" as const, "wait" as const),
      after: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3_000 })),
    });
    const any = fc.constantFrom<(readonly Gesture[])[]>(["press"], ["press", "double", "long"], ["hold"], ["long"]);
    fc.assert(
      fc.property(any, fc.array(event, { maxLength: 60, size: "max" }), (bound, events) => {
        const rig = keyRig(bound);
        let downs = 0;
        for (const { kind, after } of events) {
          const at = rig.now + after;
          if (kind === "wait") rig.wait(after);
          else rig[kind](at);
          if (kind === "down") downs += 1;
        }
        rig.wait(100_000);
        const made = rig.told.filter((one) => /^(press|double|long|hold-start)/.test(one)).length;
        expect(made).toBeLessThanOrEqual(downs);
        // A hold that began ends or is lost, once; and nothing is left waiting but a key that is down.
        const begun = rig.told.filter((one) => one.startsWith("hold-start")).length;
        const over = rig.told.filter((one) => /^hold-(end|lost)/.test(one)).length;
        expect(begun - over === 0 || begun - over === 1).toBe(true);
        expect(rig.nextDue).toBeNull();
      }),
    );
  });
});

function withoutKnown(one: string): string {
  return one.replace(/ known \d+$/, "");
}
