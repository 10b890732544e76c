// The first screen.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { markSite, skipPain, startSession } from "../../support/component/acts.ts";
import { press } from "../../support/component/keys.ts";
import { pass } from "../../support/component/practice.ts";
import { expectAccessible } from "../../support/component/expect-accessible.ts";
import { showApp } from "../../support/component/show-app.tsx";

it("begins empty, with the cursor in the field for the client", async () => {
  await showApp();
  await expect.element(page.getByRole("textbox", { name: "Client code or name" })).toHaveFocus();
  await expect.element(page.getByText("No sessions yet")).toBeVisible();
  await expectAccessible();
});

it("starts a session by keys, and a hold in it lasts as long as time passes", async () => {
  await showApp();
  await startSession("JM-042");
  await skipPain();
  await markSite("ql l");
  await press("Space");
  await expect.element(page.getByRole("button", { name: "End hold" })).toBeVisible();
  await pass(12_000);
  await expect.element(page.getByRole("timer", { name: "Hold" })).toHaveTextContent("12.3");
  await press("Space");
  await expect.element(page.getByRole("region", { name: "Chosen site" })).toMatchTextContent("12.3");
});
