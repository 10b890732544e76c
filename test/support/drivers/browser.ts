// Browser mode for the stories in test/e2e: the built program as a process of its own, or the product's modules with the time in the test's hand.
import type { Page } from "playwright/test";
import { startDrivenHost } from "../rigs/driven-host.ts";
import type { DrivenTime } from "../rigs/driven-time.ts";
import { startHost } from "../rigs/running-host.ts";
import { watchRequests, type DrivenApp } from "./driven-app.ts";

export async function startInBrowser(folder: string, openPage: () => Promise<Page>): Promise<DrivenApp> {
  const host = await startHost(folder);
  return showInBrowser(
    host.url,
    openPage,
    () => host.stop("SIGTERM"),
    () => host.stop("SIGKILL"),
  );
}

export async function startInProcess(
  folder: string,
  openPage: () => Promise<Page>,
  time: DrivenTime,
): Promise<DrivenApp> {
  const host = await startDrivenHost(folder, time);
  return showInBrowser(host.url, openPage, host.stop, () => {
    throw new Error("this host is a part of the test: a story of a crash runs in real time");
  });
}

async function showInBrowser(
  url: string,
  openPage: () => Promise<Page>,
  stop: () => Promise<void>,
  crash: () => Promise<void>,
): Promise<DrivenApp> {
  const page = await openPage();
  const { origin } = new URL(url);
  const externalRequests = watchRequests(page, () => `${origin}/`);
  let running = true;
  const end = async (how: () => Promise<void>): Promise<void> => {
    if (running) await how();
    running = false;
  };
  return {
    page,
    url,
    crash: () => end(crash),
    stop: () => end(stop),
    async saving(act) {
      const download = page.waitForEvent("download");
      await act();
      return (await download).suggestedFilename();
    },
    async clipboard() {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      return page.evaluate(() => navigator.clipboard.readText());
    },
    externalRequests,
  };
}
