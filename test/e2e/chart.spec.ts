// The body chart in a real browser: marks by click and by key, moved by arrows, saved as a picture, brought in by the next session.
import type { Page } from "playwright/test";
import { markSite, skipPain, startSession } from "../support/acts.ts";
import { expect, test } from "../support/steadyhold.ts";

const mark = (page: Page, name: RegExp) => page.getByRole("button", { name });

test("a click asks which muscle, Enter takes the first; a drag moves the mark and undo brings it back", async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await startSession(page, "Pointer");
  await skipPain(page);
  const chart = page.getByRole("group", { name: "Body chart, Back" });
  const box = await chart.boundingBox();
  if (box === null) throw new Error("no chart");
  await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.55);
  await expect(page.getByRole("option").first()).toBeFocused();
  await page.keyboard.press("Enter");
  const first = mark(page, /^Site 1, left/);
  await expect(first).toBeVisible();

  const at = await first.boundingBox();
  if (at === null) throw new Error("no mark");
  const from = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 10, from.y + 10);
  await page.mouse.move(box.x + box.width * 0.62, from.y, { steps: 4 });
  await page.mouse.up();
  // Across the middle line it is the other side's.
  await expect(mark(page, /^Site 1, right/)).toBeVisible();
  await page.keyboard.press("u");
  await expect(mark(page, /^Site 1, left/)).toBeVisible();
  // The pointer has not taken the arrow keys from the session.
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("status")).toHaveText("Pressure firm");
});

test("marks are walked by Tab and moved by arrow keys in anatomical words", async ({ page, host }) => {
  await page.goto(host.url);
  await startSession(page, "Keyboard");
  await skipPain(page);
  await markSite(page, "ql l");
  await markSite(page, "pi r");
  await page.keyboard.press("g");
  const second = mark(page, /^Site 2, right piriformis, medial third, beside the sacrum, no holds, planned/);
  await expect(second).toBeFocused();
  await expect(page.getByText("arrow keys belong to the chart")).toBeVisible();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowRight", { delay: 50 });
  await expect(page.getByRole("status")).toHaveText(
    "Site 2 moved: right piriformis, 2 cm lateral from medial third, beside the sacrum",
  );
  await page.keyboard.press("Shift+Tab");
  await expect(mark(page, /^Site 1, left quadratus lumborum/)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Chosen site" })).toContainText("left quadratus lumborum");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("status")).toHaveText("Pressure light");
});

test("the last session's sites are planned again with one key, with a warning and without findings", async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await startSession(page, "JM-042");
  await skipPain(page);
  await page.keyboard.press("b");
  await expect(page.getByRole("status")).toContainText("no earlier finished session");
  await markSite(page, "ql l");
  await markSite(page, "gm r");
  await page.keyboard.press("i");
  await expect(page.getByText("Closed: inflammation suspected", { exact: false }).first()).toBeVisible();
  await page.keyboard.press("f");
  await expect(page.getByRole("img", { name: "Body chart with the spasm sites of this session" })).toBeVisible();
  for (const [key, name] of [
    ["v", /JM-042.*\.svg$/],
    ["g", /JM-042.*\.png$/],
  ] as const) {
    const download = page.waitForEvent("download");
    await page.keyboard.press(key);
    expect((await download).suggestedFilename()).toMatch(name);
  }
  await page.keyboard.press("h");

  await startSession(page, "jm-042");
  await skipPain(page);
  await expect(page.getByText("2 sites, ready to be planned again", { exact: false })).toBeVisible();
  await page.keyboard.press("b");
  await expect(page.getByRole("status")).toHaveText("2 sites of the last session planned");
  await expect(mark(page, /^Site 1, left quadratus lumborum.*no holds, planned/)).toBeVisible();
  await expect(mark(page, /^Site 2, right gluteus medius.*no holds, planned/)).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("Inflammation suspected here last session")).toBeVisible();
});
