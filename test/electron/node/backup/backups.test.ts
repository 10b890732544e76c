// Backups: made, checked, kept fourteen deep, moved, put back; and what is offered when the data is damaged.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backupsAmong, readBackupName, writeBackupName } from "../../../../electron/node/backup/backup-names.ts";
import { createBackups } from "../../../../electron/node/backup/backups.ts";
import { noDetails } from "../../../../shared/client/details.ts";
import { openHost } from "../../../../electron/node/host.ts";
import { verifyData } from "../../../../electron/node/store/verify.ts";
import { openTold, settingsFor, type Told } from "../../../support/told-folder.ts";
import { makeFolder } from "../../../support/temporary-folder.ts";

let folder = makeFolder();
const open: Told[] = [];
const dataFile = () => join(folder.path, "steadyhold.sqlite");
const copies = () => readdirSync(join(folder.path, "backups"));

function told(): Told {
  const one = openTold(folder.path);
  open.push(one);
  return one;
}

beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => {
  for (const one of open.splice(0)) one.host.close();
  folder.remove();
});

describe("the names of backups", () => {
  const wall = Date.UTC(2026, 10, 24, 9, 15, 7);
  it("carry a number and the time, and are read again", () => {
    const name = writeBackupName(42, wall);
    expect(name).toBe("steadyhold-backup-00042-20261124T091507Z.sqlite");
    expect(readBackupName(name)).toEqual({ name, number: 42, wall });
  });

  it("keep their order when the clock is set back", () => {
    const names = [writeBackupName(1, wall), writeBackupName(2, wall - 5 * 86_400_000)];
    expect(backupsAmong(names).map((one) => one.number)).toEqual([2, 1]);
  });

  it.each(["", "steadyhold.sqlite", "../steadyhold-backup-00001-20261124T091507Z.sqlite", "x.part"])(
    "are nothing like %j",
    (name) => {
      expect(readBackupName(name)).toBeNull();
    },
  );
});

