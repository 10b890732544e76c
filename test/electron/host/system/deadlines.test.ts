import { afterEach, describe, expect, it } from "vitest";
import { monotonicMs } from "../../../../electron/host/system/clock.ts";
import { createDeadlines, type HostDeadlines } from "../../../../electron/host/system/deadlines.ts";

type Fired = { readonly name: string; readonly at: number };

let deadlines: HostDeadlines | null = null;
afterEach(() => deadlines?.close());

/** Sets deadlines this many ms from now and waits until `count` of them have come. */
async function firedAfter(settings: readonly (readonly [name: string, inMs: number])[], count: number) {
  const fired: Fired[] = [];
  const due = new Map<string, number>();
  await new Promise<void>((resolve) => {
    const made = createDeadlines({ mono: monotonicMs }, (name) => {
      fired.push({ name, at: monotonicMs() });
      if (fired.length === count) resolve();
    });
    deadlines = made;
    for (const [name, inMs] of settings) {
      due.set(name, monotonicMs() + inMs);
      made.set(name, monotonicMs() + inMs);
    }
  });
  return { fired, due };
}

describe("deadlines of the host", () => {
  it("come in order of time and never early", async () => {
    const { fired, due } = await firedAfter(
      [
        ["third", 31],
        ["first", 7.25],
        ["second", 18.5],
      ],
      3,
    );
    expect(fired.map((one) => one.name)).toEqual(["first", "second", "third"]);
    for (const { name, at } of fired) expect(at).toBeGreaterThanOrEqual(due.get(name) ?? Number.POSITIVE_INFINITY);
  });

  it("are never early over many of them", async () => {
    const settings = Array.from({ length: 200 }, (_, index) => [`d${index}`, 1 + index * 1.37] as const);
    const { fired, due } = await firedAfter(settings, settings.length);
    const earliness = fired.map(({ name, at }) => (due.get(name) ?? Number.POSITIVE_INFINITY) - at);
    expect(Math.max(...earliness)).toBeLessThanOrEqual(0);
  });

  it("that lie in the past come at once", async () => {
    const { fired } = await firedAfter([["past", -1_000]], 1);
    expect(fired).toHaveLength(1);
  });

  it("can be moved and taken back", async () => {
    const names: string[] = [];
    await new Promise<void>((resolve) => {
      const made = createDeadlines({ mono: monotonicMs }, (name) => {
        names.push(name);
        if (name === "last") resolve();
      });
      deadlines = made;
      made.set("moved", monotonicMs() + 5);
      made.set("moved", monotonicMs() + 60_000);
      made.set("taken back", monotonicMs() + 10);
      made.clear("taken back");
      made.clear("never set");
      made.set("last", monotonicMs() + 40);
    });
    expect(names).toEqual(["last"]);
  });
});
