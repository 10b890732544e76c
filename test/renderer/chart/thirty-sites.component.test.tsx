// Thirty sites in every state: the list and the chart stay in step, and no mark covers another.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { press } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";

const mark = (name: RegExp) => page.getByRole("button", { name });
const rows = page.getByRole("list", { name: "Sites" }).getByRole("button");

async function open(): Promise<void> {
  await showApp({ sites: 30 });
  await page.getByRole("button", { name: "Resume" }).click();
  await expect.element(page.getByRole("heading", { name: "JM-042" })).toBeVisible();
  await expect.element(rows).toHaveLength(30);
}

it("the chosen site is in sight in the list, and Tab walks the marks, each with its state", async () => {
  await open();
  await expect.element(rows.nth(29)).toBeInViewport();
  await press("ArrowRight");
  await expect.element(rows.first()).toBeInViewport({ ratio: 0.9 });
  await expect.element(rows.nth(29)).not.toBeInViewport();
  await rows.nth(4).click();
  await press("g");
  await expect
    .element(mark(/^Site 5, left longissimus thoracis, level with L1, medial, 1 hold, easing$/))
    .toHaveFocus();
  await press("Shift+Tab");
  await expect.element(mark(/^Site 4, right iliocostalis lumborum, .*, 1 hold, released$/)).toHaveFocus();
});

it("a site outside of the low back widens the picture", async () => {
  await open();
  await rows.nth(4).click();
  await press("z");
  await page.getByRole("list", { name: "Sites" }).getByRole("button", { name: /^27/ }).click();
  await expect.element(page.getByRole("button", { name: /Zoom.*Whole/ })).toBeVisible();
  await expect.element(mark(/^Site 27, left hamstrings/)).toBeInViewport();
});

it("no two marks cover each other, whichever way the chart is turned", async () => {
  await open();
  for (const key of [null, "v", "z", "v"]) {
    if (key !== null) await press(key);
    const centres = [...document.querySelectorAll("[data-site]")].map((one) => {
      const box = one.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, radius: (box.width * 10) / 36 };
    });
    expect(centres.length).toBeGreaterThan(5);
    for (const [index, one] of centres.entries())
      for (const other of centres.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius * 2 - 1);
  }
});
