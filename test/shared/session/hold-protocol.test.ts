// The constant-pressure rule at its thresholds, from both sides of each.
import { describe, expect, it } from "vitest";
import { clampHeldMs, isTargetMs, marksOf, outcomeOf, phaseAt } from "../../../shared/session/hold-protocol.ts";

describe("the phase of a hold with the usual target of 20 s", () => {
  it.each([
    [0, "keep-still"],
    [9_999, "keep-still"],
    [10_000, "counts-now"],
    [19_999, "counts-now"],
    [20_000, "target"],
    [29_999, "target"],
    [30_000, "release"],
    [45_000, "release"],
  ] as const)("is at %i ms %s", (elapsedMs, phase) => {
    expect(phaseAt(elapsedMs, 20_000)).toBe(phase);
  });
});

describe("the phase at the ends of the target's range", () => {
  it("with a target of 10 s goes from keep still to target at once", () => {
    expect(phaseAt(9_999, 10_000)).toBe("keep-still");
    expect(phaseAt(10_000, 10_000)).toBe("target");
  });

  it("with a target of 30 s counts until it is released", () => {
    expect(phaseAt(29_999, 30_000)).toBe("counts-now");
    expect(phaseAt(30_000, 30_000)).toBe("release");
  });
});

describe("the outcome of a hold", () => {
  it.each(["released", "limit", "pressure-changed", "applicator-changed"] as const)(
    "that ended by %s counts from 10 s on",
    (end) => {
      expect(outcomeOf(0, end)).toBe("short");
      expect(outcomeOf(9_999, end)).toBe("short");
      expect(outcomeOf(10_000, end)).toBe("counted");
      expect(outcomeOf(30_000, end)).toBe("counted");
    },
  );

  it("that was interrupted never counts, however long it was", () => {
    expect(outcomeOf(9_999, "interrupted")).toBe("interrupted");
    expect(outcomeOf(30_000, "interrupted")).toBe("interrupted");
  });
});

describe("the moments of a hold that sound", () => {
  it("are 10 s, the target and the limit", () => {
    expect(marksOf(20_000)).toEqual([
      { kind: "counts", dueMs: 10_000 },
      { kind: "target", dueMs: 20_000 },
      { kind: "limit", dueMs: 30_000 },
    ]);
  });

  it("are two where the target is the moment it begins to count", () => {
    expect(marksOf(10_000)).toEqual([
      { kind: "target", dueMs: 10_000 },
      { kind: "limit", dueMs: 30_000 },
    ]);
  });

  it("are two where the target is the limit", () => {
    expect(marksOf(30_000)).toEqual([
      { kind: "counts", dueMs: 10_000 },
      { kind: "limit", dueMs: 30_000 },
    ]);
  });

  it("come in order, each at its own time, for every target", () => {
    for (let targetMs = 10_000; targetMs <= 30_000; targetMs += 1_000) {
      const dues = marksOf(targetMs).map((mark) => mark.dueMs);
      expect(dues).toEqual([...new Set(dues)].toSorted((a, b) => a - b));
    }
  });
});

describe("a measured hold", () => {
  it("is kept whole and inside 0 to 30,000 ms", () => {
    expect(clampHeldMs(-1)).toBe(0);
    expect(clampHeldMs(29_999.4)).toBe(29_999);
    expect(clampHeldMs(30_000)).toBe(30_000);
    expect(clampHeldMs(30_001)).toBe(30_000);
  });
});

describe("a target", () => {
  it.each([
    [9_999, false],
    [10_000, true],
    [30_000, true],
    [30_001, false],
    [20_000.5, false],
  ])("of %d ms is allowed: %s", (ms, allowed) => {
    expect(isTargetMs(ms)).toBe(allowed);
  });
});
