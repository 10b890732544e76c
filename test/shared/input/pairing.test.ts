// What a pedal is, from what it sent while somebody held it for three seconds.
import { describe, expect, it } from "vitest";
import { classifyPedal, judgeHold, withSecondPress, type Seen } from "../../../shared/input/pairing.ts";

const bare = { ctrl: false, shift: false, repeat: false };
const down = (code: string, at: number, key = code): Seen => ({ ...bare, type: "down", code, key, at });
const up = (code: string, at: number): Seen => ({ ...bare, type: "up", code, key: code, at });
const repeats = (code: string, from: number, to: number): Seen[] =>
  Array.from({ length: Math.floor((to - from) / 33) }, (_, index) => ({
    ...down(code, from + index * 33),
    repeat: true,
  }));

describe("a pedal held for three seconds", () => {
  it("that sends a press and a release can be used for everything", () => {
    const seen = [down("F13", 0), up("F13", 3_050)];
    expect(classifyPedal(seen)).toEqual({ kind: "down-up", code: "F13", downMs: 3_050, repeats: false });
  });

  it("may repeat itself while it is held", () => {
    const seen = [down("F13", 0), ...repeats("F13", 500, 3_000), up("F13", 3_050)];
    expect(classifyPedal(seen)).toMatchObject({ kind: "down-up", repeats: true });
  });

  it("types nothing by repeating one letter, and is told by its first down alone", () => {
    const seen = [
      down("KeyB", 0, "b"),
      ...repeats("KeyB", 500, 3_000).map((one) => ({ ...one, key: "b" })),
      up("KeyB", 3_050),
    ];
    expect(classifyPedal(seen)).toEqual({ kind: "down-up", code: "KeyB", downMs: 3_050, repeats: true });
    // A repeat of what was down before anybody looked is no press of this pedal.
    const before = { ...down("KeyA", 0), repeat: true };
    expect(classifyPedal([before, down("F13", 10), up("F13", 3_050)])).toMatchObject({ kind: "down-up", code: "F13" });
  });

  it("may send one tap only", () => {
    expect(classifyPedal([down("PageDown", 0), up("PageDown", 8)])).toEqual({ kind: "taps", code: "PageDown" });
  });

  it("may be let go too early", () => {
    expect(classifyPedal([down("F13", 0), up("F13", 800)])).toEqual({ kind: "too-early", downMs: 800 });
  });

  it("may type words, and then is of no use as it is", () => {
    const typed = ["h", "e", "l", "l", "o"].flatMap((letter, index) => {
      const code = `Key${letter.toUpperCase()}`;
      return [down(code, index * 10, letter), up(code, index * 10 + 5)];
    });
    expect(classifyPedal(typed)).toEqual({ kind: "types", text: "hello" });
  });

  it("may send three keys at once, of which the last is used", () => {
    const seen = [down("F13", 0), down("F14", 2), down("F15", 4), up("F15", 3_000), up("F14", 3_002), up("F13", 3_004)];
    expect(classifyPedal(seen)).toEqual({ kind: "several", code: "F15", codes: ["F13", "F14", "F15"] });
  });

  it("may have no name in this system", () => {
    expect(classifyPedal([down("", 0), up("", 3_000)])).toEqual({ kind: "nameless" });
    expect(classifyPedal([down("Unidentified", 0), up("Unidentified", 3_000)])).toEqual({ kind: "nameless" });
  });

  it("may not be there at all", () => {
    expect(classifyPedal([])).toEqual({ kind: "nothing" });
    expect(classifyPedal([up("F13", 5)])).toEqual({ kind: "nothing" });
  });
});

describe("a second press that comes with repeats", () => {
  it("is told by its down, not by what repeats after it", () => {
    const first = classifyPedal([down("Escape", 0), up("Escape", 9)]);
    const repeat = { ...down("KeyB", 30), repeat: true };
    expect(withSecondPress(first, [down("F5", 0), repeat, up("F5", 9)])).toEqual({
      kind: "alternates",
      codes: ["Escape", "F5"],
    });
  });
});

describe("a second press", () => {
  const first = classifyPedal([down("Escape", 0), up("Escape", 9)]);
  it("shows a button that sends two keys in turn", () => {
    expect(withSecondPress(first, [down("F5", 0), up("F5", 8)])).toEqual({
      kind: "alternates",
      codes: ["Escape", "F5"],
    });
  });
  it("changes nothing where it is the same key", () => {
    expect(withSecondPress(first, [down("Escape", 0), up("Escape", 8)])).toBe(first);
    expect(withSecondPress(first, [])).toBe(first);
  });
});

describe("the test of twelve seconds", () => {
  it("is passed by a key that stays down and quiet", () => {
    expect(judgeHold("F13", [down("F13", 0), ...repeats("F13", 500, 12_000), up("F13", 12_100)])).toBe("passed");
  });
  it("is not passed by a pedal that begins to type after seven", () => {
    const seen = [down("F13", 0), down("MetaLeft", 7_000), down("KeyR", 7_010, "r"), up("F13", 12_100)];
    expect(judgeHold("F13", seen)).toBe("typed");
  });
  it("is not passed by a key that comes up by itself", () => {
    const seen = [down("F13", 0), up("F13", 5_000), down("F13", 5_200), up("F13", 12_100)];
    expect(judgeHold("F13", seen)).toBe("came-up");
  });
  it("is not passed by a foot that let go", () => {
    expect(judgeHold("F13", [down("F13", 0), up("F13", 9_000)])).toBe("too-early");
    expect(judgeHold("F13", [down("F13", 0)])).toBe("too-early");
  });
});

describe("B1: a pedal that holds other keys around its own", () => {
  it.each([["ShiftLeft"], ["ControlLeft"], ["AltLeft"], ["MetaLeft"]])("sends one key: %s is no other", (held) => {
    const seen = [down(held, 0), down("F16", 1), up("F16", 3_001), up(held, 3_002)];
    expect(classifyPedal(seen)).toMatchObject({ kind: "down-up", code: "F16" });
    const again = [down(held, 0), down("F16", 1), up("F16", 101), up(held, 102)];
    expect(withSecondPress(classifyPedal(seen), again)).toMatchObject({ kind: "down-up" });
    const long = [down(held, 0), down("F16", 1), up("F16", 12_101), up(held, 12_102)];
    expect(judgeHold("F16", long)).toBe("passed");
  });

  it("is Shift alone where it sends nothing else", () => {
    expect(classifyPedal([down("ShiftLeft", 0), up("ShiftLeft", 3_000)])).toMatchObject({ code: "ShiftLeft" });
  });
});
