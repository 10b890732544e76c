// The hardening table: Electron's security checklist item by item, the fuses, and our own rules. Each row says the rule and where it is kept, and
// tries it on the built app, which runs on the stand-in for Electron. What only a page can try is in test/e2e: hardening.spec.ts (nothing inline,
// no code from text), no-network.spec.ts (every way out), desktop.spec.ts (what the bridge gives), and the watch over the page in every story
// (support/drivers/page-watch.ts). What no source may name is a rule of build/oxlint.json.
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Desktop, InMain } from "../support/desktop/start-desktop.ts";
import { triedIn, watched } from "../support/rigs/network-watch.ts";
import { enter, startHost } from "../support/rigs/running-host.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";
import { call, desktopRig } from "./desktop/desktop-rig.ts";
import { makeEveryCall } from "./every-call.ts";

const ours = "app://steadyhold/";
const evil = "https://evil.example/";
const project = join(import.meta.dirname, "../..");
const rig = desktopRig();
let desktop: Desktop;
const loaded: string[] = [];

beforeAll(async () => {
  desktop = rig.start();
  desktop.onMessage((message) => message.type === "load" && loaded.push(message.url));
  const { window, url } = await desktop.firstLoad;
  desktop.tell({ type: "loaded", window, url });
});
afterAll(() => rig.end());

/** How the running window was made. */
async function preferences(): Promise<Readonly<Record<string, unknown>>> {
  const made = await desktop.evaluate(({ BrowserWindow }) =>
    JSON.stringify(BrowserWindow.getAllWindows().map((window) => Reflect.get(window, "options").webPreferences)),
  );
  const all: Record<string, unknown>[] = JSON.parse(made);
  expect(all).toHaveLength(1);
  return all[0] ?? {};
}

async function expectPreferences(kept: Readonly<Record<string, unknown>>): Promise<void> {
  expect(await preferences()).toMatchObject(kept);
}

const switches = () => desktop.evaluate(({ app }): readonly string[] => Reflect.get(app, "seen").switches);
const done = () => desktop.evaluate(({ app }): readonly string[] => Reflect.get(app, "seen").before);

/** An event of the page's contents; true where the app stopped it. */
const stops = (name: string, event: object = {}) =>
  desktop.evaluate(
    ({ BrowserWindow }, what) => {
      let stopped = false;
      const stoppable = { ...what.event, preventDefault: () => (stopped = true) };
      BrowserWindow.getAllWindows()[0]?.webContents.emit(what.name, stoppable);
      return stopped;
    },
    { name, event },
  );

const cancels = (url: string) =>
  desktop.evaluate(({ seen }, address) => {
    let cancelled: boolean | undefined;
    seen.beforeRequest?.({ url: address }, ({ cancel }) => (cancelled = cancel));
    return cancelled;
  }, url);

/** What the app answers to a page that asks for this, and to one that asks whether it would be allowed. */
function permission(name: string, address: string): Promise<readonly (boolean | null)[]> {
  const ask = ({ seen }: InMain, asked: { name: string; address: string }) => {
    let given: boolean | null = null;
    const details = { requestingUrl: asked.address, isMainFrame: true };
    const answer = (allowed: boolean) => (given = allowed);
    Reflect.apply(seen.request ?? (() => null), null, [null, asked.name, answer, details]);
    const checked: boolean = Reflect.apply(seen.check ?? (() => null), null, [null, asked.name, asked.address, {}]);
    return [given, checked];
  };
  return desktop.evaluate(ask, { name, address });
}

type Row = readonly [rule: string, where: string, kept: () => Promise<void> | void];

