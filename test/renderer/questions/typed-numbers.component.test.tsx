// Numbers typed into scores, findings and settings over a real host: what can be read is recorded however the field is left, what cannot is said
// and changes nothing. And a pain score put right while it is typed.
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { press, strike } from "../../support/component/keys.ts";
import { pass } from "../../support/component/practice.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";
import { story } from "../../support/drivers/session-story.ts";
import { pain } from "../../support/samples/given.ts";

const field = (name: string | RegExp) => page.getByRole("textbox", { name });
const alert = page.getByRole("alert");
const sleep = field("Sleep, 0 bad to 10 good");
const stress = field("Stress, 0 none to 10 most");
const bend = field("Forward bend, fingertips to floor in cm");
const scores = { sleep: true, stress: true, bend: true, tenderness: true };

type Asked = Shown & { readonly ratings: () => Promise<readonly (readonly [string, number | null])[]> };

/** A session that asks for its scores: `typical` is finished, `open` is not begun. */
async function show(which: "typical" | "open" | "marked"): Promise<Asked> {
  const sessions = {
    typical: "typical",
    open: story().events,
    marked: story().at(1_000, pain("before", 4)).site("piriformis", "right").events,
  };
  const shown = await showApp({ sessions: { [which]: sessions[which] } });
  const { protocol } = await shown.done("settings.read", {});
  await shown.done("settings.write", { section: "protocol", value: { ...protocol, ...scores } });
  shown.go({ screen: "session", sessionId: which });
  const ratings = async () => {
    const { events } = await shown.done("session.read", { sessionId: which });
    return events.flatMap(({ event }): (readonly [string, number | null])[] =>
      event.type === "rating-recorded" ? [[event.rating, event.value]] : [],
    );
  };
  return { ...shown, ratings };
}

const ofType = (events: readonly { readonly event: SessionEvent }[], type: SessionEvent["type"]) =>
  events.map(({ event }) => event).filter((event) => event.type === type);

async function typeInto(place: ReturnType<typeof field>, text: string): Promise<void> {
  await expect.element(place).toBeVisible();
  await place.fill(text);
}

describe("A12: a number typed", () => {
  it.each(["7-8", "6/7", "7.5", "11", "-1"])(
    "%s for sleep over a 6 is said, stays in the field and changes nothing",
    async (text) => {
      const { ratings } = await show("typical");
      await typeInto(sleep, "6");
      await press("Enter");
      await expect.poll(ratings).toEqual([["sleep", 6]]);
      await typeInto(sleep, text);
      await press("Enter");
      await expect.element(alert).toMatchTextContent(`“${text}”`);
      await expect.element(alert).toMatchTextContent("Nothing was changed.");
      await expect.element(sleep).toHaveValue(text);
      await expect.element(sleep).toHaveAttribute("aria-invalid", "true");
      expect(await ratings()).toEqual([["sleep", 6]]);
      await press("Escape");
      await expect.element(sleep).toHaveValue("6");
      await expect.element(alert).not.toBeInTheDocument();
    },
  );

  it("12,5 cm are never 125, and 12,0 are 12", async () => {
    const { ratings } = await show("typical");
    await typeInto(bend, "12,5");
    await press("Tab");
    await expect.element(alert).toHaveTextContent("“12,5” is no whole number. Nothing was changed.");
    expect(await ratings()).toEqual([]);
    await typeInto(bend, "12,0");
    await press("Tab");
    await expect.element(bend).toHaveValue("12");
    expect(await ratings()).toEqual([["bend", 12]]);
  });

  it("emptying a score on purpose takes it away", async () => {
    const { ratings } = await show("typical");
    await typeInto(sleep, "6");
    await press("Enter");
    await typeInto(sleep, "");
    await press("Enter");
    await expect.poll(ratings).toEqual([
      ["sleep", 6],
      ["sleep", null],
    ]);
  });

  it("the wheel over a field that has the focus changes nothing", async () => {
    const { ratings } = await show("typical");
    await typeInto(sleep, "6");
    await press("Enter");
    sleep.element().focus();
    await userEvent.wheel(sleep, { delta: { y: -120 } });
    await userEvent.wheel(sleep, { delta: { y: 360 } });
    await press("Tab");
    await expect.element(sleep).toHaveValue("6");
    expect(await ratings()).toEqual([["sleep", 6]]);
  });

  it("the tenderness of a site says what it cannot read, and keeps the keys until then", async () => {
    const { done } = await show("marked");
    const before = field("Before its holds");
    await typeInto(before, "3-4");
    await press("Enter");
    await expect.element(alert).toMatchTextContent("“3-4” cannot be read as a number.");
    await expect.element(before).toHaveFocus();
    await typeInto(before, "3");
    await press("Enter");
    await expect.element(before).not.toHaveFocus();
    const { events } = await done("session.read", { sessionId: "marked" });
    expect(ofType(events, "tenderness-recorded")).toEqual([expect.objectContaining({ score: 3 })]);
  });

  it("the target of new sites is kept when its field is left, and said where it cannot be", async () => {
    const { done } = await showApp({}, { screen: "settings", section: "protocol" });
    const target = field("Target of a new site, 10 to 30 seconds");
    const kept = async () => (await done("settings.read", {})).protocol.targetMs;
    for (const wrong of ["12,5", "5", "2e1", ""]) {
      await typeInto(target, wrong);
      await press("Tab");
      await expect.element(alert.first()).toMatchTextContent("Nothing was changed.");
      expect(await kept()).toBe(20_000);
    }
    await typeInto(target, "25,0");
    await press("Tab");
    await expect.poll(kept).toBe(25_000);
    await expect.element(target).toHaveValue("25");
  });

  it("the times of keys read no comma as a thousand, and step by their buttons", async () => {
    const { done } = await showApp({}, { screen: "settings", section: "keys" });
    const long = field("A press is long from");
    const kept = async () => (await done("settings.read", {})).input.longMs;
    await typeInto(long, "0,8");
    await press("Tab");
    await expect.element(alert).toHaveTextContent("“0,8” is no whole number. Nothing was changed.");
    expect(await kept()).toBe(600);
    await page.getByRole("button", { name: "More: A press is long from" }).click();
    await expect.poll(kept).toBe(650);
    await expect.element(long).toHaveValue("650");
  });
});

