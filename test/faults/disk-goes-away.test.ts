// The data folder moved away, another copy of it put in its place, or its files made read-only, in the middle of a session: the session goes on
// in memory and says so, nothing that was on the disk is lost, and all of it is written when the disk is there again.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyData } from "../../electron/host/store/verify.ts";
import type { Push } from "../../shared/contract/contract.ts";
import { openFolder, type OpenFolder } from "../support/samples/folder.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

let folder = makeFolder();
let data = "";
let told: OpenFolder;
let heard: Push[] = [];
let count = 0;
const away = (): string => join(folder.path, "elsewhere");

beforeEach(async () => {
  folder = makeFolder();
  data = join(folder.path, "data");
  told = openFolder(data);
  heard = [];
  told.host.onPush((push) => heard.push(push));
});
afterEach(() => {
  told.host.close();
  folder.remove();
});

const write = (sessionId: string) => told.command(sessionId, { type: "write-remarks", text: `remark ${(count += 1)}` });
const storage = () => heard.filter((push) => push.type === "storage");

/** On a system that locks open files a folder cannot be moved away from under a program. */
describe.skipIf(process.platform === "win32")("a data folder that goes away in mid-session", () => {
  it("and comes back: acts wait in memory, and are written by themselves", async () => {
    const sessionId = await told.session("JM-042", false);
    expect(await write(sessionId)).toMatchObject({ ok: true, value: { saved: true } });
    const kept = await told.events(sessionId);
    renameSync(data, away());
    for (let acts = 1; acts <= 5; acts += 1) {
      expect(await write(sessionId)).toMatchObject({ ok: true, value: { saved: false } });
      expect(storage().at(-1)).toEqual({ type: "storage", saving: false, waiting: acts, why: "gone" });
    }
    expect(await told.events(sessionId)).toHaveLength(kept.length + 5);
    // Nothing was written into a file nobody would find again, and no folder was made in the old one's place.
    expect(verifyData(join(away(), "steadyhold.sqlite"))).toMatchObject({ ok: true, value: { events: kept.length } });
    expect(await told.call("backup.make", {})).toMatchObject({ ok: false });
    expect(existsSync(data)).toBe(false);
    expect(await told.call("session.start", { client: "Next", commandId: "n" })).toMatchObject({ ok: false });
    const practice = { therapist: "B.", credentials: "", practice: "", phone: "" };
    expect(await told.call("settings.write", { section: "practice", value: practice })).toEqual({
      ok: false,
      error: { code: "not-saved", why: "gone" },
    });

    renameSync(away(), data);
    await expect.poll(() => told.host.unsaved()).toBe(0);
    expect(storage().at(-1)).toEqual({ type: "storage", saving: true, waiting: 0, why: null });
    const all = await told.events(sessionId);
    expect(all.slice(0, kept.length)).toEqual(kept);
    told.host.close();
    told = openFolder(data);
    expect((await told.events(sessionId)).slice(0, all.length)).toEqual(all);
  });

  it("and comes back as another disk's copy: its files are opened anew", async () => {
    const first = await told.session("First");
    const sessionId = await told.session("JM-042", false);
    cpSync(data, away(), { recursive: true });
    rmSync(data, { recursive: true });
    await told.command(sessionId, { type: "start-hold" });
    await told.command(sessionId, { type: "end-hold" });
    await told.command(sessionId, { type: "finish-session" });
    expect(told.host.unsaved()).toBeGreaterThan(2);
    // It is over for whoever reads it, though the disk does not know yet.
    expect(await told.call("session.read", { sessionId: first })).toMatchObject({ ok: true });
    renameSync(away(), data);
    await expect.poll(() => told.host.unsaved()).toBe(0);
    expect(await told.call("home.read", {})).toMatchObject({ ok: true, value: { open: [], unsigned: { total: 2 } } });
    // The backup that was owed for the finished session is made now.
    const copies = () => readdirSync(join(data, "backups")).filter((name) => name.endsWith(".sqlite"));
    await expect.poll(() => (existsSync(join(data, "backups")) ? copies().length : 0)).toBeGreaterThan(0);
    expect(await told.session("Next")).not.toBe("");
    const read = await told.events(sessionId);
    told.host.close();
    told = openFolder(data);
    expect(await told.events(sessionId)).toEqual(read);
  });

  it("and comes back as an older copy: what does not belong behind it is not written there", async () => {
    const sessionId = await told.session("JM-042", false);
    cpSync(data, away(), { recursive: true });
    await write(sessionId);
    renameSync(data, join(folder.path, "newer"));
    expect(await write(sessionId)).toMatchObject({ ok: true, value: { saved: false } });
    const older = verifyData(join(away(), "steadyhold.sqlite"));
    renameSync(away(), data);
    await write(sessionId);
    expect(told.host.unsaved()).toBeGreaterThan(0);
    expect(verifyData(join(data, "steadyhold.sqlite"))).toEqual(older);
    // The right one is put back.
    rmSync(data, { recursive: true });
    renameSync(join(folder.path, "newer"), data);
    await expect.poll(() => told.host.unsaved()).toBe(0);
    expect(await write(sessionId)).toMatchObject({ ok: true, value: { saved: true } });
  });
});

const immutable = (on: boolean): boolean => {
  const files = ["steadyhold.sqlite", "steadyhold.sqlite-wal"].map((name) => join(data, name));
  return spawnSync("chattr", [on ? "+i" : "-i", ...files]).status === 0;
};
const canForbid = ((): boolean => {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const place = makeFolder();
  const done = spawnSync("chattr", ["+i", place.path]).status === 0;
  spawnSync("chattr", ["-i", place.path]);
  place.remove();
  return done;
})();

describe.skipIf(!canForbid)("files that may no longer be written in mid-session", () => {
  it("leave the session going in memory, and it is written when they may be written again", async () => {
    const sessionId = await told.session("JM-042", false);
    const kept = await told.events(sessionId);
    expect(immutable(true)).toBe(true);
    try {
      for (let act = 0; act < 3; act += 1)
        expect(await write(sessionId)).toMatchObject({ ok: true, value: { saved: false } });
      expect(storage().at(-1)).toMatchObject({ waiting: 3, why: "not-writable" });
      expect(await told.events(sessionId)).toHaveLength(kept.length + 3);
    } finally {
      immutable(false);
    }
    await expect.poll(() => told.host.unsaved()).toBe(0);
    const all = await told.events(sessionId);
    told.host.close();
    expect(verifyData(join(data, "steadyhold.sqlite"))).toMatchObject({ ok: true, value: { events: all.length } });
    told = openFolder(data);
    expect((await told.events(sessionId)).slice(0, all.length)).toEqual(all);
  });
});
