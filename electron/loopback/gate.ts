// Who may talk to the loopback server: exact Host and Origin, and a key that a one-time token was exchanged for. Pure decisions over
// headers; any web page and any user of this computer can reach the port, so everything not named here is refused.
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { sha256 } from "../host/system/sha256.ts";
import { err, ok, type Result } from "../../shared/result.ts";

export type Gate = {
  /** A token that opens the gate once; it goes into the address's fragment, which no server and no log ever sees. */
  readonly newToken: () => string;
  /** The Set-Cookie value for a token that was still good, else null. */
  readonly enter: (token: unknown) => string | null;
  readonly allowsHost: (headers: IncomingHttpHeaders) => boolean;
  /** For everything that is not a plain read of the page: a missing Origin is refused like a foreign one. */
  readonly allowsOrigin: (headers: IncomingHttpHeaders) => boolean;
  readonly hasKey: (headers: IncomingHttpHeaders) => boolean;
};

export function createGate(port: number): Gate {
  const host = `127.0.0.1:${port}`;
  // Cookies are shared by all ports of a host name; the port in the name keeps two Steadyholds apart.
  const cookie = `steadyhold-${port}`;
  const key = secret();
  const tokens = new Set<string>();
  return {
    newToken() {
      const token = secret();
      tokens.add(sha256(token));
      return token;
    },
    enter(token) {
      if (typeof token !== "string" || !tokens.delete(sha256(token))) return null;
      return `${cookie}=${key}; HttpOnly; SameSite=Strict; Path=/`;
    },
    allowsHost: (headers) => headers.host === host,
    allowsOrigin(headers) {
      const site = headers["sec-fetch-site"];
      return headers.origin === `http://${host}` && (site === undefined || site === "same-origin");
    },
    hasKey: (headers) => (headers.cookie ?? "").split(/;\s*/).some((pair) => same(pair, `${cookie}=${key}`)),
  };
}

function secret(): string {
  return randomBytes(32).toString("base64url");
}

function same(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
}

// Reads a request's JSON body up to a limit. Knows nothing of what it says.
type BodyProblem = "not-json" | "too-large" | "broken-off";

/** Stops reading at `limitBytes`. */
export async function readJson(request: IncomingMessage, limitBytes: number): Promise<Result<unknown, BodyProblem>> {
  if (!/^application\/json(;|$)/i.test(request.headers["content-type"] ?? "")) return err("not-json");
  if (Number(request.headers["content-length"] ?? 0) > limitBytes) return err("too-large");
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      if (!(chunk instanceof Buffer)) return err("broken-off");
      size += chunk.length;
      if (size > limitBytes) return err("too-large");
      chunks.push(chunk);
    }
  } catch {
    return err("broken-off");
  }
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks))));
  } catch {
    return err("not-json");
  }
}
