// A quick session is attached to a client afterwards: to the one whom the words found, after the question that names both.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { noDetails } from "../../../shared/client/details.ts";
import { press, strike, type } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";

async function show() {
  const shown = await showApp({ sessions: { quick: "typical" } }, { screen: "session", sessionId: "quick" });
  const { clientId } = await shown.done("client.create", {
    details: { ...noDetails, code: "AK-9", name: "Ada King" },
    commandId: "ada",
  });
  await page.getByRole("button", { name: "Attach to a client" }).click();
  await expect.element(page.getByRole("textbox", { name: "Code or name of the client" })).toHaveFocus();
  return { ...shown, clientId };
}

it("asks with the session's name and the client's, and attaches once that is answered", async () => {
  const { calls, clientId, done } = await show();
  await type("ada");
  await strike("Enter", "Enter");
  await expect.element(page.getByText(/^Attach this session of .+ to AK-9 · Ada King\?$/)).toBeVisible();
  expect(calls.filter(({ name }) => name === "session.attach")).toEqual([]);
  await press("Tab", "Enter");
  await expect.element(page.getByRole("button", { name: "Open AK-9" })).toBeVisible();
  const { sessions } = await done("client.read", { clientId });
  expect(sessions.map(({ sessionId }) => sessionId)).toEqual(["quick"]);
});

it("restores an archived client by the same press", async () => {
  const { clientId, done } = await show();
  await done("client.command", { clientId, commandId: "archived", command: { type: "archive-client" } });
  await type("ada");
  await press("Enter");
  await page.getByRole("button", { name: "Restore AK-9 and attach" }).click();
  await expect.element(page.getByRole("button", { name: "Open AK-9" })).toBeVisible();
  expect(await done("client.read", { clientId })).toMatchObject({ archived: false });
});

it("A17: a visit of the wrong client is moved to another, after the question that names both, and says so", async () => {
  const { clientId, done } = await show();
  const { clientId: right } = await done("client.create", {
    details: { ...noDetails, code: "JM-43" },
    commandId: "june",
  });
  await type("ada");
  await press("Enter");
  await page.getByRole("button", { name: "Attach to AK-9" }).click();
  await page.getByRole("button", { name: "Move to another client" }).click();
  await type("ada");
  await press("Enter");
  await expect.element(page.getByRole("button", { name: "Move to AK-9" })).not.toBeInTheDocument();
  await page.getByRole("textbox", { name: "Code or name of the client" }).fill("jm-43");
  await press("Enter");
  await expect.element(page.getByText(/^Move this visit of AK-9 to JM-43/u)).toBeVisible();
  await page.getByRole("button", { name: "Move to JM-43" }).click();
  await expect.element(page.getByRole("button", { name: "Open JM-43" })).toBeVisible();
  await expect.element(page.getByText(/^Moved on .+ from AK-9 to JM-43$/u)).toBeVisible();
  expect((await done("client.read", { clientId })).sessions).toEqual([]);
  expect((await done("client.read", { clientId: right })).sessions).toHaveLength(1);
});

it("A17: an archived client is restored by the press that moves a visit to it", async () => {
  const { clientId, done } = await show();
  const { clientId: right } = await done("client.create", {
    details: { ...noDetails, code: "JM-43" },
    commandId: "june",
  });
  await done("session.attach", { sessionId: "quick", clientId, courseId: null, commandId: "first" });
  await done("client.command", { clientId: right, commandId: "archived", command: { type: "archive-client" } });
  await expect.element(page.getByRole("button", { name: "Open AK-9" })).toBeVisible();
  await page.getByRole("textbox", { name: "Code or name of the client" }).fill("jm-43");
  await press("Enter");
  await page.getByRole("button", { name: "Restore JM-43 and move" }).click();
  await expect.element(page.getByRole("button", { name: "Open JM-43" })).toBeVisible();
  expect(await done("client.read", { clientId: right })).toMatchObject({ archived: false });
});
