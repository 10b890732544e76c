// The desktop app in Electron itself, for the stories in test/e2e: only where Electron's program can be had (npm run test:electron).
import { basename, join } from "node:path";
import process from "node:process";
import { _electron, type Page } from "playwright/test";
import { watchRequests, type DrivenApp } from "./driven-app.ts";

const project = join(import.meta.dirname, "../../..");

/** Playwright's page is not used: Electron has its own window. */
export async function startInElectron(folder: string, _openPage: () => Promise<Page>): Promise<DrivenApp> {
  const executablePath = process.env["STEADYHOLD_ELECTRON"];
  if (executablePath === undefined) throw new Error("Start these tests with npm run test:electron");
  // Chromium's sandbox does not work for root; only these tests ever switch it off.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const app = await _electron.launch({ executablePath, args: [...asRoot, project, `--data=${folder}`] });
  const page = await app.firstWindow();
  const address = "app://steadyhold/";
  const externalRequests = watchRequests(page, () => address);
  await page.waitForLoadState();
  // In place of the person in the save dialog.
  await app.evaluate(({ dialog }, into) => {
    const names: string[] = [];
    Reflect.set(globalThis, "steadyholdProposed", names);
    dialog.showSaveDialog = async (...words: unknown[]) => {
      const path = String(Reflect.get(Object(words.at(-1)), "defaultPath"));
      names.push(path);
      return { canceled: false, filePath: `${into}/${path.replace(/^.*[\\/]/, "")}` };
    };
  }, folder);
  let running = true;
  const end = async (how: () => Promise<unknown>): Promise<void> => {
    if (!running) return;
    running = false;
    const gone = app.waitForEvent("close");
    await how();
    await gone;
  };
  return {
    page,
    url: address,
    crash: () => end(async () => app.process().kill("SIGKILL")),
    stop: () => end(async () => app.evaluate(({ app: one }) => one.quit()).catch(() => null)),
    async saving(act) {
      const count = (): Promise<string[]> => app.evaluate(() => Reflect.get(globalThis, "steadyholdProposed"));
      const before = (await count()).length;
      await act();
      for (;;) {
        const path = (await count())[before];
        if (path !== undefined) return basename(path);
      }
    },
    clipboard: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    externalRequests,
  };
}
