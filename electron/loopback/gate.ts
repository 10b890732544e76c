// Who may talk to the loopback server: exact Host and Origin, and a key that a one-time token was exchanged for. Pure decisions over
// headers; any web page and any user of this computer can reach the port, so everything not named here is refused.
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { sha256 } from "../host/system/sha256.ts";

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
