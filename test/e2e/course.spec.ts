// Two courses of four visits in a real browser, by keyboard, with the clock in the test's hand: one improves, one does not. On every day
// the rules that should fire do, and no other. The clocks change between the first and the second visit, and the client travels.
import type { Page } from "playwright/test";
import { holdUntil, markSite, press } from "../support/drivers/acts.ts";
import { expect, test as base } from "../support/drivers/app.ts";

type Fixtures = {
  /** Takes host and page to this visit's day and place, and the page to its first screen. */
  goTo: (visit: Pick<Visit, "on" | "zone">) => Promise<void>;
};

const test = base.extend<Fixtures>({
  goTo: async ({ page, host, driven }, use) => {
    if (driven === null) throw new Error("courses go over weeks: they need a driven clock");
    let address = host.url;
    await use(async ({ on, zone = "America/Toronto" }) => {
      driven.travel(Date.parse(on), zone);
      await page.clock.setSystemTime(on);
      await page.goto("about:blank");
      await page.goto(address);
      // The token in the address is good for once.
      [address = ""] = host.url.split("#");
      await expect(page.getByRole("heading", { name: "Start a session" })).toBeVisible();
    });
  },
});

type Visit = {
  readonly on: string;
  readonly zone?: string;
  readonly before: number;
  readonly after: number;
  /** A counted hold with this key's response; left out: a short hold, which nobody can answer for. */
  readonly response?: "r" | "e" | "n";
  readonly suspected?: boolean;
};

async function newClient(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: "Client code or name" }).fill(code);
  await expect(page.getByRole("option", { name: `New client “${code}”` })).toBeVisible();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Start visit" })).toBeFocused();
}

async function findClient(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: "Client code or name" }).fill(code.slice(0, 4).toLowerCase());
  await expect(page.getByRole("option", { name: code })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Start visit" })).toBeFocused();
}

const painQuestion = (page: Page) => page.getByRole("heading", { name: "Pain before" });

