// Playwright's fixtures: an empty data folder, a running Steadyhold on it, and the page it shows; all gone after the test. Which host
// runs is the project's choice (build/playwright.config.ts): the same story is told to browser mode, to the built desktop app on a
// stand-in for Electron, and to Electron itself where its program is.
import { test as base, type Page } from "playwright/test";
import type { ToldHost } from "./told-host.ts";
import { tellBrowser } from "./told-browser.ts";
import { tellElectron } from "./told-electron.ts";
import { tellStandIn } from "./told-stand-in.ts";
import { makeFolder } from "./temporary-folder.ts";

export type HostName = "browser" | "stand-in" | "electron";
type Options = { hostName: HostName };
type Fixtures = {
  folder: string;
  /** Starts Steadyhold on the folder; it is ended after the test. To be used again after `crash`. */
  launch: () => Promise<ToldHost>;
  host: ToldHost;
};

export const test = base.extend<Options & Fixtures>({
  hostName: ["browser", { option: true }],
  // Playwright reads a fixture's needs from its first parameter, which must be a destructuring pattern.
  // oxlint-disable-next-line no-empty-pattern -- see above
  folder: async ({}, use) => {
    const folder = makeFolder();
    await use(folder.path);
    folder.remove();
  },
  launch: async ({ folder, context, hostName }, use) => {
    const running: ToldHost[] = [];
    let page: Page | null = null;
    await use(async () => {
      const tell = { browser: tellBrowser, "stand-in": tellStandIn, electron: tellElectron }[hostName];
      const host = await tell(folder, async () => {
        // Browser mode keeps its window; the desktop app's goes with it.
        if (hostName !== "browser") page = null;
        page ??= await context.newPage();
        return page;
      });
      running.push(host);
      return host;
    });
    for (const host of running) await host.stop();
  },
  host: async ({ launch }, use) => use(await launch()),
  page: async ({ host }, use) => use(host.page),
});

export { expect } from "playwright/test";
