// What is common to every stream: how a log is folded, lifted and checked, by a stream that only counts.
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { err, ok } from "../../shared/result.ts";
import { checkLog, foldWith, isBegun, lift, notBegun, upcast, type EventFormat } from "../../shared/stream.ts";
import { counterDecider, type Counted } from "../support/samples/counter.ts";

const begun: Counted = { type: "begun", id: "c-1" };
const added = (by: number): Counted => ({ type: "added", by });
const fold = foldWith(counterDecider.evolve);

describe("the state of a stream", () => {
  it("is none before its first event, and follows from all of them in their order", () => {
    expect(fold([])).toBe(notBegun);
    expect(isBegun(fold([]))).toBe(false);
    expect(fold([begun, added(2), added(3)])).toEqual({ status: "counting", id: "c-1", sum: 5 });
  });

  it("goes on from a state that stood before, as if it had been folded at once", () => {
    const before = fold([begun, added(2)]);
    expect(fold([added(3)], before)).toEqual(fold([begun, added(2), added(3)]));
    expect(fold([], before)).toBe(before);
  });
});

describe("a log from outside", () => {
  const check = (...events: readonly Counted[]) => checkLog(counterDecider, "c-1", events);

  it("is whole where each event follows from those before it", () => {
    expect(check(begun, added(1), added(2))).toBeNull();
  });

  it("is broken at the first event that does not", () => {
    expect(check(added(1))).toEqual({ entry: 1, code: "never-begun" });
    expect(check(begun, added(1), begun, begun)).toEqual({ entry: 3, code: "begun-twice" });
    expect(checkLog(counterDecider, "c-2", [begun])).toEqual({ entry: 1, code: "another" });
  });

  it("never begins where it has no event at all", () => {
    expect(check()).toEqual({ entry: 1, code: "never-begun" });
  });
});

describe("an event as it lies", () => {
  const numbers: EventFormat<{ readonly by: number }> = {
    version: 3,
    schema: z.strictObject({ by: z.int() }),
    lifts: [
      (payload) => ({ by: Number(payload) }),
      (payload) => {
        const old = z.strictObject({ by: z.int() }).safeParse(payload);
        return old.success ? { by: old.data.by * 10 } : payload;
      },
    ],
  };

  it("is read as it is in today's version, and lifted step by step from older ones", () => {
    expect(upcast(numbers, 3, { by: 20 })).toEqual(ok({ by: 20 }));
    expect(upcast(numbers, 2, { by: 2 })).toEqual(ok({ by: 20 }));
    expect(upcast(numbers, 1, "2")).toEqual(ok({ by: 20 }));
    expect(lift(numbers, 1, "2")).toEqual({ by: 20 });
    expect(lift(numbers, 3, "2")).toBe("2");
  });

  it("is refused where no version wrote it so", () => {
    expect(upcast(numbers, 3, { by: "2" }).ok).toBe(false);
    expect(upcast(numbers, 2, { by: 2, more: 1 }).ok).toBe(false);
    for (const version of [0, -1, 1.5]) {
      expect(upcast(numbers, version, { by: 2 })).toEqual(err(`no event has version ${version}`));
    }
    expect(upcast(numbers, 4, { by: 2 })).toEqual(err("event version 4 is newer than this Steadyhold knows"));
  });
});
