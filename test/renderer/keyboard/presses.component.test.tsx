// One press is one act, whatever made it: pointer, touch, key or screen reader; and a button that changes under the finger does nothing at once.
import { expect, it } from "vitest";
import { commands, page, type Locator } from "vitest/browser";
import { keyDown, press } from "../../support/component/keys.ts";
import { pass } from "../../support/component/practice.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";
import { story } from "../../support/drivers/session-story.ts";

const button = (name: string) => page.getByRole("button", { name, exact: true });

/** Down and up where it is, as long after the press before as the test has let pass. */
async function click(one: Locator): Promise<void> {
  await expect.element(one).toBeVisible();
  await commands.mouseDown(middleOf(one.element()));
  await commands.mouseUp();
}

function middleOf(one: Element): { x: number; y: number } {
  const { x, y, width, height } = one.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Twice at one place, this long apart, whatever is there the second time. */
async function clickTwice(one: Locator, apartMs: number): Promise<void> {
  await expect.element(one).toBeVisible();
  const place = middleOf(one.element());
  await commands.mouseDown(place);
  await commands.mouseUp();
  await pass(apartMs);
  await commands.mouseDown(place);
  await commands.mouseUp();
}

const onSite = (...answered: readonly "hold"[]): ReturnType<typeof story> => {
  const told = story().at(1_000, { type: "record-pain", moment: "before", score: 4 }).site("piriformis", "left");
  for (const _ of answered) told.hold(12_000);
  return told;
};
const show = (told: ReturnType<typeof story>) =>
  showApp({ sessions: { open: told.events } }, { screen: "session", sessionId: "open" });
const typesOf = async ({ done }: Shown) =>
  (await done("session.read", { sessionId: "open" })).events.map(({ event }) => event.type);

it("a double click on Start hold is one start", async () => {
  const shown = await show(onSite());
  await clickTwice(button("Start hold"), 120);
  await expect.element(button("End hold")).toBeVisible();
  await pass(1_000);
  expect((await typesOf(shown)).slice(-1)).toEqual(["hold-started"]);
  await expect.element(button("End hold")).toBeVisible();
});

it("a second press on Start hold once the guard time is over ends the hold", async () => {
  const shown = await show(onSite());
  await clickTwice(button("Start hold"), 300);
  await expect.poll(() => typesOf(shown)).toContain("hold-ended");
});

it("the key and the button for one act within the guard time are one press", async () => {
  const shown = await show(onSite());
  await expect.element(button("Start hold")).toBeVisible();
  await keyDown("Space");
  await expect.element(button("End hold")).toBeVisible();
  await click(button("End hold"));
  await commands.keyUp("Space");
  await pass(1_000);
  expect(await typesOf(shown)).not.toContain("hold-ended");
});

it("a double click on End hold of a hold that counts answers nothing", async () => {
  const shown = await show(onSite());
  await expect.element(button("Start hold")).toBeVisible();
  await press("Space");
  await pass(12_000);
  await clickTwice(button("End hold"), 120);
  await expect.element(button("Released")).toBeVisible();
  await pass(1_000);
  expect(await typesOf(shown)).toContain("hold-ended");
  expect(await typesOf(shown)).not.toContain("response-recorded");
});

it("a double click on an answer is that answer, and nothing the client said", async () => {
  const shown = await show(onSite("hold"));
  await clickTwice(button("Easing"), 120);
  await expect.element(button("Start hold")).toBeVisible();
  await pass(1_000);
  const types = await typesOf(shown);
  expect(types.filter((type) => type === "response-recorded")).toHaveLength(1);
  expect(types).not.toContain("feedback-given");
});

it("a double click on Keys opens the keys, and they stay open", async () => {
  await show(onSite());
  await clickTwice(button("Keys"), 120);
  await pass(1_000);
  await expect.element(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});

it("a double click on All formats opens them, and they stay open", async () => {
  await show(onSite().act({ type: "finish-session" }));
  await clickTwice(button("All formats"), 120);
  await pass(1_000);
  await expect.element(page.getByRole("dialog", { name: "Formats of the note" })).toBeVisible();
});

it("a hold begins when the finger comes down on Start hold, however long it stays there", async () => {
  const shown = await show(onSite());
  await expect.element(button("Start hold")).toBeVisible();
  await commands.mouseDown(middleOf(button("Start hold").element()));
  await expect.element(button("End hold")).toBeVisible();
  await pass(900);
  await commands.mouseUp();
  await pass(100);
  await expect.element(button("End hold")).toBeVisible();
  expect((await typesOf(shown)).slice(-1)).toEqual(["hold-started"]);
  await press("Space");
  const last = (await shown.done("session.read", { sessionId: "open" })).events.at(-1)?.event;
  expect(last).toMatchObject({ type: "hold-ended", heldMs: 1_000 });
});

it("a click without a pointer, as a screen reader makes it, acts once; so does Enter on a button", async () => {
  const shown = await show(onSite());
  await expect.element(button("Start hold")).toBeVisible();
  const start = button("Start hold").element();
  if (start instanceof HTMLElement) start.click();
  await expect.element(button("End hold")).toBeVisible();
  await pass(12_000);
  const end = button("End hold").element();
  if (end instanceof HTMLElement) end.focus();
  await press("Enter");
  await expect.element(button("Released")).toBeVisible();
  expect((await typesOf(shown)).filter((type) => type.startsWith("hold-"))).toEqual(["hold-started", "hold-ended"]);
});
