// What only the desktop app has: the bridge into an isolated world, a window that comes back, a place to save files.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { markSite, press, skipPain, startSession } from "../support/drivers/acts.ts";
import { pageAnswersWithinMs } from "../../electron/desktop/window/close-guard.ts";
import { showWindow } from "../support/desktop/show-window.ts";
import { startDesktop } from "../support/desktop/start-desktop.ts";
import { readPdf } from "../support/readers/pdf-text.ts";
import { seedFolder } from "../support/samples/seed.ts";
import { expect, test } from "../support/drivers/app.ts";
import { sampleEvents } from "../support/samples/sessions.ts";

/** A session of this client, with one site waiting for its first hold. */
async function openWithSite(page: Page, client: string): Promise<void> {
  await startSession(page, client);
  await skipPain(page);
  await markSite(page, "ql l");
}

/** Runs in the main process: what would be done after so many ms is done after as many minutes, so that no slow computer decides what is shown. */
function giveMoreTime(_electron: unknown, ms: number): void {
  const later = globalThis.setTimeout;
  const patient = (work: () => void, after?: number) => later(work, after === ms ? ms * 60 : after);
  Object.assign(globalThis, { setTimeout: patient });
}

test("the page gets two functions that pass copies, and nothing of Electron, Node or the preload", async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await expect(page.getByRole("textbox", { name: "Client code or name" })).toBeVisible();
  const found = await page.evaluate(async () => {
    const bridge: object = Reflect.get(window, "steadyhold") ?? {};
    const call: (...words: unknown[]) => Promise<unknown> = Reflect.get(bridge, "call");
    const changed = (work: () => unknown): boolean => {
      try {
        work();
        return true;
      } catch {
        return false;
      }
    };
    const failed = (work: () => Promise<unknown>): Promise<boolean> =>
      Promise.resolve()
        .then(work)
        .then(
          () => false,
          () => true,
        );
    return {
      has: Object.entries(bridge).map(([name, value]) => [name, typeof value]),
      frozen: Object.isFrozen(bridge),
      replaced: Reflect.set(window, "steadyhold", {}) || Reflect.deleteProperty(window, "steadyhold"),
      extended: changed(() => Object.defineProperty(bridge, "more", { value: 1 })),
      globals: ["require", "module", "exports", "process", "Buffer", "ipcRenderer", "electron", "global"].filter(
        (name) => Reflect.has(window, name),
      ),
      answers: Object.getPrototypeOf(await call("app.info", {})) === Object.prototype,
      functionRefused: await failed(() => call("app.info", { secret: () => 1 })),
      domRefused: await failed(() => call("app.info", document.body)),
      unknownRefused: await call("session.delete", {}),
    };
  });
  expect(found).toEqual({
    has: [
      ["call", "function"],
      ["onPush", "function"],
    ],
    frozen: true,
    replaced: false,
    extended: false,
    globals: [],
    answers: true,
    functionRefused: true,
    domRefused: true,
    unknownRefused: { ok: false, error: { code: "bad-request", detail: "no such call" } },
  });
});

test("a window the page asks for is not opened, and it cannot be led elsewhere", async ({ page, host, watch }) => {
  watch.push("open()");
  await page.goto(host.url);
  await expect(page.getByRole("textbox", { name: "Client code or name" })).toBeVisible();
  const before = page.url();
  await page.evaluate(() => void window.open("https://evil.example/"));
  await page.evaluate(() => window.location.assign("https://evil.example/")).catch(() => null);
  await expect.poll(() => page.context().pages().length).toBe(1);
  // The attempt may still be on its way when the window goes back to its own page.
  await expect(() => page.goto(host.url)).toPass();
  await expect(page.getByRole("textbox", { name: "Client code or name" })).toBeVisible();
  expect(new URL(page.url()).host).toBe(new URL(before).host);
});

