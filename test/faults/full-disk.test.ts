// A disk that is full at every possible write, and a folder that may only be read: on a small disk of its own, which only the system's
// administrator can make; elsewhere these tests are counted as skipped.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterAll, describe, expect, it } from "vitest";
import type { Push } from "../../shared/contract/contract.ts";
import { openHost } from "../../electron/host/open-host.ts";
import { savePdf } from "../../electron/desktop/system/save-file.ts";
import { verifyData } from "../../electron/host/store/check.ts";
import { long } from "../support/readers/effort.ts";
import { openFolder, settingsFor } from "../support/samples/folder.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";
import { writeFileAtomicSync } from "../../electron/host/system/atomic-file.ts";

const place = makeFolder();
const disk = join(place.path, "disk");
mkdirSync(disk);
const mount = (...args: string[]) => spawnSync("mount", args).status === 0;
const canMount =
  process.platform === "linux" && process.getuid?.() === 0 && mount("-t", "tmpfs", "-o", "size=8m", "tmpfs", disk);
afterAll(() => {
  if (canMount) spawnSync("umount", [disk]);
  place.remove();
});

/** Leaves this many free pages of 4 KB on the disk. */
function leaveFree(pages: number): void {
  rmSync(join(disk, "balloon"), { force: true });
  const { bavail, bsize } = statfsSync(disk);
  const fill = bavail * bsize - pages * 4096;
  if (fill > 0) writeFileSync(join(disk, "balloon"), Buffer.alloc(fill));
}

describe.skipIf(!canMount)("a full disk", () => {
  it("lets the session go on in memory, says so, and has all of it on the disk when there is room", async () => {
    const told = openFolder(disk);
    const sessionId = await told.session("JM-042", false);
    // The backup that is made when the disk takes what waited goes to another one.
    await told.call("backup.move", { folder: join(place.path, "copies") });
    let waited = 0;
    let tried = 0;
    const heard: Push[] = [];
    told.host.onPush((push) => heard.push(push));
    for (let free = 0; free <= (long ? 60 : 24); free += 1) {
      for (const text of ["short", "x".repeat(9_000)]) {
        const before = await told.events(sessionId);
        leaveFree(free);
        tried += 1;
        const answer = await told.command(sessionId, { type: "write-remarks", text: `${text} ${tried}` });
        if (!answer.ok) throw new Error(answer.error.code);
        expect((await told.events(sessionId)).length).toBe(before.length + 1);
        if (!answer.value.saved) {
          waited += 1;
          expect(heard.findLast((push) => push.type === "storage")).toEqual({
            type: "storage",
            saving: false,
            waiting: 1,
            why: "disk-full",
          });
          expect(told.host.unsaved()).toBe(1);
        }
        rmSync(join(disk, "balloon"), { force: true });
        // With room again the next press is kept, and what waited before it.
        expect(await told.command(sessionId, { type: "write-remarks", text: `again ${tried}` })).toMatchObject({
          ok: true,
          value: { saved: true },
        });
        expect(told.host.unsaved()).toBe(0);
      }
    }
    expect(waited).toBeGreaterThan(4);
    // What says something about the record as a whole is done on the disk or not at all.
    await told.command(sessionId, { type: "finish-session" });
    leaveFree(0);
    for (let more = 0; told.host.unsaved() === 0; more += 1)
      await told.command(sessionId, { type: "write-remarks", text: `${"x".repeat(9_000)} ${more}` });
    const signing = { sessionId, commandId: "sign", name: "Ada Roy", credentials: "", wording: "full" } as const;
    expect(await told.call("session.sign", signing)).toEqual({
      ok: false,
      error: { code: "not-saved", why: "disk-full" },
    });
    expect(await told.call("session.start", { client: "Next", commandId: "next" })).toMatchObject({ ok: false });
    const written = await told.events(sessionId);
    // A backup that does not fit leaves nothing behind, and says why.
    rmSync(join(disk, "balloon"), { force: true });
    await told.call("backup.move", { folder: null });
    leaveFree(2);
    expect(await told.call("backup.make", {})).toEqual({ ok: false, error: { code: "not-saved", why: "disk-full" } });
    expect(readdirSync(join(disk, "backups"))).toEqual([]);
    rmSync(join(disk, "balloon"), { force: true });
    told.host.close();
    expect(verifyData(join(disk, "steadyhold.sqlite"))).toMatchObject({
      ok: true,
      value: { events: written.length },
    });
    const again = openFolder(disk);
    expect((await again.events(sessionId)).slice(0, written.length)).toEqual(written);
    again.host.close();
    process.stdout.write(`full disk: ${tried} writes, ${waited} waited in memory, none lost\n`);
  });

  it("is said so at the start, and nothing half-made is left that would stop the next start", () => {
    for (let free = 0; free <= 12; free += 1) {
      for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true, force: true });
      leaveFree(free);
      const opened = openHost(settingsFor(disk));
      if (opened.ok) opened.value.close();
      else expect(["disk-full", "folder-not-writable", "not-writable"]).toContain(opened.error.code);
      rmSync(join(disk, "balloon"), { force: true });
      const next = openHost(settingsFor(disk));
      expect(next.ok, `with ${free} pages free the folder was left unusable`).toBe(true);
      if (next.ok) next.value.close();
    }
  });

  it("takes a PDF or a small file whole or not at all: the one it would have replaced stays", async () => {
    for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true, force: true });
    const papers = join(disk, "papers");
    mkdirSync(papers);
    const path = join(papers, "note.pdf");
    const save = (pdf: string) =>
      savePdf(
        { printToPDF: async () => Buffer.from(pdf) },
        { showSaveDialog: async () => ({ canceled: false, filePath: path }) },
        papers,
        "note.pdf",
      );
    const small = join(papers, "backup-folder.json");
    writeFileAtomicSync(small, "the first");
    expect(await save("the first")).toEqual({ ok: true, value: { saved: true } });
    for (let free = 0; free <= 12; free += 1) {
      leaveFree(free);
      expect(await save("x".repeat(60_000))).toEqual({ ok: false, error: { code: "not-saved", why: "disk-full" } });
      expect(() => writeFileAtomicSync(small, "x".repeat(60_000))).toThrow("ENOSPC");
      for (const kept of [path, small]) expect(readFileSync(kept, "utf8")).toBe("the first");
      expect(readdirSync(papers).toSorted()).toEqual(["backup-folder.json", "note.pdf"]);
    }
  });

  it("that may only be read is refused in words, and nothing on it is changed", async () => {
    for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true, force: true });
    const told = openFolder(disk);
    await told.session("JM-042");
    told.host.close();
    expect(mount("-o", "remount,ro", disk)).toBe(true);
    expect(openHost(settingsFor(disk))).toMatchObject({ ok: false, error: { code: "folder-not-writable" } });
    expect(mount("-o", "remount,rw", disk)).toBe(true);
    expect(verifyData(join(disk, "steadyhold.sqlite"))).toMatchObject({ ok: true });
  });
});
