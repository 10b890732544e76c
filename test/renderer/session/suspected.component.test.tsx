// Rule `inflammation` on the session screen: the question names its site and stays open, a second mark says that it is closed, and what an
// earlier visit suspected is asked about by one key.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { showApp } from "../../support/component/show-app.tsx";
import { press, type } from "../../support/component/keys.ts";
import { suspectInflammation } from "../../support/samples/given.ts";
import { knowing } from "../../support/samples/known-background.ts";
import { story } from "../../support/drivers/session-story.ts";

const show = (told: ReturnType<typeof story>) =>
  showApp({ sessions: { open: told.events } }, { screen: "session", sessionId: "open" });
const begun = () => story().at(1_000, { type: "record-pain", moment: "before", score: 4 });

it("the question stays open for the site it names while another is chosen, and is answered for it", async () => {
  const told = begun().site("piriformis", "right").site("gluteus-medius", "left");
  for (let hold = 0; hold < 3; hold += 1) told.hold(12_000, [], "not-released");
  const { done } = await show(told.act({ type: "choose-site", site: 1 }));
  await expect
    .element(page.getByText(/^Site 2, left gluteus medius: not released after 3 counted holds/))
    .toMatchTextContent("(Still open; site 1 is chosen.)");
  await press("i");
  await expect.element(page.getByRole("status")).toMatchTextContent("site 2, left gluteus medius");
  const { events } = await done("session.read", { sessionId: "open" });
  expect(events.at(-1)?.event).toMatchObject({ type: "inflammation-suspected", site: 2 });
});

it("a second mark of the same muscle and side says that it is closed, and by which site", async () => {
  await show(begun().site("piriformis", "left").act(suspectInflammation).site("piriformis", "left"));
  await expect.element(page.getByText(/^Closed: inflammation is suspected on site 1, the same muscle/)).toBeVisible();
  await expect.element(page.getByRole("button", { name: /Start hold/ })).not.toBeInTheDocument();
});

it("what an earlier visit suspected is said with its day, answered by one key, and then said no more", async () => {
  const visit = { wall: Date.parse("2026-11-03T10:00:00-05:00"), timeZone: "America/Toronto" };
  const suspicions = [{ muscle: "piriformis", side: "left", kind: "suspected", visit } as const];
  const { done } = await show(begun().act(knowing({ suspicions })).site("piriformis", "left"));
  const warning = page.getByText(/^On Tuesday, November 3, 2026 inflammation was suspected here/);
  await expect.element(warning).toBeVisible();
  await press("l");
  await type("Dr. Roy");
  await press("Enter");
  await expect.element(warning).not.toBeInTheDocument();
  const { events } = await done("session.read", { sessionId: "open" });
  expect(events.at(-1)?.event).toMatchObject({ type: "suspicion-answered", kind: "seen-by", text: "Dr. Roy" });
});
