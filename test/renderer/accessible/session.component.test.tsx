// The session screen has no accessibility violation, in any state.
import { expect, it } from "vitest";
import { commands, page } from "vitest/browser";
import { expectAccessible } from "../../support/component/expect-accessible.ts";
import { press, type } from "../../support/component/keys.ts";
import { pass } from "../../support/component/practice.ts";
import { switchOn } from "../../support/component/sets.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";
import { swap } from "../../support/component/swap.ts";
import { pain, suspectInflammation } from "../../support/samples/given.ts";
import { story } from "../../support/drivers/session-story.ts";

const button = (name: string | RegExp) => page.getByRole("button", { name });
const begun = () =>
  story({ client: "A client with a rather long name, to see how it wraps" })
    .at(1_000, pain("before", 4))
    .site("gluteus-medius", "left");

async function open(told = begun()): Promise<Shown> {
  const shown = await showApp({ sessions: { open: told.events } }, { screen: "session", sessionId: "open" });
  await expect.element(page.getByRole("heading", { name: /A client with/ })).toBeVisible();
  return shown;
}

it("an idle session is accessible", async () => {
  await open();
  await expect.element(button("Start hold")).toBeVisible();
  await expectAccessible();
});

it("a session without a site is accessible", async () => {
  await open(story({ client: "A client with no site" }).at(1_000, pain("before", null)));
  await expect.element(page.getByText("Mark a site to begin")).toBeVisible();
  await expectAccessible();
});

it("a running hold with feedback that is still open is accessible", async () => {
  await open();
  await press("Space");
  await expect.element(button("End hold")).toBeVisible();
  await expectAccessible();
  await button("Too much").click();
  await expect.element(page.getByText("Too much · ease off")).toBeVisible();
  await expectAccessible();
});

it("a running hold that is not on the disk yet is accessible", async () => {
  const { folder } = await open();
  await commands.moveFolder(folder, `${folder}-away`);
  await press("Space");
  await expect.element(page.getByRole("alert")).toMatchTextContent("One act is not on the disk yet");
  await expectAccessible();
  await commands.moveFolder(`${folder}-away`, folder);
});

it("the question for the response is accessible", async () => {
  await open();
  await press("Space");
  await pass(12_000);
  await press("Space");
  await expect.element(page.getByText("How did the muscle respond?")).toBeVisible();
  await expectAccessible();
});

it("the question whether inflammation is suspected is accessible", async () => {
  const told = begun();
  for (let hold = 0; hold < 3; hold += 1) told.hold(12_000, [], "not-released");
  await open(told);
  await expect.element(page.getByText(/Site 1, left gluteus medius: not released after 3 counted holds/)).toBeVisible();
  await expectAccessible();
});

it("a paused session is accessible", async () => {
  await open();
  await button("Pause session").click();
  await expect.element(button("Resume session")).toBeVisible();
  await expectAccessible();
});

it("a closed site, and what lifts its block, is accessible", async () => {
  await open(begun().act(suspectInflammation));
  await expect.element(page.getByText(/^Closed: inflammation suspected\. No more/)).toBeVisible();
  await expectAccessible();
  await press("l");
  await expect.element(page.getByRole("textbox", { name: /treated again/ })).toHaveFocus();
  await expectAccessible();
});

it("marking a site by name is accessible", async () => {
  await open();
  await press("m");
  await expect.element(page.getByRole("searchbox", { name: "Muscle and side" })).toHaveFocus();
  // Before that the list is longer than its place, and axe does not know that the field's arrow keys scroll it: see mark-site.component.test.tsx.
  await type("gl");
  await expect.element(page.getByRole("option").first()).toBeVisible();
  await expectAccessible();
});

it("the dialog of all keys is accessible", async () => {
  await open();
  await button("Keys").click();
  await expect.element(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expectAccessible();
});

it("the choices of one pedal are accessible", async () => {
  const shown = await showApp({ sessions: { open: story({ client: "One pedal" }).events } });
  await switchOn(shown, "one-pedal");
  shown.go({ screen: "session", sessionId: "open" });
  await expect.element(page.getByRole("region", { name: "Choices" })).toBeVisible();
  await expectAccessible();
});

it("a session without sound says so accessibly", async () => {
  const plug = swap(navigator.mediaDevices, "enumerateDevices", { value: async () => [] });
  try {
    await open();
    await pass(1_000);
    await expect.element(page.getByRole("alert")).toMatchTextContent(/No sound.*Check the speaker/);
    await expectAccessible();
  } finally {
    plug();
  }
});

it("the question before the window closes on a running hold is accessible", async () => {
  const { push } = await open();
  await press("Space");
  push({ type: "close-asked", why: "hold" });
  await expect.element(page.getByRole("alert", { name: "Before the window closes" })).toBeVisible();
  await expectAccessible();
});

it("a record that somebody changed is explained accessibly", async () => {
  await showApp({ sessions: { signed: "signed" }, changed: "signed" }, { screen: "session", sessionId: "signed" });
  await expect.element(page.getByRole("heading", { name: "This record was changed" })).toBeVisible();
  await expectAccessible();
});

it("thirty sites are accessible, whichever way the chart is turned", async () => {
  await showApp({ sites: 30 }, { screen: "session", sessionId: "recorded" });
  await expect.element(page.getByRole("list", { name: "Sites" }).getByRole("button")).toHaveLength(30);
  await expectAccessible();
  await press("v", "d", "c");
  await expect.element(page.getByRole("listbox", { name: "Muscles, Front, Deep" })).toHaveFocus();
  await expectAccessible();
});
