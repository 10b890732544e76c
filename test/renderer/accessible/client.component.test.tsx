// A client's page has no accessibility violation, in any state.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { expectAccessible } from "../../support/component/expect-accessible.ts";
import { press } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";
import { noDetails } from "../../../shared/client/details.ts";
import type { Seed } from "../../support/component/practices.ts";

const button = (name: string | RegExp) => page.getByRole("button", { name });
const full: Seed = {
  client: {
    details: {
      code: "JM-042",
      name: "Jane Moore of the Northern Shore",
      born: "1980",
      complaint: "Low back pain after lifting boxes, worse on the left in the morning and when sitting.",
      careTeam: [{ name: "Dr. Roy", role: "physician", contact: "416 555 0101" }],
    },
    visits: { "both-sides": "both-sides", inflamed: "inflamed", signed: "signed", typical: "typical" },
  },
};

async function openFull(): Promise<void> {
  await showApp(full, { screen: "client", clientId: "client-1" });
  await expect.element(button("Start visit")).toBeVisible();
}

it("the page of a client without a course is accessible", async () => {
  const app = await showApp();
  const { clientId } = await app.done("client.create", { details: { ...noDetails, code: "JM-042" }, commandId: "c1" });
  app.go({ screen: "client", clientId });
  await expect.element(page.getByText("No course yet. The first visit begins one.")).toBeVisible();
  await expectAccessible();
});

it("the page of a client with four visits is accessible", async () => {
  await openFull();
  await expectAccessible();
});

it("visits chosen to be saved, and the menu that saves them, are accessible", async () => {
  await openFull();
  await page.getByRole("checkbox", { name: "Choose visit 1 to be saved" }).click();
  await press("e");
  await expect.element(page.getByRole("menuitemradio", { name: "The chosen visit" })).toBeVisible();
  await expectAccessible();
});

it("the record's own form is accessible", async () => {
  await openFull();
  await button("Edit record").click();
  await expect.element(page.getByRole("textbox", { name: "Code" })).toBeVisible();
  await expectAccessible();
});

it("the forms that plan and close a course are accessible", async () => {
  await openFull();
  await button("Plan…").click();
  await expect.element(page.getByRole("textbox", { name: "Planned visits" })).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await button("Close course…").click();
  await expect.element(page.getByRole("radio", { name: "complaint resolved" })).toBeVisible();
  await expectAccessible();
});

it("merging and deleting are accessible", async () => {
  await openFull();
  await button("Merge…").click();
  await expect.element(page.getByRole("textbox", { name: "Code or name of the other record" })).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await button("Delete…").click();
  await expect.element(page.getByRole("textbox", { name: /Type the code JM-042/ })).toBeVisible();
  await expectAccessible();
});

it("asking the screening questions again is accessible", async () => {
  await openFull();
  await button("Ask again").click();
  await expect.element(page.getByRole("heading", { name: "Before the first hold" })).toBeVisible();
  await expectAccessible();
});
