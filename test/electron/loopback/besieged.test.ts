// The loopback server besieged by another program of this computer: ten thousand connections, slow ones, giant frames, rebound names, replayed
// tokens. It refuses, its memory stays bounded, and the window that is let in is served all the while.
import { request as httpRequest } from "node:http";
import { connect, type Socket } from "node:net";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { openLoopback, usualPatience, type Loopback } from "../../../electron/loopback/server.ts";
import { ok } from "../../../shared/result.ts";
import { makeFolder } from "../../support/rigs/temporary-folder.ts";

/** A tenth of the usual one: what is slow is slow for the same reasons, and the test has less to wait for. */
const patience = { requestMs: 1_000, headersMs: 500, lookEveryMs: 100 };
const folder = makeFolder();
const host = { dispatch: async () => ok("answered"), onPush: () => () => {} };
let loopback: Loopback;
let port = 0;
let cookie = "";
const origin = (): string => `http://127.0.0.1:${port}`;

function ask(headers: Record<string, string> = {}, path = "/api/home.read", body = "{}"): Promise<number> {
  return new Promise((resolve) => {
    const all = {
      Host: `127.0.0.1:${port}`,
      Origin: origin(),
      Cookie: cookie,
      "Content-Type": "application/json",
      ...headers,
    };
    const sent = httpRequest(
      { host: "127.0.0.1", port, method: "POST", path, headers: all, agent: false },
      (response) => {
        response.resume();
        response.on("end", () => {
          const [set] = response.headers["set-cookie"] ?? [];
          if (path === "/enter" && set !== undefined) cookie = set.split(";")[0] ?? "";
          resolve(response.statusCode ?? 0);
        });
      },
    );
    sent.on("error", () => resolve(0));
    sent.end(body);
  });
}

beforeAll(async () => {
  const opened = await openLoopback(host, folder.path, 0, patience);
  if (!opened.ok) throw new Error(opened.error.code);
  loopback = opened.value;
  port = Number(new URL(loopback.newAddress()).port);
  await ask({}, "/enter", JSON.stringify({ token: new URL(loopback.newAddress()).hash.slice(1) }));
});
afterAll(async () => {
  await loopback.close();
  folder.remove();
});

describe("the besieged loopback server", () => {
  it("stays up and small under 10,000 connections that say nothing", async () => {
    const before = process.memoryUsage().rss;
    const open: Socket[] = [];
    let ended = 0;
    for (let wave = 0; wave < 50; wave += 1) {
      const sockets = Array.from({ length: 200 }, () => {
        const socket = connect(port, "127.0.0.1");
        socket.on("error", () => {});
        socket.on("close", () => (ended += 1));
        socket.resume();
        return socket;
      });
      await Promise.all(
        sockets.map(
          (socket) =>
            new Promise<void>((resolve) => socket.once("connect", () => resolve()).once("close", () => resolve())),
        ),
      );
      open.push(...sockets);
    }
    // All but as many as a few windows need were let go at once.
    await expect.poll(() => ended).toBeGreaterThanOrEqual(10_000 - 128);
    for (const socket of open) socket.destroy();
    await expect.poll(() => ask()).toBe(200);
    // Both ends live in this process, so this is far more than the server's own share.
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  it("ends giant frames and giant headers", async () => {
    const headers = { Host: `127.0.0.1:${port}`, Origin: origin(), Cookie: cookie };
    const socket = new WebSocket(`ws://127.0.0.1:${port}/push`, { headers });
    await new Promise((resolve) => socket.once("open", resolve));
    const closed = new Promise<number>((resolve) => socket.once("close", resolve));
    socket.on("error", () => {});
    socket.send(Buffer.alloc(64 * 1024 * 1024));
    expect([1006, 1009]).toContain(await closed);
    expect(await ask({ "X-Large": "x".repeat(64 * 1024) })).toSatisfy((status) => status === 431 || status === 0);
    expect(await ask({ "Content-Length": "99999999999" })).toSatisfy((status) => status === 413 || status === 0);
    expect(await ask()).toBe(200);
  });

  it.each([
    ["a rebound name", { Host: "rebound.example" }, 403],
    ["a rebound name with our port", { Host: "rebound.example:80" }, 403],
    ["a foreign origin", { Origin: "https://evil.example" }, 403],
    ["an origin of another port", { Origin: "http://127.0.0.1:1" }, 403],
    ["a missing key", { Cookie: "" }, 401],
    ["a guessed key", { Cookie: "steadyhold=guess" }, 401],
  ])("refuses %s", async (_what, headers, status) => {
    expect(await ask(headers)).toBe(status);
  });

  it("takes no token twice", async () => {
    const token = new URL(loopback.newAddress()).hash.slice(1);
    const body = JSON.stringify({ token });
    expect(await ask({}, "/enter", body)).toBe(200);
    expect(await ask({}, "/enter", body)).toBe(403);
  });

  it("gives a request ten seconds and its headers five, looked at every second", () => {
    expect(usualPatience).toEqual({ requestMs: 10_000, headersMs: 5_000, lookEveryMs: 1_000 });
  });

  it("waits for nobody who sends his request drop by drop", async () => {
    const socket = connect(port, "127.0.0.1", () => socket.write("POST /enter HTTP/1.1\r\nHost: 127.0.0.1\r\n"));
    const dripping = setInterval(() => socket.writable && socket.write("X"), 100);
    socket.resume();
    socket.on("error", () => {});
    await new Promise<void>((resolve) => socket.on("close", () => resolve()));
    clearInterval(dripping);
  });
});
