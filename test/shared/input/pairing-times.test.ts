// The times by which the pedal wizard judges, each on both of its sides.
import { describe, expect, it } from "vitest";
import { classifyPedal, holdAskedMs, judgeHold, longHoldAskedMs, type Seen } from "../../../shared/input/pairing.ts";

const f13 = { code: "F13", key: "", ctrl: false, shift: false };
const seen = (type: "down" | "up", at: number): Seen => ({ ...f13, type, repeat: false, at });
const held = (ms: number) => [seen("down", 1_000), seen("up", 1_000 + ms)];

describe("the pedal wizard", () => {
  it("asks for 3 s, and for 12 s before a key may be held down for a hold", () => {
    expect(holdAskedMs).toBe(3_000);
    expect(longHoldAskedMs).toBe(12_000);
    expect(judgeHold("F13", held(11_999))).toBe("too-early");
    expect(judgeHold("F13", held(12_000))).toBe("passed");
  });

  it("takes an up within 60 ms for the pedal's own, and one from 2 s on for a foot that held it", () => {
    expect(classifyPedal(held(59))).toEqual({ kind: "taps", code: "F13" });
    expect(classifyPedal(held(60))).toEqual({ kind: "too-early", downMs: 60 });
    expect(classifyPedal(held(1_999))).toEqual({ kind: "too-early", downMs: 1_999 });
    expect(classifyPedal(held(2_000))).toEqual({ kind: "down-up", code: "F13", downMs: 2_000, repeats: false });
  });
});
