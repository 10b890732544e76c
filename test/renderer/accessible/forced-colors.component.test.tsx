// Contrast themes of the system: what is chosen, on, lit or answered differs by more than a fill, which such a theme takes away.
import { afterEach, beforeEach, expect, it } from "vitest";
import { commands, page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { KeyStatusLight } from "../../../renderer/keyboard/view/KeyStatusLight.tsx";
import { Button } from "../../../renderer/ui/Button.tsx";
import { OnOff } from "../../../renderer/ui/OnOff.tsx";
import { press } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";

beforeEach(() => commands.forceColors(true));
afterEach(() => commands.forceColors(false));

const frameOf = (element: Element): string => {
  const { borderTopWidth, borderLeftWidth, borderLeftColor } = getComputedStyle(element);
  return [borderTopWidth, borderLeftWidth, borderLeftColor].join(" ");
};

it("D13: a pressed button has another frame", async () => {
  await render(
    <>
      <Button label="On" pressed onPress={() => {}} />
      <Button label="Off" pressed={false} onPress={() => {}} />
      <Button label="Quiet" kind="quiet" onPress={() => {}} />
    </>,
  );
  const frame = (name: string) => frameOf(page.getByRole("button", { name }).element());
  expect(frame("On")).toMatch(/^4px 4px/u);
  expect(frame("Off")).not.toMatch(/^4px/u);
  expect(frame("Quiet")).not.toMatch(/^4px/u);
});

it("D13: a switch has a knob that can be seen, and another frame when it is on", async () => {
  await render(
    <>
      <OnOff on onChange={() => {}}>
        Marks
      </OnOff>
      <OnOff on={false} onChange={() => {}}>
        Speech
      </OnOff>
    </>,
  );
  const labels = page
    .getByRole("switch")
    .elements()
    .map((one) => one.closest("label") ?? one);
  expect(labels.map((one) => frameOf(one).startsWith("4px"))).toEqual([true, false]);
  const ground = getComputedStyle(document.body).backgroundColor;
  const knobs = labels.map((one) => getComputedStyle(one.querySelector('span[aria-hidden="true"]') ?? one, "::after"));
  for (const { backgroundColor } of knobs) expect(backgroundColor).not.toBe(ground);
  expect(new Set(knobs.map(({ left }) => left)).size).toBe(2);
});

it("D13: the light for keys is full, or empty", async () => {
  const light = { armed: "armed", pedals: false, stuck: null, taken: [], last: null } as const;
  const { container, rerender } = await render(<KeyStatusLight light={light} />);
  const fill = (): string => getComputedStyle(container.querySelector("p > span") ?? container).backgroundColor;
  const lit = fill();
  await rerender(<KeyStatusLight light={{ ...light, armed: "typing" }} />);
  expect(fill()).not.toBe(lit);
});

it("D13: a score that was answered and a page of the settings that is open stand in a frame", async () => {
  const { go, done } = await showApp();
  const { sessionId } = await done("session.start", { client: "JM-042", commandId: "s" });
  go({ screen: "session", sessionId });
  await expect.element(page.getByRole("button", { name: "Pain 4" })).toBeVisible();
  await press("4");
  const scores = () => page.getByRole("button", { name: /^Pain \d/u }).elements();
  expect(scores().filter((one) => frameOf(one).startsWith("4px"))).toHaveLength(
    scores().filter((one) => one.getAttribute("aria-pressed") === "true").length,
  );
  go({ screen: "settings", section: "" });
  await expect.element(page.getByRole("tab").first()).toBeVisible();
  const tabs = page.getByRole("tab").elements();
  expect(tabs.filter((one) => frameOf(one).startsWith("4px"))).toHaveLength(1);
});
