// Playwright's fixtures: an empty data folder, a running Steadyhold on it, and the page it shows; all gone after the test. Which host
// runs is the project's choice (build/playwright.config.ts): the same story drives browser mode, to the built desktop app on a
// stand-in for Electron, and to Electron itself where its program is. In browser mode the story's time is in its hand, unless it asks for the
// real one.
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test as base, type Page } from "playwright/test";
import { createDrivenTime, type DrivenTime } from "../rigs/driven-time.ts";
import { watchPages } from "./page-watch.ts";
import { driveTime, waitInRealTime, type StoryTime } from "./story-time.ts";
import type { DrivenApp } from "./driven-app.ts";
import { startInBrowser, startInProcess } from "./browser.ts";
import { startInElectron } from "./electron.ts";
import { startOnStandIn } from "./stand-in.ts";
import { makeFolder } from "../rigs/temporary-folder.ts";

export type HostName = "browser" | "stand-in" | "electron";
type Options = {
  hostName: HostName;
  /** "real": the built program, and nothing passes but by waiting. For what proves real time, real sound, real keys or a crash. */
  clock: "driven" | "real";
};
type Fixtures = {
  folder: string;
  /** Null where time is real. */
  driven: DrivenTime | null;
  time: StoryTime;
  /**
   * What no page may do is watched in every story but those in real time, in which nothing is replaced in the page; a story that does such a thing
   * itself puts it in here.
   */
  watch: string[];
  /** Starts Steadyhold on the folder; it is ended after the test. To be used again after `crash`. */
  launch: () => Promise<DrivenApp>;
  host: DrivenApp;
};

export const test = base.extend<Options & Fixtures>({
  hostName: ["browser", { option: true }],
  clock: ["driven", { option: true }],
  // Playwright reads a fixture's needs from its first parameter, which must be a destructuring pattern.
  // oxlint-disable-next-line no-empty-pattern -- see above
  folder: async ({}, use, testInfo) => {
    const folder = makeFolder();
    await use(folder.path);
    const log = join(folder.path, "steadyhold.log");
    if (testInfo.status !== testInfo.expectedStatus && existsSync(log))
      copyFileSync(log, testInfo.outputPath("steadyhold.log"));
    folder.remove();
  },
  driven: async ({ hostName, clock }, use) => {
    const time = hostName === "browser" && clock === "driven" ? createDrivenTime(Date.now(), "America/Toronto") : null;
    await use(time);
    time?.end();
  },
  // Before any page, also one that a story opens by itself.
  time: [
    async ({ context, driven }, use) => {
      await use(driven === null ? waitInRealTime(context) : await driveTime(context, driven));
    },
    { auto: true },
  ],
  watch: [
    async ({ context, clock }, use) => {
      const seen = clock === "real" ? [] : await watchPages(context);
      const expected: string[] = [];
      await use(expected);
      expect(seen).toEqual(expected);
    },
    { auto: true },
  ],
  launch: async ({ folder, context, hostName, driven }, use) => {
    const running: DrivenApp[] = [];
    let page: Page | null = null;
    await use(async () => {
      const openPage = async (): Promise<Page> => {
        // Browser mode keeps its window; the desktop app's goes with it.
        if (hostName !== "browser") page = null;
        page ??= await context.newPage();
        return page;
      };
      const tell = { browser: startInBrowser, "stand-in": startOnStandIn, electron: startInElectron }[hostName];
      const host = driven === null ? await tell(folder, openPage) : await startInProcess(folder, openPage, driven);
      running.push(host);
      return host;
    });
    for (const host of running) await host.stop();
  },
  host: async ({ launch }, use) => use(await launch()),
  page: async ({ host }, use) => use(host.page),
});

export { expect };
