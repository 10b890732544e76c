// A learned pedal in a session: a double press, and one that may be held down after its test.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { markSite, skipPain, startSession } from "../../support/component/acts.ts";
import { addSet, button, chooseGesture, openKeys } from "../../support/component/keys-page.ts";
import { press } from "../../support/component/keys.ts";
import { pedalDown, pedalUp, tap, tapWith } from "../../support/component/pedal.ts";
import { pass } from "../../support/component/practice.ts";

async function learn(gesture: string): Promise<void> {
  await button("Add a key for Start or end hold").click();
  await tap("F20");
  await chooseGesture(gesture);
  await button("Bind F20").click();
}

async function sessionWithSite(client: string): Promise<void> {
  await press("Escape");
  await startSession(client);
  await skipPain();
  await markSite("ql l");
}

it("a learned double press starts and ends the hold, stamped with its first down", async () => {
  const { done } = await openKeys();
  await addSet("Foot");
  await learn("double press");
  await expect.element(button("F20 twice: take away from Start or end hold")).toBeVisible();
  await sessionWithSite("Double");
  // A single one does nothing.
  await tap("F20", 60, 500);
  await expect.element(page.getByRole("button", { name: "Start hold" })).toBeVisible();
  await tap("F20");
  await tap("F20");
  await expect.element(page.getByRole("button", { name: "End hold" })).toBeVisible();
  await expect.element(page.getByText(/^F20 twice/)).toBeVisible();
  await pass(12_000);
  await tap("F20");
  await tap("F20");
  await expect.element(page.getByRole("button", { name: "Released", exact: true })).toBeVisible();

  const sessionId = window.location.hash.replace("#/session/", "");
  const { events } = await done("session.read", { sessionId });
  const ended = events.map(({ event }) => event).find((event) => event.type === "hold-ended");
  // From first down to first down: two taps of 150 ms each, and the 12 s.
  expect(ended).toMatchObject({ heldMs: 12_300 });
});

it("a pedal that has not passed the 12 second test may not be held down", async () => {
  await openKeys();
  await addSet("Press and hold");
  await learn("held down");
  await expect.element(page.getByRole("alert")).toMatchTextContent("F20 has not passed the 12 second test yet");
});

/** Through the wizard: a pedal that sends a press and a release and stays quiet while it is held. */
async function passTest(): Promise<void> {
  await button("Test a pedal").click();
  await expect.element(page.getByText("Press the pedal, keep it down")).toBeVisible();
  await pedalDown("F20");
  await pass(3_100);
  await expect.element(page.getByText("Let go now")).toBeVisible();
  await pedalUp("F20");
  await pass(600);
  await expect.element(page.getByText("Now press it once more, shortly.")).toBeVisible();
  await tap("F20", 60, 600);
  const found = page.getByRole("dialog").getByRole("status");
  await expect.element(found).toMatchTextContent("F20 sends a press and a release");
  await button("Do the 12 second test").click();
  await pedalDown("F20");
  await pass(12_100);
  await expect.element(page.getByText("Let go now")).toBeVisible();
  await pedalUp("F20");
  await pass(600);
  await expect.element(found).toMatchTextContent("stays down quietly");
  await button("Close").click();
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
}

it("after its test a pedal may be held down: down is pressure on, up is pressure off", async () => {
  await openKeys();
  await addSet("Press and hold");
  await passTest();
  await learn("held down");
  await expect.element(button("F20 held down: take away from Start or end hold")).toBeVisible();
  await sessionWithSite("Held");
  await pedalDown("F20");
  await expect.element(page.getByRole("button", { name: "End hold" })).toBeVisible();
  await pedalDown("F20", true);
  await pass(10_100);
  await pedalUp("F20");
  // A contact that bounces would be down again by then.
  await pass(300);
  await expect.element(page.getByRole("button", { name: "Released", exact: true })).toBeVisible();
  await pass(500);

  // Somebody leaves the screen with the pedal down: nobody will hear it come up.
  await pedalDown("F20");
  await expect.element(page.getByRole("button", { name: "End hold" })).toBeVisible();
  await page.getByRole("button", { name: "Home" }).click();
  await page.getByRole("button", { name: "Resume" }).click();
  await expect.element(page.getByRole("region", { name: "Chosen site" })).toMatchTextContent("interrupted");
  await press("f");
  await expect.element(page.getByRole("region", { name: "Session note" })).toMatchTextContent("its end was not seen");
  await pedalUp("F20");
});

it.each([
  [["Shift"], "Shift+F16"],
  [["Control"], "Ctrl+F16"],
  [["Control", "Alt"], "Ctrl+Alt+F16"],
  [["Alt"], "Alt+F16"],
  [["Control", "Shift"], "Ctrl+Shift+F16"],
] as const)(
  "B1: a pedal that holds %s around its key is learnt with it, named with it and heard",
  async (held, label) => {
    await openKeys();
    await addSet("Foot");
    await button("Add a key for Start or end hold").click();
    await tapWith(held, "F16");
    await button(`Bind ${label}`).click();
    await expect.element(button(`${label}: take away from Start or end hold`)).toBeVisible();
    const tester = page.getByRole("region", { name: "Last press" });
    await pass(1_000);
    await tapWith(held, "F16");
    await expect.element(tester).toMatchTextContent(`${label}…down for 0.06`);
    await pass(1_000);
    await expect.element(tester).toMatchTextContent("means Start or end hold");
    // The same key without what was held is another one.
    await tap("F16");
    await expect.element(tester).toMatchTextContent("F16…down for 0.06");
    await pass(1_000);
    await expect.element(tester).toMatchTextContent("not bound");
    await sessionWithSite("Held beside");
    await tap("F16", 60, 500);
    await expect.element(page.getByRole("button", { name: "Start hold" })).toBeVisible();
    await tapWith(held, "F16", 60, 500);
    await expect.element(page.getByRole("button", { name: "End hold" })).toBeVisible();
    await pass(12_000);
    await tapWith(held, "F16", 60, 500);
    await expect.element(page.getByRole("button", { name: "Released", exact: true })).toBeVisible();
  },
);
