// The letter to the care team as a FHIR document, saved from the client's page: to whom it goes stands in the record.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { press } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";

async function open() {
  const shown = await showApp(
    {
      client: {
        details: { code: "JM-042", careTeam: [{ name: "Dr. Roy", role: "physician", contact: "416 555 0101" }] },
        visits: { typical: "typical", signed: "signed" },
      },
    },
    { screen: "client", clientId: "client-1" },
  );
  await expect.element(page.getByRole("button", { name: "Start visit" })).toBeVisible();
  return shown;
}

it("the menu of the client's page saves the letters of the course by the key C, addressed to the care team", async () => {
  const { saved } = await open();
  await press("e");
  const item = page.getByRole("menuitem", { name: "Letter to the care team, FHIR R4 (JSON)" });
  await expect.element(item).toBeVisible();
  await press("c");
  await expect.element(page.getByRole("status").filter({ hasText: "Handed to the browser" })).toBeVisible();
  expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(/^JM-042 course .* letter FHIR\.json$/u)]);
  const text = JSON.stringify(saved[0]?.content);
  expect(text.match(/Referral note/gu)).toHaveLength(2);
  expect(text).toContain("Dr. Roy, physician, 416 555 0101");
});

it("the same is saved with the pointer, for the visits that were chosen", async () => {
  const { saved } = await open();
  await page.getByRole("checkbox", { name: "Choose visit 1 to be saved" }).click();
  await page.getByRole("button", { name: "Save as" }).click();
  await page.getByRole("menuitem", { name: "Letter to the care team, FHIR R4 (JSON)" }).click();
  await expect.element(page.getByRole("status").filter({ hasText: "Handed to the browser" })).toBeVisible();
  expect(saved.map(({ name }) => name)).toEqual(["JM-042 chosen sessions letter FHIR.json"]);
});
