// The built main bundle, run on the stand-in for Electron: what it makes, what it refuses, and how it ends.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { networkOff } from "../../../build/playwright.config.ts";
import { startDesktop, type Desktop, type DesktopSettings } from "../../support/desktop/start-desktop.ts";
import { makeFolder } from "../../support/temporary-folder.ts";

const page = { url: "app://steadyhold/", top: true };
let folder = makeFolder();
const running: Desktop[] = [];

beforeEach(() => {
  folder = makeFolder();
});
afterEach(async () => {
  for (const desktop of running.splice(0)) await desktop.stop("SIGKILL");
  folder.remove();
});

function start(settings?: DesktopSettings): Desktop {
  const desktop = startDesktop(folder.path, settings);
  running.push(desktop);
  return desktop;
}

/** Started, its window asking for the page, and the page shown. */
async function opened(settings?: DesktopSettings): Promise<Desktop> {
  const desktop = start(settings);
  const { window, url } = await desktop.firstLoad;
  desktop.tell({ type: "loaded", window, url });
  return desktop;
}

const call = (desktop: Desktop, name: string, request: unknown, frame = page) =>
  desktop.invoke(1, "steadyhold:call", [name, request], frame);

async function startHold(desktop: Desktop): Promise<string> {
  const started = await call(desktop, "session.start", { client: "JM-042", commandId: "c1" });
  const sessionId = String(Reflect.get(Object(Reflect.get(Object(started), "value")), "sessionId"));
  const point = { x: -50, y: -40 };
  const site = { type: "mark-site", muscle: "quadratus-lumborum", side: "left", view: "back", point };
  for (const [commandId, command] of [
    ["c2", site],
    ["c3", { type: "start-hold" }],
  ] as const) {
    expect(await call(desktop, "session.command", { sessionId, commandId, stamp: null, command })).toMatchObject({
      ok: true,
    });
  }
  return sessionId;
}

async function lastEvent(desktop: Desktop, sessionId: string): Promise<unknown> {
  const read = await call(desktop, "session.read", { sessionId });
  const events: unknown = Reflect.get(Object(Reflect.get(Object(read), "value")), "events");
  return Array.isArray(events) ? Reflect.get(Object(events.at(-1)), "event") : null;
}

