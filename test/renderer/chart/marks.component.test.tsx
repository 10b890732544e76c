// Marks on the body chart: made by a click, chosen, dragged, walked by Tab and moved by arrow keys.
import { expect, it } from "vitest";
import { commands, page } from "vitest/browser";
import { markSite, skipPain, startSession } from "../../support/component/acts.ts";
import { press } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";

const mark = (name: RegExp) => page.getByRole("button", { name });
const status = page.getByRole("status");

it("a click asks which muscle, Enter takes the first; a drag moves the mark and undo brings it back", async () => {
  await showApp();
  await startSession("Pointer");
  await skipPain();
  const chart = page.getByRole("group", { name: "Body chart, Back" });
  const box = chart.element().getBoundingClientRect();
  await chart.click({ position: { x: box.width * 0.4, y: box.height * 0.55 } });
  const proposals = page.getByRole("listbox", { name: "Which muscle?" }).getByRole("option");
  await expect.element(proposals.first()).toHaveFocus();
  await press("Enter");
  const first = mark(/^Site 1, left/);
  await expect.element(first).toBeVisible();

  const at = first.element().getBoundingClientRect();
  const from = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
  const to = (share: number) => ({ x: box.x + box.width * share, y: from.y });
  await commands.dragMouse([from, { x: from.x - 10, y: from.y + 10 }, to(0.5), to(0.56), to(0.62)]);
  // Across the middle line it is the other side's.
  await expect.element(mark(/^Site 1, right/)).toBeVisible();
  await press("u");
  await expect.element(mark(/^Site 1, left/)).toBeVisible();
  // The pointer has not taken the arrow keys from the session.
  await press("ArrowUp");
  await expect.element(status).toHaveTextContent("Pressure firm");
});

it("Escape leaves the question for the muscle without a mark", async () => {
  await showApp();
  await startSession("Pointer");
  await skipPain();
  const chart = page.getByRole("group", { name: "Body chart, Back" });
  const { width, height } = chart.element().getBoundingClientRect();
  await chart.click({ position: { x: width * 0.4, y: height * 0.55 } });
  await expect.element(page.getByRole("listbox", { name: "Which muscle?" })).toBeVisible();
  await press("Escape");
  await expect.element(page.getByRole("listbox", { name: "Which muscle?" })).not.toBeInTheDocument();
  await expect.element(mark(/^Site 1/)).not.toBeInTheDocument();
});

it("marks are walked by Tab and moved by arrow keys in anatomical words", async () => {
  await showApp();
  await startSession("Keyboard");
  await skipPain();
  await markSite("ql l");
  await markSite("pi r");
  await press("g");
  const second = mark(/^Site 2, right piriformis, medial third, beside the sacrum, no holds, planned/);
  await expect.element(second).toHaveFocus();
  await expect.element(page.getByText("arrow keys belong to the chart")).toBeVisible();
  await press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
  await expect
    .element(status)
    .toHaveTextContent("Site 2 moved: right piriformis, medial third, beside the sacrum, 2 cm further lateral");
  await press("Shift+Tab");
  await expect.element(mark(/^Site 1, left quadratus lumborum/)).toHaveFocus();
  await press("Enter");
  await expect.element(page.getByRole("region", { name: "Chosen site" })).toMatchTextContent("left quadratus lumborum");
  await press("ArrowDown");
  await expect.element(status).toHaveTextContent("Pressure light");
});
