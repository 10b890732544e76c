// Every screen, dark and light, without a single axe violation.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { recordSession } from "../support/recorded-session.ts";
import { openKeysAndPedals, startSession, switchOn } from "../support/acts.ts";
import { expect, test } from "../support/steadyhold.ts";

async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ["dark", "light"]) {
    await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(violations.map((one) => `${theme}: ${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`)).toEqual(
      [],
    );
  }
}

test("no screen of a session has an accessibility violation", async ({ page, host }) => {
  test.setTimeout(120_000);
  // Without motion the new theme's colours are there at once, not half-way between the two.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(host.url);
  await page.getByRole("textbox", { name: "Client code or name" }).waitFor();
  await expectAccessible(page);

  await page
    .getByRole("textbox", { name: "Client code or name" })
    .fill("A client with a rather long name, to see how it wraps");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Pain 4" }).waitFor();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Pain 4" }).click();
  await page.getByRole("button", { name: "Mark site" }).click();
  await page.getByRole("searchbox", { name: "Muscle and side" }).fill("gl");
  await expectAccessible(page);

  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Start hold" }).click();
  await page.getByRole("button", { name: "Too much" }).click();
  await expectAccessible(page);

  await page.getByRole("button", { name: "End hold" }).click();
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Inflammation suspected" }).click();
  await page.keyboard.press("l");
  await page.getByRole("textbox", { name: /treated again/ }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Finish session" }).click();
  await page.getByRole("button", { name: "Copy note" }).waitFor();
  await expectAccessible(page);

  await page.keyboard.press("x");
  await page.getByRole("dialog", { name: "Forms of the note" }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await page.keyboard.press("n");
  await page.getByRole("dialog", { name: "Review and sign" }).waitFor();
  await expectAccessible(page);
  await page.keyboard.type("Ada Roy");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Signed and sealed" }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press("n");
  await page.getByRole("dialog", { name: "Amendment" }).waitFor();
  await expectAccessible(page);
});

test.describe("with thirty sites", () => {
  test.beforeEach(({ folder }) => recordSession(folder, 30));

  test("no chart has an accessibility violation, whichever way it is turned", async ({ page, host }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(host.url);
    await page.getByRole("button", { name: "Resume" }).click();
    await page.getByRole("list", { name: "Sites" }).getByRole("button").nth(29).waitFor();
    await expectAccessible(page);
    await page.keyboard.press("v");
    await page.keyboard.press("d");
    await page.keyboard.press("c");
    await page.getByRole("listbox", { name: "Muscles, Front, Deep" }).waitFor();
    await expectAccessible(page);
  });
});

test("the sounds page has no accessibility violation", async ({ page, host }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(host.url);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Sounds" }).click();
  await page.getByRole("button", { name: "Play all cues" }).click();
  await page.getByText("Now playing: Hold begins").waitFor();
  await expectAccessible(page);
});

test("backups and the page about Steadyhold have no accessibility violation", async ({ page, host }) => {
  test.setTimeout(60_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(host.url);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Backups" }).click();
  await page.getByText("No copies yet.").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Back up now" }).click();
  await page.getByText("Backed up and checked.").waitFor();
  await page.getByRole("button", { name: /Put back the copy of/ }).click();
  await page.getByRole("button", { name: "Put this copy back" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("tab", { name: "About" }).click();
  await page.getByText("Licences of what Steadyhold is made from").click();
  await page.getByLabel("Licences of what Steadyhold is made from").waitFor();
  await expectAccessible(page);
});

test("keys and pedals, and the choices of a pedal, have no accessibility violation", async ({ page, host }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(host.url);
  await switchOn(page, "One pedal");
  await openKeysAndPedals(page);
  await page.getByRole("button", { name: "Own set" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Add a key for Start or end hold" }).click();
  await page.keyboard.press("b");
  await page.getByRole("button", { name: "Bind B" }).click();
  await page.getByRole("alert").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Test a pedal" }).click();
  await page.getByText("Press the pedal, keep it down").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await startSession(page, "One pedal");
  await page.getByRole("region", { name: "Choices" }).waitFor();
  await expectAccessible(page);
});
