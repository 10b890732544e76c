// A page that was not there when its host told it that the disk is away: over the real host on a data folder that is moved and put back.
import { expect, it } from "vitest";
import { commands, page } from "vitest/browser";
import { pass } from "../../support/component/practice.ts";
import { showApp } from "../../support/component/show-app.tsx";

it("a page that is opened anew knows at once what the disk has not taken, and when it has", async () => {
  const { folder, done, reload } = await showApp();
  const { sessionId } = await done("session.start", { client: "JM-042", commandId: "start" });
  await commands.moveFolder(folder, `${folder}-away`);
  const remarks = { type: "write-remarks", text: "Slept well." } as const;
  expect(await done("session.command", { sessionId, commandId: "write", stamp: null, command: remarks })).toMatchObject(
    { saved: false },
  );
  await expect.element(page.getByRole("alert")).toMatchTextContent("One act is not on the disk yet");
  await reload();
  await expect.element(page.getByRole("alert")).toMatchTextContent("One act is not on the disk yet");
  await commands.moveFolder(`${folder}-away`, folder);
  await pass(1_000);
  await expect.element(page.getByText("Everything is on the disk again")).toBeVisible();
});
