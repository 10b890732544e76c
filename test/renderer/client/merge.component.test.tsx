// Two records of one person become one: nothing is merged before the question that names both is answered.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { noDetails } from "../../../shared/client/details.ts";
import { press, strike, type } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";

it("asks with both codes and names, and merges once that is answered", async () => {
  const shown = await showApp();
  const make = (code: string, name: string) =>
    shown.done("client.create", { details: { ...noDetails, code, name }, commandId: code });
  const kept = await make("JM-042", "Jane Moore");
  const other = await make("JM-42", "J. Moore");
  await make("JM-4", "Jo Mill");
  shown.go({ screen: "client", clientId: kept.clientId });
  await page.getByRole("button", { name: "Merge…" }).click();
  await expect.element(page.getByRole("textbox", { name: "Code or name of the other record" })).toHaveFocus();
  await type("JM-4");
  await type("2");
  await strike("Enter", "Enter");
  const question = page.getByText("Merge JM-42 · J. Moore into JM-042 · Jane Moore?");
  await expect.element(question).toBeVisible();
  expect(shown.calls.filter(({ name }) => name === "client.merge")).toEqual([]);
  await press("Tab", "Enter");
  await expect.element(question).not.toBeInTheDocument();
  expect(await shown.done("client.read", { clientId: other.clientId })).toMatchObject({ clientId: kept.clientId });
});
