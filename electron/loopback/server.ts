// Browser mode's server on 127.0.0.1: the page's files, one POST a call, pushes over a WebSocket. Moves bytes and holds no rule.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Failure, limitsOf } from "../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { OpenHost } from "../host/guarded-host.ts";
import { pageHeaders, rendererFile } from "../page/renderer-files.ts";
import { createGate, readJson } from "./gate.ts";
import { createPushSockets } from "./push-sockets.ts";

const mostConnections = 128;

export type Loopback = {
  /** The address with a fresh one-time token in its fragment. */
  readonly newAddress: () => string;
  readonly close: () => Promise<void>;
};

export type ListenProblem =
  | { readonly code: "port-in-use" }
  | { readonly code: "port-refused"; readonly detail: string };

/** How long a connection may take for its headers and for a whole request, and how often that is looked at, in ms. */
export type Patience = { readonly requestMs: number; readonly headersMs: number; readonly lookEveryMs: number };

/** Who is slow is noticed soon, not only twice a minute. */
export const usualPatience: Patience = { requestMs: 10_000, headersMs: 5_000, lookEveryMs: 1_000 };

/** `port` 0 takes any free one. `page`: the folder of the built page. */
export async function openLoopback(
  host: Pick<OpenHost, "dispatch" | "onPush">,
  page: string,
  port: number,
  patience: Patience = usualPatience,
): Promise<Result<Loopback, ListenProblem>> {
  const server = createServer({
    requestTimeout: patience.requestMs,
    headersTimeout: patience.headersMs,
    keepAliveTimeout: 60_000,
    connectionsCheckingInterval: patience.lookEveryMs,
  });
  server.maxConnections = mostConnections;
  const problem = await listen(server, port);
  if (problem !== null) return err(problem);
  const bound = server.address();
  const boundPort = typeof bound === "object" && bound !== null ? bound.port : port;
  const gate = createGate(boundPort);
  const sockets = createPushSockets();
  const stopPushing = host.onPush((push) => sockets.send(push));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "").split(/[?#]/, 1)[0] ?? "";
    if (!gate.allowsHost(request.headers)) return refuse(response, 403);
    if (request.method === "GET" || request.method === "HEAD") {
      const file = await rendererFile(page, path);
      if (file === null) return refuse(response, 404);
      response.writeHead(200, { ...pageHeaders, "Content-Type": file.contentType, "Content-Length": file.body.length });
      return void response.end(request.method === "HEAD" ? undefined : file.body);
    }
    if (request.method !== "POST") return refuse(response, 405);
    if (!gate.allowsOrigin(request.headers)) return refuse(response, 403);
    if (path === "/enter") return enter(request, response);
    if (!gate.hasKey(request.headers)) return refuse(response, 401);
    const name = /^\/api\/([a-z.-]{1,40})$/.exec(path)?.[1];
    if (name === undefined) return refuse(response, 404);
    const body = await readJson(request, limitsOf(name).request);
    if (body.ok) return sendJson(response, await host.dispatch(name, body.value));
    if (body.error === "too-large") return refuse(response, 413);
    const failure: Failure = { code: "bad-request", detail: body.error };
    return sendJson(response, err(failure));
  }

  async function enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request, 256);
    const token =
      body.ok && typeof body.value === "object" && body.value !== null && "token" in body.value
        ? body.value.token
        : null;
    const cookie = gate.enter(token);
    if (cookie === null) return refuse(response, 403);
    response.setHeader("Set-Cookie", cookie);
    sendJson(response, ok({}));
  }

  server.on("request", (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) refuse(response, 500);
      else response.destroy();
    });
  });
  server.on("upgrade", (request, raw, head) => {
    const { headers } = request;
    if (request.url === "/push" && gate.allowsHost(headers) && gate.allowsOrigin(headers) && gate.hasKey(headers)) {
      sockets.take(request, raw, head);
    } else raw.destroy();
  });

  return ok({
    newAddress: () => `http://127.0.0.1:${boundPort}/#${gate.newToken()}`,
    async close() {
      stopPushing();
      sockets.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  });
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<ListenProblem | null> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve(
        error.code === "EADDRINUSE"
          ? { code: "port-in-use" }
          : { code: "port-refused", detail: error.code ?? error.message },
      );
    });
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => resolve(null));
  });
}

function sendJson(response: ServerResponse, value: unknown): void {
  const body = JSON.stringify(value);
  response.writeHead(200, {
    ...pageHeaders,
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body);
}

function refuse(response: ServerResponse, status: number): void {
  // The rest of a refused body is not waited for.
  response.writeHead(status, { ...pageHeaders, "Content-Length": 0, Connection: "close" });
  response.end();
}
