// Reads one file of the built page for a URL path. Serves what lies in its folder and has a type we know; everything else is not there.
import { readFile, realpath } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";

export type ServedFile = { readonly body: Buffer; readonly contentType: string };

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** `urlPath`: the path part of a URL, still percent-encoded; "/" is the page itself. Null: nothing we serve. */
export async function rendererFile(root: string, urlPath: string): Promise<ServedFile | null> {
  const asked = decode(urlPath === "/" ? "/index.html" : urlPath);
  if (asked === null || !asked.startsWith("/") || asked.includes("\0") || asked.includes("\\")) return null;
  const folder = resolve(root);
  const path = resolve(folder, `.${asked}`);
  const contentType = contentTypes[extname(path)];
  if (!path.startsWith(folder + sep) || contentType === undefined) return null;
  try {
    // A link inside the folder may lead out of it.
    if (!(await realpath(path)).startsWith((await realpath(folder)) + sep)) return null;
    return { body: await readFile(path), contentType };
  } catch {
    return null;
  }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

// The headers every page of Steadyhold is served with, in both hosts: only its own files, no frames, no network, no guessing of types.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // A picture the page has drawn itself, on its way to a file; nothing is fetched.
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export const pageHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()",
  "Cache-Control": "no-store",
};
