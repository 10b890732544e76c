// How the disk keeps up, as it is read and as it is told: of what waits, of what was refused, of a file that was found damaged.
import { beforeEach, expect, it } from "vitest";
import { createStorageState } from "../../../../electron/host/streams/storage-state.ts";
import type { Push, StorageState } from "../../../../shared/contract/contract.ts";
import { err, ok } from "../../../../shared/result.ts";

let told: Push[] = [];
let storage = createStorageState(() => undefined);
const well: StorageState = { saving: true, waiting: 0, why: null };
const full = err({ code: "disk-full", detail: "" } as const);
beforeEach(() => {
  told = [];
  storage = createStorageState((push) => told.push(push));
});

it("is well as long as the disk takes everything, and nobody is told so", () => {
  storage.appended(ok(undefined));
  expect(storage.read()).toEqual(well);
  expect(told).toEqual([]);
});

it("tells once that an entry was refused, and once that one was taken again", () => {
  for (const answer of [full, full, ok(undefined), ok(undefined)]) storage.appended(answer);
  expect(told).toEqual([
    { type: "storage", saving: false, waiting: 0, why: "disk-full" },
    { type: "storage", ...well },
  ]);
});

it("says what waits and why, whatever else is refused meanwhile, and all is well when it is written", () => {
  storage.waits({ acts: 2, why: "gone" });
  storage.appended(full);
  expect(storage.read()).toEqual({ saving: false, waiting: 2, why: "gone" });
  storage.waits({ acts: 0, why: null });
  expect(storage.read()).toEqual(well);
  expect(told).toHaveLength(2);
});

it("keeps saying that the file is damaged, for what is written into it is not safe there", () => {
  storage.foundDamaged();
  storage.appended(ok(undefined));
  expect(storage.read()).toEqual({ saving: false, waiting: 0, why: "damaged" });
  expect(told).toHaveLength(1);
});
