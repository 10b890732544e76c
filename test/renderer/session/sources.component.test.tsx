// Where what is said during a session comes from: beside the strip's sentence where a rule says it, and under each question that stands in
// the way of the first hold.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { expectAccessible } from "../../support/component/expect-accessible.ts";
import { press } from "../../support/component/keys.ts";
import { newVisit, type NewVisit } from "../../support/component/new-visit.ts";
import { pass } from "../../support/component/practice.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";
import { pain, suspectInflammation } from "../../support/samples/given.ts";
import { story } from "../../support/drivers/session-story.ts";

const source = page.getByRole("note", { name: "Where this comes from" });
const mueller = "Source: Mueller, Massage Therapy for Lower Back Pain";
const begun = () => story({ client: "JM-042" }).at(1_000, pain("before", 4)).site("gluteus-medius", "left");

async function open(told = begun()): Promise<void> {
  await showApp({ sessions: { open: told.events } }, { screen: "session", sessionId: "open" });
  await expect.element(page.getByRole("region", { name: "Chosen site" })).toMatchTextContent("left gluteus medius");
}

async function begin(): Promise<Shown & NewVisit> {
  const shown = await showApp();
  return { ...shown, ...(await newVisit(shown)) };
}

it("feedback that is open names the source, and nothing does before it or once the pressure is less", async () => {
  await open();
  await press("Space");
  await expect.element(page.getByRole("button", { name: "End hold" })).toBeVisible();
  await expect.element(source).not.toBeInTheDocument();
  await press("1");
  await expect.element(page.getByText("Too much · ease off")).toBeVisible();
  await expect.element(source).toHaveTextContent(mueller);
  await expectAccessible();
  await press("ArrowDown");
  await expect.element(page.getByText("Too much · ease off")).not.toBeInTheDocument();
  await expect.element(source).not.toBeInTheDocument();
});

it("the level for the next hold names the source; the question for the response, which is no advice, names none", async () => {
  await open();
  await press("Space");
  await pass(12_000);
  await press("Space");
  await expect.element(page.getByText("How did the muscle respond?")).toBeVisible();
  await expect.element(source).not.toBeInTheDocument();
  await press("e");
  await expect.element(page.getByText("Next hold: suggest firm: alternate the pressure")).toBeVisible();
  await expect.element(source).toHaveTextContent(mueller);
});

it("the question whether inflammation is suspected names the source", async () => {
  const told = begun();
  for (let hold = 0; hold < 3; hold += 1) told.hold(12_000, [], "not-released");
  await open(told);
  await expect.element(page.getByText(/not released after 3 counted holds/)).toBeVisible();
  await expect.element(source).toBeVisible();
  await expect.element(source).toHaveTextContent(mueller);
});

it("a closed site names the source", async () => {
  await open(begun().act(suspectInflammation));
  await expect.element(page.getByText(/^Closed: inflammation suspected/).last()).toBeVisible();
  await expect.element(source).toHaveTextContent(mueller);
});

it("a refusal names none", async () => {
  await open();
  await press("r");
  await expect.element(page.getByText("There is no hold to answer for yet.").first()).toBeVisible();
  await expect.element(source).not.toBeInTheDocument();
});

it("an emergency names the sources of the answers that are yes", async () => {
  const { go, sessionId, answer } = await begin();
  await answer("bladder-bowel", "pregnancy");
  go({ screen: "session", sessionId });
  const sign = page.getByRole("alert").filter({ hasText: "Emergency today" });
  await expect
    .element(sign.getByRole("note", { name: "Where this comes from" }))
    .toHaveTextContent(
      "Source: Red flags of the AHCPR guideline 14, Acute Low Back Problems in Adults (1994); Usual contraindications to local pressure in massage: a checklist of this practice, from no single guideline",
    );
});

it("a physician first names the source of the answer, and not that of others", async () => {
  const { go, sessionId, answer } = await begin();
  await answer("thrombosis");
  go({ screen: "session", sessionId });
  const gate = page.getByRole("group", { name: "A physician should see the client before the first hold" });
  await expect
    .element(gate.getByRole("note", { name: "Where this comes from" }))
    .toHaveTextContent(
      "Source: Usual contraindications to local pressure in massage: a checklist of this practice, from no single guideline",
    );
  await expectAccessible();
});

it("severe pain says whose rule it is, and that the score is the practice's own", async () => {
  const { go, sessionId, answer } = await begin();
  await answer();
  go({ screen: "session", sessionId });
  await expect.element(page.getByRole("heading", { name: "Pain before" })).toBeVisible();
  await press("8", "Enter");
  const gate = page.getByRole("group", { name: "Pain 8: severe" });
  await expect
    .element(gate.getByRole("note", { name: "Where this comes from" }))
    .toHaveTextContent(`${mueller}; from which score pain is severe is the practice's own setting`);
});
