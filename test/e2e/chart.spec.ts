// The body chart under a real finger: a tap, a drag, and undo. What else there is to the chart is tested in test/renderer/chart.
import type { Page } from "playwright/test";
import { skipPain, startSession } from "../support/drivers/acts.ts";
import { expect, test } from "../support/drivers/app.ts";

const mark = (page: Page, name: RegExp) => page.getByRole("button", { name });
const proposals = (page: Page) => page.getByRole("listbox", { name: "Which muscle?" }).getByRole("option");
const chart = (page: Page, view: "Back" | "Front") => page.getByRole("group", { name: `Body chart, ${view}` });

test.describe("with a finger", () => {
  test.use({ hasTouch: true });

  test("a tap asks which muscle, a drag moves the mark, and undo brings it back", async ({ page, host }) => {
    await page.goto(host.url);
    await startSession(page, "Touch");
    await skipPain(page);
    const box = await chart(page, "Back").boundingBox();
    if (box === null) throw new Error("no chart");
    await page.touchscreen.tap(box.x + box.width * 0.38, box.y + box.height * 0.5);
    await proposals(page).first().tap();
    await expect(mark(page, /^Site 1, left/)).toBeVisible();

    const at = await mark(page, /^Site 1, left/).boundingBox();
    if (at === null) throw new Error("no mark");
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
    const finger = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", toX = x) =>
      finger.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: toX, y }] });
    await touch("touchStart");
    for (const share of [0.45, 0.5, 0.55, 0.62]) await touch("touchMove", box.x + box.width * share);
    await touch("touchEnd");
    await expect(mark(page, /^Site 1, right/)).toBeVisible();
    await page.keyboard.press("u");
    await expect(mark(page, /^Site 1, left/)).toBeVisible();
  });
});
