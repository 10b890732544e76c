// C3: "Saved" is said of a file that was written and of nothing else, and nothing is deleted on the strength of a download that may not exist.
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { noDetails } from "../../../shared/client/details.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Failure } from "../../../shared/contract/contract.ts";
import { press, type } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";

const button = (name: string) => page.getByRole("button", { name, exact: true });
const code = page.getByRole("textbox", { name: "Type the code JM-042 to delete" });
const isThere = page.getByRole("checkbox", { name: "I have opened the file: all notes are in it" });
const alert = page.getByRole("form", { name: "Delete this client with everything" }).getByRole("alert");

type Way = { readonly files: "written" | "handed"; readonly answer: Result<{ saved: boolean }, Failure> };

async function open({ files, answer }: Way) {
  const shown = await showApp({ client: { details: { ...noDetails, code: "JM-042" }, visits: { signed: "signed" } } });
  // The host is the test's own: how far its files get is what is tried here.
  Object.assign(shown.host, {
    files,
    saveExport: async () => (answer.ok ? ok({ name: "JM-042 notes.txt", unread: [], ...answer.value }) : answer),
  });
  shown.go({ screen: "client", clientId: "client-1" });
  await button("Delete…").click();
  await button("Save all notes first").click();
  await code.click();
  await type("JM-042");
  const deleted = () => shown.calls.filter(({ name }) => name === "client.delete").length;
  return { ...shown, deleted };
}

describe("C3: deleting waits for a real file", () => {
  it("what the browser was handed is called that, and deleting waits until somebody has seen the file", async () => {
    const { deleted } = await open({ files: "handed", answer: ok({ saved: true }) });
    await expect.element(alert).toMatchTextContent("Handed to the browser");
    await expect.element(button("Delete for good")).not.toBeInTheDocument();
    await press("Enter");
    await expect.element(alert).toMatchTextContent("The notes are not known to be saved yet");
    expect(deleted()).toBe(0);
    await isThere.click();
    await button("Delete for good").click();
    await expect.poll(deleted).toBe(1);
  });

  it("what was written is saved, and nothing more is asked", async () => {
    const { deleted } = await open({ files: "written", answer: ok({ saved: true }) });
    await expect.element(alert).toHaveTextContent("Saved");
    await expect.element(isThere).not.toBeInTheDocument();
    await button("Delete for good").click();
    await expect.poll(deleted).toBe(1);
  });

  it.each([
    ["the person changed their mind about where", ok({ saved: false })],
    ["the disk is full", err({ code: "not-saved", why: "disk-full" } as const)],
  ])("nothing is deleted where the notes were not saved because %s", async (_why, answer) => {
    const { deleted } = await open({ files: "written", answer });
    await expect.element(button("Delete for good")).not.toBeInTheDocument();
    await press("Enter");
    expect(deleted()).toBe(0);
  });
});
