// The bottom line of the session: what each key does now, most needed first, and what a press of each button asks for.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { KeyBar } from "../../../renderer/session/KeyBar.tsx";
import { activeBindings, defaultProfiles } from "../../../shared/input/profiles.ts";
import {
  at,
  given,
  held,
  markQuadratus,
  opening,
  type Past,
  pause,
  respond,
  startHold,
  suspectInflammation,
} from "../../support/samples/given.ts";

const bindings = activeBindings(defaultProfiles);
const oneSite = [at(1_000, markQuadratus)];
const notReleased = (from: number) => [...held(from, 12_000), at(from + 13_000, respond("not-released"))];

async function show(...past: readonly Past[]) {
  const onAction = vi.fn();
  const { session } = given(...past);
  const bar = { session, bindings, last: null, recordsModalities: false, onAction };
  await render(<KeyBar {...bar} />);
  const names = page
    .getByRole("navigation", { name: "What each key does now" })
    .getByRole("button")
    .elements()
    .map((one) => one.textContent);
  return { onAction, names };
}

it("offers to mark a site where there is none", async () => {
  const { names } = await show(opening);
  expect(names.slice(0, 1)).toEqual(["MMark site"]);
});

it("offers to start a hold on an open site", async () => {
  const { names } = await show(opening, oneSite);
  expect(names.slice(0, 5)).toEqual(["SpaceStart hold", "1Too much", "2Too little", "3Better", "4Worse"]);
});

it("offers to end the hold while it runs, and what the client says", async () => {
  const { names, onAction } = await show(opening, oneSite, at(2_000, startHold));
  expect(names[0]).toBe("SpaceEnd hold");
  for (const [name, action] of [
    ["Too much", "too-much"],
    ["Too little", "too-little"],
    ["Better", "better"],
    ["Worse", "worse"],
    ["End hold", "end-hold"],
  ] as const) {
    await page.getByRole("button", { name, exact: true }).click();
    expect(onAction.mock.lastCall).toEqual([action, expect.any(Number)]);
  }
});

it("asks how the muscle responded after a hold that counts", async () => {
  const { names, onAction } = await show(opening, oneSite, held(2_000, 12_000));
  expect(names.slice(0, 5)).toEqual([
    "RReleased",
    "EEasing",
    "NNot released",
    "IInflammation suspected",
    "SpaceStart hold",
  ]);
  for (const [name, action] of [
    ["Released", "released"],
    ["Easing", "easing"],
    ["Not released", "not-released"],
    ["Inflammation suspected", "inflammation"],
  ] as const) {
    await page.getByRole("button", { name, exact: true }).click();
    expect(onAction.mock.lastCall).toEqual([action, expect.any(Number)]);
  }
});

it("asks for inflammation after three holds that did not release", async () => {
  const { names } = await show(opening, oneSite, notReleased(2_000), notReleased(20_000), notReleased(40_000));
  expect(names.slice(0, 3)).toEqual(["IInflammation suspected", "0Not suspected", "SpaceStart hold"]);
});

it("offers no hold on a closed site", async () => {
  const { names } = await show(opening, oneSite, at(2_000, suspectInflammation));
  expect(names.join()).not.toContain("Start hold");
  expect(names.join()).toContain("Lift block");
});

it("offers to resume a paused session", async () => {
  const { onAction } = await show(opening, oneSite, at(2_000, pause));
  await page.getByRole("button", { name: "Resume session" }).click();
  expect(onAction.mock.calls).toEqual([["pause", expect.any(Number)]]);
});
