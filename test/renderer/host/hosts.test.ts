import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WebSocket as NodeSocket } from "ws";
import { createBridge } from "../../../electron/desktop/security/bridge.ts";
import { pushTo, serveCalls } from "../../../electron/desktop/security/ipc.ts";
import { pageAddress } from "../../../electron/desktop/security/origin.ts";
import { openLoopback } from "../../../electron/loopback/server.ts";
import { createBridgeHost } from "../../../renderer/host/bridge-host.ts";
import { createHttpHost } from "../../../renderer/host/http-host.ts";
import { callChannel } from "../../../shared/contract/channels.ts";
import { describeHost } from "../../support/contracts/host.ts";
import { ipcRendererOf, openWindow } from "../../support/desktop/in-process.ts";
import { ipcMain } from "../../support/desktop/stand-in-parts.ts";
import { BrowserWindow } from "../../support/desktop/stand-in-windows.ts";

describeHost("over the desktop app's bridge", async (open) => {
  const { window } = await openWindow();
  BrowserWindow.shown(window.id, pageAddress);
  serveCalls(ipcMain, open);
  open.onPush((push) => pushTo(() => [window], push));
  return {
    host: createBridgeHost(createBridge(ipcRendererOf(window))),
    async close() {
      window.destroy();
      ipcMain.removeHandler(callChannel);
    },
  };
});

describeHost("over loopback", async (open) => {
  const folder = mkdtempSync(join(tmpdir(), "steadyhold-page-"));
  writeFileSync(join(folder, "index.html"), "");
  const loopback = await openLoopback(open, folder, 0);
  if (!loopback.ok) throw new Error(loopback.error.code);
  const { origin, hash } = new URL(loopback.value.newAddress());
  const headers = { Origin: origin, "Content-Type": "application/json" };
  const entered = await fetch(`${origin}/enter`, {
    method: "POST",
    headers,
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  const Cookie = (entered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const listening = Promise.withResolvers<void>();
  const host = createHttpHost({
    fetch: (path, init) => fetch(`${origin}${path}`, { ...init, headers: { ...headers, Cookie } }),
    openSocket: (path) => {
      const socket = new NodeSocket(`${origin.replace("http", "ws")}${path}`, { headers: { Origin: origin, Cookie } });
      socket.on("open", () => listening.resolve());
      // What ws offers is the browser's own interface where the host uses it.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
      return socket as unknown as WebSocket;
    },
    after: () => {},
    download: (name, content) => void open.dispatch("file.save", { name, content }),
  });
  await listening.promise;
  let closed = false;
  return {
    host,
    close: async () => {
      if (!closed) await loopback.value.close();
      closed = true;
    },
  };
});

describe("a host that answers nonsense", () => {
  it.each([
    null,
    7,
    "ok",
    [],
    {},
    { ok: true },
    { ok: true, value: { mono: "soon" } },
    { ok: false, error: { code: "?" } },
  ])("%j is a failure, not an error", async (nonsense) => {
    const host = createBridgeHost({ call: async () => nonsense, onPush: () => () => {} });
    expect(await host.call("clock.read", {})).toEqual({ ok: false, error: { code: "host-failed" } });
  });

  it("a push nobody understands makes the page read again", () => {
    const heard: unknown[] = [];
    let tell: (push: unknown) => void = () => {};
    const host = createBridgeHost({
      call: async () => null,
      onPush: (listener) => {
        tell = listener;
        return () => {};
      },
    });
    host.onPush((push) => heard.push(push));
    for (const nonsense of [null, {}, { type: "session-events", events: "all" }]) tell(nonsense);
    expect(heard).toEqual([{ type: "reread" }, { type: "reread" }, { type: "reread" }]);
  });
});

describe("the host over loopback", () => {
  it("composes an export after what was pressed before it, and lets what is pressed next pass by it", async () => {
    const sent: string[] = [];
    const answers = new Map<string, (value: unknown) => void>();
    const host = createHttpHost({
      async fetch(path) {
        sent.push(path);
        const value = await new Promise((resolve) => answers.set(path, resolve));
        return { status: 200, json: async () => ({ ok: true, value }) };
      },
      // Nothing is pushed here, and listened to is all it is.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
      openSocket: () => new EventTarget() as WebSocket,
      after: () => {},
      download: () => {},
    });
    const before = host.call("home.read", {});
    const asked = { format: "json", of: { scope: "practice" }, bom: false } as const;
    const exported = host.call("export.compose", asked);
    const after = host.call("app.info", {});
    await expect.poll(() => sent).toEqual(["/api/home.read"]);
    answers.get("/api/home.read")?.(null);
    await before;
    await expect.poll(() => sent).toEqual(["/api/home.read", "/api/export.compose", "/api/app.info"]);
    answers.get("/api/app.info")?.({ version: "1.2.3", host: "browser" });
    expect(await after).toMatchObject({ ok: true });
    answers.get("/api/export.compose")?.({ name: "a.json", text: "{}", unread: [] });
    expect(await exported).toEqual({ ok: true, value: { name: "a.json", text: "{}", unread: [] } });
  });
});
