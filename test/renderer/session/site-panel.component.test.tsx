// The chosen site: its name and place, every hold with what was held and said, and what is suggested next.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { SitePanel } from "../../../renderer/session/SitePanel.tsx";
import { at, given, opening, startHold } from "../../support/samples/given.ts";
import { story } from "../../support/drivers/session-story.ts";

const holds = page.getByRole("listitem");

it("says that there is no site yet", async () => {
  await render(<SitePanel session={given(opening).session} last={null} />);
  await expect.element(page.getByText("No sites yet")).toBeVisible();
});

it("says that a new site has no holds yet, and where it is", async () => {
  await render(<SitePanel session={story().site("quadratus-lumborum", "left").session} last={null} />);
  await expect.element(page.getByRole("heading")).toHaveTextContent("1left quadratus lumborumabove the iliac crest");
  await expect.element(page.getByText("No holds yet")).toBeVisible();
});

it("lists every hold of this site with its pressure, time, outcome, feedback and response", async () => {
  const told = story()
    .site("quadratus-lumborum", "left")
    .hold(4_000)
    .hold(12_340, [[3_000, "too-much"]], "easing")
    .interrupted(5_000, "sleep")
    .site("gluteus-medius", "right")
    .hold(20_000, [], "released")
    .act({ type: "choose-site", site: 1 });
  await render(<SitePanel session={told.session} last={null} />);
  await expect.element(holds).toHaveLength(3);
  await expect.element(holds.nth(0)).toMatchTextContent(/^hold 1moderate4\.0.*short/);
  await expect.element(holds.nth(1)).toMatchTextContent(/^hold 2moderate12\.3.*counted.*too much.*easing/);
  await expect.element(holds.nth(2)).toMatchTextContent(/^hold 3.*interrupted/);
});

it("suggests less pressure after the client said too much", async () => {
  const told = story()
    .site("quadratus-lumborum", "left")
    .hold(12_000, [[3_000, "too-much"]], "easing");
  await render(<SitePanel session={told.session} last={null} />);
  await expect.element(page.getByText("Next hold: suggest light")).toBeVisible();
});

it("shows the running hold and suggests nothing while it runs", async () => {
  const told = story().site("quadratus-lumborum", "left").hold(12_000, [], "easing");
  const { session } = given(...told.events, at(30_000, startHold));
  await render(<SitePanel session={session} last={null} />);
  await expect.element(holds.nth(1)).toHaveTextContent("hold 2moderate…");
  await expect.element(page.getByText(/Next hold/)).not.toBeInTheDocument();
});

it("suggests nothing on a closed site", async () => {
  const told = story().site("quadratus-lumborum", "left").hold(12_000).act({ type: "suspect-inflammation" });
  await render(<SitePanel session={told.session} last={null} />);
  await expect.element(holds).toHaveLength(1);
  await expect.element(page.getByText(/Next hold/)).not.toBeInTheDocument();
});
