// A file that was chosen to be read in: what was new here, or everything that is wrong with it, and nothing of it written.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { HostContext } from "../../../renderer/host/use-host.ts";
import { ImportDialog } from "../../../renderer/output/ImportDialog.tsx";
import { press } from "../../support/component/keys.ts";
import { openPractice } from "../../support/component/practice.ts";
import { showApp } from "../../support/component/show-app.tsx";

const dialog = page.getByRole("dialog");

/** Everything of a practice with one signed session, as its page saves it. */
async function savedPractice(): Promise<string> {
  const { saved } = await showApp({ sessions: { signed: "signed" } });
  await page.getByRole("button", { name: "Save everything …" }).click();
  await press("j");
  await expect.poll(() => saved.length).toBe(1);
  const content = saved[0]?.content;
  if (content === undefined || !("text" in content)) throw new Error("nothing was saved");
  return content.text;
}

async function show(text: string) {
  const practice = await openPractice();
  const onClose = vi.fn();
  await render(
    <HostContext value={practice.host}>
      <ImportDialog file={new File([text], "practice.json")} onClose={onClose} />
    </HostContext>,
  );
  await expect.element(dialog.getByRole("button", { name: "Close" })).toBeVisible();
  return { ...practice, onClose };
}

it("says what was new here, and the second time that it was here already", async () => {
  const text = await savedPractice();
  const { host, done, onClose } = await show(text);
  await expect.element(page.getByRole("dialog", { name: "Read in" })).toMatchTextContent("One session was new here");
  await expect.element(dialog).toMatchTextContent("practice.json");
  expect((await done("home.read", {})).recent).toHaveLength(1);
  await press("Escape");
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  const again = await host.call("practice.import", { text });
  expect(again).toMatchObject({ ok: true, value: { outcome: "imported" } });
});

it("explains a damaged file entry by entry, and writes nothing of it", async () => {
  const text = (await savedPractice())
    .replace('"muscle":"quadratus-lumborum"', '"muscle":"heart"')
    .replace('"stamp":"host"', '"stamp":"guess"');
  const { done } = await show(text);
  const refused = page.getByRole("dialog", { name: "Not read in" });
  await expect.element(refused).toMatchTextContent("Nothing was written");
  await expect.element(refused).toMatchTextContent("Session 1, Signed, entry 1");
  await expect.element(refused).toMatchTextContent('“stamp” is "guess"');
  expect((await done("home.read", {})).recent).toEqual([]);
});

it("refuses what is no file of Steadyhold's", async () => {
  await show("garbage");
  await expect.element(page.getByRole("dialog", { name: "Not read in" })).toMatchTextContent("Nothing was written");
});
