// A screening answer that speaks against pressure on the belly, on the session screen: with its source, for the marks that lie there.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { showApp } from "../../support/component/show-app.tsx";
import { pain } from "../../support/samples/given.ts";
import { knowing } from "../../support/samples/known-background.ts";
import { story } from "../../support/drivers/session-story.ts";

const at = { wall: 1_795_500_000_000, timeZone: "America/Toronto" };
const pregnant = knowing({ screening: { yes: ["pregnancy"], by: "Ada Roy", at, settled: null } });
const show = (told: ReturnType<typeof story>) =>
  showApp({ sessions: { open: told.events } }, { screen: "session", sessionId: "open" });
const begun = () => story().at(1_000, pain("before", 4), pregnant);
const strip = page.getByText("Pregnant: no pressure on points of the belly. This site is one.");
const chosen = page.getByRole("region", { name: "Chosen site" });

it("a mark on the belly is warned of before its first hold, with the source of the question", async () => {
  await show(begun().site("rectus-abdominis", "left"));
  await expect.element(strip).toBeVisible();
  await expect.element(page.getByText(/Usual contraindications to local pressure/)).toBeVisible();
  await expect.element(chosen).toMatchTextContent("Pregnant: no pressure on the belly");
});

it("the site keeps its warning after a hold, when the strip has other things to say", async () => {
  await show(begun().site("rectus-abdominis", "left").hold(12_000, [], "easing"));
  await expect.element(chosen).toMatchTextContent("Pregnant: no pressure on the belly");
  await expect.element(strip).not.toBeInTheDocument();
});

it("a mark on the back says nothing of it", async () => {
  await show(begun().site("piriformis", "left"));
  await expect.element(chosen).toMatchTextContent("left piriformis");
  await expect.element(page.getByText(/no pressure on/)).not.toBeInTheDocument();
});
