import { mkdirSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { openLoopback, type Loopback } from "../../../electron/loopback/server.ts";
import type { Push } from "../../../shared/contract/contract.ts";
import { makeFolder } from "../../support/rigs/temporary-folder.ts";

const folder = makeFolder();
const asked: unknown[] = [];
const pushes = new Set<(push: Push) => void>();
const host = {
  dispatch: async (name: unknown, request: unknown) => {
    asked.push([name, request]);
    return { ok: true as const, value: "answered" };
  },
  onPush(listener: (push: Push) => void) {
    pushes.add(listener);
    return () => pushes.delete(listener);
  },
};
let loopback: Loopback;
let port = 0;
let cookie = "";

type Answer = {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
};

/** A request with exactly these headers: fetch would not let us forge them. */
function send(method: string, path: string, headers: Record<string, string>, body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      host: "127.0.0.1",
      port,
      method,
      path,
      headers: { Host: `127.0.0.1:${port}`, ...headers },
    });
    request.on("error", reject);
    request.on("response", (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    request.end(body);
  });
}

const origin = (): string => `http://127.0.0.1:${port}`;
const good = (): Record<string, string> => ({ Origin: origin(), Cookie: cookie, "Content-Type": "application/json" });

async function enter(token: string): Promise<Answer> {
  return send("POST", "/enter", { Origin: origin(), "Content-Type": "application/json" }, JSON.stringify({ token }));
}

beforeAll(async () => {
  const page = join(folder.path, "page");
  mkdirSync(page);
  writeFileSync(join(page, "index.html"), "<!doctype html>the page");
  const opened = await openLoopback(host, page, 0);
  if (!opened.ok) throw new Error(opened.error.code);
  loopback = opened.value;
  const address = new URL(loopback.newAddress());
  port = Number(address.port);
  const entered = await enter(address.hash.slice(1));
  cookie = String(entered.headers["set-cookie"]).split(";")[0] ?? "";
});
afterAll(async () => {
  await loopback.close();
  folder.remove();
});

