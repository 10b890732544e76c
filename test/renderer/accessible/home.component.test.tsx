// The first screen and the bands above every screen have no accessibility violation, in any state.
import { expect, it } from "vitest";
import { commands, page, userEvent } from "vitest/browser";
import { press, type } from "../../support/component/keys.ts";
import { expectAccessible } from "../../support/component/expect-accessible.ts";
import { pass } from "../../support/component/practice.ts";
import { showApp } from "../../support/component/show-app.tsx";
import { finish, pain } from "../../support/samples/given.ts";
import { story } from "../../support/drivers/session-story.ts";

const field = page.getByRole("textbox", { name: "Client code or name" });
const aSession = (client: string, day: number) =>
  story({ client, startedWall: Date.UTC(2026, 10, day, 15, 0) })
    .at(1_000, pain("before", day % 7))
    .site("quadratus-lumborum", "left")
    .hold(12_000, [], "easing")
    .act(finish).events;

it("home is accessible before there is anything", async () => {
  await showApp();
  await expect.element(page.getByText("No sessions yet")).toBeVisible();
  await expectAccessible();
});

it("home is accessible with an open session, signed ones and some that wait", async () => {
  await showApp({
    sessions: {
      typical: "typical",
      signed: "signed",
      open: story({ client: "JM-042" }).at(1_000, pain("before", 5)).events,
    },
  });
  await expect.element(page.getByRole("button", { name: "Resume" })).toBeVisible();
  await expect.element(page.getByRole("heading", { name: /waiting for your signature/ })).toBeVisible();
  await expectAccessible();
});

it("home is accessible when it is very full", async () => {
  const long = "A client with a rather long name, to see how it wraps";
  const days = Array.from({ length: 23 }, (_, index) => index + 1);
  await showApp({
    sessions: {
      signed: "signed",
      ...Object.fromEntries(days.map((day) => [`s-${day}`, aSession(`${long} ${day}`, day)])),
    },
  });
  await expect.element(page.getByRole("button", { name: /Open the note of A client/ }).first()).toBeVisible();
  await expectAccessible();
});

it("home is accessible while a client is looked for", async () => {
  await showApp({ client: { details: { code: "JM-042", name: "Jane Moore" }, visits: { typical: "typical" } } });
  await expect.element(field).toHaveFocus();
  await type("jm");
  await expect.element(page.getByRole("option", { name: "JM-042" })).toBeVisible();
  await expectAccessible();
});

it("the menu that saves everything is accessible", async () => {
  await showApp({ sessions: { signed: "signed" } });
  await page.getByRole("button", { name: "Save everything …" }).click();
  await expect.element(page.getByRole("menu")).toBeVisible();
  await expectAccessible();
});

const chooser = (): Element => document.querySelector('input[type="file"]') ?? document.body;

it("a file that was read in is told accessibly", async () => {
  const { saved } = await showApp({ sessions: { signed: "signed" } });
  await page.getByRole("button", { name: "Save everything …" }).click();
  await press("j");
  await expect.poll(() => saved.length).toBe(1);
  const { content } = saved[0] ?? { content: { text: "" } };
  await userEvent.upload(chooser(), new File(["text" in content ? content.text : ""], "practice.json"));
  await expect
    .element(page.getByRole("dialog", { name: "Read in" }))
    .toMatchTextContent("One session was here already");
  await expectAccessible();
});

it("a damaged file is explained accessibly", async () => {
  await showApp();
  await expect.element(field).toHaveFocus();
  await userEvent.upload(chooser(), new File(['{"format":"steadyhold","formatVersion":1}'], "practice.json"));
  await expect.element(page.getByRole("dialog", { name: "Not read in" })).toBeVisible();
  await expectAccessible();
});

it("what waits to be written, and that all is written again, is told accessibly", async () => {
  const { folder, done } = await showApp();
  await expect.element(field).toHaveFocus();
  const { sessionId } = await done("session.start", { client: "JM-042", commandId: "start" });
  await commands.moveFolder(folder, `${folder}-away`);
  const remarks = { type: "write-remarks", text: "Slept well." } as const;
  await done("session.command", { sessionId, commandId: "write", stamp: null, command: remarks });
  await expect.element(page.getByRole("alert")).toMatchTextContent("One act is not on the disk yet");
  await expectAccessible();
  await commands.moveFolder(`${folder}-away`, folder);
  await pass(1_000);
  await expect.element(page.getByText("Everything is on the disk again")).toBeVisible();
  await expectAccessible();
});

it("the question before the window closes is accessible", async () => {
  const { push } = await showApp();
  await expect.element(field).toHaveFocus();
  push({ type: "close-asked", why: "unsaved" });
  await expect.element(page.getByRole("alert", { name: "Before the window closes" })).toBeVisible();
  await expectAccessible();
  await press("Escape");
  await expect.element(page.getByRole("alert", { name: "Before the window closes" })).not.toBeInTheDocument();
});
