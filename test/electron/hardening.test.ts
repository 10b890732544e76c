// The hardening table: Electron's security checklist item by item, the fuses, and our own rules over what is built. Each row says the rule and
// where it is kept, and is its own test over the bundles in out/ and the packaging configuration.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { windowOptions } from "../../electron/desktop/window/window.ts";
import { placeWindow } from "../../electron/desktop/window/window-state.ts";
import { pageScheme } from "../../electron/desktop/security/protocol.ts";
import { pageHeaders } from "../../electron/page/page-headers.ts";

const out = join(import.meta.dirname, "../../out");
const read = (name: string): string => readFileSync(join(out, name), "utf8");
const scripts = (folder: string): string[] =>
  readdirSync(join(out, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|cjs)$/.test(entry.name) && !entry.parentPath.includes("types"))
    .map((entry) => join(entry.parentPath, entry.name));
/** All that is written in a folder of the project, without its comments. */
const sources = (folder: string): string =>
  readdirSync(join(out, "..", folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8").replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, ""))
    .join("\n");
const hostFiles = readdirSync(out).filter((name) => /\.(?:js|cjs)$/.test(name));
const host = hostFiles.map(read).join("\n");
const pageText = scripts("renderer")
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");
const main = read("main.js");
const html = read("renderer/index.html");
const builder = readFileSync(join(import.meta.dirname, "../../build/electron-builder.yml"), "utf8");
const manifest: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
const web = windowOptions("/preload.cjs", placeWindow(null, []), true).webPreferences ?? {};
const policy = pageHeaders["Content-Security-Policy"] ?? "";

type Row = readonly [rule: string, where: string, kept: () => void];

const checklist: readonly Row[] = [
  [
    "1 only secure content is loaded",
    "desktop/window.ts, main/protocol.ts",
    () => expect(main).not.toMatch(/loadURL\(["'`]http|loadFile\(/),
  ],
  [
    "2 no Node for the page",
    "desktop/window.ts",
    () =>
      expect([web.nodeIntegration, web.nodeIntegrationInWorker, web.nodeIntegrationInSubFrames]).toEqual([
        false,
        false,
        false,
      ]),
  ],
  ["3 the preload's world is isolated", "desktop/window.ts", () => expect(web.contextIsolation).toBe(true)],
  [
    "4 every page is sandboxed",
    "desktop/window.ts, main.ts",
    () => {
      expect(web.sandbox).toBe(true);
      expect(main).toContain("app.enableSandbox()");
      expect(host).not.toMatch(/["'`]no-sandbox["'`]\s*[,)]/);
    },
  ],
  [
    "5 permissions are asked of a table",
    "desktop/permissions.ts",
    () => expect(main).toMatch(/setPermissionRequestHandler[\s\S]*setPermissionCheckHandler/),
  ],
  [
    "6 web security stays on",
    "desktop/window.ts",
    () => {
      expect(web.webSecurity).toBe(true);
      expect(host).not.toMatch(/disable-web-security|webSecurity: false/);
    },
  ],
  [
    "7 a strict policy, nothing inline",
    "page/page-headers.ts",
    () => {
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(html).not.toMatch(/<script(?![^>]* src=)|<style| style=| on[a-z]+=/i);
    },
  ],
  ["8 no insecure content within", "desktop/window.ts", () => expect(web.allowRunningInsecureContent).toBe(false)],
  ["9 no experimental features", "desktop/window.ts", () => expect(web.experimentalFeatures).toBe(false)],
  [
    "10 no Blink features",
    "desktop/window.ts",
    () => {
      expect(web.enableBlinkFeatures).toBeUndefined();
      expect(host).not.toContain("enableBlinkFeatures");
    },
  ],
  [
    "11 no webview may open windows",
    "desktop/window.ts",
    () => expect(`${host}${pageText}`).not.toContain("allowpopups"),
  ],
  [
    "12 no webview is attached",
    "desktop/navigation.ts",
    () => {
      expect(web.webviewTag).toBe(false);
      expect(main).toContain("will-attach-webview");
    },
  ],
  [
    "13 navigation ends at our own page",
    "desktop/navigation.ts",
    () => expect(main).toMatch(/will-navigate[\s\S]*will-redirect[\s\S]*will-frame-navigate/),
  ],
  [
    "14 no new windows",
    "desktop/navigation.ts",
    () => {
      expect(main).toMatch(/setWindowOpenHandler\(\(\) => \(\{ action: "deny" \}\)\)/);
      expect(pageText).not.toMatch(/window\.open\(/);
    },
  ],
  [
    "15 nothing is opened outside",
    "nowhere",
    () => expect(host).not.toMatch(/openExternal|openPath|\bshell\b.*from "electron"/),
  ],
  [
    "16 Electron's version is pinned",
    "package.json",
    () => {
      const version: unknown = Reflect.get(Object(Reflect.get(Object(manifest), "devDependencies")), "electron");
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    },
  ],
  [
    "17 senders of messages are checked",
    "desktop/ipc.ts",
    () => {
      expect(main).toMatch(/maySend\(frame\)/);
      expect(main.match(/ipcMain\.(?:handle|on|once)\(/g) ?? []).toHaveLength(1);
    },
  ],
  [
    "18 our own protocol, never file:",
    "desktop/protocol.ts",
    () => {
      expect(pageScheme.scheme).toBe("app");
      expect(host).not.toMatch(/["'`]file:\/\//);
      expect(pageScheme.privileges?.bypassCSP ?? false).toBe(false);
    },
  ],
  ["19 fuses are set", "build/electron-builder.yml", () => expect(builder).toContain("electronFuses:")],
  [
    "20 no API of Electron's is exposed",
    "electron/preload.ts",
    () => {
      const preload = read("preload.cjs");
      expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
      // What that returns is looked at from inside a page in test/e2e/desktop.spec.ts.
      expect(preload).toMatch(/exposeInMainWorld\("steadyhold", createBridge\(/);
    },
  ],
];

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

const ours: readonly Row[] = [
  [
    "the host calls nobody: no client of any network module",
    "electron/host",
    () => {
      expect(sources("electron")).not.toMatch(
        /\b(?:get|request|connect|createConnection)\b[^;]*from "node:(?:https?|net|tls)"|node:(?:dns|tls|http2|https|dgram|net)"/,
      );
      // The WebSocket package has a client as well; nothing makes one.
      expect(host).not.toMatch(/new WebSocket\(|(?<![.\w])fetch\(/);
    },
  ],
  [
    "the host listens on this computer only",
    "electron/loopback/server.ts",
    () => {
      expect(host.match(/\.listen\(\{[^}]*\}/g)).toEqual([expect.stringContaining('host: "127.0.0.1"')]);
    },
  ],
  [
    "no code is made from text",
    "all bundles",
    () => expect(`${host}${pageText}`).not.toMatch(/(?<![.\w])eval\(|vm\.run/),
  ],
  [
    "the page's own words go through no HTML",
    "renderer",
    () => expect(pageText).not.toMatch(/document\.write\(|insertAdjacentHTML/),
  ],
  [
    "the page speaks to its own origin only",
    "renderer/host",
    () => {
      const ways = /RTCPeerConnection|sendBeacon|EventSource|WebTransport|importScripts|preconnect|prefetch/;
      expect(sources("renderer")).not.toMatch(ways);
      expect(sources("renderer")).not.toMatch(/["'`](?:https?|wss?):\/\/(?!www\.w3\.org)/);
      expect(pageText).not.toMatch(/new (?:RTCPeerConnection|EventSource|WebTransport)\(/);
    },
  ],
  [
    "the desktop app opens no port",
    "electron/main.ts",
    () => {
      const imported = [...main.matchAll(/from "\.\/([\w.-]+\.js)"/g)].map(([, name]) => read(name ?? ""));
      expect([main, ...imported].join("\n")).not.toMatch(/createServer\(|WebSocketServer/);
    },
  ],
  [
    "no remote debugging, no tools",
    "electron/desktop",
    () => expect(main).not.toMatch(/openDevTools|remote-debugging-port|toggleDevTools/),
  ],
  [
    "the preload asks for electron only",
    "build/bundle.ts",
    () => {
      const asked = [...read("preload.cjs").matchAll(/require\(\s*["']([^"']+)["']\s*\)/g)].map(([, name]) => name);
      expect(new Set(asked)).toEqual(new Set(["electron"]));
    },
  ],
];

describe("Electron's security checklist", () => {
  it.each(checklist)("%s (%s)", (_rule, _where, kept) => kept());
});

describe("the fuses", () => {
  it.each(fuses)("%s is %s, with its reason beside it", (fuse, value) => {
    expect(builder).toMatch(new RegExp(`#[^\\n]+\\n  ${fuse}: ${value}\\n`));
  });
});

describe("our own rules over what is built", () => {
  it.each(ours)("%s (%s)", (_rule, _where, kept) => kept());
});