describe("the loopback server", () => {
  it("gives anybody on this computer the page, with strict headers and nothing else", async () => {
    const page = await send("GET", "/", {});
    expect(page).toMatchObject({ status: 200, body: "<!doctype html>the page" });
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.headers["content-security-policy"]).not.toContain("unsafe");
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("answers a call that has everything it needs", async () => {
    const answer = await send("POST", "/api/home.read", good(), "{}");
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: "answered" });
    expect(asked.at(-1)).toEqual(["home.read", {}]);
  });

  it("takes a token once, as a cookie no script can read and no other site can send", async () => {
    const token = new URL(loopback.newAddress()).hash.slice(1);
    const first = await enter(token);
    expect(first.status).toBe(200);
    expect(String(first.headers["set-cookie"])).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect((await enter(token)).status).toBe(403);
    expect((await enter("")).status).toBe(403);
    expect((await enter("x".repeat(43))).status).toBe(403);
  });

  const refused: readonly (readonly [
    why: string,
    status: number,
    method: string,
    path: string,
    change: Record<string, string>,
  ])[] = [
    ["a rebound host name", 403, "POST", "/api/home.read", { Host: "evil.example" }],
    ["a host name that resolves here", 403, "GET", "/", { Host: "localhost" }],
    ["another port's host", 403, "GET", "/", { Host: "127.0.0.1:1" }],
    ["a foreign origin", 403, "POST", "/api/home.read", { Origin: "https://evil.example" }],
    ["the origin of a file", 403, "POST", "/api/home.read", { Origin: "null" }],
    ["no origin", 403, "POST", "/api/home.read", { Origin: "" }],
    ["an origin that only begins alike", 403, "POST", "/api/home.read", { Origin: "http://127.0.0.1.evil.example" }],
    ["a cross-site request", 403, "POST", "/api/home.read", { "Sec-Fetch-Site": "cross-site" }],
    ["no key", 401, "POST", "/api/home.read", { Cookie: "" }],
    ["a wrong key", 401, "POST", "/api/home.read", { Cookie: "steadyhold-1=x" }],
    ["a path outside the page", 404, "GET", "/..%2f..%2fpackage.json", {}],
    ["an unknown path", 404, "POST", "/api/../enter/x", {}],
    ["a method nobody needs", 405, "PUT", "/api/home.read", {}],
    ["a preflight", 405, "OPTIONS", "/api/home.read", {}],
  ];
  it.each(refused)("refuses %s with %i", async (_why, status, method, path, change) => {
    const before = asked.length;
    const headers = Object.fromEntries(Object.entries({ ...good(), ...change }).filter(([, value]) => value !== ""));
    const answer = await send(method, path, headers, method === "GET" ? "" : "{}");
    expect(answer.status).toBe(status);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    expect(asked).toHaveLength(before);
  });

  it("refuses bodies that are not JSON, said not to be, or cut in the middle of a character", async () => {
    const before = asked.length;
    for (const [type, body] of [
      ["text/plain", "{}"],
      ["application/json", "{"],
      ["application/json", ""],
      ["application/x-www-form-urlencoded", "a=1"],
    ] as const) {
      const answer = await send("POST", "/api/home.read", { ...good(), "Content-Type": type }, body);
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: "bad-request" } });
    }
    expect(asked).toHaveLength(before);
  });

  it("refuses a body that says it is too large, and one that turns out to be", async () => {
    const large = JSON.stringify({ text: "x".repeat(400_000) });
    const said = await send(
      "POST",
      "/api/home.read",
      { ...good(), "Content-Length": String(large.length) },
      large,
    ).catch(() => null);
    // The server may end the connection while the body is still being sent; both ways nothing was asked.
    expect([413, undefined]).toContain(said?.status);
    const chunked = await send("POST", "/api/home.read", { ...good(), "Transfer-Encoding": "chunked" }, large).catch(
      () => null,
    );
    expect([413, undefined]).toContain(chunked?.status);
    expect(asked.some((one) => JSON.stringify(one).length > 1_000)).toBe(false);
  });

  it("survives what is not HTTP at all", async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => socket.end(Buffer.from([0x16, 0x03, 0x01, 0xff, 0x00, 0x00])));
      socket.on("close", () => resolve());
      socket.resume();
    });
    expect((await send("GET", "/", {})).status).toBe(200);
  });

  it("says that a port is taken", async () => {
    expect(await openLoopback(host, folder.path, port)).toEqual({ ok: false, error: { code: "port-in-use" } });
  });
});

describe("the push socket", () => {
  function open(headers: Record<string, string>, path = "/push"): Promise<WebSocket | null> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
      socket.on("open", () => resolve(socket));
      socket.on("error", () => resolve(null));
    });
  }

  it("tells every window that has the key", async () => {
    const windows = [await open(good()), await open(good())];
    const heard = windows.map(
      (socket) =>
        new Promise<unknown>((resolve) =>
          socket?.on("message", (data: Buffer) => resolve(JSON.parse(data.toString("utf8")))),
        ),
    );
    for (const push of pushes) push({ type: "reread" });
    expect(await Promise.all(heard)).toEqual([{ type: "reread" }, { type: "reread" }]);
    for (const socket of windows) socket?.terminate();
  });

  it("refuses a foreign origin, a missing one, a missing key and another path", async () => {
    expect(await open({ ...good(), Origin: "https://evil.example" })).toBeNull();
    expect(await open({ Cookie: cookie })).toBeNull();
    expect(await open({ Origin: origin() })).toBeNull();
    expect(await open(good(), "/other")).toBeNull();
  });

  it("lets go of a window that speaks, and of one that sends too much", async () => {
    for (const said of ["hello", "x".repeat(10_000)]) {
      const socket = await open(good());
      const closed = new Promise<void>((resolve) => socket?.on("close", () => resolve()));
      socket?.send(said);
      await closed;
    }
    expect((await send("GET", "/", {})).status).toBe(200);
  });
});
