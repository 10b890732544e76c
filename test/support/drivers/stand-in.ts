// The built desktop app on the stand-in for Electron, for the stories in test/e2e.
import { basename, join } from "node:path";
import type { Page } from "playwright/test";
import { showWindow, shownAddress } from "../desktop/show-window.ts";
import { startDesktop, type Desktop } from "../desktop/start-desktop.ts";
import { watchRequests, type DrivenApp } from "./driven-app.ts";

const { origin } = new URL(shownAddress);

export async function startOnStandIn(
  folder: string,
  openPage: () => Promise<Page>,
): Promise<DrivenApp & { readonly desktop: Desktop }> {
  const desktop = startDesktop(folder);
  const proposed: string[] = [];
  desktop.answerDialogs((kind, options) => {
    if (kind !== "save") return null;
    const name = basename(String(Reflect.get(Object(options), "defaultPath")));
    proposed.push(name);
    return join(folder, name);
  });
  const { window, url } = await desktop.firstLoad;
  const page = await openPage();
  const externalRequests = watchRequests(page, () => shownAddress);
  await allowAsTheAppDoes(desktop, page);
  await showWindow(desktop, page, window, url);
  const end = async (signal: "SIGTERM" | "SIGKILL"): Promise<void> => {
    await desktop.stop(signal);
    // A window does not outlive its app.
    await page.close();
  };
  return {
    page,
    url: shownAddress,
    crash: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    async saving(act) {
      const before = proposed.length;
      await act();
      for (;;) {
        const name = proposed[before];
        if (name !== undefined) return name;
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
    },
    async clipboard() {
      // The page itself may not read it; here the test does, as the person who pastes.
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
      return page.evaluate(() => navigator.clipboard.readText());
    },
    externalRequests,
    desktop,
  };
}

/** Chromium's own answer to the page is the one the app's permission handler gives. */
async function allowAsTheAppDoes(desktop: Desktop, page: Page): Promise<void> {
  const allowed = await desktop.evaluate(({ seen }) => {
    let given = false;
    const details = { requestingUrl: "app://steadyhold/", isMainFrame: true };
    Reflect.apply(seen.request ?? (() => null), null, [
      null,
      "clipboard-sanitized-write",
      (answer: boolean) => (given = answer),
      details,
    ]);
    return given;
  });
  if (allowed) await page.context().grantPermissions(["clipboard-write"], { origin });
}