/** Soreness gone within 24 hours, relaxed for 4 to 7 days: a press each. */
async function lookBack(page: Page): Promise<void> {
  await expect(page.getByRole("group", { name: "How long was it sore after the last visit?" })).toBeVisible();
  await page.keyboard.press("2");
  await expect(page.getByRole("button", { name: "gone within 24 hours" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("2");
  await expect(page.getByRole("button", { name: "4 to 7 days" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Enter");
}

async function givePain(page: Page, score: number): Promise<void> {
  await expect(painQuestion(page)).toBeVisible();
  await page.keyboard.press(String(score));
  await page.keyboard.press("Enter");
  await expect(painQuestion(page)).toHaveCount(0);
}

/** From the first hold to the end of the wrap-up. */
async function treat(page: Page, visit: Visit, muscle = "ql l"): Promise<void> {
  await markSite(page, muscle);
  await press(page, "Space");
  await holdUntil(page, visit.response === undefined ? 1 : 10.1);
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "End hold" })).toHaveCount(0);
  if (visit.response !== undefined) {
    await page.keyboard.press(visit.response);
    await expect(page.getByRole("status")).toContainText("Hold 1:");
  }
  if (visit.suspected === true) {
    await page.keyboard.press("i");
    await expect(page.getByRole("status")).toContainText("Inflammation suspected");
  }
  await page.keyboard.press("f");
  await expect(page.getByRole("heading", { name: /Wrap up/ })).toBeVisible();
  await page.keyboard.press(String(visit.after));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `Pain ${visit.after}`, exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
}

async function expectRules(page: Page, ...rules: readonly string[]): Promise<void> {
  const shown = page.getByRole("region", { name: "This visit" }).getByRole("listitem");
  await expect(shown).toHaveCount(rules.length);
  for (const [index, rule] of rules.entries()) await expect(shown.nth(index)).toContainText(rule);
}

const sore = "Some soreness is usual";
const relaxed = "usually stay more relaxed";

test("a course that improves: four visits over a change of daylight saving and two zones", async ({ page, goTo }) => {
  const visits = {
    first: { on: "2026-10-19T10:00:00-04:00", before: 6, after: 4, response: "n" },
    second: { on: "2026-11-02T10:00:00-05:00", before: 5, after: 3, response: "e" },
    third: { on: "2026-11-16T09:00:00-06:00", zone: "America/Chicago", before: 3, after: 1, response: "r" },
    fourth: { on: "2026-11-29T10:00:00-05:00", before: 2, after: 0, response: "r" },
  } as const satisfies Record<string, Visit>;
  await goTo(visits.first);

  await newClient(page, "JM-042");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Before the first hold" })).toBeVisible();
  await page.keyboard.press("a");
  await expect(page.getByText("visit 1 of 4 · day 1 of 42")).toBeVisible();
  await givePain(page, 6);
  await treat(page, visits.first);
  await expectRules(
    page,
    "Visit 2 of 4 is due between Friday, October 30, 2026 and Thursday, November 5, 2026.",
    `${sore}. It fades within 24 to 36 hours and should be gone by Tuesday, October 20, 2026, 10:0`,
    "works best together with other care",
  );
  await page.getByRole("button", { name: "Dismiss: Together with other care" }).press("Enter");
  await expectRules(page, "Visit 2 of 4", sore);

  await goTo(visits.second);
  await expect(page.getByRole("region", { name: "Due" })).toContainText("JM-042");
  await findClient(page, "JM-042");
  await expect(page.getByText("visit 1 of 4 made · day 15 of 42")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("visit 2 of 4 · day 15 of 42")).toBeVisible();
  await lookBack(page);
  await givePain(page, 5);
  await treat(page, visits.second);
  await expectRules(
    page,
    "Visit 3 of 4 is due between",
    `${sore}. It fades within 24 to 36 hours and should be gone by Tuesday, November 3`,
    `${relaxed} at least until Friday, November 6, 2026, at most until Monday, November 16, 2026`,
  );

  await goTo(visits.third);
  await findClient(page, "JM-042");
  await expect(page.getByText("visit 2 of 4 made · day 29 of 42")).toBeVisible();
  await page.keyboard.press("Enter");
  await lookBack(page);
  await givePain(page, 3);
  await treat(page, visits.third);
  // In the time of the place.
  await expectRules(
    page,
    "Visit 4 of 4 is due between",
    `${sore}. It fades within 24 to 36 hours and should be gone by Tuesday, November 17, 2026, 9:0`,
    relaxed,
  );

  await goTo(visits.fourth);
  await findClient(page, "JM-042");
  await page.keyboard.press("Enter");
  await lookBack(page);
  await givePain(page, 2);
  await treat(page, visits.fourth);
  await expectRules(page, "All 4 planned visits were made", sore, relaxed);

  await page.getByRole("button", { name: "Open JM-042" }).press("Enter");
  await expect(page.getByRole("img", { name: /Pain before: 6, 5, 3, 2/ })).toBeVisible();
  await page.getByRole("button", { name: "Close course…" }).press("Enter");
  await page.getByRole("button", { name: "Close course", exact: true }).press("Enter");
  await expect(page.getByText("closed Sunday, November 29, 2026: complaint resolved")).toBeVisible();
});

test("a course that does not improve: severe pain, a physician first, inflammation and no response, each on its day", async ({
  page,
  goTo,
}) => {
  const visits = {
    first: { on: "2026-02-23T10:00:00-05:00", before: 8, after: 8, response: "n" },
    second: { on: "2026-03-09T10:00:00-04:00", before: 8, after: 7, response: "n", suspected: true },
    third: { on: "2026-03-23T10:00:00+01:00", zone: "Europe/Berlin", before: 8, after: 7 },
    fourth: { on: "2026-04-05T10:00:00-04:00", before: 9, after: 8 },
  } as const satisfies Record<string, Visit>;
  await goTo(visits.first);

  await newClient(page, "KX-007");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: /worse lying down or at night/ }).press("y");
  await page.keyboard.press("a");
  await expect(page.getByRole("textbox", { name: "Already seen by" })).toBeFocused();
  await page.keyboard.type("Dr. Roy, last week");
  await page.keyboard.press("Enter");
  await givePain(page, 8);
  await expect(page.getByRole("textbox", { name: "Checked by" })).toBeFocused();
  await page.keyboard.type("Dr. Roy");
  await page.keyboard.press("Enter");
  await treat(page, visits.first);
  const settled = ["Already seen by Dr. Roy, last week", "Checked by Dr. Roy"] as const;
  await expectRules(page, ...settled, "Visit 2 of 4", sore, "works best together");

  await goTo(visits.second);
  await findClient(page, "KX-007");
  await expect(page.getByText("visit 1 of 4 made · day 15 of 42")).toBeVisible();
  await page.keyboard.press("Enter");
  await lookBack(page);
  // Checked earlier in the course at this score: not asked again.
  await givePain(page, 8);
  await treat(page, visits.second);
  const both = ["Inflammation was suspected on the left quadratus lumborum", "This therapy may not be the best option"];
  const covered = "Checked by Dr. Roy on Monday, February 23, 2026, when it was 8";
  await expectRules(page, ...settled, covered, ...both, "Visit 3 of 4", sore, "works best together");
  await page.getByRole("button", { name: "Dismiss: Together with other care" }).press("Enter");
  await expectRules(page, ...settled, covered, ...both, "Visit 3 of 4", sore);

  await goTo(visits.third);
  await findClient(page, "KX-007");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This therapy may not be the best option", { exact: false })).toBeVisible();
  await lookBack(page);
  await givePain(page, 8);
  await treat(page, visits.third, "pi r");
  await expectRules(page, ...settled, covered, "Inflammation was suspected", "Visit 4 of 4", sore);

  await goTo(visits.fourth);
  await findClient(page, "KX-007");
  await page.keyboard.press("Enter");
  await lookBack(page);
  // Worse than what was checked: asked again.
  await givePain(page, 9);
  await expect(page.getByRole("textbox", { name: "Checked by" })).toBeFocused();
  await page.getByRole("textbox", { name: "Reason to go on without" }).fill("Seeing Dr. Roy tomorrow");
  await page.keyboard.press("Enter");
  await treat(page, visits.fourth, "pi r");
  await expectRules(
    page,
    ...settled,
    "Goes on for this reason: Seeing Dr. Roy tomorrow",
    "Inflammation was suspected",
    "All 4 planned visits were made",
    sore,
  );
});

test("an emergency stops the visit and nothing overrides it", async ({ page, goTo }) => {
  await goTo({ on: "2026-10-19T10:00:00-04:00" });
  await newClient(page, "EM-1");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: /saddle area/ }).press("y");
  await page.keyboard.press("a");
  await expect(page.getByRole("alert").filter({ hasText: "Emergency today" })).toBeVisible();
  await markSite(page, "ql l");
  await page.keyboard.press("Space");
  await expect(page.getByRole("status")).toContainText("Emergency: no hold.");
});
