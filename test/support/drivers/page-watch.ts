// A watch over the page in every story of test/e2e (fixture in app.ts): what its own code must never do, whatever is done with it. It opens no
// connection beside its host's, no window, no HTML from text, and nothing in it leads elsewhere. What happens if it did: no-network.spec.ts.
import type { BrowserContext } from "playwright/test";

/** What the pages of this context did, oldest first. */
export async function watchPages(context: BrowserContext): Promise<readonly string[]> {
  const seen: string[] = [];
  await context.exposeBinding("steadyholdSeen", (_source, what: string) => void seen.push(what));
  await context.addInitScript(watch);
  return seen;
}

/** Runs in the page before anything else; it may use nothing but what a page has. */
function watch(): void {
  const tell: (what: string) => void = Reflect.get(globalThis, "steadyholdSeen");
  const listenIn = (of: object | undefined, name: string): void => {
    const before: unknown = of === undefined ? undefined : Reflect.get(of, name);
    if (of === undefined || typeof before !== "function") return;
    const heard = new Proxy(before, {
      apply: (target, self, words: unknown[]): unknown => {
        tell(`${name}()`);
        return Reflect.apply(target, self, words);
      },
      construct: (target, words: unknown[], made): object => {
        tell(`new ${name}()`);
        return Reflect.construct(target, words, made);
      },
    });
    Object.defineProperty(of, name, { value: heard, configurable: true, writable: true });
  };
  for (const name of ["open", "RTCPeerConnection", "EventSource", "WebTransport"]) listenIn(globalThis, name);
  listenIn(Navigator.prototype, "sendBeacon");
  listenIn(Document.prototype, "write");
  listenIn(Document.prototype, "writeln");
  listenIn(Element.prototype, "insertAdjacentHTML");

  const ahead = /preconnect|prefetch|preload$|prerender/;
  function look(element: Element): void {
    const rel = element.getAttribute("rel") ?? "";
    if (ahead.test(rel)) tell(`<${element.localName} rel="${rel}">`);
    for (const name of ["href", "src", "action"]) {
      const address = element.getAttribute(name);
      const url = address === null ? null : URL.parse(address, document.baseURI);
      if (url === null || ["data:", "blob:"].includes(url.protocol) || url.host === window.location.host) continue;
      tell(`<${element.localName} ${name}="${address ?? ""}">`);
    }
  }
  const everything = "[href], [src], [action], [rel]";
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Element) look(target);
      for (const node of addedNodes) {
        if (node instanceof Element) [node, ...node.querySelectorAll(everything)].forEach(look);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["href", "src", "action", "rel"] });
}
