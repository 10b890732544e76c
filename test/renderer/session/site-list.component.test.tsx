// Every site in a row of its own: number, side and muscle, state. A click chooses.
import { expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { SiteList } from "../../../renderer/session/SiteList.tsx";
import { given, opening, suspectInflammation } from "../../support/samples/given.ts";
import { story } from "../../support/drivers/session-story.ts";

const rows = page.getByRole("list", { name: "Sites" }).getByRole("button");

it("before there is a site it says what the signs will mean", async () => {
  await render(<SiteList session={given(opening).session} onSend={vi.fn()} />);
  for (const state of ["planned", "in hold", "short only", "held", "released", "easing", "not released", "closed"])
    await expect.element(page.getByText(state, { exact: true })).toBeVisible();
});

it("names each site with its state, marks the chosen one, and a click chooses another", async () => {
  const onSend = vi.fn();
  const told = story()
    .site("quadratus-lumborum", "left")
    .hold(12_000, [], "easing")
    .site("gluteus-medius", "right")
    .act(suspectInflammation);
  await render(<SiteList session={told.session} onSend={onSend} />);
  await expect.element(rows).toHaveLength(2);
  await expect.element(rows.nth(0)).toMatchTextContent(/^1.*L QL.*easing$/);
  await expect.element(rows.nth(1)).toMatchTextContent(/^2.*R GM.*closed$/);
  await expect.element(rows.nth(1)).toHaveAttribute("aria-current", "true");
  await rows.nth(0).click();
  expect(onSend.mock.calls).toEqual([[{ type: "choose-site", site: 1 }, expect.any(Number)]]);
});
