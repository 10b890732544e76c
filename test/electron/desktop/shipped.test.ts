// The built main bundle, run on the stand-in for Electron: what it makes, what it serves, and what it refuses.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { networkOff } from "../../../build/playwright.config.ts";
import { call, desktopRig } from "./desktop-rig.ts";

let rig: ReturnType<typeof desktopRig>;
beforeEach(() => {
  rig = desktopRig();
});
afterEach(() => rig.end());

describe("the desktop app as built", () => {
  it("does before Electron is ready what must be done then, in order", async () => {
    const desktop = await rig.opened();
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
      ...(process.platform === "linux" ? ["enable-speech-dispatcher"] : []),
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
    const desktop = rig.start();
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
    const desktop = await rig.opened();
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
    const desktop = await rig.opened();
    expect(await call(desktop, "app.info", {})).toMatchObject({ ok: true, value: { host: "electron" } });
    const strangers = [null, { url: "https://evil.example/", top: true }, { url: "app://steadyhold/", top: false }];
    for (const frame of strangers) {
      const answer = await desktop.invoke(1, "steadyhold:call", ["app.info", {}], frame);
      expect(answer).toMatchObject({ ok: false, error: { code: "bad-request" } });
    }
    expect(await desktop.evaluate(({ seen }) => [...seen.invokable.keys()])).toEqual(["steadyhold:call"]);
  });

  it("refuses what the page has no need of: permissions, devices, downloads, windows, other addresses", async () => {
    const desktop = await rig.opened();
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

  it.each(["linux", "win32", "darwin"] as const)("starts on %s with that system's menu", async (platform) => {
    // The code that asks which system it is; the system itself stays what it is.
    const desktop = await rig.opened({ platform });
    const menu = await desktop.evaluate(({ seen }) => JSON.stringify(seen.menu));
    expect(menu.includes('"role":"appMenu"')).toBe(platform === "darwin");
    expect(await call(desktop, "home.read", {})).toMatchObject({ ok: true });
  });

  it("shows nothing and says why when its data cannot be opened", async () => {
    writeFileSync(join(rig.path, "a file"), "");
    const desktop = rig.start({ args: ["--data", join(rig.path, "a file", "below it")] });
    expect(await desktop.ended).toMatchObject({ code: 1, error: expect.stringContaining("cannot be written") });
  });
});