test("the window's process is killed in mid-hold: the page comes back, the hold has gone on @stand-in", async ({
  folder,
  context,
}) => {
  const desktop = startDesktop(folder);
  const { window, url } = await desktop.firstLoad;
  const first = await context.newPage();
  await showWindow(desktop, first, window, url);
  await openWithSite(first, "Crash");
  await first.keyboard.press("Space");
  await expect(first.getByRole("button", { name: "End hold" })).toBeVisible();
  const address = first.url();

  const gone = first.waitForEvent("crash");
  const cdp = await context.newCDPSession(first);
  void cdp.send("Page.crash").catch(() => null);
  await gone;
  const reloaded = new Promise<void>((resolve) =>
    desktop.onMessage((message) => message.type === "reload" && resolve()),
  );
  // Electron tells the app of it, and the app asks for the page again; Playwright needs a new page for that.
  await desktop.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 5 }),
  );
  await reloaded;
  const second = await context.newPage();
  await showWindow(desktop, second, window, address);
  await expect(second.getByRole("button", { name: "End hold" })).toBeVisible();
  await expect
    .poll(async () => Number(await second.getByRole("timer", { name: "Hold" }).textContent()))
    .toBeGreaterThan(1);
  await second.keyboard.press("Space");
  await expect(second.getByRole("button", { name: "Start hold" })).toBeVisible();
  await expect(second.getByRole("region", { name: "Chosen site" })).not.toContainText("interrupted");
  await desktop.stop("SIGTERM");
});

test("closing in mid-hold is asked in the page, beside the timer that goes on @stand-in", async ({
  folder,
  context,
}) => {
  const desktop = startDesktop(folder);
  desktop.answerDialogs((kind) => {
    throw new Error(`nothing is to be asked in a dialog: ${kind}`);
  });
  const { window, url } = await desktop.firstLoad;
  await desktop.evaluate(giveMoreTime, pageAnswersWithinMs);
  const page = await context.newPage();
  await showWindow(desktop, page, window, url);
  await openWithSite(page, "Closing");
  await page.keyboard.press("Space");
  const close = () => desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const question = page.getByRole("alert", { name: "Before the window closes" });
  await close();
  await expect(question).toContainText("A hold is running");
  const timer = page.getByRole("timer", { name: "Hold" });
  const [sign, digits] = [await question.boundingBox(), await timer.boundingBox()];
  expect((sign?.y ?? 0) + (sign?.height ?? 0)).toBeLessThanOrEqual(digits?.y ?? 0);
  // The page has said that it asks: the window's own dialog stays away.
  await expect.poll(async () => Number(await timer.textContent())).toBeGreaterThan(2);
  await page.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
  await expect(page.getByRole("button", { name: "End hold" })).toBeVisible();

  // With the hold goes the question.
  await close();
  await expect(question).toBeVisible();
  await press(page, "Space");
  await expect(question).toHaveCount(0);

  await press(page, "Space");
  await expect(page.getByRole("button", { name: "End hold" })).toBeVisible();
  await close();
  await expect(question).toBeVisible();
  await page.keyboard.press("Enter");
  expect((await desktop.ended).code).toBe(0);
});

test("the small timer still shows the seconds and takes the keys @stand-in", async ({ page, host }) => {
  await page.goto(host.url);
  await openWithSite(page, "Small");
  await page.setViewportSize({ width: 380, height: 270 });
  await page.keyboard.press("Space");
  const timer = page.getByRole("timer", { name: "Hold" });
  await expect(timer).toBeVisible();
  await expect.poll(async () => Number(await timer.textContent())).toBeGreaterThan(0.5);
  const box = await timer.boundingBox();
  expect(box?.height).toBeGreaterThan(40);
  await expect(page.getByRole("region", { name: "Body chart" })).toBeHidden();
  await page.screenshot({ path: "out/test/small-timer.png" });
  await page.keyboard.press("Space");
});

test("dark and light follow the system until somebody chooses", async ({ page, host }) => {
  await page.goto(host.url);
  const theme = () => page.evaluate(() => document.documentElement.dataset["theme"]);
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await expect.poll(theme).toBe(scheme);
  }
  await page.getByRole("button", { name: "Light or dark" }).click();
  await expect.poll(theme).toBe("light");
  await page.emulateMedia({ colorScheme: "light" });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.reload();
  await expect.poll(theme).toBe("light");
});

