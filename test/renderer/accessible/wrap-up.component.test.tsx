// The wrap-up and its dialogs have no accessibility violation, in any state.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { expectAccessible } from "../../support/component/expect-accessible.ts";
import { press } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";

async function open(told: string): Promise<void> {
  await showApp({ sessions: { told } }, { screen: "session", sessionId: "told" });
  await expect.element(page.getByRole("region", { name: "Session note" })).toBeVisible();
}

it("the wrap-up of a session with nothing in it is accessible", async () => {
  await open("empty");
  await expectAccessible();
});

it("the wrap-up of a full session is accessible", async () => {
  await open("both-sides");
  await expectAccessible();
});

it("a wrap-up in many scripts is accessible", async () => {
  await open("every-script");
  await expectAccessible();
});

it("the entries behind a line of the note are accessible", async () => {
  await open("typical");
  await page.getByRole("row", { name: /^1 9:17/ }).click();
  await expect
    .element(page.getByRole("region", { name: "From these entries of the log" }))
    .toMatchTextContent("Hold 1 started");
  await expectAccessible();
});

it("the dialog of all formats is accessible", async () => {
  await open("typical");
  await press("x");
  await expect.element(page.getByRole("dialog", { name: "Formats of the note" })).toBeVisible();
  await expectAccessible();
});

it("the menu of what can be saved is accessible", async () => {
  await open("typical");
  await press("e");
  await expect.element(page.getByRole("menu")).toBeVisible();
  await expectAccessible();
});

it("review and signature are accessible, with a name missing too", async () => {
  await open("typical");
  await press("n");
  await expect.element(page.getByRole("dialog", { name: "Review and sign" })).toBeVisible();
  await expectAccessible();
  await press("Enter");
  await expect.element(page.getByRole("alert")).toHaveTextContent("Type the name you sign with.");
  await expectAccessible();
});

it("a signed note with amendments, and the dialog for another, are accessible", async () => {
  await showApp({ sessions: { signed: "signed" } }, { screen: "session", sessionId: "signed" });
  await expect
    .element(page.getByRole("region", { name: "Signed and sealed" }))
    .toMatchTextContent("Pain after was 3, not 4.");
  await expectAccessible();
  await press("n");
  await expect.element(page.getByRole("dialog", { name: "Amendment" })).toBeVisible();
  await expectAccessible();
});
