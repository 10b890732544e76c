// A client found by typing, to merge records or to attach a visit: Enter takes the first of those found by what stands in the field, a button
// any, the record itself is never offered, and nothing is done before the question is answered.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ClientFinder } from "../../../renderer/records/ClientFinder.tsx";
import { HostContext } from "../../../renderer/host/use-host.ts";
import { noDetails } from "../../../shared/client/details.ts";
import { press, strike, type } from "../../support/component/keys.ts";
import { openPractice } from "../../support/component/practice.ts";
import { slowSearch } from "../../support/component/slow-search.ts";

const field = page.getByRole("textbox", { name: "Code or name of the client" });
const found = page.getByRole("button", { name: /^(?:JM|AK)-/ });
const question = (who: string) => page.getByText(`Take ${who} now?`);
const doIt = page.getByRole("button", { name: "Yes, take" });

type Shown = { readonly except?: string; readonly onNew?: (text: string) => void; readonly isSlow?: boolean };

async function show({ except, onNew, isSlow = false }: Shown = {}) {
  const { host, done } = await openPractice();
  const slow = slowSearch(host);
  const ids = new Map<string, string>();
  for (const [code, name] of [
    ["JM-042", "Jane Moore"],
    ["JM-043", "Joan Mill"],
    ["JM-107", ""],
    ["AK-9", "Ada King"],
  ] as const) {
    const made = await done("client.create", { details: { ...noDetails, code, name }, commandId: `c-${code}` });
    ids.set(code, made.clientId);
  }
  const onTake = vi.fn();
  await render(
    <HostContext value={isSlow ? slow.host : host}>
      <ClientFinder
        label="Code or name of the client"
        except={except === undefined ? null : (ids.get(except) ?? null)}
        question={({ code }) => `Take ${code} now?`}
        action={({ code }) => `Yes, take ${code}`}
        onTake={onTake}
        {...(onNew === undefined ? {} : { onNew })}
      />
    </HostContext>,
  );
  await expect.element(field).toHaveFocus();
  return { onTake, done, ids, letGo: slow.letGo };
}

it("offers nobody before something is typed, and Enter then takes nobody", async () => {
  await show();
  await expect.element(found).not.toBeInTheDocument();
  await press("Enter");
  await expect.element(doIt).not.toBeInTheDocument();
});

it("finds by code and by name, and says who it is", async () => {
  await show();
  await type("jm-04");
  await expect.element(found).toHaveLength(2);
  await expect.element(page.getByRole("button", { name: "JM-042 · Jane Moore" })).toBeVisible();
  await field.fill("king");
  await expect.element(page.getByRole("button", { name: "AK-9 · Ada King" })).toBeVisible();
  await expect.element(found).toHaveLength(1);
});

it("finds archived clients, and says that they are", async () => {
  const { done, ids } = await show();
  const command = { type: "archive-client" } as const;
  await done("client.command", { clientId: ids.get("AK-9") ?? "", commandId: "archived", command });
  await type("ada");
  await expect.element(page.getByRole("button", { name: "AK-9 · Ada King · archived" })).toBeVisible();
});

it("asks about the first one found at Enter, and about the one that was pressed", async () => {
  const { onTake } = await show();
  await type("ada");
  await expect.element(found).toHaveLength(1);
  await press("Enter");
  await expect.element(question("AK-9")).toHaveFocus();
  await page.getByRole("button", { name: "Find another" }).click();
  await expect.element(field).toHaveFocus();
  await field.fill("jm");
  await page.getByRole("button", { name: "JM-107" }).click();
  await expect.element(question("JM-107")).toBeVisible();
  expect(onTake).not.toHaveBeenCalled();
});

it("does it once the question is answered, and not for a second Enter or one kept down", async () => {
  const { onTake } = await show();
  await type("ada");
  await expect.element(found).toHaveLength(1);
  await strike("Enter", "Enter", "Enter");
  await expect.element(question("AK-9")).toBeVisible();
  expect(onTake).not.toHaveBeenCalled();
  await doIt.click();
  expect(onTake.mock.calls).toEqual([[expect.objectContaining({ code: "AK-9" })]]);
});

it("says so when Enter finds nobody, until something else is typed", async () => {
  await show();
  await type("nobody");
  await press("Enter");
  await expect.element(page.getByRole("status")).toHaveTextContent("Nobody is found by “nobody”.");
  await type("x");
  await expect.element(page.getByRole("status")).toHaveTextContent("");
});

it("never offers the record that is left out, by Enter neither", async () => {
  await show({ except: "JM-042" });
  await type("jm-04");
  await expect.element(page.getByRole("button", { name: "JM-043" })).toBeVisible();
  await expect.element(page.getByRole("button", { name: "JM-042" })).not.toBeInTheDocument();
  await press("Enter");
  await expect.element(question("JM-043")).toBeVisible();
});

it("offers a new client with what was typed, where that is asked for", async () => {
  const onNew = vi.fn();
  await show({ onNew });
  await type(" nobody ");
  await page.getByRole("button", { name: "New client “nobody”" }).click();
  expect(onNew.mock.calls).toEqual([["nobody"]]);
});

it("Enter at a scanner's speed asks about whom the words find, however late the search answers, 20 times of 20", async () => {
  const { letGo } = await show({ isSlow: true });
  for (let round = 0; round < 20; round += 1) {
    await field.fill("JM-04");
    letGo();
    await expect.element(found.first()).toMatchTextContent("JM-042");
    await type("3");
    await strike("Enter");
    await expect.element(doIt).not.toBeInTheDocument();
    letGo();
    await expect.element(question("JM-043")).toBeVisible();
    await page.getByRole("button", { name: "Find another" }).click();
  }
});

it("gives an Enter up whose words were changed before the search answered", async () => {
  const { letGo } = await show({ isSlow: true });
  await type("JM-04");
  await strike("Enter");
  await type("3");
  letGo();
  await expect.element(found).toHaveLength(1);
  await expect.element(doIt).not.toBeInTheDocument();
});
