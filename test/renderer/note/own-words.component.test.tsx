// The therapist's own words in the wrap-up: saved while they are typed, written out from short codes, and undone.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { press, type } from "../../support/component/keys.ts";
import { pass } from "../../support/component/practice.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";

const note = page.getByRole("region", { name: "Session note" });
const field = (name: string) => page.getByRole("textbox", { name });

async function open(): Promise<Shown> {
  const shown = await showApp({ sessions: { typical: "typical" } }, { screen: "session", sessionId: "typical" });
  await expect.element(note).toBeVisible();
  return shown;
}

it("own words are saved after a short rest, and stand in the note", async () => {
  const { calls } = await open();
  const written = () => calls.filter(({ name }) => name === "session.command");
  await press("a");
  await expect.element(field("Assessment")).toHaveFocus();
  await type("Better than last time.");
  await pass(500);
  expect(written()).toEqual([]);
  await pass(500);
  await expect.element(note).toMatchTextContent("Better than last time.");
  expect(written()).toHaveLength(1);
});

it("what was typed when the page is left is there when it is opened again", async () => {
  const { reload } = await open();
  await press("p");
  await type("Come again in a week.");
  await reload();
  await expect.element(field("Plan")).toHaveValue("Come again in a week.");
  await expect.element(note).toMatchTextContent("Come again in a week.");
});

it("Escape leaves the field, and undo takes the words back out of the note", async () => {
  await open();
  await press("a");
  await type("Better than last time.");
  await press("Escape");
  await expect.element(note).toMatchTextContent("Better than last time.");
  await press("u");
  await expect.element(note).not.toMatchTextContent("Better than last time.");
  await expect.element(field("Assessment")).toHaveValue("");
});

it("a short code and a blank become the phrase of the settings", async () => {
  const { go } = await open();
  go({ screen: "settings", section: "note" });
  await field("Own phrases").fill("hs Home stretching, twice a day.");
  await press("Escape");
  go({ screen: "session", sessionId: "typical" });
  await expect.element(field("Plan")).toBeVisible();
  await press("p");
  await type("hs Come again in a week.");
  await expect.element(field("Plan")).toHaveValue("Home stretching, twice a day. Come again in a week.");
  await pass(1_000);
  await expect.element(note).toMatchTextContent("Home stretching, twice a day. Come again in a week.");
});

it("home care of the settings is written for the client by one press, after what is there, and once", async () => {
  const { go, done } = await open();
  go({ screen: "settings", section: "note" });
  await field("Home care").fill("Heat for ten minutes in the evening.\n\nWalk a little every hour.");
  await expect
    .poll(async () => (await done("settings.read", {})).note.homeCare)
    .toEqual(["Heat for ten minutes in the evening.", "Walk a little every hour."]);
  await press("Escape");
  go({ screen: "session", sessionId: "typical" });
  const walk = page
    .getByRole("group", { name: "Home care" })
    .getByRole("button", { name: "Walk a little every hour." });
  await expect.element(walk).toBeVisible();
  await press("d");
  await type("Come again in a week.");
  await walk.click();
  await expect.element(field("For the client")).toHaveValue("Come again in a week.\nWalk a little every hour.");
  await expect.element(note).toMatchTextContent("Walk a little every hour.");
  await expect.element(walk).toBeDisabled();
  const heat = page.getByRole("button", { name: "Heat for ten minutes in the evening." });
  heat.element().focus();
  await press("Enter");
  await expect
    .element(field("For the client"))
    .toHaveValue("Come again in a week.\nWalk a little every hour.\nHeat for ten minutes in the evening.");
});

it("home care that is too long or there twice is not kept, and that is said", async () => {
  const { go, done } = await open();
  go({ screen: "settings", section: "note" });
  await field("Home care").fill("Walk.\nWalk.");
  await expect.element(page.getByRole("alert")).toMatchTextContent("Not kept yet: up to 50 different lines");
  expect((await done("settings.read", {})).note.homeCare).toEqual([]);
});
