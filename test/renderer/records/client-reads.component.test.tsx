// How often the page reads a client's record over a real host: once a change, however many parts of a screen show it, and never for others.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { noDetails } from "../../../shared/client/details.ts";
import { press, type } from "../../support/component/keys.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";
import { newVisit } from "../../support/component/new-visit.ts";

const details = { code: "JM-042", name: "Jane Moore" };
const seed = { client: { details, visits: { typical: "typical", signed: "signed" } } };

const reads = ({ calls }: Shown): number => calls.filter(({ name }) => name === "client.read").length;

async function showClient(): Promise<Shown> {
  const shown = await showApp(seed, { screen: "client", clientId: "client-1" });
  await expect.element(page.getByRole("heading", { name: "JM-042" })).toBeVisible();
  return shown;
}

it("opening the client's page reads it once", async () => {
  expect(reads(await showClient())).toBe(1);
});

it("finding one client reads it ahead, and opening it then reads nothing more", async () => {
  const shown = await showApp(seed);
  await expect.element(page.getByRole("textbox", { name: "Client code or name" })).toHaveFocus();
  await type("JM-042");
  await expect.element(page.getByRole("option", { name: /JM-042 Jane Moore/ })).toBeVisible();
  await expect.poll(() => reads(shown)).toBe(1);
  await press("Enter");
  await expect.element(page.getByRole("heading", { name: "JM-042" })).toBeVisible();
  expect(reads(shown)).toBe(1);
});

it("finding several clients reads none", async () => {
  const shown = await showApp(seed);
  await shown.done("client.create", { details: { ...noDetails, code: "JM-043" }, commandId: "another" });
  await expect.element(page.getByRole("textbox", { name: "Client code or name" })).toHaveFocus();
  await type("JM-04");
  await expect.element(page.getByRole("option", { name: /JM-043/ })).toBeVisible();
  expect(reads(shown)).toBe(0);
});

it("opening a visit's note reads it once for letter, advice and the way to the client", async () => {
  const shown = await showApp(seed, { screen: "session", sessionId: "typical" });
  await expect.element(page.getByRole("button", { name: /Open JM-042/ })).toBeVisible();
  expect(reads(shown)).toBe(1);
});

it("beginning a visit reads it once for the questions and the line at the top, and a press in it reads nothing", async () => {
  const shown = await showApp();
  const visit = await newVisit(shown);
  await visit.answer();
  const before = reads(shown);
  shown.go({ screen: "session", sessionId: visit.sessionId });
  await expect.element(page.getByText("visit 1 of 4")).toBeVisible();
  await expect.element(page.getByRole("heading", { name: "Pain before" })).toBeVisible();
  expect(reads(shown)).toBe(before + 1);
  await press("5", "Enter");
  await expect.element(page.getByText("Mark a site to begin")).toBeVisible();
  expect(reads(shown)).toBe(before + 1);
});

it("what happens to another client reads nothing", async () => {
  const shown = await showClient();
  const commandId = (): string => crypto.randomUUID();
  const { clientId } = await shown.done("client.create", {
    details: { ...noDetails, code: "MT-015" },
    commandId: commandId(),
  });
  const visit = await shown.done("client.start-session", { clientId, courseId: null, commandId: commandId() });
  await shown.done("session.command", {
    sessionId: visit.sessionId,
    commandId: commandId(),
    command: { type: "record-pain", moment: "before", score: 4 },
    stamp: null,
    waitedMs: 0,
  });
  expect(reads(shown)).toBe(1);
});

it("an own command reads it once", async () => {
  const shown = await showClient();
  await page.getByRole("button", { name: "Archive" }).click();
  await expect.element(page.getByRole("button", { name: "Restore" })).toBeVisible();
  expect(reads(shown)).toBe(2);
});
