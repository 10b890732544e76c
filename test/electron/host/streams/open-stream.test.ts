// The way of one command, in the smallest stream there is: on the disk before the steps after a commit, those before anybody is told, and once.
import { beforeEach, describe, expect, it } from "vitest";
import { openStreams, type OpenStream, type Origin } from "../../../../electron/host/streams/open-stream.ts";
import type { Append, StoreFailure } from "../../../../electron/host/streams/ports.ts";
import { err, ok, type Result } from "../../../../shared/result.ts";
import type { Recorded } from "../../../../shared/stream.ts";
import { counterDecider, type Count, type Counted } from "../../../support/samples/counter.ts";

type Open = OpenStream<Count, Counted>;

function rig(keep: boolean) {
  const disk = new Map<string, readonly Recorded<Counted>[]>();
  const order: string[] = [];
  let failing: StoreFailure["code"] | null = null;
  let ids = 0;
  let step: (stream: Open, rows: readonly Recorded<Counted>[]) => void = () => undefined;
  let forbidden: number | null = null;
  const words = (rows: readonly Recorded<Counted>[]) => rows.map(({ position }) => position).join(" ");

  const store = {
    append(appends: readonly Append<Counted, number>[]): Result<void, StoreFailure> {
      if (failing !== null) return err({ code: failing, detail: "told to fail" });
      for (const { id, rows, line } of appends) {
        disk.set(id, [...(disk.get(id) ?? []), ...rows]);
        order.push(`written ${id}: ${words(rows)}, sum ${line}`);
      }
      return ok(undefined);
    },
    read: (id: string): Result<readonly Recorded<Counted>[], StoreFailure> => {
      order.push(`read ${id}`);
      return ok(disk.get(id) ?? []);
    },
  };
  const streams = openStreams({
    decider: counterDecider,
    store,
    clock: { wall: () => 1_000.4 },
    newId: () => `c-${(ids += 1)}`,
    keep,
    open: (stream): Open => stream,
    lineOf: ({ sum }) => sum,
    unknown: { code: "unknown-client" },
    refused: () => ({ code: "record-refused", refusal: "nothing-changes" }),
    notRead: ({ code }) => ({ code: "not-saved", why: code }),
    check: () => null,
    conflict: (next) => (next.sum === forbidden ? { code: "unknown-session" } : null),
    appended: ({ ok: done }) => order.push(done ? "the disk took it" : "the disk did not take it"),
    afterCommit({ stream, rows }) {
      order.push(`step after ${stream.id}: ${words(rows)}`);
      step(stream, rows);
    },
    publish: ({ stream, rows }) => order.push(`told ${stream.id}: ${words(rows)}`),
  });
  const by = (commandId: string): Origin => ({ commandId, stamp: "host" });
  const begin = (commandId: string, mayBe: string | null = null): Open => {
    const begun = streams.begin(commandId, 0, (id) => ({ type: "begin", id }), mayBe);
    if (!begun.ok) throw new Error(begun.error.code);
    return begun.value;
  };
  return {
    disk,
    streams,
    begin,
    by,
    add: (stream: Open, commandId: string, amount: number) =>
      streams.perform(stream, by(commandId), () => ok([{ stream, command: { type: "add", by: amount }, at: 0 }])),
    fail(code: StoreFailure["code"] | null) {
      failing = code;
    },
    forbid(sum: number) {
      forbidden = sum;
    },
    onStep(does: typeof step) {
      step = does;
    },
    /** Since the last time this was asked. */
    happened: () => order.splice(0),
  };
}

let now = rig(true);
beforeEach(() => {
  now = rig(true);
});

describe("D1: an event its schema does not know", () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, undefined])(
    "(%s) is not written, and nothing else is lost",
    (by) => {
      const stream = now.begin("first");
      now.happened();
      // @ts-expect-error: what a fault elsewhere would hand in
      expect(now.add(stream, "add", by)).toEqual(err({ code: "not-saved", why: "failed" }));
      expect(now.happened()).toEqual([]);
      expect(now.add(stream, "again", 3)).toEqual(ok(2));
    },
  );
});

