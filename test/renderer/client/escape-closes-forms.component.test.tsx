// C2: Escape on the client's page closes the form it is in, or leaves the line, and leaves the page only when neither is there.
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import type { QuestionId } from "../../../shared/screening/questions.ts";
import { press, type } from "../../support/component/keys.ts";
import { newVisit } from "../../support/component/new-visit.ts";
import { showApp } from "../../support/component/show-app.tsx";

const button = (name: string) => page.getByRole("button", { name, exact: true });
const field = (name: string) => page.getByRole("textbox", { name, exact: true });
const code = page.getByRole("heading", { name: "JM-042" });

async function open(...yes: QuestionId[]) {
  const shown = await showApp();
  const { clientId, answer } = await newVisit(shown);
  await answer(...yes);
  shown.go({ screen: "client", clientId });
  await expect.element(code).toBeVisible();
}

describe("C2: Escape closes the form, not the page", () => {
  it.each([
    ["Plan…", () => field("What the client wants to be able to do again")],
    ["Close course…", () => field("Remark")],
    ["Edit record", () => field("Medication")],
    ["Ask again", () => field("Answered by")],
    ["Merge…", () => field("Code or name of the other record")],
    ["Delete…", () => field("Type the code JM-042 to delete")],
  ])("%s: the first Escape closes it, the second leaves the page", async (name, inside) => {
    await open();
    await button(name).click();
    await expect.element(inside()).toBeVisible();
    await press("Escape");
    await expect.element(inside()).not.toBeInTheDocument();
    await expect.element(code).toBeVisible();
    await press("Escape");
    await expect.element(code).not.toBeInTheDocument();
  });

  it("Escape in the last field of a form closes it too", async () => {
    await open();
    await button("Plan…").click();
    await field("Last day of the referral").click();
    await press("Escape");
    await expect.element(field("Last day of the referral")).not.toBeInTheDocument();
    await expect.element(code).toBeVisible();
  });

  it("Escape in a line that always stands there leaves the line and keeps what was typed", async () => {
    await open("cancer");
    await field("Already seen by").click();
    await type("Dr. Ro");
    await press("Escape");
    await expect.element(code).toBeVisible();
    await expect.element(field("Already seen by")).toHaveValue("Dr. Ro");
    await expect.element(field("Already seen by")).not.toHaveFocus();
    await press("Escape");
    await expect.element(code).not.toBeInTheDocument();
  });
});
