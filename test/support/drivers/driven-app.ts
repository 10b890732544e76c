// What a story in test/e2e may ask of the Steadyhold it drives, whichever host that is.
import type { Page } from "playwright/test";

export type DrivenApp = {
  /** The window, or the browser's page. */
  readonly page: Page;
  /** Where the page is; going there opens it as the person would. */
  readonly url: string;
  /** Ends it as a power cut would. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Does what saves a file and returns the name that was proposed for it. */
  readonly saving: (act: () => Promise<void>) => Promise<string>;
  /** What lies on the clipboard. */
  readonly clipboard: () => Promise<string>;
  /** Addresses the page asked for that are not its own. */
  readonly externalRequests: () => readonly string[];
};

/** Remembers every request of this page that does not begin with its own address. */
export function watchRequests(page: Page, own: () => string): () => readonly string[] {
  const externalRequests: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(own()))
      externalRequests.push(request.url());
  });
  page.on("websocket", (socket) => {
    if (!socket.url().startsWith(own().replace(/^http/, "ws"))) externalRequests.push(socket.url());
  });
  return () => externalRequests;
}
