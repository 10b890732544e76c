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
