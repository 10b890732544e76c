// Browser mode for the stories in test/e2e.
import type { Page } from "playwright/test";
import { startHost } from "./running-host.ts";
import { watchRequests, type ToldHost } from "./told-host.ts";

export async function tellBrowser(folder: string, openPage: () => Promise<Page>): Promise<ToldHost> {
  const host = await startHost(folder);
  const page = await openPage();
  const { origin } = new URL(host.url);
  const strangers = watchRequests(page, () => `${origin}/`);
  let running = true;
  const end = async (signal: "SIGTERM" | "SIGKILL"): Promise<void> => {
    if (running) await host.stop(signal);
    running = false;
  };
  return {
    page,
    url: host.url,
    crash: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    async saving(act) {
      const download = page.waitForEvent("download");
      await act();
      return (await download).suggestedFilename();
    },
    async clipboard() {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      return page.evaluate(() => navigator.clipboard.readText());
    },
    strangers,
  };
}
