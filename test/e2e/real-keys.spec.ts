// A real key on a real screen, auto-repeat included: held for 30 s. Needs Xvfb and xdotool; where they are missing it says so.
import process from "node:process";
import { chromium, type Page } from "playwright/test";
import { markSite, skipPain, startSession } from "../support/drivers/acts.ts";
import { expect, test } from "../support/drivers/app.ts";
import { missingForRealKeys, openScreen, type XScreen } from "../support/drivers/x-screen.ts";

const missing = missingForRealKeys();
if (missing.length > 0) process.stdout.write(`Real keys are not pressed: ${missing.join(" and ")} not installed.\n`);
test.skip(missing.length > 0, "needs Xvfb and xdotool");
// In real time: the built program, a keyboard that repeats itself by the computer's own clock.
test.use({ clock: "real" });

async function onRealScreen(work: (page: Page, screen: XScreen) => Promise<void>): Promise<void> {
  const screen = await openScreen();
  const program = process.env["STEADYHOLD_BROWSER"];
  const browser = await chromium.launch({
    headless: false,
    env: { ...process.env, DISPLAY: screen.display },
    ...(program === undefined ? {} : { executablePath: program }),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const context = await browser.newContext();
    await work(await context.newPage(), screen);
  } finally {
    await browser.close();
    screen.close();
  }
}

test("a key held for 30 s, repeating itself all the while, is one press and is said to be stuck", async ({ host }) => {
  await onRealScreen(async (page, screen) => {
    // Counted before anybody else sees them, and only to show that the keyboard really repeated itself.
    await page.addInitScript(() => {
      const count = (event: KeyboardEvent): void => {
        const { dataset } = document.documentElement;
        if (event.repeat) dataset["repeats"] = String(Number(dataset["repeats"] ?? 0) + 1);
      };
      window.addEventListener("keydown", count, { capture: true });
    });
    await page.goto(host.url);
    await startSession(page, "Held key");
    await skipPain(page);
    await markSite(page, "ql l");
    screen.keyDown("space");
    await expect(page.getByRole("button", { name: "End hold" })).toBeVisible();
    const stuck = page.getByRole("alert").filter({ hasText: "Space is stuck: not listened to until it is let go" });
    await expect(stuck).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole("button", { name: "Released", exact: true })).toBeVisible({ timeout: 40_000 });
    await expect(page.getByRole("timer", { name: "Hold" })).toHaveText("30.0");
    const repeats = await page.locator("html").getAttribute("data-repeats");
    expect(Number(repeats)).toBeGreaterThan(300);
    await expect(page.getByRole("region", { name: "Chosen site" }).getByRole("listitem")).toHaveCount(1);
    screen.keyUp("space");
    await expect(stuck).toHaveCount(0);
    screen.keyDown("r");
    screen.keyUp("r");
    await expect(page.getByRole("status")).toHaveText("Hold 1: released");
    // For a second after the limit a press is taken for the one that meant to end the hold.
    const clock = page.getByRole("timer", { name: "Session" });
    const answered = await clock.textContent();
    await expect(clock).not.toHaveText(answered ?? "");
    const oneLater = await clock.textContent();
    await expect(clock).not.toHaveText(oneLater ?? "");
    screen.keyDown("space");
    await expect(page.getByRole("button", { name: "End hold" })).toBeVisible();
    screen.keyUp("space");
  });
});
