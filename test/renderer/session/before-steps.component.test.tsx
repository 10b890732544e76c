// What stands before the first hold of a visit, one step at a time over a real host: each is answered by keys, and what it records is in the log.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { press, type } from "../../support/component/keys.ts";
import { newVisit, type NewVisit } from "../../support/component/new-visit.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";

const heading = (name: string | RegExp) => page.getByRole("heading", { name });

async function begin(): Promise<Shown & NewVisit> {
  const shown = await showApp();
  const visit = await newVisit(shown);
  return { ...shown, ...visit };
}

it("screening is asked first, and with every answer no the question for pain follows", async () => {
  const { go, sessionId, clientId, done } = await begin();
  go({ screen: "session", sessionId });
  await expect.element(heading("Before the first hold")).toBeVisible();
  await press("a");
  await expect.element(heading("Pain before")).toBeVisible();
  const { courses } = await done("client.read", { clientId });
  expect(courses[0]?.screening).toMatchObject({ yes: [], settled: null });
});

it("an emergency stands in the timer's place, and nothing else is asked", async () => {
  const { go, sessionId, answer } = await begin();
  await answer("bladder-bowel");
  go({ screen: "session", sessionId });
  const sign = page.getByRole("alert").filter({ hasText: "Emergency today" });
  await expect.element(sign).toMatchTextContent("The client should seek emergency care now.");
  await expect.element(heading("Pain before")).not.toBeInTheDocument();
  await expect.element(page.getByRole("timer", { name: "Hold" })).not.toBeInTheDocument();
});

it("A18: an emergency marked by a slip is corrected by keys alone, with a reason, and the visit goes on", async () => {
  const { go, sessionId, clientId, answer, done } = await begin();
  await answer("bladder-bowel");
  go({ screen: "session", sessionId });
  const correct = page.getByRole("button", { name: "Correct an answer…" });
  await expect.element(correct).toBeVisible();
  correct.element().focus();
  await press("Enter");
  const why = page.getByRole("textbox", { name: "Why the answer was wrong" });
  await expect.element(why).toHaveFocus();
  await press("Enter");
  await expect.element(why).toBeVisible();
  await type("Wrong line");
  await press("Enter");
  await expect.element(heading("Pain before")).toBeVisible();
  const { courses } = await done("client.read", { clientId });
  expect(courses[0]?.screening).toMatchObject({
    yes: [],
    corrections: [{ question: "bladder-bowel", to: "no", reason: "Wrong line" }],
  });
  go({ screen: "client", clientId });
  await expect.element(page.getByText(/Corrected on .* from yes to no: .*\. Reason: Wrong line\./u)).toBeVisible();
});

it("A18: Escape closes the correction, and nothing is corrected", async () => {
  const { go, sessionId, clientId, answer, done } = await begin();
  await answer("trauma");
  go({ screen: "session", sessionId });
  await page.getByRole("button", { name: "Correct an answer…" }).click();
  await expect.element(page.getByRole("textbox", { name: "Why the answer was wrong" })).toHaveFocus();
  await type("Wrong line");
  await press("Escape");
  await expect.element(page.getByRole("textbox", { name: "Why the answer was wrong" })).not.toBeInTheDocument();
  expect((await done("client.read", { clientId })).courses[0]?.screening).not.toHaveProperty("corrections");
});

it("a physician first: who has seen the client is recorded, and the visit goes on", async () => {
  const { go, sessionId, clientId, answer, done } = await begin();
  await answer("trauma");
  go({ screen: "session", sessionId });
  await expect.element(page.getByRole("textbox", { name: "Already seen by" })).toHaveFocus();
  await type("Dr. Roy");
  await press("Enter");
  await expect.element(heading("Pain before")).toBeVisible();
  const { courses } = await done("client.read", { clientId });
  expect(courses[0]?.screening?.settled).toMatchObject({ kind: "seen-by", text: "Dr. Roy" });
});

it("a score from seven on is severe: who checked it stands in the log before the timer does", async () => {
  const { go, sessionId, answer, done } = await begin();
  await answer();
  go({ screen: "session", sessionId });
  await expect.element(heading("Pain before")).toBeVisible();
  await press("7", "Enter");
  await expect.element(page.getByRole("textbox", { name: "Checked by" })).toHaveFocus();
  await type("Dr. Roy");
  await press("Enter");
  await expect.element(page.getByText("Mark a site to begin")).toBeVisible();
  const { events } = await done("session.read", { sessionId });
  expect(events.map(({ event }) => event)).toContainEqual(
    expect.objectContaining({ type: "severe-answered", kind: "checked-by", text: "Dr. Roy" }),
  );
});

it("a score of six is not severe", async () => {
  const { go, sessionId, answer } = await begin();
  await answer();
  go({ screen: "session", sessionId });
  await expect.element(heading("Pain before")).toBeVisible();
  await press("6", "Enter");
  await expect.element(page.getByText("Mark a site to begin")).toBeVisible();
});

it("what the client wants to be able to do again is scored before the visit, where the course says what it is", async () => {
  const { go, sessionId, clientId, answer, tell, done } = await begin();
  await answer();
  const { courses } = await done("client.read", { clientId });
  const plan = { visits: 4, weeks: 6 };
  await tell({
    type: "plan-course",
    courseId: courses[0]?.courseId ?? "",
    complaint: "Low back",
    plan,
    goal: "Tie my shoes",
  });
  go({ screen: "session", sessionId });
  await expect.element(heading("Pain before")).toBeVisible();
  const field = page.getByRole("textbox", { name: "Tie my shoes, 0 not at all to 10 as before" });
  await expect.element(field).toBeVisible();
  field.element().focus();
  await type("3");
  await press("Enter");
  const recorded = async () => (await done("session.read", { sessionId })).events.map(({ event }) => event);
  await expect.poll(recorded).toContainEqual(
    expect.objectContaining({
      type: "rating-recorded",
      rating: "own-measure",
      moment: "before",
      value: 3,
      measure: "Tie my shoes",
    }),
  );
});
