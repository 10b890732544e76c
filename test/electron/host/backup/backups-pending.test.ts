// What a backup owes: a finished session is in one before anybody leaves, and a deleted client is in none.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyData } from "../../../../electron/host/store/check.ts";
import { noDetails } from "../../../../shared/client/details.ts";
import { backupRig } from "./backup-rig.ts";

let rig: ReturnType<typeof backupRig>;
beforeEach(() => {
  rig = backupRig();
});
afterEach(() => rig.end());

describe("a finished session's backup", () => {
  const whole = () => rig.copies().filter((name) => name.endsWith(".sqlite"));

  it("is waited for when Steadyhold is left right after", async () => {
    const one = rig.told();
    const sessionId = await one.session("JM-042");
    await one.host.leave(30_000);
    const [name = ""] = whole();
    const { length } = await one.events(sessionId);
    expect(verifyData(join(rig.path, "backups", name))).toMatchObject({ ok: true, value: { events: length } });
    expect(existsSync(join(rig.path, "backup-owed"))).toBe(false);
    // Nothing is owed: nothing is made, and nothing waited for.
    await one.host.leave(30_000);
    expect(whole()).toHaveLength(1);
  });

  it("is owed across a stop that did not wait, and made before the next one", async () => {
    const first = rig.told();
    await first.session("JM-042", false);
    rig.open.splice(0);
    first.host.close();
    // What a kill leaves that came before the copy was whole.
    writeFileSync(join(rig.path, "backup-owed"), "");
    const second = rig.told();
    await second.host.leave(30_000);
    expect(whole()).toHaveLength(1);
  });

  it("is given up within the bound, and where its folder is away, at once", async () => {
    const one = rig.told();
    await one.session("JM-042");
    await expect.poll(() => existsSync(join(rig.path, "backup-owed"))).toBe(false);
    const stick = join(rig.path, "stick");
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
    expect(existsSync(join(rig.path, "backup-owed"))).toBe(true);
  });
});

describe("a client who was deleted", () => {
  it("is taken out of every backup, and out of the data set aside, byte for byte", async () => {
    const one = rig.told();
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
      ...rig.copies().map((file) => join(rig.path, "backups", file)),
      ...readdirSync(rig.path)
        .filter((file) => file.startsWith("replaced-"))
        .map((file) => join(rig.path, file)),
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
    const one = rig.told();
    const details = { ...noDetails, code: "LEAVING-1" };
    const created = await one.call("client.create", { details, commandId: "c" });
    const clientId = created.ok ? created.value.clientId : "";
    await one.call("backup.make", {});
    const file = join(rig.path, "backups", rig.copies()[0] ?? "");
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4_096, 30_000);
    writeFileSync(file, bytes);
    await one.call("client.delete", { clientId, typed: "LEAVING-1" });
    expect(await one.call("backup.forget", {})).toMatchObject({ ok: true, value: { uncleaned: [file] } });
    expect(readFileSync(file)).toEqual(bytes);
  });
});
