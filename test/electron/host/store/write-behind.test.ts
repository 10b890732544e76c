// The log that buffers for the disk: like any other while the disk is well; what waits is read, kept in order, and written whole.
import { beforeEach, describe, expect, it } from "vitest";
import { createWriteBehind, type Waiting } from "../../../../electron/host/store/write-behind.ts";
import { err } from "../../../../shared/result.ts";
import type { SessionEvent } from "../../../../shared/session/events.ts";
import type { StoreFailure } from "../../../../electron/host/streams/ports.ts";
import { memoryStore } from "../../../support/rigs/memory-store.ts";
import { appendTo, describeSessionStore, recorded, started, summaryAfter } from "../../../support/contracts/store.ts";

function rig() {
  const memory = memoryStore();
  const told: Waiting[] = [];
  const { waiting, retry, ...log } = createWriteBehind(memory, (now) => told.push(now));
  return { memory, told, waiting, retry, log: { ...memory, ...log } };
}

describeSessionStore("the write-behind log on a healthy disk", () => rig().log);

describe("the write-behind log on a disk that takes nothing", () => {
  const first = started("one", 1_000);
  const paused = (at: number): SessionEvent => ({ type: "session-paused", at });
  let now = rig();
  const append = (position: number, event: SessionEvent, finished = false) =>
    appendTo(now.log, "one", position - 1, [recorded(position, event)], summaryAfter(first, { finished }));
  const onDisk = (): number => {
    const read = now.memory.read("one");
    return read.ok ? read.value.length : -1;
  };

  beforeEach(() => {
    now = rig();
    expect(append(1, first).ok).toBe(true);
  });

  it.each(["disk-full", "not-writable", "gone", "failed"] as const)("(%s) keeps what comes, and shows it", (code) => {
    now.memory.failAppends(code);
    expect(append(2, paused(5)).ok).toBe(true);
    expect(append(3, { type: "session-finished", at: 9 }, true).ok).toBe(true);
    expect(now.told).toEqual([
      { acts: 1, why: code },
      { acts: 2, why: code },
    ]);
    expect(onDisk()).toBe(1);
    const read = now.log.read("one");
    expect(read.ok && read.value.map(({ position }) => position)).toEqual([1, 2, 3]);
    // It is over for whoever asks what is open.
    expect(now.log.open()).toEqual({ ok: true, value: [] });
    now.retry();
    expect(onDisk()).toBe(1);
    now.memory.failAppends(null);
    now.retry();
    expect(onDisk()).toBe(3);
    expect(now.told.at(-1)).toEqual({ acts: 0, why: null });
  });

  it("knows as open what waits and is not over, beside what the disk has", () => {
    now.memory.failAppends("disk-full");
    append(2, paused(5));
    const open = now.log.open();
    expect(open.ok && open.value.map(({ sessionId }) => sessionId)).toEqual(["one"]);
    append(3, { type: "session-resumed", at: 6 });
    const later = now.log.open();
    expect(later.ok && later.value.map(({ sessionId }) => sessionId)).toEqual(["one"]);
  });

  it("says what the disk says where it cannot tell what is open, waiting or not", () => {
    const damaged = err({ code: "damaged", detail: "the list" } as const);
    const disk = { ...now.memory, open: () => damaged };
    const writeBehind = createWriteBehind(disk, () => undefined);
    now.memory.failAppends("disk-full");
    appendTo(writeBehind, "one", 1, [recorded(2, paused(5))], summaryAfter(first, {}));
    expect(writeBehind.waiting().acts).toBe(1);
    expect(writeBehind.open()).toEqual(damaged);
  });

  it("tells when another reason keeps it waiting, though no more waits, and tells nothing twice", () => {
    now.memory.failAppends("disk-full");
    append(2, paused(5));
    now.retry();
    now.memory.failAppends("gone");
    now.retry();
    now.retry();
    expect(now.told).toEqual([
      { acts: 1, why: "disk-full" },
      { acts: 1, why: "gone" },
    ]);
  });

  it("is written whole or not at all: where the disk takes one act of two, it has none of them", () => {
    const full = err({ code: "disk-full", detail: "" } as const);
    let room = 0;
    const disk = {
      ...now.memory,
      append(appends: Parameters<typeof now.memory.append>[0]) {
        return appends.length > room ? full : now.memory.append(appends);
      },
    };
    const writeBehind = createWriteBehind(disk, () => undefined);
    const add = (position: number) =>
      appendTo(writeBehind, "one", position - 1, [recorded(position, paused(position))], summaryAfter(first, {}));
    expect([add(2).ok, add(3).ok, writeBehind.waiting().acts]).toEqual([true, true, 2]);
    room = 1;
    writeBehind.retry();
    expect([onDisk(), writeBehind.waiting().acts]).toEqual([1, 2]);
    room = 2;
    writeBehind.retry();
    expect([onDisk(), writeBehind.waiting().acts]).toEqual([3, 0]);
  });

  it("is written with the next act as soon as the disk takes it", () => {
    now.memory.failAppends("disk-full");
    append(2, paused(5));
    now.memory.failAppends(null);
    expect(append(3, { type: "session-resumed", at: 7 }).ok).toBe(true);
    expect(onDisk()).toBe(3);
    expect(now.waiting()).toEqual({ acts: 0, why: null });
  });

  it.each(["damaged", "conflict"] as const)("(%s) refuses, for that does not pass", (code: StoreFailure["code"]) => {
    now.memory.failAppends(code);
    expect(append(2, paused(5))).toMatchObject({ ok: false, error: { code } });
    expect(now.waiting().acts).toBe(0);
  });

  it("begins no session, and signs, amends and attaches nothing", () => {
    now.memory.failAppends("disk-full");
    const other = started("two", 2_000);
    const begun = appendTo(now.log, "two", 0, [recorded(1, other)], summaryAfter(other));
    expect(begun).toMatchObject({ ok: false, error: { code: "disk-full" } });
    const link = { clientId: "c", courseId: "k" };
    expect(append(2, { type: "client-attached", at: 3, client: "JM-042", link })).toMatchObject({ ok: false });
    const signer = { name: "Ada Roy", credentials: "RMT", wall: 5, seal: "0".repeat(64) };
    const signed = {
      type: "note-signed",
      at: 4,
      ...signer,
      wording: "full",
      text: "the note",
      drawing: "<svg/>",
    } as const;
    const amended = { type: "note-amended", at: 5, ...signer, reason: "Side", text: "Left." } as const;
    for (const event of [signed, amended]) expect(append(2, event)).toMatchObject({ ok: false });
    expect(now.waiting().acts).toBe(0);
  });

  it("takes in no file while something waits, and undoes all of one that fails half-way", () => {
    now.memory.failAppends("disk-full");
    append(2, paused(5));
    let ran = false;
    const together = now.log.together(() => {
      ran = true;
      return err({ code: "failed", detail: "" });
    });
    expect(together).toMatchObject({ ok: false, error: { code: "disk-full" } });
    expect(ran).toBe(false);
    now.memory.failAppends(null);
    const half = now.log.together(() => {
      now.memory.failAppends("disk-full");
      return append(3, { type: "session-resumed", at: 7 });
    });
    expect(half).toMatchObject({ ok: false, error: { code: "disk-full" } });
    expect([onDisk(), now.waiting().acts]).toEqual([2, 0]);
  });
});
