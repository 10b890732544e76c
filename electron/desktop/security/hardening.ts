// What the page may ask of the system, where its windows may go, and that nothing of them reaches a network: called once each by main.ts.
// Permissions are a table: what is not in it is denied, whoever asks.
import type { App, CommandLine, Session, WebContents } from "electron";
import { isOurs } from "./origin.ts";

/** Each row with its reason. */
const allowed: ReadonlySet<string> = new Set([
  // The note is copied with one key.
  "clipboard-sanitized-write",
  // Keeps the display awake during a session.
  "screen-wake-lock",
]);

export function mayUse(permission: string, address: string): boolean {
  return allowed.has(permission) && isOurs(address);
}

type Guarded = Pick<
  Session,
  | "setPermissionRequestHandler"
  | "setPermissionCheckHandler"
  | "setDevicePermissionHandler"
  | "setDisplayMediaRequestHandler"
  | "on"
>;

export function guardPermissions(session: Guarded): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayUse(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // Files are saved through our own dialog; a download nobody asked for is stopped.
  session.on("will-download", (event) => event.preventDefault());
}

// Where a window may go: nowhere but within our own page. Everything else is stopped, in every web contents there will ever be.
type Stoppable = { preventDefault: () => void };

export function guardNavigation(app: Pick<App, "on">): void {
  app.on("web-contents-created", (_event, contents) => guardContents(contents));
}

function guardContents(contents: Pick<WebContents, "on" | "setWindowOpenHandler">): void {
  const onlyOurs = (event: Stoppable & { readonly url: string }): void => {
    if (!isOurs(event.url)) event.preventDefault();
  };
  contents.on("will-navigate", onlyOurs);
  contents.on("will-redirect", onlyOurs);
  contents.on("will-frame-navigate", (event) => {
    // No frame but the page itself.
    if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

// Steadyhold uses no network. The page's policy says so already; here the window's own network stack is told as well.

/** Before the app is ready: no name resolves, and Chromium asks its makers for nothing. */
export function switchNetworkOff(commandLine: Pick<CommandLine, "appendSwitch">): void {
  commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  commandLine.appendSwitch("webrtc-ip-handling-policy", "disable_non_proxied_udp");
  commandLine.appendSwitch("disable-background-networking");
  commandLine.appendSwitch("disable-component-update");
}

/** A picture the page has drawn lies at a data: or blob: address of its own; everything else that is not its own file is cancelled. */
function mayLoad(address: string): boolean {
  if (address.startsWith("blob:")) return isOurs(address.slice("blob:".length));
  return isOurs(address) || URL.parse(address)?.protocol === "data:";
}

export function blockNetwork(session: { readonly webRequest: Pick<Session["webRequest"], "onBeforeRequest"> }): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
}

/** WebRTC speaks to its servers past all of this, unless it may use proxies only, of which there are none. */
export function blockWebRtc(contents: Pick<WebContents, "setWebRTCIPHandlingPolicy">): void {
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
