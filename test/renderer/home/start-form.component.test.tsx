// The one field that begins everything: finds a client, makes a new one, or starts a quick session.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { press, type } from "../../support/component/keys.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";
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
