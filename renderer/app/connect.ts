// Picks the host this page runs in: the bridge of the desktop app when it is there, else loopback HTTP. Keeps the clocks in step.
import type { FileContent } from "../../shared/contract/contract.ts";
import { mediaTypeOf } from "../../shared/documents/formats.ts";
import type { PageClock } from "../state/session-store.ts";
import { createBridgeHost } from "../host/bridge-host.ts";
import { createClockSync, type RoundTrip } from "../host/clock-sync.ts";
import type { Host } from "../host/host.ts";
import { createHttpHost } from "../host/http-host.ts";

const tripsAtStart = 24;
const tripsAgain = 8;
const againEveryMs = 30_000;

export type Connected = { readonly host: Host; readonly clock: PageClock };

/** "no-cookies": the browser forbids them, and without one no call is answered. */
export async function connectHost(): Promise<Connected | "no-cookies"> {
  const entered = window.steadyhold === undefined ? await enterLoopback() : createBridgeHost(window.steadyhold);
  if (entered === "no-cookies") return entered;
  const host = entered;
  const sync = createClockSync();

  async function measure(trips: number): Promise<void> {
    const taken: RoundTrip[] = [];
    for (let trip = 0; trip < trips; trip += 1) {
      const sent = performance.now();
      const answer = await host.call("clock.read", {});
      if (answer.ok) taken.push({ sent, hostMono: answer.value.mono, received: performance.now() });
    }
    sync.learn(taken);
  }

  await measure(tripsAtStart);
  const again = (): void => void measure(tripsAgain);
  window.setInterval(again, againEveryMs);
  document.addEventListener("visibilitychange", again);
  host.onConnection((connected) => connected && again());
  host.onPush((push) => push.type === "reread" && again());
  return { host, clock: { toHostMono: sync.toHostMono, nowMs: () => performance.now() } };
}

/** The one-time token stands in the address's fragment; it is exchanged for a cookie and taken out of the address. */
async function enterLoopback(): Promise<Host | "no-cookies"> {
  const token = tokenInAddress();
  let entered = false;
  if (token !== null) {
    window.history.replaceState(null, "", window.location.pathname);
    // A token that was used before is refused; the cookie it gave then may still be good, which the first call shows.
    const answer = await fetch("/enter", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token }),
    }).catch(() => null);
    entered = answer?.ok ?? false;
  }
  // The address of a Steadyhold that was started anew, put into this window: only a part of it changed, so nothing is loaded by itself.
  window.addEventListener("hashchange", () => tokenInAddress() !== null && window.location.reload());
  const host = createHttpHost({
    fetch: (path, init) => fetch(path, init),
    openSocket: (path) => new WebSocket(new URL(path, window.location.href.replace(/^http/, "ws"))),
    after: (ms, work) => void window.setTimeout(work, ms),
    download,
  });
  // Let in a moment ago and unknown now: the browser took the cookie and threw it away.
  const isUnknown = async (): Promise<boolean> => {
    const answer = await host.call("clock.read", {});
    return !answer.ok && answer.error.code === "not-entered";
  };
  return !navigator.cookieEnabled || (entered && (await isUnknown())) ? "no-cookies" : host;
}

function tokenInAddress(): string | null {
  return /^#([\w-]{43})$/.exec(window.location.hash)?.[1] ?? null;
}

function download(name: string, content: FileContent): void {
  const blob =
    "text" in content
      ? new Blob([content.text], { type: mediaTypeOf(name) })
      : new Blob([Uint8Array.from(atob(content.base64), (character) => character.charCodeAt(0))], {
          type: mediaTypeOf(name),
        });
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has its own hold on the data once the click was handled.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
