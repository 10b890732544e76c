// The built main bundle, run on the stand-in for Electron: how its window lives with the system, and how it ends.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Desktop } from "../../support/desktop/start-desktop.ts";
import { call, desktopRig, lastEvent, startHold } from "./desktop-rig.ts";

let rig: ReturnType<typeof desktopRig>;
beforeEach(() => {
  rig = desktopRig();
});
afterEach(() => rig.end());

describe("the desktop app as built", () => {
  it("keeps the display awake during a session only, and ends a hold as interrupted when the computer sleeps", async () => {
    const desktop = await rig.opened();
    const awake = () => desktop.evaluate(({ seen }) => [...seen.blockers.values()]);
    expect(await awake()).toEqual([]);
    const sessionId = await startHold(desktop);
    expect(await awake()).toEqual(["prevent-display-sleep"]);
    await desktop.evaluate(({ powerMonitor }) => powerMonitor.emit("suspend"));
    expect(await lastEvent(desktop, sessionId)).toMatchObject({ type: "hold-interrupted", reason: "sleep" });
    const heard: unknown[] = [];
    desktop.onMessage((message) => message.type === "send" && heard.push(...message.words));
    await desktop.evaluate(({ powerMonitor }) => powerMonitor.emit("resume"));
    expect(heard).toContainEqual({ type: "reread" });
    const command = { type: "finish-session" };
    await call(desktop, "session.command", { sessionId, commandId: "c9", stamp: null, command });
    expect(await awake()).toEqual([]);
  });

  it("asks before it closes in the middle of a hold: the page, and once in a dialog where that does not answer", async () => {
    const desktop = await rig.opened();
    const asked: unknown[] = [];
    let answer = 0;
    desktop.answerDialogs((kind, options) => {
      asked.push([kind, Reflect.get(Object(options), "message")]);
      return answer;
    });
    const close = () => desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    const open = () => desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    const inPage: unknown[] = [];
    desktop.onMessage((message) => void (message.type === "send" && inPage.push(...message.words)));
    const sessionId = await startHold(desktop);
    await desktop.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Impatient: three times before the question is answered.
      for (let time = 0; time < 3; time += 1) window?.close();
    });
    expect(await open()).toBe(1);
    expect(inPage).toContainEqual({ type: "close-asked", why: "hold" });
    await expect.poll(() => asked).toEqual([["message", "A hold is running. Close Steadyhold all the same?"]]);
    expect(await lastEvent(desktop, sessionId)).toMatchObject({ type: "hold-started" });
    // The page says that it asks, and what was answered.
    await close();
    expect(await call(desktop, "window.answer", { answer: "asked" })).toEqual({ ok: true, value: {} });
    expect(await call(desktop, "window.answer", { answer: "stay" })).toEqual({ ok: true, value: {} });
    expect(await open()).toBe(1);
    answer = 1;
    await close();
    expect((await desktop.ended).code).toBe(0);
    expect(asked).toHaveLength(2);
    expect(existsSync(join(rig.path, "steadyhold.sqlite-wal"))).toBe(false);

    const again = await rig.opened();
    again.answerDialogs(() => {
      throw new Error("nothing to ask");
    });
    expect(await lastEvent(again, sessionId)).toMatchObject({ type: "session-recovered" });
    await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => null);
    expect((await again.ended).code).toBe(0);
  });

  it("makes the backup of a session that was finished just before it was closed", async () => {
    const desktop = await rig.opened();
    const sessionId = await startHold(desktop);
    for (const [commandId, type] of [
      ["c4", "end-hold"],
      ["c5", "finish-session"],
    ] as const)
      await call(desktop, "session.command", { sessionId, commandId, stamp: null, command: { type } });
    await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => null);
    expect((await desktop.ended).code).toBe(0);
    const copies = readdirSync(join(rig.path, "backups"));
    expect(copies.filter((name) => name.endsWith(".sqlite"))).toHaveLength(1);
    expect(existsSync(join(rig.path, "backup-owed"))).toBe(false);
  });

  it("does not hold up the end of the computer with a question", async () => {
    const desktop = await rig.opened();
    await startHold(desktop);
    await desktop.evaluate(({ powerMonitor }) => powerMonitor.emit("shutdown")).catch(() => null);
    expect((await desktop.ended).code).toBe(0);
  });

  it("brings a page that crashed or hangs back, and asks after the third time in a minute", async () => {
    const desktop = await rig.opened();
    let reloads = 0;
    let asked = 0;
    desktop.onMessage((message) => void (message.type === "reload" && (reloads += 1)));
    desktop.answerDialogs(() => {
      asked += 1;
      return 0;
    });
    const sessionId = await startHold(desktop);
    const fail = (how: "crashed" | "hang") =>
      desktop.evaluate(({ BrowserWindow }, what) => {
        const [window] = BrowserWindow.getAllWindows();
        if (what === "hang") window?.emit("unresponsive");
        else window?.webContents.emit("render-process-gone", {}, { reason: what, exitCode: 1 });
      }, how);
    await fail("crashed");
    await fail("hang");
    await fail("crashed");
    expect([reloads, asked]).toEqual([3, 0]);
    await fail("hang");
    expect(asked).toBe(1);
    await expect.poll(() => reloads).toBe(4);
    // The host counted on all the while.
    expect(await lastEvent(desktop, sessionId)).toMatchObject({ type: "hold-started" });
  });

  it("a second copy brings the first to the front, says why, and ends", async () => {
    const first = await rig.opened();
    await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    const second = rig.start();
    const ended = await second.ended;
    expect(ended).toMatchObject({ code: 1, error: expect.stringContaining("already open") });
    await expect
      .poll(() => first.evaluate(({ BrowserWindow }) => Reflect.get(BrowserWindow.getAllWindows()[0] ?? {}, "did")))
      .toEqual(["show", "restore", "focus"]);
  });

  it("opens where it was closed, and in the middle when that screen is gone", async () => {
    const first = await rig.opened();
    await first
      .evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setBounds({ x: 300, y: 200, width: 1000, height: 700 });
        window?.close();
      })
      .catch(() => null);
    await first.ended;
    const bounds = (desktop: Desktop) =>
      desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    const second = await rig.opened();
    expect(await bounds(second)).toEqual({ x: 300, y: 200, width: 1000, height: 700 });
    await second
      .evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setBounds({ x: 5_000, y: 200, width: 1000, height: 700 });
        window?.close();
      })
      .catch(() => null);
    await second.ended;
    expect(await bounds(await rig.opened())).toEqual({ x: 460, y: 190, width: 1000, height: 700 });
  });

  it("shrinks to a small timer above all other windows with one key, and back", async () => {
    const desktop = await rig.opened();
    const toggle = () =>
      desktop.evaluate(({ BrowserWindow, seen }) => {
        const [window] = BrowserWindow.getAllWindows();
        const items = (seen.menu ?? []).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
        const entry = items.find((item) => item.accelerator === "CmdOrCtrl+T");
        Reflect.apply(entry?.click ?? (() => null), null, []);
        return { onTop: window?.isAlwaysOnTop(), bounds: window?.getBounds() };
      });
    const before = await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(await toggle()).toEqual({ onTop: true, bounds: { x: 1524, y: 764, width: 380, height: 300 } });
    expect(await toggle()).toEqual({ onTop: false, bounds: before });
  });
});
