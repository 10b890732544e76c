// A screen that cannot be drawn: the page says so and shows it again, and a hold that runs goes on with its sounds.
import { afterEach, expect, it } from "vitest";
import { page } from "vitest/browser";
import { press } from "../../support/component/keys.ts";
import { pass } from "../../support/component/practice.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";
import { swap } from "../../support/component/swap.ts";
import { pain } from "../../support/samples/given.ts";
import { story } from "../../support/drivers/session-story.ts";

const button = (name: string) => page.getByRole("button", { name, exact: true });
const broken = page.getByRole("heading", { name: "This screen could not be shown" });
const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((one) => one()));

/** What React meets in a page whose nodes another program moved: the next time it is fine again. */
function spoilNext(): void {
  const give = swap(Node.prototype, "removeChild", {
    value: () => {
      give();
      throw new DOMException("The node is not a child of this node.", "NotFoundError");
    },
  });
  undo.push(give);
}

async function inHold(): Promise<Shown> {
  const told = story({ client: "JM-042" }).at(1_000, pain("before", 4)).site("gluteus-medius", "left");
  const shown = await showApp({ sessions: { open: told.events } }, { screen: "session", sessionId: "open" });
  await expect.element(button("Start hold")).toBeVisible();
  await press("Space");
  await expect.element(button("End hold")).toBeVisible();
  return shown;
}

async function holdsOf({ done }: Shown) {
  const { events } = await done("session.read", { sessionId: "open" });
  return events.map(({ event }) => event).filter(({ type }) => type === "hold-ended" || type === "hold-interrupted");
}

const sounding = async () => ((await navigator.locks.query()).held ?? []).map(({ name }) => name);

it("D6: a session that cannot be drawn in mid-hold says so, goes on, and is shown again", async () => {
  const shown = await inHold();
  spoilNext();
  await press("m");
  await expect.element(broken).toBeVisible();
  await expect.element(page.getByRole("alert")).toMatchTextContent("a hold with its sounds too");
  expect(await sounding()).toContain("steadyhold-sound");
  await pass(8_000);
  await expect.element(button("Show it again")).toHaveFocus();
  await press("Enter");
  await expect.element(button("End hold")).toBeVisible();
  await pass(4_000);
  await press("Space");
  await expect.element(button("Start hold")).toBeVisible();
  expect(await holdsOf(shown)).toMatchObject([{ type: "hold-ended", end: "released" }]);
});

it("D6: a hold whose screen cannot be drawn reaches its limit", async () => {
  const shown = await inHold();
  spoilNext();
  await press("m");
  await expect.element(broken).toBeVisible();
  await pass(31_000);
  expect(await holdsOf(shown)).toMatchObject([{ type: "hold-ended", end: "limit", heldMs: 30_000 }]);
});

it("D6: the note after the session has the same way back", async () => {
  const { done } = await inHold();
  await press("Space");
  await expect.element(button("Start hold")).toBeVisible();
  spoilNext();
  await done("session.command", {
    sessionId: "open",
    commandId: "f",
    stamp: null,
    command: { type: "finish-session" },
  });
  await expect.element(broken).toBeVisible();
  await press("Enter");
  await expect.element(page.getByRole("textbox", { name: "Subjective" })).toBeVisible();
});

it("D6: what is shown again is what the host has, not what the page believed", async () => {
  const { push } = await inHold();
  const unknown = { type: "hold-ended", at: 9_000, hold: 1, heldMs: 2_000, end: "released" } as const;
  push({
    type: "session-events",
    sessionId: "open",
    clientId: null,
    anchorMono: 0,
    events: [{ position: 6, wall: 0, commandId: "", stamp: "host", event: unknown }],
  });
  spoilNext();
  await press("m");
  await expect.element(broken).toBeVisible();
  await press("Enter");
  await expect.element(button("End hold")).toBeVisible();
});

it("D6: home and the settings have the same way back", async () => {
  const { go } = await showApp();
  await expect.element(page.getByRole("textbox", { name: "Client code or name" })).toBeVisible();
  spoilNext();
  go({ screen: "settings", section: "" });
  await expect.element(broken).toBeVisible();
  await button("Show it again").click();
  await expect.element(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  spoilNext();
  go({ screen: "home" });
  await expect.element(broken).toBeVisible();
  await button("Home").nth(0).click();
  await expect.element(page.getByRole("textbox", { name: "Client code or name" })).toBeVisible();
});