describe("the desktop app as built", { timeout: 60_000 }, () => {
  it("does before Electron is ready what must be done then, in order", async () => {
    const desktop = await opened();
    const { before, switches } = await desktop.evaluate(({ app }) => Reflect.get(app, "seen"));
    expect(before).toEqual([
      "setPath userData",
      "requestSingleInstanceLock",
      "registerSchemesAsPrivileged",
      "enableSandbox",
    ]);
    expect(switches).toEqual([
      "host-resolver-rules=MAP * ~NOTFOUND",
      "webrtc-ip-handling-policy=disable_non_proxied_udp",
      "disable-background-networking",
      "disable-component-update",
    ]);
    // What is shown in test/e2e to keep a page from the network is what the app asks for.
    for (const shown of networkOff) expect(switches).toContain(shown.replace(/^--/, ""));
    expect(await desktop.evaluate(({ seen }) => seen.schemes)).toEqual([
      {
        scheme: "app",
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
  });

  it("makes one window, sandboxed and isolated, and shows it when its page is drawn", async () => {
    const desktop = start();
    const { window, url } = await desktop.firstLoad;
    expect(url).toBe("app://steadyhold/");
    const look = () =>
      desktop.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((one) => ({
          shown: one.isVisible(),
          options: JSON.stringify(Reflect.get(one, "options")),
        })),
      );
    expect((await look()).map((one) => one.shown)).toEqual([false]);
    desktop.tell({ type: "loaded", window, url });
    const [made] = await look();
    expect(made?.shown).toBe(true);
    const options: unknown = JSON.parse(made?.options ?? "");
    expect(options).toMatchObject({
      width: 1280,
      height: 800,
      show: false,
      title: "Steadyhold",
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        preload: expect.stringMatching(/out[\\/]preload\.cjs$/),
      },
    });
  });

  it("serves every file of the built page through its own protocol, and nothing beside it", async () => {
    const desktop = await opened();
    const built = join(import.meta.dirname, "../../../out/renderer");
    const files = readdirSync(built, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".map"))
      .map((entry) => join(entry.parentPath, entry.name).slice(built.length).replaceAll("\\", "/"));
    expect(files.length).toBeGreaterThan(4);
    for (const path of files) {
      const served = await desktop.fetch(`app://steadyhold${path}`);
      expect(served.status, path).toBe(200);
      expect(served.headers["content-security-policy"]).toContain("default-src 'none'");
    }
    for (const address of ["app://steadyhold/../main.js", "app://steadyhold/..%2fmain.js", "app://other/index.html"]) {
      expect((await desktop.fetch(address)).status, address).toBe(404);
    }
  });

  it("answers calls of its own page's frame and of nobody else", async () => {
    const desktop = await opened();
    expect(await call(desktop, "app.info", {})).toMatchObject({ ok: true, value: { host: "electron" } });
    const strangers = [null, { url: "https://evil.example/", top: true }, { url: "app://steadyhold/", top: false }];
    for (const frame of strangers) {
      const answer = await desktop.invoke(1, "steadyhold:call", ["app.info", {}], frame);
      expect(answer).toMatchObject({ ok: false, error: { code: "bad-request" } });
    }
    expect(await desktop.evaluate(({ seen }) => [...seen.invokable.keys()])).toEqual(["steadyhold:call"]);
  });

  it("refuses what the page has no need of: permissions, devices, downloads, windows, other addresses", async () => {
    const desktop = await opened();
    const found = await desktop.evaluate(({ BrowserWindow, seen, session }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) throw new Error("no window");
      const stopped = (where: { emit: (name: string, event: object) => boolean }, name: string, event: object) => {
        let prevented = false;
        where.emit(name, { ...event, preventDefault: () => (prevented = true) });
        return prevented;
      };
      const cancelled = (url: string) => {
        let cancel: boolean | undefined;
        seen.beforeRequest?.({ url }, (answer) => (cancel = answer.cancel));
        return cancel;
      };
      const asked = (permission: string) => {
        let given: boolean | null = null;
        const answer = (allowed: boolean) => (given = allowed);
        const details = { requestingUrl: "app://steadyhold/", isMainFrame: true };
        Reflect.apply(seen.request ?? (() => null), null, [contents, permission, answer, details]);
        return given;
      };
      return {
        permissions: Object.fromEntries(
          ["media", "geolocation", "notifications", "hid", "clipboard-read", "clipboard-sanitized-write"].map(
            (name) => [name, asked(name)],
          ),
        ),
        device: Reflect.apply(seen.device ?? (() => true), null, [{}]),
        download: stopped(session.defaultSession, "will-download", {}),
        elsewhere: stopped(contents, "will-navigate", { url: "https://evil.example/" }),
        webview: stopped(contents, "will-attach-webview", {}),
        window: Reflect.apply(Reflect.get(contents, "openHandler"), null, [{ url: "app://steadyhold/" }]),
        webRtc: Reflect.get(contents, "webRtc"),
        requests: Object.fromEntries(
          [
            "https://example.com/",
            "wss://example.com/",
            "file:///etc/passwd",
            "app://other/",
            "app://steadyhold/assets/index.js",
            "data:image/svg+xml,x",
            "blob:app://steadyhold/1",
            "blob:https://evil.example/1",
          ].map((url) => [url, cancelled(url)]),
        ),
      };
    });
    expect(found).toEqual({
      permissions: {
        media: false,
        geolocation: false,
        notifications: false,
        hid: false,
        "clipboard-read": false,
        "clipboard-sanitized-write": true,
      },
      device: false,
      download: true,
      elsewhere: true,
      webview: true,
      window: { action: "deny" },
      webRtc: "disable_non_proxied_udp",
      requests: {
        "https://example.com/": true,
        "wss://example.com/": true,
        "file:///etc/passwd": true,
        "app://other/": true,
        "app://steadyhold/assets/index.js": false,
        "data:image/svg+xml,x": false,
        "blob:app://steadyhold/1": false,
        "blob:https://evil.example/1": true,
      },
    });
  });

  it("keeps the display awake during a session only, and ends a hold as interrupted when the computer sleeps", async () => {
    const desktop = await opened();
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
    const desktop = await opened();
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
    await expect
      .poll(() => asked, { timeout: 10_000 })
      .toEqual([["message", "A hold is running. Close Steadyhold all the same?"]]);
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
    expect(existsSync(join(folder.path, "steadyhold.sqlite-wal"))).toBe(false);

    const again = await opened();
    again.answerDialogs(() => {
      throw new Error("nothing to ask");
    });
    expect(await lastEvent(again, sessionId)).toMatchObject({ type: "session-recovered" });
    await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => null);
    expect((await again.ended).code).toBe(0);
  });

  it("makes the backup of a session that was finished just before it was closed", async () => {
    const desktop = await opened();
    const sessionId = await startHold(desktop);
    for (const [commandId, type] of [
      ["c4", "end-hold"],
      ["c5", "finish-session"],
    ] as const)
      await call(desktop, "session.command", { sessionId, commandId, stamp: null, command: { type } });
    await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => null);
    expect((await desktop.ended).code).toBe(0);
    const copies = readdirSync(join(folder.path, "backups"));
    expect(copies.filter((name) => name.endsWith(".sqlite"))).toHaveLength(1);
    expect(existsSync(join(folder.path, "backup-owed"))).toBe(false);
  });

  it("does not hold up the end of the computer with a question", async () => {
    const desktop = await opened();
    await startHold(desktop);
    await desktop.evaluate(({ powerMonitor }) => powerMonitor.emit("shutdown")).catch(() => null);
    expect((await desktop.ended).code).toBe(0);
  });

  it("brings a page that crashed or hangs back, and asks after the third time in a minute", async () => {
    const desktop = await opened();
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
    const first = await opened();
    const second = start();
    const ended = await second.ended;
    expect(ended).toMatchObject({ code: 1, error: expect.stringContaining("already open") });
    await expect
      .poll(() => first.evaluate(({ BrowserWindow }) => Reflect.get(BrowserWindow.getAllWindows()[0] ?? {}, "did")))
      .toContain("focus");
  });

  it("opens where it was closed, and in the middle when that screen is gone", async () => {
    const first = await opened();
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
    const second = await opened();
    expect(await bounds(second)).toEqual({ x: 300, y: 200, width: 1000, height: 700 });
    await second
      .evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setBounds({ x: 5_000, y: 200, width: 1000, height: 700 });
        window?.close();
      })
      .catch(() => null);
    await second.ended;
    expect(await bounds(await opened())).toEqual({ x: 460, y: 190, width: 1000, height: 700 });
  });

  it("shrinks to a small timer above all other windows with one key, and back", async () => {
    const desktop = await opened();
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

  it.each(["linux", "win32", "darwin"] as const)("starts on %s with that system's menu", async (platform) => {
    // The code that asks which system it is; the system itself stays what it is.
    const desktop = await opened({ platform });
    const menu = await desktop.evaluate(({ seen }) => JSON.stringify(seen.menu));
    expect(menu.includes('"role":"appMenu"')).toBe(platform === "darwin");
    expect(await call(desktop, "home.read", {})).toMatchObject({ ok: true });
  });

  it("shows nothing and says why when its data cannot be opened", async () => {
    writeFileSync(join(folder.path, "a file"), "");
    const desktop = start({ args: ["--data", join(folder.path, "a file", "below it")] });
    expect(await desktop.ended).toMatchObject({ code: 1, error: expect.stringContaining("cannot be written") });
  });
});
