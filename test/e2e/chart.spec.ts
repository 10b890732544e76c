// The body chart in a real browser: marks by click and by key, moved by arrows, saved as a picture, brought in by the next session.
import type { Page } from "playwright/test";
import { regions } from "../../shared/body/regions.ts";
import { markSite, skipPain, startSession } from "../support/acts.ts";
import { recordSession } from "../support/recorded-session.ts";
import type { ToldHost } from "../support/told-host.ts";
import { expect, test } from "../support/steadyhold.ts";

const mark = (page: Page, name: RegExp) => page.getByRole("button", { name });
const proposals = (page: Page) => page.getByRole("listbox", { name: "Which muscle?" }).getByRole("option");
const chart = (page: Page, view: "Back" | "Front") => page.getByRole("group", { name: `Body chart, ${view}` });

/** Opens the session that was recorded into the folder before the host began. */
async function resume(page: Page, host: ToldHost): Promise<void> {
  await page.goto(host.url);
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByRole("heading", { name: "JM-042" })).toBeVisible();
}

test("a click asks which muscle, Enter takes the first; a drag moves the mark and undo brings it back", async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await startSession(page, "Pointer");
  await skipPain(page);
  const box = await chart(page, "Back").boundingBox();
  if (box === null) throw new Error("no chart");
  await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.55);
  await expect(proposals(page).first()).toBeFocused();
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
    "Site 2 moved: right piriformis, medial third, beside the sacrum, 2 cm further lateral",
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

test("every muscle of the chart is walked to, named and marked with keys", async ({ page, host }) => {
  await page.goto(host.url);
  await startSession(page, "Keys");
  await skipPain(page);
  const named = new Set<string>();
  for (const [view, layer, turn] of [
    ["Back", "Surface", "d"],
    ["Back", "Deep", "v"],
    ["Front", "Deep", "d"],
    ["Front", "Surface", "v"],
  ] as const) {
    const muscles = page.getByRole("listbox", { name: `Muscles, ${view}, ${layer}` });
    const count = await muscles.getByRole("option").count();
    await page.keyboard.press("c");
    await expect(muscles).toBeFocused();
    await page.keyboard.press("Home");
    for (let step = 0; step < count / 2; step += 1) {
      for (const side of ["ArrowLeft", "ArrowRight"]) {
        await page.keyboard.press(side);
        const active = muscles.getByRole("option", { selected: true });
        await expect(active).toHaveText(/^(left|right) \S.*, \S/);
        const name = await active.textContent();
        expect(await muscles.getAttribute("aria-activedescendant")).toBe(await active.getAttribute("id"));
        named.add(`${view} ${name}`);
      }
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Escape");
    await expect(muscles).not.toBeFocused();
    await page.keyboard.press(turn);
  }
  expect(named.size).toBe(regions.length * 2);

  await page.keyboard.press("d");
  await page.keyboard.press("c");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(
    mark(page, /^Site 1, right piriformis, medial third, beside the sacrum, no holds, planned/),
  ).toBeVisible();
  // The arrow keys are the session's again.
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("status")).toHaveText("Pressure firm");
});

test("three keys mark any of the ten commonest muscles, and the digits follow what is used most", async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await startSession(page, "Digits");
  await skipPain(page);
  for (const keys of ["m1l", "m0r", "m3r"]) for (const key of keys) await page.keyboard.press(key);
  for (const name of [/^Site 1, left quadratus lumborum/, /^Site 3, right piriformis/])
    await expect(mark(page, name)).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("region", { name: "Chosen site" })).toContainText("right tensor fasciae latae");
  // The chart turned to the side of the body where the chosen one lies.
  await expect(chart(page, "Front")).toBeVisible();
  for (const key of "m3l") await page.keyboard.press(key);
  await page.keyboard.press("f");
  await page.keyboard.press("h");

  await startSession(page, "Next client");
  await skipPain(page);
  for (const key of "m1l") await page.keyboard.press(key);
  await expect(mark(page, /^Site 1, left piriformis/)).toBeVisible();
});

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

test.describe("with thirty sites", () => {
  test.beforeEach(({ folder }) => recordSession(folder, 30));

  test("the list and the chart stay in step, Tab walks the sites, and each says its state", async ({ page, host }) => {
    await resume(page, host);
    const list = page.getByRole("list", { name: "Sites" });
    await expect(list.getByRole("button")).toHaveCount(30);
    await expect(list.getByRole("button").nth(29)).toBeInViewport();
    await page.keyboard.press("ArrowRight");
    await expect(list.getByRole("button").first()).toBeInViewport({ ratio: 0.9 });
    await expect(list.getByRole("button").nth(29)).not.toBeInViewport();
    await list.getByRole("button").nth(4).click();
    await page.keyboard.press("g");
    await expect(
      mark(page, /^Site 5, left longissimus thoracis, level with L1, medial, 1 hold, easing$/),
    ).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(mark(page, /^Site 4, right iliocostalis lumborum, .*, 1 hold, released$/)).toBeFocused();
    await page.keyboard.press("Escape");
    // A site outside of the low back widens the picture.
    await page.keyboard.press("z");
    await list.getByRole("button", { name: /^27/ }).click();
    await expect(page.getByRole("button", { name: /Zoom.*Whole/ })).toBeVisible();
    await expect(mark(page, /^Site 27, left hamstrings/)).toBeInViewport();
  });

  test("no two marks cover each other", async ({ page, host }) => {
    await resume(page, host);
    for (const key of ["", "v", "z", "v"]) {
      if (key !== "") await page.keyboard.press(key);
      const centres = await page.locator("[data-site]").evaluateAll((marks) =>
        marks.map((one) => {
          const box = one.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2, radius: (box.width * 10) / 36 };
        }),
      );
      expect(centres.length).toBeGreaterThan(5);
      for (const [index, one] of centres.entries())
        for (const other of centres.slice(index + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius * 2 - 1);
    }
  });
});
