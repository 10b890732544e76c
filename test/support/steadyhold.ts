// Playwright's fixtures: an empty data folder and a running Steadyhold on it, both gone after the test.
import { test as base } from "playwright/test";
import { startHost, type RunningHost } from "./running-host.ts";
import { makeFolder } from "./temporary-folder.ts";

type Fixtures = { folder: string; host: RunningHost };

export const test = base.extend<Fixtures>({
  // Playwright reads a fixture's needs from its first parameter, which must be a destructuring pattern.
  // oxlint-disable-next-line no-empty-pattern -- see above
  folder: async ({}, use) => {
    const folder = makeFolder();
    await use(folder.path);
    folder.remove();
  },
  host: async ({ folder }, use) => {
    const host = await startHost(folder);
    await use(host);
    await host.stop("SIGTERM");
  },
});

export { expect } from "playwright/test";
