// Warm-up, stretching, heat and other massage by one key each: shown, announced and in the note where the practice wants it, and nowhere else.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { expectAccessible } from "../../support/component/expect-accessible.ts";
import { press } from "../../support/component/keys.ts";
import { pass } from "../../support/component/practice.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";
import { pain } from "../../support/samples/given.ts";
import { story } from "../../support/drivers/session-story.ts";

const open = story().at(1_000, pain("before", 4)).site("piriformis", "right").events;
const status = page.getByRole("status");
const running = (name: string) => page.getByRole("timer", { name, exact: true });
const clock = page.getByRole("timer", { name: "Session", exact: true });

async function show(modalities: boolean): Promise<Shown> {
  const shown = await showApp({ sessions: { open } });
  const { protocol } = await shown.done("settings.read", {});
  await shown.done("settings.write", { section: "protocol", value: { ...protocol, modalities } });
  shown.go({ screen: "session", sessionId: "open" });
  await expect.element(clock).toBeVisible();
  return shown;
}

async function recorded({ done }: Shown): Promise<readonly string[]> {
  const { events } = await done("session.read", { sessionId: "open" });
  return events.map(({ event }) => ("modality" in event ? `${event.type} ${event.modality}` : event.type));
}

it.each([
  ["w", "Warm-up", "warm-up"],
  ["t", "Stretching", "stretching"],
  ["o", "Other massage", "massage"],
])("the key %s starts and ends %s, with its time in sight and its sum announced", async (key, name, modality) => {
  const shown = await show(true);
  await press(key);
  await expect.element(status).toHaveTextContent(`${name} started`);
  await pass(69_700);
  await expect.element(running(name)).toHaveTextContent("1:10");
  await press(key);
  await expect.element(status).toHaveTextContent(`${name}: 1 min 10 s`);
  await expect.element(running(name)).not.toBeInTheDocument();
  await expect.poll(() => recorded(shown)).toContain(`modality-ended ${modality}`);
});

it("heat goes on through a hold and says so, and the hold is as it always was", async () => {
  const shown = await show(true);
  await press("h");
  await expect.element(status).toHaveTextContent("Heat started; it goes on during holds");
  await press("Space");
  await pass(12_000);
  await expect.element(running("Heat")).toBeVisible();
  await press("o");
  await expect.element(page.getByText("End the hold first. Only heat goes on during a hold.").first()).toBeVisible();
  await press("Space");
  await expect.element(page.getByText("How did the muscle respond?").first()).toBeVisible();
  await expect.element(running("Heat")).toBeVisible();
  await expect
    .poll(async () => (await recorded(shown)).slice(-3))
    .toEqual(["modality-started heat", "hold-started", "hold-ended"]);
});

it("a hold ends the massage before it, and undo takes both back one by one", async () => {
  const shown = await show(true);
  await press("o");
  await pass(5_000);
  await press("Space");
  await expect.element(running("Other massage")).not.toBeInTheDocument();
  await expect.element(status).toHaveTextContent("Other massage: 5 s. Hold 1 started, moderate, fingers");
  await press("u", "u");
  await expect.element(running("Other massage")).toBeVisible();
  await expect.poll(async () => (await recorded(shown)).slice(-2)).toEqual(["act-undone", "act-undone"]);
});

it("the session with one running is accessible", async () => {
  await show(true);
  await press("h");
  await expect.element(running("Heat")).toBeVisible();
  await expectAccessible();
});

it("the help shows the keys, and the key line shows them only where it has room", async () => {
  await show(true);
  const button = page.getByRole("button", { name: "Stretching" });
  await expect.element(button).not.toBeInTheDocument();
  await page.viewport(2560, 1080);
  await expect.element(button).toBeVisible();
  await button.click();
  await expect.element(page.getByRole("button", { name: "End stretching" })).toBeVisible();
  await page.viewport(1280, 720);
  await expect.element(page.getByRole("button", { name: "End stretching" })).not.toBeInTheDocument();
  await press("F1");
  const help = page.getByRole("dialog");
  await expect.element(help.getByText("Rest of the session: start and end")).toBeVisible();
  await expect.element(help.getByText("Warm-up")).toBeVisible();
});

it("where the practice does not want it, the keys do nothing and are shown nowhere", async () => {
  const shown = await show(false);
  const before = await recorded(shown);
  await press("w", "t", "h", "o");
  expect(await recorded(shown)).toEqual(before);
  await expect.element(status).toHaveTextContent("");
  await page.viewport(2560, 1080);
  await expect.element(page.getByRole("button", { name: "Finish session" })).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Stretching" })).not.toBeInTheDocument();
  await page.viewport(1280, 720);
  await press("F1");
  const help = page.getByRole("dialog");
  await expect.element(help.getByText("Finish session")).toBeVisible();
  await expect.element(help.getByText("Warm-up")).not.toBeInTheDocument();
});

it("what runs is ended by its key also where the practice has switched it off meanwhile", async () => {
  const shown = await show(true);
  await press("w");
  const { protocol } = await shown.done("settings.read", {});
  await shown.done("settings.write", { section: "protocol", value: { ...protocol, modalities: false } });
  await press("w");
  await expect.element(running("Warm-up")).not.toBeInTheDocument();
  await expect.poll(() => recorded(shown)).toContain("modality-ended warm-up");
});

it("it has its keys where the keyboard was stored before there were any", async () => {
  const { done } = await showApp({});
  const { input } = await done("settings.read", {});
  const isOurs = (action: string): boolean => ["warm-up", "stretching", "heat", "massage"].includes(action);
  const older = input.profiles.map((profile) => ({
    ...profile,
    bindings: profile.bindings.filter(({ action }) => !isOurs(action)),
  }));
  const { known: _, ...withoutKnown } = input;
  await done("settings.write", { section: "input", value: { ...withoutKnown, profiles: older } });
  const keys = async () => {
    const { profiles } = (await done("settings.read", {})).input;
    return profiles.flatMap(({ bindings }) => bindings.filter(({ action }) => isOurs(action)).map(({ code }) => code));
  };
  await expect.poll(keys).toEqual(["KeyW", "KeyT", "KeyH", "KeyO"]);
});

it("the settings have it off, and one press switches it on", async () => {
  const { done, go } = await showApp({});
  go({ screen: "settings", section: "protocol" });
  const box = page.getByRole("checkbox", { name: "Minutes of warm-up, stretching, heat and other massage" });
  await expect.element(box).not.toBeChecked();
  await box.click();
  await expect.poll(async () => (await done("settings.read", {})).protocol.modalities).toBe(true);
  await expectAccessible();
});
