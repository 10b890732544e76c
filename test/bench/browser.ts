// A running Steadyhold and a Chromium looking at it, for benchmarks; both are gone afterwards. Headful where a display is there.
import { chromium, type Page } from "playwright";
import { findOrInstallBrowser } from "../../build/find-browser.ts";
import { startHost } from "../support/rigs/running-host.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";

export async function withSteadyhold(
  work: (page: Page, version: string) => Promise<void>,
  headless = true,
  /** Puts into the data folder what should be there before the start. */
  prepare: (folder: string) => void = () => undefined,
): Promise<void> {
  const executablePath = await findOrInstallBrowser();
  if (executablePath === null) throw new Error("No Chrome, Chromium or Edge was found and none could be installed.");
  const folder = makeFolder();
  prepare(folder.path);
  const host = await startHost(folder.path);
  const browser = await chromium.launch({ executablePath, headless, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(host.url);
    await work(page, browser.version());
  } finally {
    await browser.close();
    await host.stop("SIGTERM");
    folder.remove();
  }
}
