// Backups: made, checked, kept fourteen deep, moved, put back; and what is offered when the data is damaged.
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backupsAmong, readBackupName, writeBackupName } from "../../../../electron/host/backup/backup-folder.ts";
import { createBackups } from "../../../../electron/host/backup/backups.ts";
import { openHost } from "../../../../electron/host/open-host.ts";
import { verifyData } from "../../../../electron/host/store/check.ts";
import { noDetails } from "../../../../shared/client/details.ts";
import { settingsFor } from "../../../support/samples/folder.ts";
import { backupRig } from "./backup-rig.ts";

let rig: ReturnType<typeof backupRig>;
beforeEach(() => {
  rig = backupRig();
});
afterEach(() => rig.end());

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

describe("a backup", () => {
  it("is made when a session is finished, checked, and holds every event", async () => {
    const one = rig.told();
    const sessionId = await one.session("JM-042");
    await expect
      .poll(async () => (await one.call("backup.read", {})).ok && rig.copies().filter((n) => n.endsWith(".sqlite")))
      .toHaveLength(1);
    const [name = ""] = rig.copies();
    const count = (await one.events(sessionId)).length;
    expect(verifyData(join(rig.path, "backups", name))).toEqual({ ok: true, value: { streams: 1, events: count } });
  });

  it("holds the records of clients too", async () => {
    const one = rig.told();
    const created = await one.call("client.create", { details: { ...noDetails, code: "JM-042" }, commandId: "c1" });
    expect(created).toMatchObject({ ok: true });
    await one.session("Quick", false);
    expect(await one.call("backup.make", {})).toMatchObject({ ok: true, value: { problem: null } });
    const [name = ""] = rig.copies();
    expect(verifyData(join(rig.path, "backups", name))).toMatchObject({ ok: true, value: { streams: 2 } });
  });

  it("is due once a day, and when the clock was set back by more than one", async () => {
    const clock = { now: Date.UTC(2026, 10, 24, 9), wall: () => clock.now };
    const one = rig.told();
    await one.session("JM-042", false);
    const backups = createBackups(rig.path, rig.dataFile, clock);
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

  it("keeps the newest fourteen, whatever the clock says, and no broken ones", async () => {
    const clock = { now: Date.UTC(2026, 10, 24, 9), wall: () => clock.now };
    const one = rig.told();
    await one.session("JM-042", false);
    const backups = createBackups(rig.path, rig.dataFile, clock);
    mkdirSync(join(rig.path, "backups"));
    writeFileSync(join(rig.path, "backups", `${writeBackupName(1, clock.now)}.part`), "broken off");
    writeFileSync(join(rig.path, "backups", "my own file.txt"), "stays");
    for (let day = 1; day <= 16; day += 1) {
      // Every other day somebody sets the clock back.
      clock.now += day % 2 === 0 ? -30 * 86_400_000 : 31 * 86_400_000;
      expect((await backups.make()).ok).toBe(true);
    }
    const kept = backupsAmong(rig.copies());
    expect(kept.map((copy) => copy.number)).toEqual([16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(rig.copies()).toHaveLength(15);
    expect(rig.copies()).toContain("my own file.txt");
  });

  it("goes to any folder, and says so when that cannot be written", async () => {
    const one = rig.told();
    await one.session("JM-042", false);
    const elsewhere = join(rig.path, "a stick", "deep");
    expect(await one.call("backup.move", { folder: elsewhere })).toMatchObject({
      ok: true,
      value: { folder: elsewhere, chosen: true },
    });
    expect(await one.call("backup.make", {})).toMatchObject({ ok: true, value: { copies: [{}], problem: null } });
    expect(readdirSync(elsewhere)).toHaveLength(1);
    writeFileSync(join(rig.path, "a file"), "");
    for (const refused of [join(rig.path, "a file", "below"), "relative/folder"]) {
      expect(await one.call("backup.move", { folder: refused })).toEqual({
        ok: false,
        error: { code: "not-saved", why: "not-writable" },
      });
    }
    expect(await one.call("backup.move", { folder: null })).toMatchObject({ ok: true, value: { chosen: false } });
  });
});

describe("putting a backup back", () => {
  it("brings everything back as it was then, keeps what was there, and refuses while a session is open", async () => {
    const one = rig.told();
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
    const aside = readdirSync(rig.path).filter((file) => /^replaced-.*\.sqlite$/.test(file));
    expect(aside).toHaveLength(1);
    expect(verifyData(join(rig.path, aside[0] ?? ""))).toMatchObject({ ok: true, value: { streams: 2 } });
    // And work goes on.
    expect(await one.session("Third")).not.toBe("");
  });

  it("takes no name but a backup's, and no backup that is damaged", async () => {
    const one = rig.told();
    await one.session("JM-042");
    const made = await one.call("backup.make", {});
    const name = made.ok ? (made.value.copies[0]?.name ?? "") : "";
    for (const other of ["../steadyhold.sqlite", "steadyhold.sqlite", writeBackupName(99, 0)])
      expect((await one.call("backup.restore", { name: other })).ok).toBe(false);
    const path = join(rig.path, "backups", name);
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
    const first = rig.told();
    const sessionId = await first.session("JM-042");
    const before = await first.events(sessionId);
    await first.call("backup.make", {});
    rig.open.splice(0);
    first.host.close();
    truncateSync(rig.dataFile, 6_000);
    const damagedBytes = readFileSync(rig.dataFile);

    const one = rig.told();
    expect(await one.call("home.read", {})).toEqual({ ok: false, error: { code: "not-saved", why: "damaged" } });
    expect(await one.call("session.start", { client: "New", commandId: "c" })).toMatchObject({ ok: false });
    const state = await one.call("backup.read", {});
    expect(state).toMatchObject({ ok: true, value: { damaged: true, copies: [{}, {}] } });
    expect(readFileSync(rig.dataFile)).toEqual(damagedBytes);
    const name = state.ok ? (state.value.copies[0]?.name ?? "") : "";
    expect(await one.call("backup.check", { name })).toEqual({ ok: true, value: { whole: true } });
    expect(await one.call("backup.restore", { name })).toEqual({ ok: true, value: {} });
    expect(await one.events(sessionId)).toEqual(before);
    expect(await one.call("backup.read", {})).toMatchObject({ ok: true, value: { damaged: false } });
    const aside = readdirSync(rig.path).find((file) => /^replaced-.*\.sqlite$/.test(file)) ?? "";
    expect(readFileSync(join(rig.path, aside))).toEqual(damagedBytes);
  });

  it("is not offered where there is none: the damaged file is refused and left as it is", () => {
    writeFileSync(rig.dataFile, "garbage ".repeat(5_000));
    expect(openHost(settingsFor(rig.path))).toMatchObject({ ok: false, error: { code: "damaged" } });
  });
});
