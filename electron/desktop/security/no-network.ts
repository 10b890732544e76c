// Steadyhold uses no network. The page's policy says so already; here the window's own network stack is told as well.
import type { CommandLine, Session, WebContents } from "electron";
import { isOurs } from "./origin.ts";

/** Before the app is ready: no name resolves, and Chromium asks its makers for nothing. */
export function switchNetworkOff(commandLine: Pick<CommandLine, "appendSwitch">): void {
  commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  commandLine.appendSwitch("webrtc-ip-handling-policy", "disable_non_proxied_udp");
  commandLine.appendSwitch("disable-background-networking");
  commandLine.appendSwitch("disable-component-update");
}

/** A picture the page has drawn lies at a data: or blob: address of its own; everything else that is not its own file is cancelled. */
export function mayLoad(address: string): boolean {
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
