// The hash of a row against hashes that were made without it (sha256sum over the text below): what it leaves out could be changed unseen, and a
// hash that is compared with itself would never tell.
import { describe, expect, it } from "vitest";
import { chainHash, chainStart, type ChainedRow } from "../../../../electron/host/store/log.ts";
import { sha256 } from "../../../../electron/host/system/sha256.ts";

const row: ChainedRow = {
  stream: "client:c-7",
  position: 3,
  device: "device-1",
  device_sequence: 12,
  wall: 1_790_000_000_000,
  mono: 4_567,
  type: "pain-recorded",
  version: 1,
  command_id: "command-3",
  stamp: "press",
  payload: '{"type":"pain-recorded","score":6}',
};
const text = String.raw`["client:c-7",3,"device-1",12,1790000000000,4567,"pain-recorded",1,"command-3","press","{\"type\":\"pain-recorded\",\"score\":6}",""]`;
const first = "06933009795485193426a50955f0a6c6d49ee265f571ce901afa176c17357fdf";
const afterAnother = "4276b7deec54f89541d5790a243528473154652fc7ba54ac014af9c9780471c7";

describe("the hash of a row", () => {
  it("covers its eleven columns in this order, then the hash of the row before it", () => {
    expect(chainStart).toBe("");
    expect(sha256(text)).toBe(first);
    expect(chainHash(row, chainStart)).toBe(first);
    expect(chainHash(row, "ab".repeat(32))).toBe(afterAnother);
  });

  it.each<readonly [keyof ChainedRow, Partial<ChainedRow>]>([
    ["stream", { stream: "client:c-8" }],
    ["position", { position: 4 }],
    ["device", { device: "device-2" }],
    ["device_sequence", { device_sequence: 13 }],
    ["wall", { wall: 1_790_000_000_001 }],
    ["mono", { mono: 4_568 }],
    ["type", { type: "pain-recordee" }],
    ["version", { version: 2 }],
    ["command_id", { command_id: "command-4" }],
    ["stamp", { stamp: "host" }],
    ["payload", { payload: '{"type":"pain-recorded","score":7}' }],
  ])("is another where the %s is", (_column, change) => {
    expect(chainHash({ ...row, ...change }, chainStart)).not.toBe(first);
  });

  it("is another where something moves from one column to the next", () => {
    const moved = { ...row, command_id: "command-", stamp: "3press" };
    expect(chainHash(moved, chainStart)).not.toBe(first);
    expect(chainHash({ ...row, payload: `${row.payload}ab` }, "cd")).not.toBe(chainHash(row, "abcd"));
  });

  it("does not depend on the order in which the columns were read", () => {
    const turned = Object.fromEntries(Object.entries(row).toReversed());
    expect(chainHash({ ...row, ...turned }, chainStart)).toBe(first);
  });
});
