// The sites of the client's last session: offered, planned again with one key, with a warning and without findings.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { markSite, skipPain, startSession } from "../../support/component/acts.ts";
import { press } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";

const mark = (name: RegExp) => page.getByRole("button", { name });
const status = page.getByRole("status");

it("a client without an earlier session has none to bring in", async () => {
  await showApp();
  await startSession("JM-042");
  await skipPain();
  await press("b");
  await expect.element(status).toMatchTextContent("no earlier finished session");
});

it("the last session's sites are planned again with one key, with a warning and without findings", async () => {
  const { saved } = await showApp();
  await startSession("JM-042");
  await skipPain();
  await markSite("ql l");
  await markSite("gm r");
  await press("i");
  await expect.element(page.getByText("Closed: inflammation suspected").first()).toBeVisible();
  await press("f");
  await expect
    .element(page.getByRole("img", { name: "Body chart with the spasm sites of this session" }))
    .toBeVisible();
  await press("v");
  await expect.poll(() => saved.at(-1)?.name).toMatch(/JM-042.*\.svg$/);
  await press("g");
  await expect.poll(() => saved.at(-1)?.name).toMatch(/JM-042.*\.png$/);
  await press("h");

  await startSession("jm-042");
  await skipPain();
  await expect.element(page.getByText("2 sites, ready to be planned again")).toBeVisible();
  await press("b");
  await expect.element(status).toHaveTextContent("2 sites of the last session planned");
  await expect.element(mark(/^Site 1, left quadratus lumborum.*no holds, planned/)).toBeVisible();
  await expect.element(mark(/^Site 2, right gluteus medius.*no holds, planned/)).toBeVisible();
  await press("ArrowRight");
  await expect.element(page.getByText("Inflammation suspected here before")).toBeVisible();
});
