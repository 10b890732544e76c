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
