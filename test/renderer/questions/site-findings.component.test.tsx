// What is found at a site, by keyboard: on its panel in the session and in the wrap-up, and nowhere where the practice does not want it.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { expectAccessible } from "../../support/component/expect-accessible.ts";
import { press, type } from "../../support/component/keys.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";
import { pain } from "../../support/samples/given.ts";
import { story } from "../../support/drivers/session-story.ts";

const open: readonly SessionEvent[] = story().at(1_000, pain("before", 4)).site("piriformis", "right").events;
const tenderness = page.getByRole("group", { name: "Tenderness of site 1, 0 none to 10 worst" });
const field = (name: string) => tenderness.getByRole("textbox", { name });

async function show(
  sessions: Readonly<Record<string, string | readonly SessionEvent[]>>,
  wanted: object,
): Promise<Shown> {
  const shown = await showApp({ sessions });
  const { protocol } = await shown.done("settings.read", {});
  await shown.done("settings.write", { section: "protocol", value: { ...protocol, ...wanted } });
  shown.go({ screen: "session", sessionId: Object.keys(sessions)[0] ?? "" });
  return shown;
}

it("a digit and Enter give the tenderness before, and the keys belong to the session again", async () => {
  const { done } = await show({ open }, { tenderness: true });
  await expect.element(field("Before its holds")).toBeVisible();
  field("Before its holds").element().focus();
  await type("7");
  await press("Enter");
  const recorded = async () => (await done("session.read", { sessionId: "open" })).events.map(({ event }) => event);
  await expect
    .poll(recorded)
    .toContainEqual(expect.objectContaining({ type: "tenderness-recorded", site: 1, moment: "before", score: 7 }));
  await expect.element(field("Before its holds")).not.toHaveFocus();
  await expect.element(field("Before its holds")).toHaveValue("7");
  await press("u");
  await expect.element(field("Before its holds")).toHaveValue("");
});

it("the panel with its scores is accessible", async () => {
  await show({ open }, { tenderness: true });
  await expect.element(field("Before its holds")).toBeVisible();
  await expectAccessible();
});

it("Escape leaves the score as it was", async () => {
  const { done } = await show({ open }, { tenderness: true });
  await expect.element(field("After its holds")).toBeVisible();
  field("After its holds").element().focus();
  await type("7");
  await press("Escape");
  await expect.element(field("After its holds")).toHaveValue("");
  const { events } = await done("session.read", { sessionId: "open" });
  expect(events.map(({ event }) => event.type)).not.toContain("tenderness-recorded");
});

it("what was not given in the session is given in the wrap-up, and stands in the note under its site", async () => {
  await show({ typical: "typical" }, { tenderness: true });
  await expect.element(field("After its holds")).toBeVisible();
  field("After its holds").element().focus();
  await type("2");
  await press("Enter");
  await expect
    .element(page.getByRole("region", { name: "Session note" }))
    .toMatchTextContent("Tenderness to pressure, from 0 (none) to 10 (worst): not given before the holds, 2 after.");
});

it("a practice that does not want it sees nothing of it", async () => {
  await show({ open }, {});
  await expect.element(page.getByText("No holds yet")).toBeVisible();
  await expect.element(tenderness).not.toBeInTheDocument();
});

it("where pressure is felt is given with Space and with a click, and taken away again", async () => {
  const { done } = await show({ open }, { referredPain: true });
  const felt = page.getByRole("group", { name: "Where pressure on site 1 is felt" });
  const place = (name: string) => felt.getByRole("checkbox", { name });
  await expect.element(place("hip")).toBeVisible();
  await expect.element(tenderness).not.toBeInTheDocument();
  const last = async () => (await done("session.read", { sessionId: "open" })).events.at(-1)?.event;
  place("hip").element().focus();
  await press("Space");
  await expect.element(place("hip")).toBeChecked();
  await press("Enter");
  await expect.element(place("hip")).not.toHaveFocus();
  await place("buttock").click();
  await expect.element(place("buttock")).toBeChecked();
  await expect.element(place("buttock")).not.toHaveFocus();
  await expect.poll(last).toMatchObject({ type: "referred-pain-recorded", site: 1, places: ["buttock", "hip"] });
  await place("hip").click();
  await expect.poll(last).toMatchObject({ type: "referred-pain-recorded", site: 1, places: ["buttock"] });
  await press("u");
  await expect.element(place("hip")).toBeChecked();
});

it("where it is felt stands in the note under its site", async () => {
  await show({ typical: "typical" }, { referredPain: true });
  const felt = page.getByRole("group", { name: "Where pressure on site 2 is felt" });
  await felt.getByRole("checkbox", { name: "foot" }).click();
  await expect
    .element(page.getByRole("region", { name: "Session note" }))
    .toMatchTextContent("Under pressure the client felt it here: foot.");
});
