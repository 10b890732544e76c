// What is being typed: saved per pause and not per key, never let go of before it is saved, and shown as it stands after an undo.
import { describe, expect, it } from "vitest";
import { createDraftKeeper } from "../../../renderer/state/draft-keeper.ts";

function rig(first = "") {
  let now = 0;
  let works = true;
  const saved: string[] = [];
  const waiting = new Set<{ at: number; work: () => void }>();
  const keeper = createDraftKeeper(first, {
    async save(text) {
      if (works) saved.push(text);
      return works;
    },
    after(ms, work) {
      const entry = { at: now + ms, work };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
  });
  async function wait(ms: number): Promise<void> {
    const until = now + ms;
    for (;;) {
      const next = [...waiting].filter((one) => one.at <= until).toSorted((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      now = next.at;
      waiting.delete(next);
      next.work();
      // Lets the save it may have begun come to its end.
      await Promise.resolve();
      await Promise.resolve();
      await Promise.resolve();
    }
    now = until;
  }
  return { keeper, saved, wait, fail: (failing: boolean) => (works = !failing) };
}

describe("a draft", () => {
  it("is saved once after a pause, however many keys were typed", async () => {
    const { keeper, saved, wait } = rig();
    for (const text of ["S", "Sl", "Sle", "Slep", "Slept"]) {
      keeper.type(text);
      await wait(100);
    }
    expect(saved).toEqual([]);
    expect(keeper.current().state).toBe("unsaved");
    await wait(800);
    expect(saved).toEqual(["Slept"]);
    expect(keeper.current()).toEqual({ text: "Slept", state: "saved" });
  });

  it("is saved every few seconds while somebody types on without a pause", async () => {
    const { keeper, saved, wait } = rig();
    for (let key = 1; key <= 100; key += 1) {
      keeper.type("x".repeat(key));
      await wait(100);
    }
    await wait(1_000);
    expect(saved.length).toBeGreaterThanOrEqual(2);
    expect(saved.length).toBeLessThanOrEqual(4);
    expect(saved.at(-1)).toBe("x".repeat(100));
  });

  it("stays in the field and is tried again until it is saved", async () => {
    const { keeper, saved, wait, fail } = rig("old");
    fail(true);
    keeper.type("new");
    await wait(5_000);
    expect(keeper.current()).toEqual({ text: "new", state: "failed" });
    // The page takes its prediction back: the old text stands again, and must not replace what was typed.
    keeper.stands("old");
    expect(keeper.current().text).toBe("new");
    fail(false);
    await wait(2_000);
    expect(saved).toEqual(["new"]);
    expect(keeper.current().state).toBe("saved");
  });

  it("shows what an undo brought back, unless something newer is being typed", async () => {
    const { keeper, wait } = rig("one");
    keeper.stands("before");
    expect(keeper.current()).toEqual({ text: "before", state: "saved" });
    keeper.type("newer");
    keeper.stands("elsewhere");
    expect(keeper.current().text).toBe("newer");
    await wait(1_000);
    expect(keeper.current()).toEqual({ text: "newer", state: "saved" });
  });

  it("is not saved again when it is what stands", async () => {
    const { keeper, saved, wait } = rig("same");
    keeper.type("same!");
    keeper.type("same");
    await wait(10_000);
    await keeper.saveNow();
    expect(saved).toEqual([]);
  });
});
