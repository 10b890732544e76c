// What is asked before the first hold has no accessibility violation, in any state.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { expectAccessible } from "../../support/component/expect-accessible.ts";
import { press } from "../../support/component/keys.ts";
import { newVisit } from "../../support/component/new-visit.ts";
import { showApp } from "../../support/component/show-app.tsx";
import { story } from "../../support/drivers/session-story.ts";

const heading = (name: string | RegExp) => page.getByRole("heading", { name });

it("the question for pain is accessible, with a score chosen and without", async () => {
  await showApp({ sessions: { open: story().events } }, { screen: "session", sessionId: "open" });
  await expect.element(heading("Pain before")).toBeVisible();
  await expectAccessible();
  await press("4");
  await expect.element(page.getByRole("button", { name: "Pain 4" })).toHaveAttribute("aria-current", "true");
  await expectAccessible();
});

it("the screening questions are accessible, all no and with a yes", async () => {
  const app = await showApp();
  const { sessionId } = await newVisit(app);
  app.go({ screen: "session", sessionId });
  await expect.element(heading("Before the first hold")).toBeVisible();
  await expectAccessible();
  await press("n", "y");
  await expect.element(page.getByRole("button", { name: "Record answers" })).toBeVisible();
  await expectAccessible();
});

it("the question who has seen the client is accessible", async () => {
  const app = await showApp();
  const { sessionId, answer } = await newVisit(app);
  await answer("trauma");
  app.go({ screen: "session", sessionId });
  await expect.element(heading(/A physician should see the client/)).toBeVisible();
  await expectAccessible();
});

it("an emergency is told accessibly", async () => {
  const app = await showApp();
  const { sessionId, answer } = await newVisit(app);
  await answer("saddle-numbness");
  app.go({ screen: "session", sessionId });
  await expect.element(page.getByRole("alert").filter({ hasText: "Emergency today" })).toBeVisible();
  await expectAccessible();
});

it("the question for severe pain is accessible", async () => {
  const app = await showApp();
  const { sessionId, answer } = await newVisit(app);
  await answer();
  app.go({ screen: "session", sessionId });
  await expect.element(heading("Pain before")).toBeVisible();
  await press("9", "Enter");
  await expect.element(heading("Pain 9: severe")).toBeVisible();
  await expectAccessible();
});

it("the look back at the last visit is accessible, before an answer and after", async () => {
  await showApp(
    { client: { details: { code: "JM-042" }, visits: { "both-sides": "both-sides", signed: "signed" } } },
    { screen: "client", clientId: "client-1" },
  );
  await page.getByRole("button", { name: "Start visit" }).click();
  await expect.element(page.getByRole("group", { name: "How long was it sore after the last visit?" })).toBeVisible();
  await expectAccessible();
  await press("2");
  await expect
    .element(page.getByRole("button", { name: "gone within 24 hours" }))
    .toHaveAttribute("aria-pressed", "true");
  await expectAccessible();
});