const checklist: readonly Row[] = [
  [
    "1 only secure content is loaded",
    "desktop/window/window.ts, desktop/security/hardening.ts",
    async () => {
      expect(loaded).toEqual([ours]);
      for (const address of ["http://example.com/", evil, "wss://example.com/", "file:///etc/passwd", "app://other/"])
        expect(await cancels(address), address).toBe(true);
      for (const address of [`${ours}assets/index.js`, "data:image/svg+xml,x", `blob:${ours}1`])
        expect(await cancels(address), address).toBe(false);
      expect(await cancels(`blob:${evil}1`)).toBe(true);
    },
  ],
  [
    "2 no Node for the page",
    "desktop/window/window.ts",
    () =>
      expectPreferences({ nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false }),
  ],
  [
    "3 the preload's world is isolated",
    "desktop/window/window.ts",
    () => expectPreferences({ contextIsolation: true }),
  ],
  [
    "4 every page is sandboxed",
    "desktop/window/window.ts, main.ts",
    async () => {
      await expectPreferences({ sandbox: true });
      expect(await done()).toContain("enableSandbox");
      expect((await switches()).filter((one) => one.includes("sandbox"))).toEqual([]);
    },
  ],
  [
    "5 permissions are asked of a table",
    "desktop/security/hardening.ts",
    async () => {
      const allowed = ["clipboard-sanitized-write", "screen-wake-lock"];
      const refused = ["clipboard-read", "media", "geolocation", "notifications", "hid", "fullscreen", "openExternal"];
      for (const name of allowed) {
        expect(await permission(name, ours), name).toEqual([true, true]);
        expect(await permission(name, evil), name).toEqual([false, false]);
      }
      for (const name of [...refused, "a permission of tomorrow"])
        expect(await permission(name, ours), name).toEqual([false, false]);
      const others = await desktop.evaluate(({ seen }) => {
        let display: object | null = null;
        Reflect.apply(seen.display ?? (() => null), null, [{}, (given: object) => (display = given)]);
        return { device: Reflect.apply(seen.device ?? (() => true), null, [{}]), display };
      });
      expect(others).toEqual({ device: false, display: {} });
      const download = await desktop.evaluate(({ session }) => {
        let stopped = false;
        const event = { preventDefault: () => (stopped = true) };
        const { defaultSession } = session;
        Reflect.apply(Reflect.get(defaultSession, "emit"), defaultSession, ["will-download", event]);
        return stopped;
      });
      expect(download).toBe(true);
    },
  ],
  [
    "6 web security stays on",
    "desktop/window/window.ts",
    async () => {
      await expectPreferences({ webSecurity: true });
      expect((await switches()).filter((one) => one.includes("web-security"))).toEqual([]);
    },
  ],
  [
    "7 a strict policy is served, for the page as for what is refused",
    "page/renderer-files.ts",
    async () => {
      for (const path of ["", "index.html", "not-there.html"]) {
        const policy = (await desktop.fetch(`${ours}${path}`)).headers["content-security-policy"] ?? "";
        const rules = Object.fromEntries(policy.split("; ").map((rule) => rule.split(/ (.*)/u, 2)));
        expect(rules).toEqual({
          "default-src": "'none'",
          "script-src": "'self'",
          "style-src": "'self'",
          "img-src": "'self' data:",
          "font-src": "'self'",
          "connect-src": "'self'",
          "base-uri": "'none'",
          "form-action": "'none'",
          "frame-ancestors": "'none'",
        });
      }
    },
  ],
  [
    "8 no insecure content within",
    "desktop/window/window.ts",
    () => expectPreferences({ allowRunningInsecureContent: false }),
  ],
  ["9 no experimental features", "desktop/window/window.ts", () => expectPreferences({ experimentalFeatures: false })],
  [
    "10 no Blink features",
    "desktop/window/window.ts",
    async () => {
      expect(Object.keys(await preferences()).filter((name) => /blink/i.test(name))).toEqual([]);
      expect((await switches()).filter((one) => /blink|features/.test(one))).toEqual([]);
    },
  ],
  [
    "11, 12 there is no webview, so none opens a window",
    "desktop/window/window.ts, desktop/security/hardening.ts",
    async () => {
      await expectPreferences({ webviewTag: false });
      expect(await stops("will-attach-webview")).toBe(true);
    },
  ],
  [
    "13 navigation ends at our own page",
    "desktop/security/hardening.ts",
    async () => {
      for (const name of ["will-navigate", "will-redirect"]) {
        expect(await stops(name, { url: `${ours}#/session/1` }), name).toBe(false);
        for (const url of [evil, "file:///etc/passwd", ""]) expect(await stops(name, { url }), name).toBe(true);
      }
      expect(await stops("will-frame-navigate", { url: ours, isMainFrame: true })).toBe(false);
      expect(await stops("will-frame-navigate", { url: ours, isMainFrame: false })).toBe(true);
      expect(await stops("will-frame-navigate", { url: evil, isMainFrame: true })).toBe(true);
    },
  ],
  [
    "14 no new windows",
    "desktop/security/hardening.ts",
    async () => {
      const answer = await desktop.evaluate(({ BrowserWindow }): unknown =>
        Reflect.get(BrowserWindow.getAllWindows()[0]?.webContents ?? {}, "openHandler")({ url: "app://steadyhold/" }),
      );
      expect(answer).toEqual({ action: "deny" });
    },
  ],
  [
    "15 nothing is opened outside",
    "nowhere",
    // The stand-in has no `shell`: a bundle that asked for it would not start.
    async () => expect(await desktop.evaluate((electron) => "shell" in electron)).toBe(false),
  ],
  [
    "16 Electron's version is pinned",
    "package.json",
    // A file is read: what is installed is what this line says.
    () => {
      const manifest: unknown = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
      const version: unknown = Reflect.get(Object(Reflect.get(Object(manifest), "devDependencies")), "electron");
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    },
  ],
  [
    "17 senders of messages are checked, on the one channel there is",
    "desktop/security/ipc.ts",
    async () => {
      expect(await call(desktop, "app.info", {})).toMatchObject({ ok: true, value: { host: "electron" } });
      const strangers = [null, { url: evil, top: true }, { url: ours, top: false }, { url: "", top: true }];
      for (const frame of strangers) {
        const answer = await desktop.invoke(1, "steadyhold:call", ["app.info", {}], frame);
        expect(answer).toMatchObject({ ok: false, error: { code: "bad-request" } });
      }
      expect(await desktop.evaluate(({ seen }) => [...seen.invokable.keys()])).toEqual(["steadyhold:call"]);
    },
  ],
  [
    "18 our own protocol, never file:",
    "desktop/security/protocol.ts",
    async () => {
      const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
      expect(await desktop.evaluate(({ seen }) => seen.schemes)).toEqual([{ scheme: "app", privileges }]);
      expect(await desktop.evaluate(({ seen }) => [...seen.handled.keys()])).toEqual(["app"]);
    },
  ],
  [
    "20 one frozen thing is exposed to the page, and no API of Electron's",
    "preload.ts",
    // The built preload, run with all that a sandboxed preload may ask for. How its page sees it: test/e2e/desktop.spec.ts.
    () => {
      const asked: string[] = [];
      const exposed: unknown[][] = [];
      const electron = {
        contextBridge: { exposeInMainWorld: (...words: unknown[]) => void exposed.push(words) },
        ipcRenderer: { invoke: () => null, on: () => null, off: () => null },
      };
      const require = (name: string): unknown => {
        asked.push(name);
        return electron;
      };
      const module = { exports: {} };
      const text = readFileSync(join(project, "out/preload.cjs"), "utf8");
      runInNewContext(text, { require, module, exports: module.exports });
      expect(new Set(asked)).toEqual(new Set(["electron"]));
      expect(exposed).toEqual([["steadyhold", { call: expect.any(Function), onPush: expect.any(Function) }]]);
    },
  ],
];

