// C1, C11: what is typed into a form of a client's page or into an amendment is there again after whatever took the form away, until it is saved
// or thrown away on purpose.
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { pass } from "../../support/component/practice.ts";
import { press, type } from "../../support/component/keys.ts";
import { newVisit } from "../../support/component/new-visit.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";

const button = (name: string) => page.getByRole("button", { name, exact: true });
const field = (name: string) => page.getByRole("textbox", { name, exact: true });
const code = page.getByRole("heading", { name: "JM-042" });
const notice = page.getByText("Typed earlier and not saved.");
const words = "Prefers mornings; sleeps on the left side since the fall.";

async function open() {
  const shown = await showApp();
  const { clientId, answer } = await newVisit(shown);
  await answer("cancer");
  const go = () => shown.go({ screen: "client", clientId });
  go();
  await expect.element(code).toBeVisible();
  return { ...shown, clientId, back: go };
}
type Opened = Awaited<ReturnType<typeof open>>;

const ways: readonly (readonly [string, (shown: Opened) => Promise<void>])[] = [
  ["Escape", () => press("Escape")],
  ["Ctrl+comma", () => press("Control+,")],
  ["going home", async ({ go }) => go({ screen: "home" })],
  ["a reload", ({ reload }) => reload()],
  [
    // Nothing of the page is left to say goodbye: only what was kept while it was typed is there.
    "a crash",
    async ({ reload }) => {
      await pass(5_000);
      await reload();
    },
  ],
];

describe("C1, C11: the client's record", () => {
  it.each(ways)("what was typed into the notes is there again after %s", async (_way, leave) => {
    const shown = await open();
    await button("Edit record").click();
    await field("Notes").fill(words);
    await leave(shown);
    await expect.element(field("Notes")).not.toBeInTheDocument();
    shown.back();
    // By keyboard: a click at the same place at once would be the other half of a double click.
    await expect.element(button("Edit record")).toBeVisible();
    const edit = button("Edit record").element();
    if (edit instanceof HTMLElement) edit.focus();
    await press("Enter");
    await expect.element(field("Notes")).toHaveValue(words);
    await expect.element(notice).toBeVisible();
  });

  it("is asked for no more once it was saved", async () => {
    const { done, clientId } = await open();
    await button("Edit record").click();
    await field("Notes").fill(words);
    await button("Save").click();
    await expect.element(field("Notes")).not.toBeInTheDocument();
    expect((await done("client.read", { clientId })).details.notes).toBe(words);
    const key = { of: "client", id: clientId, form: "details" } as const;
    await expect.poll(async () => (await done("draft.read", { key })).text).toBeNull();
    await button("Edit record").click();
    await expect.element(notice).not.toBeInTheDocument();
  });

  it("is gone when it is thrown away, and with Cancel", async () => {
    await open();
    await button("Edit record").click();
    await field("Notes").fill(words);
    await press("Escape");
    await button("Edit record").click();
    await button("Throw it away").click();
    await expect.element(field("Notes")).toHaveValue("");
    await field("Notes").fill(words);
    await button("Cancel").click();
    await button("Edit record").click();
    await expect.element(field("Notes")).toHaveValue("");
  });
});

describe("C1: the other forms", () => {
  it.each([
    ["Plan…", "What the client wants to be able to do again"],
    ["Close course…", "Remark"],
  ])("%s: what was typed is there again after Escape and a reload", async (name, label) => {
    const { reload } = await open();
    await button(name).click();
    await field(label).fill(words);
    await press("Escape");
    await reload();
    await button(name).click();
    await expect.element(field(label)).toHaveValue(words);
  });

  it("who has seen the client: a reason half typed is there again", async () => {
    const { back } = await open();
    await field("Already seen by").click();
    await type("Dr. Ro");
    await press("Escape", "Escape");
    await expect.element(code).not.toBeInTheDocument();
    back();
    await expect.element(field("Already seen by")).toHaveValue("Dr. Ro");
  });

  it("an amendment of 350 characters is there again after Escape, and gone once it was added", async () => {
    const shown: Shown = await showApp({ sessions: { signed: "signed" } }, { screen: "session", sessionId: "signed" });
    const key = { of: "session", id: "signed", form: "amendment" } as const;
    const dialog = page.getByRole("dialog", { name: "Amendment" });
    const long = "The left side, not the right one. ".repeat(10);
    await page.getByRole("button", { name: "Add amendment" }).click();
    await dialog.getByRole("textbox").nth(1).fill(long);
    await press("Escape");
    await expect.element(dialog).not.toBeInTheDocument();
    await shown.reload();
    await page.getByRole("button", { name: "Add amendment" }).click();
    await expect.element(dialog.getByRole("textbox").nth(1)).toHaveValue(long);
    await dialog.getByRole("textbox").nth(0).fill("Wrong side");
    await dialog.getByRole("textbox").nth(2).fill("Ada Roy");
    await press("Enter");
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.poll(async () => (await shown.done("draft.read", { key })).text).toBeNull();
  });
});