describe("a command", () => {
  it("is on the disk before the steps after it, and these are before anybody is told", () => {
    const stream = now.begin("first");
    now.happened();
    expect(now.add(stream, "add", 3)).toEqual(ok(2));
    expect(now.happened()).toEqual(["written c-1: 2, sum 3", "the disk took it", "step after c-1: 2", "told c-1: 2"]);
    expect(now.disk.get("c-1")?.at(-1)).toEqual({
      position: 2,
      wall: 1_000,
      commandId: "add",
      stamp: "host",
      event: { type: "added", by: 3 },
    });
  });

  it("that changes nothing is answered, written nowhere and told to nobody", () => {
    const stream = now.begin("first");
    now.happened();
    expect(now.add(stream, "nothing", 0)).toEqual(ok(1));
    expect(now.happened()).toEqual([]);
  });

  it("that is refused, or stands against what other streams hold, writes nothing", () => {
    const stream = now.begin("first");
    now.forbid(7);
    now.happened();
    expect(now.add(stream, "less", -1)).toEqual(err({ code: "record-refused", refusal: "nothing-changes" }));
    expect(now.add(stream, "seven", 7)).toEqual(err({ code: "unknown-session" }));
    expect(now.happened()).toEqual([]);
    expect(stream.state.sum).toBe(0);
  });

  it("the disk does not take has changed nothing, and can be given again", () => {
    const stream = now.begin("first");
    now.happened();
    now.fail("disk-full");
    expect(now.add(stream, "add", 3)).toEqual(err({ code: "not-saved", why: "disk-full" }));
    expect(now.happened()).toEqual(["the disk did not take it"]);
    expect([stream.state.sum, stream.rows.length]).toEqual([0, 1]);
    now.fail(null);
    expect(now.add(stream, "add", 3)).toEqual(ok(2));
    expect(stream.state.sum).toBe(3);
  });

  it("asked again because the answer was lost is answered and not done again", () => {
    const stream = now.begin("first");
    now.add(stream, "add", 3);
    now.happened();
    expect(now.add(stream, "add", 3)).toEqual(ok(2));
    expect(now.happened()).toEqual([]);
    expect(stream.state.sum).toBe(3);
  });

  it("of the host's own has no name, and is done as often as it is given", () => {
    const stream = now.begin("first");
    now.add(stream, "", 3);
    now.add(stream, "", 3);
    expect(stream.state.sum).toBe(6);
  });
});

describe("beginning", () => {
  it("a stream gives it the next id; asked again it is the one that was begun", () => {
    const first = now.begin("make");
    expect(first.id).toBe("c-1");
    expect(now.begin("make")).toBe(first);
    expect(now.begin("another").id).toBe("c-2");
  });

  it("asked again of streams that are not kept in memory, is looked for where it may be", () => {
    now = rig(false);
    now.begin("make");
    expect(now.begin("make", "c-1").id).toBe("c-1");
    expect(now.begin("other", "c-1").id).toBe("c-2");
  });
});

describe("a step after a commit", () => {
  it("may write on: what it wrote is told behind what it followed", () => {
    now.onStep((stream, rows) => {
      if (rows.some(({ event }) => event.type === "begun")) now.add(stream, "", 5);
    });
    const stream = now.begin("first");
    expect(stream.state.sum).toBe(5);
    expect(now.happened()).toEqual([
      "written c-1: 1, sum 0",
      "the disk took it",
      "step after c-1: 1",
      "written c-1: 2, sum 5",
      "the disk took it",
      "step after c-1: 2",
      "told c-1: 1",
      "told c-1: 2",
    ]);
  });

  it("that breaks keeps nobody from being told of what is on the disk", () => {
    const stream = now.begin("first");
    now.happened();
    now.onStep(() => {
      throw new Error("a step that is broken");
    });
    expect(() => now.add(stream, "add", 3)).toThrow("a step that is broken");
    expect(now.happened().at(-1)).toBe("told c-1: 2");
    now.onStep(() => undefined);
    now.add(stream, "more", 1);
    expect(now.happened().at(-1)).toBe("told c-1: 3");
  });
});

describe("a command in several streams", () => {
  const both = (one: Open, other: Open, amount: number) =>
    now.streams.perform(one, now.by("both"), () =>
      ok([
        { stream: one, command: { type: "add", by: 1 }, at: 0 },
        { stream: other, command: { type: "add", by: amount }, at: 0 },
      ]),
    );

  it("is written in all of them or in none", () => {
    const [one, other] = [now.begin("one"), now.begin("other")];
    now.happened();
    expect(both(one, other, -1).ok).toBe(false);
    expect([one.state.sum, other.state.sum]).toEqual([0, 0]);
    expect(both(one, other, 2)).toEqual(ok(2));
    expect([one.state.sum, other.state.sum]).toEqual([1, 2]);
    expect(now.happened().slice(-2)).toEqual(["told c-1: 2", "told c-2: 2"]);
  });
});

describe("what is kept in memory", () => {
  it("is read once, until it is forgotten", () => {
    now.begin("first");
    now.streams.forget(["c-1"]);
    now.happened();
    expect(now.streams.load("c-1")).toMatchObject(ok({ id: "c-1", state: { sum: 0 } }));
    now.streams.load("c-1");
    expect(now.happened()).toEqual(["read c-1"]);
    expect(now.streams.load("c-9")).toEqual(err({ code: "unknown-client" }));
  });
});