/** 19 of the checklist. A file is read: what it does to the packed program is looked at in test/build/package.test.ts; here its reasons are. */
const fuses: readonly (readonly [fuse: string, value: boolean])[] = [
  ["runAsNode", false],
  ["enableCookieEncryption", true],
  ["enableNodeOptionsEnvironmentVariable", false],
  ["enableNodeCliInspectArguments", false],
  ["enableEmbeddedAsarIntegrityValidation", true],
  ["onlyLoadAppFromAsar", true],
  ["loadBrowserProcessSpecificV8Snapshot", false],
  ["grantFileProtocolExtraPrivileges", false],
];

describe("Electron's security checklist", () => {
  it.each(checklist)("%s (%s)", async (_rule, _where, kept) => kept());

  it("sets nothing about its page that is not in the list", async () => {
    expect(await preferences()).toEqual({
      preload: join(project, "out", "preload.cjs"),
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
});

describe("the fuses", () => {
  const builder = readFileSync(join(project, "build/electron-builder.yml"), "utf8");
  it.each(fuses)("%s is %s, with its reason beside it", (fuse, value) => {
    expect(builder).toMatch(new RegExp(`#[^\\n]+\\n  ${fuse}: ${value}\\n`));
  });
});

describe("our own rules for the hosts", () => {
  it("the desktop app speaks to nobody, opens no port, starts no program and makes no code from text, whatever is asked of it", async () => {
    const own = desktopRig();
    const watchedDesktop = await own.opened({ execArgv: watched });
    await makeEveryCall("electron", (name, request) => call(watchedDesktop, name, request));
    await watchedDesktop.evaluate(() => fetch("http://127.0.0.1:40009/").catch(() => null));
    await watchedDesktop.stop("SIGTERM");
    const { error } = await watchedDesktop.ended;
    // The watch does hear: what the test tried last, and nothing before it.
    expect(triedIn(error)).toEqual([expect.stringMatching(/^connect .*port=40009/)]);
    await own.end();
  });

  it("browser mode speaks to nobody but who comes to 127.0.0.1, and makes no code from text", async () => {
    const folder = makeFolder();
    const host = await startHost(folder.path, watched);
    const client = await enter(host.url);
    await makeEveryCall("browser", client.call);
    const port = Number(new URL(host.url).port);
    const elsewhere = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
    const others = ["127.0.0.2", "::1", ...elsewhere].filter((address) => address !== "127.0.0.1");
    for (const address of others) expect(await isHeard(address, port), address).toBe(false);
    expect(await isHeard("127.0.0.1", port)).toBe(true);
    await host.stop("SIGTERM");
    expect(triedIn(host.complaints())).toEqual(["listen host=127.0.0.1 port=0", "lookup 127.0.0.1"]);
    folder.remove();
  });

  it("WebRTC, which no policy of a page stops, may use proxies only, of which there are none", async () => {
    const policy = await desktop.evaluate(({ BrowserWindow }): unknown =>
      Reflect.get(BrowserWindow.getAllWindows()[0]?.webContents ?? {}, "webRtc"),
    );
    expect(policy).toBe("disable_non_proxied_udp");
  });

  it("no remote debugging and no tools", async () => {
    expect((await switches()).filter((one) => /debug|inspect|tools/.test(one))).toEqual([]);
    // The stand-in's page has no tools to open: an app that opened them would not get here.
    const menu = await desktop.evaluate(({ seen }) => JSON.stringify(seen.menu));
    expect(menu).not.toMatch(/reload|devtools|viewMenu/i);
  });
});

function isHeard(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 2_000 });
    const answer = (heard: boolean) => () => {
      socket.destroy();
      resolve(heard);
    };
    socket.once("connect", answer(true));
    socket.once("error", answer(false));
    socket.once("timeout", answer(false));
  });
}
