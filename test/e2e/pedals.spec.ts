// Whole sessions with pedals and clickers, by real key events: three pedals, one pedal, the client's clicker, and what goes wrong with them.
import type { Page } from "playwright/test";
import { holdUntil, markSite, openKeysAndPedals, skipPain, startSession, switchOn } from "../support/drivers/acts.ts";
import { plugPedal, type Pedal } from "../support/drivers/pedal.ts";
import { expect, test } from "../support/drivers/app.ts";

const status = (page: Page) => page.getByRole("status");
const lit = (page: Page) => page.getByRole("region", { name: "Choices" }).locator('[aria-current="true"]');
const endHold = (page: Page) => page.getByRole("button", { name: "End hold" });
const startHold = (page: Page) => page.getByRole("button", { name: "Start hold" });
const site = (page: Page) => page.getByRole("region", { name: "Chosen site" });

/** Presses until the choice is lit; each press is awaited by what it lights. */
async function goTo(page: Page, pedal: Pedal, code: string, words: string): Promise<void> {
  for (let press = 0; press < 14; press += 1) {
    const now = await lit(page).textContent();
    if (now === words) return;
    // A little longer down than the guard time: that is how a foot goes through a list.
    await pedal.tap(code, 270);
    await expect(lit(page)).not.toHaveText(now ?? "");
  }
  throw new Error(`${words} is not offered`);
}

/** A session with these sites, pain not asked, worked with this set of keys. */
async function ready(page: Page, url: string, set: string, client: string, ...sites: string[]): Promise<Pedal> {
  await page.goto(url);
  await switchOn(page, set);
  await startSession(page, client);
  await skipPain(page);
  for (const site of sites) await markSite(page, site);
  return plugPedal(page);
}

test("a whole session with three pedals: hold, answer, next site, finish, pain after", async ({ page, host }) => {
  const pedal = await ready(page, host.url, "Three pedals", "Three pedals", "ql l", "pi r");

  await pedal.tap("F16");
  await expect(endHold(page)).toBeVisible();
  // Choices during a hold are what the client says.
  await pedal.tap("F15");
  await expect(lit(page)).toHaveText("Too much");
  await pedal.tap("F17");
  await expect(status(page)).toHaveText("Client says too much");
  await expect(lit(page)).toHaveCount(0);
  await holdUntil(page, 10.1);
  await pedal.tap("F16");
  await expect(lit(page)).toHaveText("Released");
  await pedal.tap("F15");
  await expect(lit(page)).toHaveText("Easing");
  await pedal.tap("F17");
  await expect(status(page)).toHaveText("Hold 1: easing");
  await expect(lit(page)).toHaveText("Next: 1 left quadratus lumborum");
  await pedal.tap("F17");
  await expect(site(page)).toContainText("left quadratus lumborum");
  await expect(lit(page)).toHaveCount(0);

  await pedal.tap("F15");
  await goTo(page, pedal, "F15", "Finish session");
  await pedal.tap("F17");
  await expect(page.getByRole("button", { name: "Copy note" })).toBeVisible();
  await goTo(page, pedal, "F15", "3");
  await pedal.tap("F17");
  await expect(status(page)).toHaveText("Pain after: 3");
  await expect(page.getByRole("region", { name: "Session note" })).toContainText("easing");
  await goTo(page, pedal, "F15", "Done");
  await pedal.tap("F17");
  await expect(page.getByRole("button", { name: /Open the note of Three pedals/ })).toBeVisible();
});

