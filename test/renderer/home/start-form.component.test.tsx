// The one field that begins everything: finds a client, makes a new one, or starts a quick session.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { StartForm } from "../../../renderer/home/StartForm.tsx";
import { HostContext } from "../../../renderer/host/use-host.ts";
import { press, strike, type } from "../../support/component/keys.ts";
import { openPractice } from "../../support/component/practice.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";
import { slowSearch } from "../../support/component/slow-search.ts";
import { noDetails } from "../../../shared/client/details.ts";

const field = page.getByRole("textbox", { name: "Client code or name" });
const options = page.getByRole("option");

async function show(...codes: readonly string[]): Promise<Shown> {
  const shown = await showApp();
  for (const code of codes)
    await shown.done("client.create", { details: { ...noDetails, code, name: "Jane Moore" }, commandId: `c-${code}` });
  await expect.element(field).toHaveFocus();
  return shown;
}
const asked = ({ calls }: Shown) =>
  calls.map(({ name }) => name).filter((name) => name === "session.start" || name === "client.create");

it("asks for a code where nothing was typed, and starts nothing", async () => {
  const shown = await show();
  await press("Enter");
  await expect.element(page.getByRole("alert")).toHaveTextContent("Type the client's code or name first.");
  expect(asked(shown)).toEqual([]);
});

it("refuses a name that is too long, and starts nothing", async () => {
  const shown = await show();
  await field.fill("x".repeat(121));
  await press("Enter");
  await expect.element(page.getByRole("alert")).toHaveTextContent("Please shorten it to 120 characters.");
  expect(asked(shown)).toEqual([]);
});

it("offers a new client and a quick session for a name nobody has, the quick session first", async () => {
  const shown = await show();
  await type("AK-9");
  await expect.element(options).toHaveLength(2);
  await expect.element(page.getByRole("option", { name: "New client “AK-9”" })).toBeVisible();
  await expect
    .element(page.getByRole("option", { name: "Quick session “AK-9”" }))
    .toHaveAttribute("aria-selected", "true");
  await press("Enter");
  await expect.element(page.getByRole("heading", { name: "AK-9" })).toBeVisible();
  expect(asked(shown)).toEqual(["session.start"]);
});

it("makes a new client by arrow key and Enter, and goes to the record", async () => {
  const shown = await show();
  await type("AK-9");
  await expect.element(options).toHaveLength(2);
  await press("ArrowUp", "Enter");
  await expect.element(page.getByText("No course yet. The first visit begins one.")).toBeVisible();
  expect(asked(shown)).toEqual(["client.create"]);
});

it("opens the client who was found with Enter, whatever part was typed", async () => {
  const shown = await show("JM-042", "AK-9");
  await type("042");
  await expect.element(options.first()).toMatchTextContent("JM-042");
  await expect.element(options.first()).toHaveAttribute("aria-selected", "true");
  await press("Enter");
  await expect.element(page.getByRole("heading", { name: "JM-042" })).toBeVisible();
  expect(asked(shown)).toEqual(["client.create", "client.create"]);
});

it("says how many more there are than are shown", async () => {
  await show(...Array.from({ length: 9 }, (_, index) => `JM-${index}`));
  await type("jm");
  await expect.element(options).toHaveLength(8);
  await expect.element(page.getByText("3 more: type on")).toBeVisible();
});

it("finds an archived client, says so, and restores the record by one press", async () => {
  const shown = await show("JM-042");
  const { lines } = await shown.done("client.search", { query: "", archived: true, limit: 1 });
  const clientId = lines[0]?.clientId ?? "";
  const command = { type: "archive-client" } as const;
  await shown.done("client.command", { clientId, commandId: "archived", command });
  await type("JM-042");
  await expect.element(options.first()).toMatchTextContent("JM-042archived · Jane Moore");
  await press("Enter");
  await page.getByRole("button", { name: "Restore" }).click();
  await expect.element(page.getByRole("button", { name: "Start visit" })).toBeVisible();
});

async function showSlow(...codes: readonly string[]) {
  const { host, done } = await openPractice();
  const ids = new Map<string, string>();
  for (const code of codes) {
    const made = await done("client.create", { details: { ...noDetails, code }, commandId: `c-${code}` });
    ids.set(made.clientId, code);
  }
  const slow = slowSearch(host);
  const opened: string[] = [];
  const onGo = vi.fn((route: { screen: string; clientId?: string }) => {
    opened.push(route.clientId === undefined ? route.screen : (ids.get(route.clientId) ?? ""));
  });
  await render(
    <HostContext value={slow.host}>
      <StartForm onGo={onGo} />
    </HostContext>,
  );
  await expect.element(field).toHaveFocus();
  return { opened, letGo: slow.letGo };
}

it("Enter at a scanner's speed opens whom the words find, however late the search answers, 20 times of 20", async () => {
  const { opened, letGo } = await showSlow("JM-040", "JM-043");
  for (let round = 0; round < 20; round += 1) {
    await field.fill("JM-04");
    letGo();
    await expect.element(options.first()).toMatchTextContent("JM-040");
    await type("3");
    await strike("Enter");
    expect(opened).toHaveLength(round);
    letGo();
    await expect.poll(() => opened).toHaveLength(round + 1);
  }
  expect(new Set(opened)).toEqual(new Set(["JM-043"]));
});

it("gives an Enter up whose words were changed before the search answered", async () => {
  const { opened, letGo } = await showSlow("JM-040", "JM-043");
  await type("JM-04");
  await strike("Enter");
  await type("3");
  letGo();
  await expect.element(options.first()).toMatchTextContent("JM-043");
  expect(opened).toEqual([]);
});

it("opens nobody else when the one that was pointed at is not found by the words that were typed since", async () => {
  const { opened, letGo } = await showSlow("JM-040", "JM-041", "JM-043");
  await type("JM-04");
  letGo();
  await expect.element(options).toHaveLength(5);
  await type("3");
  await strike("ArrowDown", "Enter");
  letGo();
  await expect.element(options).toHaveLength(3);
  await expect.element(options.first()).toHaveAttribute("aria-selected", "true");
  expect(opened).toEqual([]);
  await strike("Enter");
  await expect.poll(() => opened).toEqual(["JM-043"]);
});
