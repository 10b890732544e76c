// The client's page over a real host: the birth date beside the name, and the referral with the visits that were made of it.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { showApp } from "../../support/component/show-app.tsx";

const advice = page.getByRole("complementary", { name: "Advice" });
const details = { code: "JM-042", name: "Jane Moore", born: "1980-04-12", earlierCare: "Physical therapy in 2024" };

it("says who referred, how many of the visits allowed were made, and that they are used up, until it is dismissed", async () => {
  const visits = { typical: "typical", signed: "signed" };
  const { done } = await showApp({ client: { details, visits } }, { screen: "client", clientId: "client-1" });
  await expect.element(page.getByText("Jane Moore · born April 12, 1980")).toBeVisible();
  await expect.element(advice).toMatchTextContent("Physical therapy in 2024");
  const { courses } = await done("client.read", { clientId: "client-1" });
  const { courseId = "", complaint = "", plan = { visits: 4, weeks: 6 } } = courses.at(-1) ?? {};
  const referral = (allowed: number) =>
    done("client.command", {
      clientId: "client-1",
      commandId: `allows-${allowed}`,
      command: {
        type: "plan-course",
        courseId,
        complaint,
        plan,
        referral: { by: "Dr. Roy", until: null, visits: allowed },
      },
    });
  await referral(3);
  await expect.element(advice).toMatchTextContent("Referred by Dr. Roy: visit 2 of 3 made");
  await expect.element(advice).not.toMatchTextContent("it is used up");
  await referral(2);
  await expect.element(advice).toMatchTextContent("Referred by Dr. Roy: visit 2 of 2 made");
  await expect
    .element(advice)
    .toMatchTextContent("Visit 2 of 2 that the referral by Dr. Roy allows was made: it is used up.");
  await page.getByRole("button", { name: "Dismiss: Referral" }).click();
  await expect.element(advice).not.toMatchTextContent("it is used up");
});
