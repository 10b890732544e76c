// The settings page of the sounds: learned one by one and all in turn, their volume, and how late the speaker sounds.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { startSession } from "../../support/component/acts.ts";
import { press } from "../../support/component/keys.ts";
import { pass } from "../../support/component/practice.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";

const now = page.getByText(/^Now playing/);
const button = (name: string) => page.getByRole("button", { name });

async function open(): Promise<Shown> {
  const shown = await showApp({}, { screen: "settings", section: "sound" });
  await expect.element(page.getByRole("heading", { name: "Sounds", exact: true })).toBeVisible();
  // The audio clock is known by then.
  await pass(1_000);
  return shown;
}

/** In steps shorter than any cue, so that none is overlooked. */
async function passUntilPlaying(cue: string): Promise<void> {
  for (let waited = 0; waited < 6_000; waited += 100) {
    if (now.elements()[0]?.textContent === `Now playing: ${cue}`) return;
    await pass(100);
  }
  await expect.element(now).toHaveTextContent(`Now playing: ${cue}`);
}

it("all cues are played in turn, each named and marked while it sounds", async () => {
  await open();
  await press("p");
  for (const cue of ["10 seconds: counts now", "Target reached", "Last three seconds, one each"]) {
    await passUntilPlaying(cue);
    await expect.element(button(cue)).toHaveAttribute("aria-pressed", "true");
  }
  await button("Stop").click();
  await expect.element(button("Play all cues")).toBeVisible();
  await expect.element(now).not.toBeInTheDocument();
});

it("the first of all cues is named in the moment they begin", async () => {
  await open();
  await button("Play all cues").click();
  await expect.element(now).toHaveTextContent("Now playing: Hold begins");
  await expect.element(button("Hold begins")).toHaveAttribute("aria-pressed", "true");
});

it("each cue has its own key and button", async () => {
  await open();
  await press("h");
  await expect.element(page.getByText("Now playing: Too much")).toBeVisible();
  await button("30 seconds: release").click();
  await expect.element(page.getByText("Now playing: 30 seconds: release")).toBeVisible();
});

it("Escape stops all cues before it leaves the page", async () => {
  await open();
  await button("Play all cues").click();
  await expect.element(button("Stop")).toBeVisible();
  await press("Escape");
  await expect.element(button("Play all cues")).toBeVisible();
  await press("Escape");
  await expect.element(page.getByRole("heading", { name: "Start a session" })).toBeVisible();
});

it("volume and mute are kept, and a session says quietly that sound was switched off", async () => {
  const { reload } = await open();
  const volume = page.getByRole("slider", { name: "Volume of Feedback" });
  volume.element().focus();
  await press("ArrowLeft", "ArrowLeft");
  await expect.element(volume).toHaveValue("90");
  const mute = page.getByRole("switch", { name: "Mute All sounds" });
  mute.element().focus();
  await press("Space");
  await expect.element(mute).toBeChecked();
  await reload();
  await expect.element(volume).toHaveValue("90");
  await expect.element(mute).toBeChecked();
  await press("Escape");
  await startSession("Muted");
  await expect.element(page.getByText("Sound is switched off in the settings")).toBeVisible();
});

it("without presses along with the beat there is nothing to go by, and that is said", async () => {
  await open();
  await button("Measure").click();
  await expect.element(page.getByText(/Press Space with every tone/)).toBeVisible();
  await pass(15_000);
  await expect.element(page.getByText(/too far apart to trust/)).toBeVisible();
});
