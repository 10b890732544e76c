// Navigation, windows, permissions and senders: every row of what is allowed and what is not, with fakes in Electron's place.
import { describe, expect, it } from "vitest";
import { answerCall, maySend, pushTo, serveCalls } from "../../../electron/desktop/security/ipc.ts";
import { guardContents } from "../../../electron/desktop/security/navigation.ts";
import { guardPermissions, mayUse } from "../../../electron/desktop/security/permissions.ts";
import { placeWindow } from "../../../electron/desktop/window/window-state.ts";
import { focusWindow, openPage, windowOptions } from "../../../electron/desktop/window/window.ts";
import { menuTemplate } from "../../../electron/desktop/window/menu.ts";
import { fakeElectron } from "../../support/rigs/fake-electron.ts";

describe("navigation", () => {
  const electron = fakeElectron();
  guardContents(electron.contents);

  it.each([
    ["will-navigate", { url: "app://steadyhold/#/session/1" }, false],
    ["will-navigate", { url: "https://evil.example/" }, true],
    ["will-navigate", { url: "file:///etc/passwd" }, true],
    ["will-redirect", { url: "https://evil.example/" }, true],
    ["will-frame-navigate", { url: "app://steadyhold/", isMainFrame: true }, false],
    ["will-frame-navigate", { url: "app://steadyhold/", isMainFrame: false }, true],
    ["will-attach-webview", {}, true],
  ])("%s %j is stopped: %s", (name, event, stopped) => {
    expect(electron.stops(name, event)).toBe(stopped);
  });

  it("opens no window, whatever asks for one", () => {
    expect(electron.asks.window("app://steadyhold/")).toEqual({ action: "deny" });
  });
});

describe("permissions", () => {
  const ours = "app://steadyhold/";
  it.each([
    ["clipboard-sanitized-write", ours, true],
    ["screen-wake-lock", ours, true],
    ["clipboard-sanitized-write", "https://evil.example/", false],
    ["clipboard-read", ours, false],
    ["media", ours, false],
    ["geolocation", ours, false],
    ["notifications", ours, false],
    ["fullscreen", "", false],
    ["openExternal", ours, false],
    ["hid", ours, false],
    ["a permission of tomorrow", ours, false],
  ])("%s for %s: %s", (permission, address, allowed) => {
    expect(mayUse(permission, address)).toBe(allowed);
  });

  it("guards requests, checks, devices, screens and downloads alike", () => {
    const electron = fakeElectron();
    guardPermissions(electron.session);
    expect(electron.asks.permission("clipboard-sanitized-write", ours)).toBe(true);
    expect(electron.asks.permission("media", ours)).toBe(false);
    expect(electron.asks.check("media", ours)).toBe(false);
    expect(electron.asks.device()).toBe(false);
    expect(electron.asks.display()).toEqual({});
    expect(electron.stops("will-download")).toBe(true);
  });
});

describe("who may call", () => {
  const calls: unknown[] = [];
  const host = {
    dispatch: async (name: unknown, request: unknown) => {
      calls.push([name, request]);
      return { ok: true as const, value: 1 };
    },
  };

  it.each([
    [{ url: "app://steadyhold/index.html", parent: null }, true],
    [{ url: "https://evil.example/", parent: null }, false],
    [{ url: "app://steadyhold/", parent: {} }, false],
    [{ url: "", parent: null }, false],
    [null, false],
  ])("%j: %s", (frame, allowed) => {
    expect(maySend(frame)).toBe(allowed);
  });

  it("hands on what our page asks, and nothing of what anybody else does", async () => {
    const ours = { url: "app://steadyhold/", parent: null };
    expect(await answerCall(ours, "home.read", {}, host)).toEqual({ ok: true, value: 1 });
    expect(calls).toEqual([["home.read", {}]]);
    expect(await answerCall(null, "home.read", {}, host)).toMatchObject({ ok: false, error: { code: "bad-request" } });
    const huge = await answerCall(ours, "session.command", { text: "x".repeat(300_000) }, host);
    expect(huge).toMatchObject({ ok: false, error: { code: "bad-request" } });
    const circular: { self?: unknown } = {};
    circular.self = circular;
    expect(await answerCall(ours, "home.read", circular, host)).toMatchObject({ ok: false });
    const nameless = { toString: 1, valueOf: 2 };
    expect(await answerCall(ours, nameless, "x".repeat(300_000), host)).toMatchObject({ ok: false });
    expect(calls).toHaveLength(1);
  });

  it("listens on one channel", () => {
    const channels: string[] = [];
    serveCalls({ handle: (channel) => void channels.push(channel) }, host);
    expect(channels).toEqual(["steadyhold:call"]);
  });

  it("pushes only to windows that show our page", () => {
    const sent: unknown[] = [];
    const window = (url: string, destroyed = false) => ({
      webContents: {
        getURL: () => url,
        isDestroyed: () => destroyed,
        send: (...words: unknown[]) => void sent.push([url, ...words]),
      },
    });
    const windows = [window("app://steadyhold/"), window("about:blank"), window("app://steadyhold/", true)];
    pushTo(() => windows, { type: "reread" });
    expect(sent).toEqual([["app://steadyhold/", "steadyhold:push", { type: "reread" }]]);
  });
});

describe("the window", () => {
  it("gives its page nothing it could misuse", () => {
    expect(windowOptions("/preload.cjs", placeWindow(null, []), true).webPreferences).toEqual({
      preload: "/preload.cjs",
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      backgroundThrottling: false,
    });
  });

  it("is shown once it is drawn, and comes back to the front when a second copy is started", async () => {
    const electron = fakeElectron();
    await openPage(electron.window);
    expect(electron.did).toEqual(["load app://steadyhold/"]);
    electron.stops("ready-to-show");
    focusWindow(electron.window);
    expect(electron.did).toEqual(["load app://steadyhold/", "show", "restore", "focus"]);
  });

  it.each(["linux", "win32", "darwin"] as const)(
    "has a menu on %s, and nothing in it reloads or opens tools",
    (platform) => {
      const menu = JSON.stringify(menuTemplate(platform, { compact: () => {} }));
      expect(menu).toContain("togglefullscreen");
      expect(menu).toContain('"accelerator":"CmdOrCtrl+T"');
      expect(menu.includes("appMenu")).toBe(platform === "darwin");
      expect(menu.includes("quit")).toBe(platform !== "darwin");
      expect(menu).not.toMatch(/reload|devtools|viewMenu|undo|redo|editMenu/i);
    },
  );
});
