// While a hold runs nothing that goes back leaves the session, and closing the tab asks.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { press } from "../../support/component/keys.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";
import { pain } from "../../support/samples/given.ts";
import { story } from "../../support/drivers/session-story.ts";

const button = (name: string) => page.getByRole("button", { name, exact: true });
const startField = page.getByRole("textbox", { name: "Client code or name" });

async function open() {
  const told = story({ client: "JM-042" }).at(1_000, pain("before", 4)).site("gluteus-medius", "left");
  const shown = await showApp({ sessions: { open: told.events } });
  await expect.element(button("Resume")).toBeVisible();
  await button("Resume").click();
  await expect.element(button("Start hold")).toBeVisible();
  return shown;
}

/** Whether the page asks before it is left. */
const asks = (): boolean => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

/** As Alt and the left arrow, the mouse's button and a swipe do it. */
async function back(): Promise<void> {
  const moved = new Promise((resolve) => window.addEventListener("popstate", resolve, { once: true }));
  window.history.back();
  await moved;
}

/** Whoever follows the address has done so. */
async function settled({ done }: Shown): Promise<void> {
  await done("app.info", {});
}

it("D7: going back stays on the session as long as the hold runs, however often", async () => {
  const shown = await open();
  await press("Space");
  await expect.element(button("End hold")).toBeVisible();
  for (let times = 0; times < 3; times += 1) {
    await back();
    await settled(shown);
    await expect.element(button("End hold")).toBeVisible();
    expect(window.location.hash).toBe("#/session/open");
  }
  await press("Space");
  await expect.element(button("Start hold")).toBeVisible();
  await back();
  await expect.element(button("Resume")).toBeVisible();
});

it.each([{ screen: "home" }, { screen: "settings", section: "" }, { screen: "client", clientId: "c" }] as const)(
  "D7: an address typed in mid-hold ($screen) stays too",
  async (route) => {
    const shown = await open();
    await press("Space");
    await expect.element(button("End hold")).toBeVisible();
    shown.go(route);
    await settled(shown);
    expect(window.location.hash).toBe("#/session/open");
    await expect.element(button("End hold")).toBeVisible();
  },
);

it("D7: closing asks in a hold and only there", async () => {
  await open();
  expect(asks()).toBe(false);
  await press("Space");
  await expect.element(button("End hold")).toBeVisible();
  expect(asks()).toBe(true);
  await press("Space");
  await expect.element(button("Start hold")).toBeVisible();
  expect(asks()).toBe(false);
});

it("D7: the page's own way home is free, and a swipe too far does nothing", async () => {
  await open();
  await press("Space");
  await expect.element(button("End hold")).toBeVisible();
  await button("Home").click();
  await expect.element(button("Resume")).toBeVisible();
  expect(asks()).toBe(false);
  for (const part of [document.documentElement, document.body])
    expect(getComputedStyle(part).overscrollBehaviorX).toBe("none");
  await expect.element(startField).not.toBeInTheDocument();
});
