// Whose key it is: a question's before the session's, a field's or a list's while it has the focus, and nobody's when it only repeats itself.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { skipPain, startSession } from "../../support/component/acts.ts";
import { keyDown, keyUp, press, type } from "../../support/component/keys.ts";
import { pass } from "../../support/component/practice.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";

const chart = page.getByRole("group", { name: "Body chart, Back" });
const proposals = page.getByRole("listbox", { name: "Which muscle?" }).getByRole("option");
const field = page.getByRole("textbox", { name: "Client code or name" });

async function clickChart(): Promise<void> {
  const { width, height } = chart.element().getBoundingClientRect();
  await chart.click({ position: { x: width * 0.4, y: height * 0.55 } });
  await expect.element(proposals.first()).toHaveFocus();
}

async function eventsOf({ done }: Shown, sessionId: string): Promise<readonly { readonly type: string }[]> {
  return (await done("session.read", { sessionId })).events.map(({ event }) => event);
}

/** A client who was here before comes again. */
async function lookBack(): Promise<{ readonly shown: Shown; readonly sessionId: string }> {
  const shown = await showApp({ client: { details: { code: "JM-042" }, visits: { typical: "typical" } } });
  const { lines } = await shown.done("client.search", { query: "JM-042", archived: false, limit: 1 });
  const asked = { clientId: lines[0]?.clientId ?? "", courseId: null, commandId: crypto.randomUUID() };
  const { sessionId } = await shown.done("client.start-session", asked);
  shown.go({ screen: "session", sessionId });
  return { shown, sessionId };
}

it("M 1 L over the look back marks a site: the digit is the field's and no answer", async () => {
  const { shown, sessionId } = await lookBack();
  await expect.element(page.getByRole("group", { name: "How long was it sore after the last visit?" })).toBeVisible();
  await press("m");
  await expect.element(page.getByRole("searchbox", { name: "Muscle and side" })).toHaveFocus();
  await type("1");
  await type("l");
  await expect.poll(() => eventsOf(shown, sessionId)).toContainEqual(expect.objectContaining({ type: "site-marked" }));
  expect((await eventsOf(shown, sessionId)).map(({ type }) => type)).not.toContain("soreness-told");
});

it("Enter in the list of muscles is the list's while pain is asked and a score is typed", async () => {
  await showApp();
  await startSession("Score");
  await expect.element(page.getByRole("button", { name: "Pain 6" })).toBeVisible();
  await press("6");
  await clickChart();
  await press("Enter");
  await expect.element(page.getByRole("button", { name: /^Site 1, left/ })).toBeVisible();
});

it("Space in the list of muscles is the list's, and no hold starts on the site before", async () => {
  await showApp();
  await startSession("Space");
  await skipPain();
  await press("c", "Enter");
  await expect.element(page.getByRole("button", { name: /^Site 1/ })).toBeVisible();
  await clickChart();
  await press("Space");
  await expect.element(page.getByRole("button", { name: "Start hold" })).toBeVisible();
  await expect.element(page.getByRole("button", { name: "End hold" })).not.toBeInTheDocument();
});

it("Enter that is kept down on a new client's code makes the client, and nothing after it", async () => {
  const shown = await showApp();
  await expect.element(field).toHaveFocus();
  await type("JM-1");
  await expect.element(page.getByRole("option", { name: /JM-1/ }).first()).toBeVisible();
  await press("ArrowUp");
  await keyDown("Enter");
  await expect.element(page.getByRole("heading", { name: "JM-1" })).toBeVisible();
  await expect.element(page.getByRole("button", { name: /Start/ }).first()).toHaveFocus();
  for (let repeat = 0; repeat < 20; repeat += 1) {
    await keyDown("Enter");
    await pass(33);
  }
  await keyUp("Enter");
  expect(shown.calls.map(({ name }) => name)).not.toContain("client.start-session");
  // A press of its own starts the visit; held as long, it answers no screening.
  await keyDown("Enter");
  await expect.element(page.getByRole("heading", { name: "Before the first hold" })).toBeVisible();
  for (let repeat = 0; repeat < 20; repeat += 1) await keyDown("Enter");
  await keyUp("Enter");
  await press("Enter");
  await expect.element(page.getByRole("heading", { name: "Before the first hold" })).toBeVisible();
  await press("a");
  await expect.element(page.getByRole("heading", { name: "Pain before" })).toBeVisible();
});

it("Enter that is kept down on a button presses it once", async () => {
  const shown = await showApp();
  await startSession("Held");
  await skipPain();
  const applicator = page.getByRole("button", { name: "Applicator" }).element();
  if (applicator instanceof HTMLElement) applicator.focus();
  await keyDown("Enter");
  for (let repeat = 0; repeat < 10; repeat += 1) {
    await pass(100);
    await keyDown("Enter");
  }
  await keyUp("Enter");
  const asked = shown.calls.filter(({ name }) => name === "session.command").map(({ request }) => request);
  expect(asked.filter((one) => JSON.stringify(one).includes("set-applicator"))).toHaveLength(1);
});

it("a key means the same in a question, a session and a note, whatever the layout types", async () => {
  const shown = await showApp();
  await startSession("Layout");
  await expect.element(page.getByRole("button", { name: "Pain 4" })).toBeVisible();
  // Greek: the letter at the place of S leaves the score out.
  const strike = async (code: string, key: string): Promise<void> => {
    for (const kind of ["keydown", "keyup"])
      document.body.dispatchEvent(new KeyboardEvent(kind, { code, key, bubbles: true, cancelable: true }));
    await pass(300);
  };
  await strike("KeyS", "σ");
  await expect.element(page.getByRole("button", { name: "Pain 4" })).not.toBeInTheDocument();
  // A remote desktop sends no place.
  await strike("", "m");
  await expect.element(page.getByRole("searchbox", { name: "Muscle and side" })).toHaveFocus();
  await keyDown("Escape");
  await keyUp("Escape");
  await expect.element(page.getByRole("searchbox", { name: "Muscle and side" })).not.toBeInTheDocument();
  await strike("KeyF", "φ");
  await expect.element(page.getByRole("heading", { name: /Wrap up/ })).toBeVisible();
  await strike("KeyN", "ν");
  await expect.element(page.getByRole("dialog", { name: "Review and sign" })).toBeVisible();
  expect(shown.calls.some(({ name }) => name === "session.command")).toBe(true);
});