describe("a backup", { timeout: 60_000 }, () => {
  it("is made when a session is finished, checked, and holds every event", async () => {
    const one = told();
    const sessionId = await one.session("JM-042");
    await expect
      .poll(async () => (await one.call("backup.read", {})).ok && copies().filter((n) => n.endsWith(".sqlite")))
      .toHaveLength(1);
    const [name = ""] = copies();
    const count = (await one.events(sessionId)).length;
    expect(verifyData(join(folder.path, "backups", name))).toEqual({ ok: true, value: { streams: 1, events: count } });
  });

  it("holds the records of clients too", async () => {
    const one = told();
    const created = await one.call("client.create", { details: { ...noDetails, code: "JM-042" }, commandId: "c1" });
    expect(created).toMatchObject({ ok: true });
    await one.session("Quick", false);
    expect(await one.call("backup.make", {})).toMatchObject({ ok: true, value: { problem: null } });
    const [name = ""] = copies();
    expect(verifyData(join(folder.path, "backups", name))).toMatchObject({ ok: true, value: { streams: 2 } });
  });

  it("is due once a day, and when the clock was set back by more than one", async () => {
    const clock = { now: Date.UTC(2026, 10, 24, 9), wall: () => clock.now };
    const one = told();
    await one.session("JM-042", false);
    const backups = createBackups(folder.path, dataFile(), clock);
    expect(backups.isDue()).toBe(true);
    expect((await backups.make()).ok).toBe(true);
    expect(backups.isDue()).toBe(false);
    clock.now += 23 * 3_600_000;
    expect(backups.isDue()).toBe(false);
    clock.now += 2 * 3_600_000;
    expect(backups.isDue()).toBe(true);
    clock.now -= 5 * 86_400_000;
    expect(backups.isDue()).toBe(true);
  });

  it("keeps the newest fourteen, whatever the clock says, and no broken ones", { timeout: 60_000 }, async () => {
    const clock = { now: Date.UTC(2026, 10, 24, 9), wall: () => clock.now };
    const one = told();
    await one.session("JM-042", false);
    const backups = createBackups(folder.path, dataFile(), clock);
    mkdirSync(join(folder.path, "backups"));
    writeFileSync(join(folder.path, "backups", `${writeBackupName(1, clock.now)}.part`), "broken off");
    writeFileSync(join(folder.path, "backups", "my own file.txt"), "stays");
    for (let day = 1; day <= 16; day += 1) {
      // Every other day somebody sets the clock back.
      clock.now += day % 2 === 0 ? -30 * 86_400_000 : 31 * 86_400_000;
      expect((await backups.make()).ok).toBe(true);
    }
    const kept = backupsAmong(copies());
    expect(kept.map((copy) => copy.number)).toEqual([16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(copies()).toHaveLength(15);
    expect(copies()).toContain("my own file.txt");
  });

  it("goes to any folder, and says so when that cannot be written", async () => {
    const one = told();
    await one.session("JM-042", false);
    const elsewhere = join(folder.path, "a stick", "deep");
    expect(await one.call("backup.move", { folder: elsewhere })).toMatchObject({
      ok: true,
      value: { folder: elsewhere, chosen: true },
    });
    expect(await one.call("backup.make", {})).toMatchObject({ ok: true, value: { copies: [{}], problem: null } });
    expect(readdirSync(elsewhere)).toHaveLength(1);
    writeFileSync(join(folder.path, "a file"), "");
    for (const refused of [join(folder.path, "a file", "below"), "relative/folder"]) {
      expect(await one.call("backup.move", { folder: refused })).toEqual({
        ok: false,
        error: { code: "not-saved", why: "not-writable" },
      });
    }
    expect(await one.call("backup.move", { folder: null })).toMatchObject({ ok: true, value: { chosen: false } });
  });
});

describe("a finished session's backup", { timeout: 60_000 }, () => {
  const whole = () => copies().filter((name) => name.endsWith(".sqlite"));

  it("is waited for when Steadyhold is left right after", async () => {
    const one = told();
    const sessionId = await one.session("JM-042");
    await one.host.leave(30_000);
    const [name = ""] = whole();
    const { length } = await one.events(sessionId);
    expect(verifyData(join(folder.path, "backups", name))).toMatchObject({ ok: true, value: { events: length } });
    expect(existsSync(join(folder.path, "backup-owed"))).toBe(false);
    // Nothing is owed: nothing is made, and nothing waited for.
    await one.host.leave(30_000);
    expect(whole()).toHaveLength(1);
  });

  it("is owed across a stop that did not wait, and made before the next one", async () => {
    const first = told();
    await first.session("JM-042", false);
    open.splice(0);
    first.host.close();
    // What a kill leaves that came before the copy was whole.
    writeFileSync(join(folder.path, "backup-owed"), "");
    const second = told();
    await second.host.leave(30_000);
    expect(whole()).toHaveLength(1);
  });

  it("is given up within the bound, and where its folder is away, at once", async () => {
    const one = told();
    await one.session("JM-042");
    await expect.poll(() => existsSync(join(folder.path, "backup-owed"))).toBe(false);
    const stick = join(folder.path, "stick");
    mkdirSync(stick);
    await one.call("backup.move", { folder: join(stick, "copies") });
    rmSync(stick, { recursive: true });
    await one.session("QL-1");
    await expect
      .poll(async () => one.call("backup.read", {}))
      .toMatchObject({ ok: true, value: { problem: "not-writable" } });
    await one.host.leave(60_000);
    expect(existsSync(stick)).toBe(false);
    // Still owed: it is made as soon as the stick is there.
    expect(existsSync(join(folder.path, "backup-owed"))).toBe(true);
  });
});

describe("a client who was deleted", { timeout: 60_000 }, () => {
  it("is taken out of every backup, and out of the data set aside, byte for byte", async () => {
    const one = told();
    const create = async (code: string): Promise<string> => {
      const details = { ...noDetails, code, name: `Name of ${code}` };
      const created = await one.call("client.create", { details, commandId: `c-${code}` });
      if (!created.ok) throw new Error(created.error.code);
      const { clientId } = created.value;
      const started = await one.call("client.start-session", { clientId, courseId: null, commandId: `s-${code}` });
      if (!started.ok) throw new Error(started.error.code);
      await one.command(started.value.sessionId, { type: "write-remarks", text: `Remarks about ${code}` });
      await one.command(started.value.sessionId, { type: "finish-session" });
      return clientId;
    };
    const leaving = await create("LEAVING-1");
    const staying = await create("STAYING-2");
    const made = await one.call("backup.make", {});
    await one.host.leave(30_000);
    const name = made.ok ? (made.value.copies[0]?.name ?? "") : "";
    // The data as it was is kept beside the one that is put back.
    expect(await one.call("backup.restore", { name })).toEqual({ ok: true, value: {} });
    expect(await one.call("client.delete", { clientId: leaving, typed: "LEAVING-1" })).toMatchObject({ ok: true });
    const files = (): string[] => [
      ...copies().map((file) => join(folder.path, "backups", file)),
      ...readdirSync(folder.path)
        .filter((file) => file.startsWith("replaced-"))
        .map((file) => join(folder.path, file)),
    ];
    const holding = (word: string): string[] => files().filter((file) => readFileSync(file).includes(word));
    expect(holding("LEAVING-1").length).toBeGreaterThan(1);
    expect(await one.call("backup.forget", {})).toMatchObject({ ok: true, value: { uncleaned: [] } });
    expect(holding("LEAVING-1")).toEqual([]);
    for (const file of files()) expect(verifyData(file)).toMatchObject({ ok: true });
    expect(holding("STAYING-2").length).toBeGreaterThan(1);
    // And does not come back with one of them.
    expect(await one.call("backup.restore", { name })).toEqual({ ok: true, value: {} });
    expect(await one.call("client.read", { clientId: leaving })).toMatchObject({ error: { code: "unknown-client" } });
    expect(await one.call("client.read", { clientId: staying })).toMatchObject({ value: { sessions: [{}] } });
  });

  it("is told to be in a copy that is damaged and could not be cleaned", async () => {
    const one = told();
    const details = { ...noDetails, code: "LEAVING-1" };
    const created = await one.call("client.create", { details, commandId: "c" });
    const clientId = created.ok ? created.value.clientId : "";
    await one.call("backup.make", {});
    const file = join(folder.path, "backups", copies()[0] ?? "");
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4_096, 30_000);
    writeFileSync(file, bytes);
    await one.call("client.delete", { clientId, typed: "LEAVING-1" });
    expect(await one.call("backup.forget", {})).toMatchObject({ ok: true, value: { uncleaned: [file] } });
    expect(readFileSync(file)).toEqual(bytes);
  });
});

describe("putting a backup back", { timeout: 60_000 }, () => {
  it("brings everything back as it was then, keeps what was there, and refuses while a session is open", async () => {
    const one = told();
    const first = await one.session("First");
    const made = await one.call("backup.make", {});
    const name = made.ok ? (made.value.copies[0]?.name ?? "") : "";
    const before = await one.events(first);
    const second = await one.session("Second", false);
    expect(await one.call("backup.restore", { name })).toMatchObject({ ok: false, error: { code: "session-open" } });
    await one.command(second, { type: "finish-session" });

    const heard: unknown[] = [];
    one.host.onPush((push) => heard.push(push.type));
    expect(await one.call("backup.restore", { name })).toEqual({ ok: true, value: {} });
    expect(heard).toContain("reread");
    expect(await one.events(first)).toEqual(before);
    expect(await one.call("session.read", { sessionId: second })).toMatchObject({ ok: false });
    const aside = readdirSync(folder.path).filter((file) => /^replaced-.*\.sqlite$/.test(file));
    expect(aside).toHaveLength(1);
    expect(verifyData(join(folder.path, aside[0] ?? ""))).toMatchObject({ ok: true, value: { streams: 2 } });
    // And work goes on.
    expect(await one.session("Third")).not.toBe("");
  });

  it("takes no name but a backup's, and no backup that is damaged", async () => {
    const one = told();
    await one.session("JM-042");
    const made = await one.call("backup.make", {});
    const name = made.ok ? (made.value.copies[0]?.name ?? "") : "";
    for (const other of ["../steadyhold.sqlite", "steadyhold.sqlite", writeBackupName(99, 0)])
      expect((await one.call("backup.restore", { name: other })).ok).toBe(false);
    const path = join(folder.path, "backups", name);
    const bytes = readFileSync(path);
    bytes.fill(0x5a, bytes.length - 2_000);
    writeFileSync(path, bytes);
    expect(await one.call("backup.check", { name })).toEqual({ ok: true, value: { whole: false } });
    expect(await one.call("backup.restore", { name })).toEqual({
      ok: false,
      error: { code: "not-saved", why: "damaged" },
    });
    expect(await one.call("home.read", {})).toMatchObject({ ok: true, value: { recent: [{ client: "JM-042" }] } });
  });

  it("is all a host can do whose data is damaged, until it is done", async () => {
    const first = told();
    const sessionId = await first.session("JM-042");
    const before = await first.events(sessionId);
    await first.call("backup.make", {});
    open.splice(0);
    first.host.close();
    truncateSync(dataFile(), 6_000);
    const damagedBytes = readFileSync(dataFile());

    const one = told();
    expect(await one.call("home.read", {})).toEqual({ ok: false, error: { code: "not-saved", why: "damaged" } });
    expect(await one.call("session.start", { client: "New", commandId: "c" })).toMatchObject({ ok: false });
    const state = await one.call("backup.read", {});
    expect(state).toMatchObject({ ok: true, value: { damaged: true, copies: [{}, {}] } });
    expect(readFileSync(dataFile())).toEqual(damagedBytes);
    const name = state.ok ? (state.value.copies[0]?.name ?? "") : "";
    expect(await one.call("backup.check", { name })).toEqual({ ok: true, value: { whole: true } });
    expect(await one.call("backup.restore", { name })).toEqual({ ok: true, value: {} });
    expect(await one.events(sessionId)).toEqual(before);
    expect(await one.call("backup.read", {})).toMatchObject({ ok: true, value: { damaged: false } });
    const aside = readdirSync(folder.path).find((file) => /^replaced-.*\.sqlite$/.test(file)) ?? "";
    expect(readFileSync(join(folder.path, aside))).toEqual(damagedBytes);
  });

  it("is not offered where there is none: the damaged file is refused and left as it is", () => {
    writeFileSync(dataFile(), "garbage ".repeat(5_000));
    expect(openHost(settingsFor(folder.path))).toMatchObject({ ok: false, error: { code: "damaged" } });
  });
});