test("one pedal runs a whole session with planned sites", async ({ page, host }) => {
  await page.goto(host.url);
  await switchOn(page, "One pedal");
  await startSession(page, "JM-042");
  await skipPain(page);
  await markSite(page, "ql l");
  await markSite(page, "gm r");
  await page.keyboard.press("f");
  await page.keyboard.press("h");
  await startSession(page, "JM-042");

  // From here on nothing but the one pedal.
  const pedal = await plugPedal(page);
  // The foot is off the pedal for longer than the guard time before it goes on to the choices.
  const next = () => pedal.tap("F18", 60, 270);
  await expect(lit(page)).toHaveText("0");
  await goTo(page, pedal, "F18", "4");
  await pedal.long("F18");
  await expect(status(page)).toHaveText("Pain before: 4");
  await expect(lit(page)).toHaveText("Last session’s sites");
  await pedal.long("F18");
  await expect(status(page)).toHaveText("2 sites of the last session planned");

  await next();
  await expect(endHold(page)).toBeVisible();
  await holdUntil(page, 10.1);
  await next();
  await expect(lit(page)).toHaveText("Released");
  await pedal.long("F18");
  await expect(status(page)).toHaveText("Hold 1: released");
  await expect(lit(page)).toHaveText("Next: 2 right gluteus medius");
  await pedal.long("F18");
  await expect(status(page)).toHaveText(/^Site 2/);

  await next();
  await expect(endHold(page)).toBeVisible();
  await holdUntil(page, 10.1);
  await next();
  await goTo(page, pedal, "F18", "Not released");
  await pedal.long("F18");
  await expect(status(page)).toHaveText("Hold 2: not released");
  await goTo(page, pedal, "F18", "Finish session");
  await pedal.long("F18");
  await goTo(page, pedal, "F18", "2");
  await pedal.long("F18");
  await expect(status(page)).toHaveText("Pain after: 2");
  const note = page.getByRole("region", { name: "Session note" });
  await expect(note).toContainText("left quadratus lumborum");
  await expect(note).toContainText("not released");
});

test("one pedal marks a new site: the muscle, then the side", async ({ page, host }) => {
  const pedal = await ready(page, host.url, "One pedal", "New client");
  await expect(lit(page)).toHaveText("Mark site");
  await pedal.long("F18");
  await goTo(page, pedal, "F18", "piriformis");
  await pedal.long("F18");
  await goTo(page, pedal, "F18", "right piriformis");
  await pedal.long("F18");
  await expect(site(page)).toContainText("right piriformis");
  await expect(lit(page)).toHaveCount(0);
  await pedal.tap("F18", 60);
  await expect(endHold(page)).toBeVisible();
});

