// Settings, keys and pedals: all sets to a file, to the beginning, and back from the file. What cannot be read changes nothing.
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { addSet, button, chooseGesture, openKeys } from "../../support/component/keys-page.ts";
import { tap } from "../../support/component/pedal.ts";

const take = async (text: string): Promise<void> => {
  const chooser = document.querySelector('input[type="file"]');
  if (chooser === null) throw new Error("nothing to choose a file with");
  await userEvent.upload(chooser, new File([text], "keys.json", { type: "application/json" }));
};

it("own sets are saved to a file, given up for the beginning, and taken back from the file", async () => {
  const { saved } = await openKeys();
  await addSet("Left foot");
  await button("Add a key for Start or end hold").click();
  await tap("F20");
  await chooseGesture("double press");
  await button("Bind F20").click();
  await expect.element(button("F20 twice: take away from Start or end hold")).toBeVisible();

  await button("Save to a file").click();
  await expect.element(page.getByText("Handed to the browser")).toBeVisible();
  const { name, content } = saved[0] ?? { name: "", content: { text: "" } };
  const text = "text" in content ? content.text : "";
  expect(name).toBe("steadyhold-keys.json");
  expect(text).toContain('"F20"');

  // The first press only asks.
  await button("Back to the beginning").click();
  await expect.element(page.getByRole("switch", { name: "Left foot on" })).toBeInTheDocument();
  await button("Really: all own keys and sets go").click();
  await expect.element(page.getByRole("switch", { name: "Left foot on" })).not.toBeInTheDocument();

  await take(text);
  await expect.element(page.getByRole("switch", { name: "Left foot on" })).toBeChecked();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Left foot" })
    .getByRole("button", { name: "Show and change" })
    .click();
  await expect.element(button("F20 twice: take away from Start or end hold")).toBeVisible();
});

it.each([
  ["that cannot be read", "garbage", "it cannot be read. Nothing was changed."],
  [
    "in which something is missing",
    '{"steadyhold":"keys-and-pedals","version":1,"input":{"profiles":[]}}',
    "is not right (guardMs). Nothing was changed.",
  ],
])("a file %s is refused with the reason, and nothing changes", async (_what, text, why) => {
  await openKeys();
  await take(text);
  await expect.element(page.getByRole("alert")).toMatchTextContent(why);
  await expect.element(page.getByRole("switch", { name: "Keyboard on" })).toBeChecked();
});
