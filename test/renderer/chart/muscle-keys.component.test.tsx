// Muscles by keys alone: walked to on the chart, named, marked; and marked by digit, which follows what is used most.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { regions } from "../../../shared/body/regions.ts";
import { skipPain, startSession } from "../../support/component/acts.ts";
import { press, strike } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";

const mark = (name: RegExp) => page.getByRole("button", { name });

it("every muscle of the chart is walked to and named with keys", async () => {
  await showApp();
  await startSession("Keys");
  await skipPain();
  const named = new Set<string>();
  for (const [view, layer, turn] of [
    ["Back", "Surface", "d"],
    ["Back", "Deep", "v"],
    ["Front", "Deep", "d"],
    ["Front", "Surface", "v"],
  ] as const) {
    const muscles = page.getByRole("listbox", { name: `Muscles, ${view}, ${layer}` });
    await expect.element(muscles).toBeInTheDocument();
    const count = muscles.getByRole("option").elements().length;
    await press("c");
    await expect.element(muscles).toHaveFocus();
    await strike("Home");
    for (let step = 0; step < count / 2; step += 1) {
      for (const side of ["ArrowLeft", "ArrowRight"]) {
        await strike(side);
        const active = muscles.getByRole("option", { selected: true });
        await expect.element(active).toMatchTextContent(/^(left|right) \S.*, \S/);
        expect(muscles.element()).toHaveAttribute("aria-activedescendant", active.element().id);
        named.add(`${view} ${active.element().textContent}`);
      }
      await strike("ArrowDown");
    }
    await press("Escape");
    await expect.element(muscles).not.toHaveFocus();
    await press(turn);
  }
  expect(named.size).toBe(regions.length * 2);
});

it("Enter marks the muscle that was walked to, and the arrow keys are the session's again", async () => {
  await showApp();
  await startSession("Keys");
  await skipPain();
  await press("d", "c");
  await strike("End", "ArrowRight");
  await press("Enter");
  await expect
    .element(mark(/^Site 1, right piriformis, medial third, beside the sacrum, no holds, planned/))
    .toBeVisible();
  await press("ArrowUp");
  await expect.element(page.getByRole("status")).toHaveTextContent("Pressure firm");
});

it("three keys mark any of the ten commonest muscles, and the digits follow what is used most", async () => {
  await showApp();
  await startSession("Digits");
  await skipPain();
  await press("m", "1", "l", "m", "0", "r", "m", "3", "r");
  await expect.element(mark(/^Site 1, left quadratus lumborum/)).toBeVisible();
  await expect.element(mark(/^Site 3, right piriformis/)).toBeVisible();
  await press("ArrowLeft");
  await expect
    .element(page.getByRole("region", { name: "Chosen site" }))
    .toMatchTextContent("right tensor fasciae latae");
  // The chart turned to the side of the body where the chosen one lies.
  await expect.element(page.getByRole("group", { name: "Body chart, Front" })).toBeVisible();
  await press("m", "3", "l", "f");
  await expect.element(page.getByRole("heading", { name: /Wrap up/ })).toBeVisible();
  await press("h");

  await startSession("Next client");
  await skipPain();
  await press("m", "1", "l");
  await expect.element(mark(/^Site 1, left piriformis/)).toBeVisible();
});