test("a PDF goes through the app: drawn by the page's rules, and what goes wrong is said @stand-in", async ({
  folder,
  context,
}) => {
  seedFolder(folder, { typical: sampleEvents["typical"] ?? [] });
  const desktop = startDesktop(folder);
  const { window, url } = await desktop.firstLoad;
  const page = await context.newPage();
  const drawnWith: unknown[] = [];
  let place: string | null = null;
  desktop.answerDialogs(async (kind, options) => {
    if (kind === "save") return place;
    if (kind !== "pdf") return null;
    drawnWith.push(options);
    // As Electron would: the page in its window, by these options.
    const { preferCSSPageSize, generateTaggedPDF: tagged } = Object(options);
    return (await page.pdf({ preferCSSPageSize, tagged })).toString("base64");
  });
  await showWindow(desktop, page, window, url);
  await page.getByRole("button", { name: /Open the note of JM-042/ }).click();
  const status = page.getByRole("status");
  await expect(page.getByRole("button", { name: "Note as PDF" })).toBeVisible();

  await page.keyboard.press("r");
  await expect(status).toHaveText("Not saved.");
  place = join(folder, "missing", "note.pdf");
  await page.keyboard.press("r");
  await expect(status).toContainText("Not saved:");
  place = join(folder, "note.pdf");
  await page.keyboard.press("r");
  await expect(status).toHaveText("Saved");
  expect(drawnWith.at(-1)).toEqual({ preferCSSPageSize: true, generateTaggedPDF: true });
  const pdf = await readPdf(readFileSync(place));
  expect(pdf.tagged).toBe(true);
  expect(pdf.size).toEqual({ width: 210, height: 297 });
  expect(pdf.pages.join("")).toContain("Session note");
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);

  // On paper by the dialog's other button, without a key.
  const printing = page.evaluate(() => new Promise((resolve) => (globalThis.print = () => resolve("printed"))));
  await page.keyboard.press("x");
  await page.getByRole("button", { name: "Print letter" }).click();
  expect(await printing).toBe("printed");
  await desktop.stop("SIGTERM");
});

test("what is saved is written by the app itself, where the person says @stand-in", async ({ folder, context }) => {
  seedFolder(folder, { typical: sampleEvents["typical"] ?? [] });
  const desktop = startDesktop(folder);
  const { window, url } = await desktop.firstLoad;
  const page = await context.newPage();
  let place: string | null = null;
  desktop.answerDialogs(async (kind) => (kind === "save" ? place : null));
  await showWindow(desktop, page, window, url);
  await page.getByRole("button", { name: /Open the note of JM-042/ }).click();
  const status = page.getByRole("status");
  await expect(page.getByRole("button", { name: "Note as PDF" })).toBeVisible();
  const save = async (key: string): Promise<void> => {
    await page.keyboard.press("e");
    await expect(page.getByRole("menu")).toBeVisible();
    await page.keyboard.press(key);
  };
  await save("j");
  await expect(status).toHaveText("Not saved.");
  place = join(folder, "missing", "session.json");
  await save("j");
  await expect(status).toContainText("Not saved:");
  place = join(folder, "session.json");
  await save("j");
  await expect(status).toHaveText("Saved");
  expect(JSON.parse(readFileSync(place, "utf8"))).toMatchObject({ sections: { sessions: [{ sessionId: "typical" }] } });
  place = join(folder, "picture.png");
  await page.keyboard.press("g");
  await expect.poll(() => existsSync(join(folder, "picture.png"))).toBe(true);
  await desktop.stop("SIGTERM");
});

test("the key that prints elsewhere saves the note as a PDF here", async ({ page, host }) => {
  await page.goto(host.url);
  await openWithSite(page, "Paper");
  await page.keyboard.press("f");
  await expect(page.getByRole("button", { name: "Note as PDF" })).toBeVisible();
  expect(await host.saving(() => page.keyboard.press("r"))).toMatch(/^Paper .* note\.pdf$/);
  await expect(page.getByRole("status")).toHaveText("Saved");
  expect(await host.saving(() => page.keyboard.press("l"))).toMatch(/ letter\.pdf$/);
  await expect(page.getByRole("status")).toHaveText("Saved");
});
