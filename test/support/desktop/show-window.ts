// Shows the stand-in's window in a real Chromium: its files come from the app's own protocol handler, its preload runs in an isolated
// world. Chromium knows no app: scheme here, so the page's origin is https://steadyhold on this side and app://steadyhold on the other.
import { readFileSync } from "node:fs";
import type { CDPSession, Page } from "playwright/test";
import { z } from "zod";
import type { Desktop } from "./start-desktop.ts";
import {
  bindingName,
  createWorldLink,
  eventNames,
  pageHalf,
  preloadHalf,
  readBack,
  spellOut,
  worldName,
} from "./worlds.ts";

export const shownAddress = "https://steadyhold/";
const callSchema = z.object({ id: z.number(), channel: z.string(), words: z.array(z.unknown()) });

export type ShownWindow = {
  /** Every request that was not for the page's own files, and what became of it. */
  readonly externalRequests: readonly string[];
  /** Windows that were asked for and refused. */
  readonly refusedWindows: readonly string[];
};

function appUrl(shown: string): string {
  return shown.replace(/^https:\/\/steadyhold(?=\/|$)/, "app://steadyhold");
}

/** Shows window `id` in `page` and resolves when the page is loaded. */
export async function showWindow(desktop: Desktop, page: Page, id: number, url: string): Promise<ShownWindow> {
  const externalRequests: string[] = [];
  const refusedWindows: string[] = [];
  const preload = await desktop.evaluate(
    ({ BrowserWindow }, window) => Reflect.get(BrowserWindow.fromId(window) ?? {}, "options").webPreferences.preload,
    id,
  );
  const text = readFileSync(z.string().parse(preload), "utf8");

  await page.route("**/*", async (route) => {
    const request = route.request();
    if (!request.url().startsWith(shownAddress)) {
      externalRequests.push(`${request.method()} ${request.url()}`);
      return route.abort("blockedbyclient");
    }
    const served = await desktop.fetch(appUrl(request.url()), request.method()).catch(() => null);
    if (served === null) return route.abort("failed").catch(() => {});
    // A page that is gone by now needs no answer.
    await route.fulfill({ ...served, body: Buffer.from(served.body) }).catch(() => {});
  });
  page.context().on("page", (opened) => {
    void opened.opener().then((opener) => {
      if (opener !== page) return;
      refusedWindows.push(opened.url());
      void opened.close();
    });
  });

  const cdp = await page.context().newCDPSession(page);
  await openIsolatedWorld(cdp, desktop, page, id, text);
  desktop.onMessage((message) => {
    if (message.type === "reload" && message.window === id)
      void page.reload().then(
        () => loaded(),
        () => null,
      );
  });
  const loaded = (): void => desktop.tell({ type: "loaded", window: id, url: appUrl(page.url()) });
  page.on("load", loaded);
  await page.goto(url.replace("app://steadyhold", "https://steadyhold"));
  return { externalRequests, refusedWindows };
}

async function openIsolatedWorld(cdp: CDPSession, desktop: Desktop, page: Page, id: number, preload: string) {
  const contexts = new Map<number, boolean>();
  const { frameTree } = await cdp.send("Page.getFrameTree");
  cdp.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.name !== worldName) return;
    contexts.set(context.id, Reflect.get(context.auxData ?? {}, "frameId") === frameTree.frame.id);
  });
  cdp.on("Runtime.executionContextDestroyed", ({ executionContextId }) => void contexts.delete(executionContextId));
  cdp.on("Runtime.executionContextsCleared", () => contexts.clear());

  async function deliver(context: number, message: object): Promise<void> {
    const expression = `standInReceive(${JSON.stringify(JSON.stringify(message, spellOut))})`;
    // The page may be gone, or another one in its place, as with the real channel.
    await cdp.send("Runtime.evaluate", { expression, contextId: context }).catch(() => null);
  }

  cdp.on("Runtime.bindingCalled", ({ name, payload, executionContextId }) => {
    if (name !== bindingName) return;
    const call = callSchema.parse(JSON.parse(payload, readBack));
    const frame = { url: appUrl(page.url()), top: contexts.get(executionContextId) === true };
    desktop.invoke(id, call.channel, call.words, frame).then(
      (value) => deliver(executionContextId, { kind: "answer", id: call.id, ok: true, value }),
      (error: unknown) => deliver(executionContextId, { kind: "answer", id: call.id, ok: false, value: String(error) }),
    );
  });
  desktop.onMessage((message) => {
    if (message.type !== "send" || message.window !== id) return;
    for (const [context, top] of contexts) {
      if (top) void deliver(context, { kind: "push", channel: message.channel, words: message.words });
    }
  });

  const names = JSON.stringify(eventNames);
  await cdp.send("Runtime.enable");
  await cdp.send("Page.enable");
  await cdp.send("Runtime.addBinding", { name: bindingName, executionContextName: worldName });
  await cdp.send("Page.addScriptToEvaluateOnNewDocument", {
    source: `if (window.top === window) (${pageHalf.toString()})(${createWorldLink.toString()}, ${names})`,
  });
  const codec = `{ spellOut: ${spellOut.toString()}, readBack: ${readBack.toString()} }`;
  const wrapped = `(require, module, exports) => {\n${preload}\n}`;
  await cdp.send("Page.addScriptToEvaluateOnNewDocument", {
    worldName,
    source: `if (window.top === window) (${preloadHalf.toString()})(${createWorldLink.toString()}, ${names}, "${bindingName}", ${codec}, ${wrapped})`,
  });
}
