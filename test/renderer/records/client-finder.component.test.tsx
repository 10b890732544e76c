// A client found by typing, to merge records or to attach a visit: Enter takes the first, a button any, and the record itself is never offered.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ClientFinder } from "../../../renderer/records/ClientFinder.tsx";
import { HostContext } from "../../../renderer/host/use-host.ts";
import { noDetails } from "../../../shared/client/details.ts";
import { press, type } from "../../support/component/keys.ts";
import { openPractice } from "../../support/component/practice.ts";

const field = page.getByRole("textbox", { name: "Code or name of the client" });
const found = page.getByRole("button", { name: /^Take/ });

async function show(except?: string, onNew?: (text: string) => void) {
  const { host, done } = await openPractice();
  const ids = new Map<string, string>();
  for (const [code, name] of [
    ["JM-042", "Jane Moore"],
    ["JM-107", ""],
    ["AK-9", "Ada King"],
  ] as const) {
    const made = await done("client.create", { details: { ...noDetails, code, name }, commandId: `c-${code}` });
    ids.set(code, made.clientId);
  }
  const onTake = vi.fn();
  await render(
    <HostContext value={host}>
      <ClientFinder
        label="Code or name of the client"
        except={except === undefined ? null : (ids.get(except) ?? null)}
        action={(code) => `Take ${code}`}
        onTake={onTake}
        {...(onNew === undefined ? {} : { onNew })}
      />
    </HostContext>,
  );
  await expect.element(field).toHaveFocus();
  return { onTake };
}

it("offers nobody before something is typed, and Enter then takes nobody", async () => {
  const { onTake } = await show();
  await expect.element(found).not.toBeInTheDocument();
  await press("Enter");
  expect(onTake).not.toHaveBeenCalled();
});

it("finds by code and by name, and says who it is", async () => {
  await show();
  await type("jm");
  await expect.element(found).toHaveLength(2);
  await expect.element(page.getByRole("button", { name: "Take JM-042 · Jane Moore" })).toBeVisible();
  await field.fill("king");
  await expect.element(page.getByRole("button", { name: "Take AK-9 · Ada King" })).toBeVisible();
  await expect.element(found).toHaveLength(1);
});

it("Enter takes the first one found, a click the one that was clicked", async () => {
  const { onTake } = await show();
  await type("ada");
  await expect.element(found).toHaveLength(1);
  await press("Enter");
  expect(onTake.mock.lastCall).toEqual([expect.objectContaining({ code: "AK-9" })]);
  await field.fill("jm");
  await page.getByRole("button", { name: "Take JM-107" }).click();
  expect(onTake.mock.lastCall).toEqual([expect.objectContaining({ code: "JM-107" })]);
});

it("never offers the record that is left out", async () => {
  await show("JM-042");
  await type("jm");
  await expect.element(page.getByRole("button", { name: "Take JM-107" })).toBeVisible();
  await expect.element(page.getByRole("button", { name: /Take JM-042/ })).not.toBeInTheDocument();
});

it("offers a new client with what was typed, where that is asked for", async () => {
  const onNew = vi.fn();
  await show(undefined, onNew);
  await type(" nobody ");
  await page.getByRole("button", { name: "New client “nobody”" }).click();
  expect(onNew.mock.calls).toEqual([["nobody"]]);
});