describe("A16: a number typed and left", () => {
  const pain4 = page.getByRole("button", { name: "Pain 4", exact: true });

  it("by a click on a pain score is recorded, before the pain", async () => {
    const { done } = await show("open");
    await typeInto(sleep, "7");
    await pain4.click();
    const types = async () => (await done("session.read", { sessionId: "open" })).events.map(({ event }) => event.type);
    await expect.poll(async () => (await types()).slice(-2)).toEqual(["rating-recorded", "pain-recorded"]);
  });

  it("by a click on a button that leaves the focus in the field is recorded", async () => {
    const { ratings } = await show("typical");
    await typeInto(stress, "3");
    await page.getByRole("button", { name: "Pain 2", exact: true }).click();
    await expect.poll(ratings).toEqual([["stress", 3]]);
  });

  it("by a click on nothing is recorded", async () => {
    const { ratings } = await show("typical");
    await typeInto(stress, "3");
    await page.getByRole("heading", { level: 1 }).first().click();
    await expect.poll(ratings).toEqual([["stress", 3]]);
  });

  it("by leaving the screen is recorded, once", async () => {
    const { ratings, go } = await show("typical");
    await typeInto(stress, "3");
    go({ screen: "home" });
    await expect.element(page.getByRole("heading", { name: "Start a session" })).toBeVisible();
    await expect.poll(ratings).toEqual([["stress", 3]]);
  });

  it("by leaving the screen is said where it cannot be read, until it was seen", async () => {
    const { ratings, go } = await show("open");
    await typeInto(sleep, "7-8");
    go({ screen: "home" });
    await expect
      .element(alert)
      .toMatchTextContent("Sleep, 0 bad to 10 good: “7-8” could not be read, and was not recorded.");
    expect(await ratings()).toEqual([]);
    await page.getByRole("button", { name: "I have seen it" }).click();
    await expect.element(alert).not.toBeInTheDocument();
  });

  it("a pain score typed, and the screen left without Enter, is said to be not recorded", async () => {
    const { done, go } = await show("open");
    await expect.element(pain4).toBeVisible();
    await press("6");
    go({ screen: "home" });
    await expect.element(alert).toMatchTextContent("Pain: 6 was typed, and not recorded.");
    expect(ofType((await done("session.read", { sessionId: "open" })).events, "pain-recorded")).toEqual([]);
    await page.getByRole("button", { name: "I have seen it" }).click();
  });

  it("a setting by leaving the screen is kept", async () => {
    const { done, go } = await showApp({}, { screen: "settings", section: "protocol" });
    await typeInto(field("Weeks of a course"), "8");
    go({ screen: "home" });
    await expect.poll(async () => (await done("settings.read", {})).protocol.weeks).toBe(8);
  });
});

describe("A15: a pain score typed as digits", () => {
  const typed = page.getByText("not recorded yet");
  const painOf = async ({ done }: Shown, sessionId: string) =>
    ofType((await done("session.read", { sessionId })).events, "pain-recorded").map((event) =>
      event.type === "pain-recorded" ? event.score : null,
    );

  it("1, five seconds later 0, Enter is 0", async () => {
    const shown = await show("open");
    await expect.element(page.getByText("How strong is the pain right now?")).toBeVisible();
    await press("1");
    await expect.element(typed).toMatchTextContent("1not recorded yet");
    await pass(5_000);
    await press("0");
    await expect.element(typed).toMatchTextContent("0not recorded yet");
    await press("Enter");
    await expect.poll(() => painOf(shown, "open")).toEqual([0]);
  });

  it("1 0 at once is 10, and is seen before Enter", async () => {
    const shown = await show("open");
    await expect.element(page.getByText("How strong is the pain right now?")).toBeVisible();
    await strike("1", "0");
    await expect.element(typed).toMatchTextContent("10not recorded yet");
    await press("Enter");
    await expect.poll(() => painOf(shown, "open")).toEqual([10]);
  });

  it("1 recorded, opened again, 0 is 0, however soon", async () => {
    const shown = await show("typical");
    await expect.element(page.getByText("How strong is the pain now?")).toBeVisible();
    const before = await painOf(shown, "typical");
    await strike("1", "Enter");
    await expect.poll(() => painOf(shown, "typical")).toEqual([...before, 1]);
    await expect
      .element(page.getByRole("button", { name: "Pain 1", exact: true }))
      .toHaveAttribute("aria-pressed", "true");
    await strike("0", "Enter");
    await expect.poll(() => painOf(shown, "typical")).toEqual([...before, 1, 0]);
  });

  it("gone to 1 by an arrow, a 0 is 0", async () => {
    const shown = await show("open");
    await expect.element(page.getByText("How strong is the pain right now?")).toBeVisible();
    await strike("ArrowRight");
    await strike("ArrowRight", "0");
    await expect.element(typed).toMatchTextContent("0not recorded yet");
    await press("Enter");
    await expect.poll(() => painOf(shown, "open")).toEqual([0]);
  });
});
