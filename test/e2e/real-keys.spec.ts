// Real keys on a real screen: one held for 30 s, auto-repeat included, and a handful of acts on twelve layouts. Needs Xvfb, xdotool and setxkbmap;
// where they are missing it says so.
import process from "node:process";
import { chromium, type Page } from "playwright/test";
import { markSite, skipPain, startSession } from "../support/drivers/acts.ts";
import { expect, test } from "../support/drivers/app.ts";
import { keyboards, keycodeOf, type Keyboard } from "../support/keyboards/keyboards.ts";
import { missingForRealKeys, openScreen, type XScreen } from "../support/drivers/x-screen.ts";

const missing = missingForRealKeys();
if (missing.length > 0) process.stdout.write(`Real keys are not pressed: ${missing.join(" and ")} not installed.\n`);
test.skip(missing.length > 0, "needs Xvfb, xdotool and setxkbmap");
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

const tried: ReadonlySet<string> = new Set([
  "US",
  "French",
  "German",
  "Czech",
  "Swedish",
  "Turkish Q",
  "Dvorak",
  "Greek",
  "Hebrew",
  "Thai",
  "Russian",
  "Arabic",
]);

/** A person's press of what a keyboard has for this character: where it types it, held or bare, else at its place of the US. */
function pressOn(screen: XScreen, { keys }: Keyboard, typed: string, place: string): void {
  const key = keys.find((one) => one.typed === typed) ?? { code: place, level: "bare" };
  const held = key.level === "shift" ? ["ShiftLeft"] : key.level === "altgr" ? ["AltRight"] : [];
  const codes = [...held, key.code].map((code) => String(keycodeOf(code)));
  for (const code of codes) screen.keyDown(code);
  for (const code of codes.toReversed()) screen.keyUp(code);
}

function bareOf(keyboard: Keyboard): Keyboard {
  return { ...keyboard, keys: keyboard.keys.filter(({ level }) => level === "bare") };
}

test("on twelve layouts the same acts are done by the keys that each has for them, and the screen names those", async ({
  host,
}) => {
  await onRealScreen(async (page, screen) => {
    const on = async (work: (keyboard: Keyboard) => Promise<void>): Promise<void> => {
      for (const keyboard of keyboards.filter(({ name }) => tried.has(name))) {
        await test.step(keyboard.name, async () => {
          screen.useLayout(...keyboard.xkb);
          await work(keyboard);
        });
      }
      screen.useLayout("us", "");
    };
    await page.goto(host.url);
    await page.getByRole("textbox", { name: "Client code or name" }).fill("JM-1");
    await expect(page.getByRole("option", { name: "New client “JM-1”" })).toBeVisible();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Start visit" })).toBeFocused();
    await page.keyboard.press("Enter");
    const [first, second] = [page.getByRole("checkbox").first(), page.getByRole("checkbox").nth(1)];
    await expect(first).toBeFocused();
    await on(async (keyboard) => {
      pressOn(screen, keyboard, "y", "KeyY");
      await expect(first).toBeChecked();
      await expect(second).toBeFocused();
      await page.keyboard.press("ArrowUp");
      await expect(first).toBeFocused();
      pressOn(screen, keyboard, "n", "KeyN");
      await expect(first).not.toBeChecked();
      await page.keyboard.press("ArrowUp");
      await expect(first).toBeFocused();
    });
    await page.keyboard.press("a");
    await expect(page.getByRole("heading", { name: "Pain before" })).toBeVisible();
    await skipPain(page);
    await markSite(page, "ql l");
    await on(async (keyboard) => {
      const said = page.getByRole("status");
      pressOn(screen, keyboard, "[", "BracketLeft");
      await expect(said).toHaveText("Target 19 seconds");
      // And by the label of its place, where no key has it bare: a waiting accent on the Swedish keyboard.
      pressOn(screen, bareOf(keyboard), "]", "BracketRight");
      await expect(said).toHaveText("Target 20 seconds");
      pressOn(screen, keyboard, " ", "Space");
      await expect(page.getByRole("button", { name: "End hold" })).toBeVisible();
      pressOn(screen, keyboard, "1", "Digit1");
      await expect(page.getByText("Too much · ease off")).toBeVisible();
      // Longer than the guard time.
      await expect(page.getByRole("timer", { name: "Hold" })).toHaveText(/^[1-9]/);
      pressOn(screen, keyboard, " ", "Space");
      await expect(page.getByRole("button", { name: "End hold" })).toHaveCount(0);
      await expect(page.getByText("Too much · ease off")).toHaveCount(0);
      const mark = page.getByRole("button", { name: "Mark site" });
      await expect(mark).toBeVisible();
      const { layout } = keyboard;
      const cap = [...layout.values()].includes("m") ? "M" : (layout.get("KeyM") ?? "").toUpperCase();
      await expect(mark).toHaveAttribute("aria-keyshortcuts", cap);
      pressOn(screen, keyboard, "m", "KeyM");
      await expect(page.getByRole("searchbox", { name: "Muscle and side" })).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("searchbox", { name: "Muscle and side" })).toHaveCount(0);
    });
  });
});