test("choices go on by themselves where that is set, and fall silent after two rounds", async ({ page, host }) => {
  await page.goto(host.url);
  await openKeysAndPedals(page);
  await page.getByRole("switch", { name: /go on by themselves/ }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("textbox", { name: "Each choice stays for" }).fill("800");
  // A long press takes longer than any choice stays.
  await page.getByRole("textbox", { name: "A press is long from" }).fill("1800");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await switchOn(page, "One pedal");
  await startSession(page, "Alone");
  await expect(lit(page)).toHaveText("0");
  await expect(lit(page)).toHaveText("1");
  await expect(lit(page)).toHaveText("2");
  // Under a foot that has come down nothing goes on: what was lit then is what is taken.
  const pedal = await plugPedal(page);
  await pedal.down("F18");
  const meant = await lit(page).textContent();
  await expect(status(page)).toHaveText(`Pain before: ${meant}`);
  await pedal.up("F18");
});

test.describe("in real time", () => {
  // The press carries the computer's own stamp of five seconds ago.
  test.use({ clock: "real" });

  test("a press made in the hold and heard after it moves nothing of what is offered then", async ({ page, host }) => {
    const pedal = await ready(page, host.url, "Three pedals", "Heard late", "ql l");
    await page.keyboard.press("Space");
    await holdUntil(page, 10.1);
    await page.keyboard.press("Space");
    await expect(lit(page)).toHaveText("Released");
    await pedal.late("F15", 5_000);
    await pedal.late("F17", 5_000);
    await expect(page.getByText(/^F17/)).toBeVisible();
    await expect(lit(page)).toHaveText("Released");
    await expect(site(page)).not.toContainText("released");
    await pedal.tap("F15");
    await expect(lit(page)).toHaveText("Easing");
  });
});

test("the client's clicker is the client's voice, in a text field too", async ({ page, host }) => {
  const pedal = await ready(page, host.url, "Client’s clicker", "Clicker", "ql l");
  await page.keyboard.press("Space");
  await holdUntil(page, 0.3);
  await pedal.tap("PageUp");
  await expect(page.getByText("Too much · ease off")).toBeVisible();
  await page.keyboard.press("Space");
  // M is held a little long: what it repeats does not end up in the field that it opened.
  await page.keyboard.down("m");
  await expect(page.getByRole("searchbox", { name: "Muscle and side" })).toBeFocused();
  await page.keyboard.down("m");
  await page.keyboard.up("m");
  await page.keyboard.type("pi");
  await pedal.tap("PageDown");
  await expect(status(page)).toHaveText("Client says better");
  await expect(page.getByRole("searchbox", { name: "Muscle and side" })).toHaveValue("pi");
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  const note = page.getByRole("region", { name: "Session note" });
  await expect(note).toContainText(/the client said "too much" by their own clicker/);
  await expect(note).toContainText(/seconds after the hold the client said "better" by their own clicker/);
});

test("a pedal works in a text field and in a dialog, and types nothing there", async ({ page, host }) => {
  await page.goto(host.url);
  await switchOn(page, "Three pedals");
  await startSession(page, "Everywhere");
  const pedal = await plugPedal(page);
  // The pain step: the pedals go through the scores.
  await pedal.tap("F15");
  await expect(lit(page)).toHaveText("1");
  await pedal.tap("F17");
  await expect(status(page)).toHaveText("Pain before: 1");
  await markSite(page, "ql l");

  await page.keyboard.press("m");
  await page.keyboard.type("gl");
  await expect(page.getByText("keys go to the text field; pedals work")).toBeVisible();
  await pedal.tap("F16");
  await expect(endHold(page)).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Muscle and side" })).toHaveValue("gl");
  await page.keyboard.press("Escape");

  await page.keyboard.press("Shift+?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expect(page.getByText("a dialog is open; pedals work")).toBeVisible();
  await pedal.tap("F16");
  await page.keyboard.press("Escape");
  await expect(startHold(page)).toBeVisible();
  await expect(site(page)).toContainText("short");

  // The lift block.
  await page.keyboard.press("i");
  await page.keyboard.press("l");
  await page.getByRole("textbox", { name: /treated again/ }).fill("Checked by Dr. Roy");
  await pedal.tap("F16");
  await expect(status(page)).toHaveText("This site is closed: inflammation suspected.");
  await expect(page.getByRole("textbox", { name: /treated again/ })).toHaveValue("Checked by Dr. Roy");
});

test("bounce, a trembling foot and two devices at once start one hold", async ({ page, host, time }) => {
  const pedal = await ready(page, host.url, "Three pedals", "Bounce", "ql l");
  // Two presses within 20 ms.
  await time.still(async () => {
    for (const contact of [pedal.down, pedal.up, pedal.down, pedal.up]) {
      await contact("F16");
      await time.pass(5);
    }
    await time.pass(100);
  });
  await expect(endHold(page)).toBeVisible();
  await holdUntil(page, 0.5);
  await pedal.tap("F16");
  await expect(startHold(page)).toBeVisible();
  await expect(site(page).getByRole("listitem")).toHaveCount(1);

  // Two devices, one act.
  await pedal.tap("F15", 300);
  await time.still(async () => {
    await pedal.down("F16");
    await page.keyboard.down("Space");
    await time.pass(60);
    await pedal.up("F16");
    await page.keyboard.up("Space");
  });
  await expect(endHold(page)).toBeVisible();
  await expect(page.getByText("Space too soon, not taken")).toBeVisible();
  await time.pass(500);
  await expect(endHold(page)).toBeVisible();
});

test("a pedal that chatters is not listened to, and says so, until it is quiet", async ({ page, host }) => {
  const pedal = await ready(page, host.url, "Three pedals", "Chatter", "ql l");
  await pedal.chatter("F15", 40);
  const stuck = page.getByRole("alert").filter({ hasText: "F15 is stuck: not listened to until it is let go" });
  await expect(stuck).toBeVisible();
  await pedal.tap("F16");
  await expect(endHold(page)).toBeVisible();
  await expect(stuck).toHaveCount(0);
  await expect(page.getByText("armed", { exact: true })).toBeVisible();
});
