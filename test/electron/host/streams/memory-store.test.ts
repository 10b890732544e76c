// The store the tests use keeps the same promises as the real one, and fails when it is told to.
import { expect, it } from "vitest";
import { memoryStore } from "../../../support/rigs/memory-store.ts";
import { appendTo, describeSessionStore, recorded, started, summaryAfter } from "../../../support/contracts/store.ts";

describeSessionStore("the log in memory", memoryStore);

it("the log in memory told to fail writes nothing, until it is told to work again", () => {
  const store = memoryStore();
  const first = started("one", 1_000);
  const append = () => appendTo(store, "one", 0, [recorded(1, first)], summaryAfter(first));
  store.failAppends("disk-full");
  expect(append()).toMatchObject({ ok: false, error: { code: "disk-full" } });
  expect(store.read("one")).toEqual({ ok: true, value: [] });
  store.failAppends(null);
  expect(append().ok).toBe(true);
});
