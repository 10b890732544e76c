// The built main bundle, run on the stand-in for Electron: what it makes, what it serves, whom it tells. What it refuses is in hardening.test.ts.
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

  it("makes one window, and shows it when its page is drawn", async () => {
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
    expect(options).toMatchObject({ width: 1280, height: 800, show: false, title: "Steadyhold" });
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

  it("pushes to windows that show our page, and to no other", async () => {
    const desktop = await rig.opened();
    const sent: unknown[] = [];
    desktop.onMessage((message) => message.type === "send" && sent.push([message.window, ...message.words]));
    // Everybody is told to read again when the computer wakes.
    const wake = () => desktop.evaluate(({ powerMonitor }) => powerMonitor.emit("resume"));
    await desktop.evaluate(({ BrowserWindow }) => {
      Reflect.set(new BrowserWindow().webContents, "url", "about:blank");
      const gone = new BrowserWindow();
      Reflect.set(gone.webContents, "url", "app://steadyhold/");
      Reflect.set(gone.webContents, "destroyed", true);
    });
    await wake();
    expect(sent).toEqual([[1, { type: "reread" }]]);
    await desktop.evaluate(({ BrowserWindow }) => {
      Reflect.set(BrowserWindow.fromId(1)?.webContents ?? {}, "url", "https://evil.example/");
    });
    await wake();
    expect(sent).toHaveLength(1);
  });

  it.each(["linux", "win32", "darwin"] as const)("starts on %s with that system's menu", async (platform) => {
    // The code that asks which system it is; the system itself stays what it is.
    const desktop = await rig.opened({ platform });
    const menu = await desktop.evaluate(({ seen }) => JSON.stringify(seen.menu));
    expect(menu.includes('"role":"appMenu"')).toBe(platform === "darwin");
    expect(menu.includes('"role":"quit"')).toBe(platform !== "darwin");
    expect(menu).toContain("togglefullscreen");
    expect(menu).toContain('"accelerator":"CmdOrCtrl+T"');
    expect(menu).not.toMatch(/reload|devtools|viewMenu|undo|redo|editMenu/i);
    expect(await call(desktop, "home.read", {})).toMatchObject({ ok: true });
  });

  it("shows nothing and says why when its data cannot be opened", async () => {
    writeFileSync(join(rig.path, "a file"), "");
    const desktop = rig.start({ args: ["--data", join(rig.path, "a file", "below it")] });
    expect(await desktop.ended).toMatchObject({ code: 1, error: expect.stringContaining("cannot be written") });
  });
});
