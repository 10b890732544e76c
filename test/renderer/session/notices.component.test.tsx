// What the session says by itself: the same answer twice is heard twice.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { StatusMessage } from "../../../renderer/ui/StatusMessage.tsx";
import { press } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";
import { pain } from "../../support/samples/given.ts";
import { story } from "../../support/drivers/session-story.ts";

/** How often something was put into a live region, which is when a screen reader speaks. */
function countSpoken(region: Element): () => number {
  let spoken = 0;
  const count = (seen: readonly MutationRecord[]): void => {
    spoken += seen.filter(({ addedNodes, type }) => type === "characterData" || addedNodes.length > 0).length;
  };
  const watch = new MutationObserver(count);
  watch.observe(region, { childList: true, subtree: true, characterData: true });
  return () => {
    count(watch.takeRecords());
    return spoken;
  };
}

async function spokenBy(...keys: readonly string[]): Promise<number> {
  const told = story({ client: "JM-042" }).at(1_000, pain("before", 4)).site("gluteus-medius", "left");
  await showApp({ sessions: { open: told.events } }, { screen: "session", sessionId: "open" });
  await expect.element(page.getByRole("button", { name: "Start hold" })).toBeVisible();
  await press("Space", keys[0] ?? "");
  const region = page
    .getByRole("status")
    .elements()
    .find((one) => one.matches(".visually-hidden"));
  if (region === undefined) throw new Error("nothing speaks");
  const spoken = countSpoken(region);
  for (const key of keys.slice(1)) await press(key);
  return spoken();
}

it.each([
  ["too much", "1"],
  ["too little", "2"],
  ["better", "3"],
])("D11: %s said twice is announced twice", async (_what, key) => {
  expect(await spokenBy(key, key)).toBe(1);
});

it("D11: a refusal that comes again is announced again", async () => {
  // Nothing is finished while a hold runs.
  expect(await spokenBy("f", "f", "f")).toBe(2);
});

it("D11: a message with another count is another one, and with the same it is the same", async () => {
  const { rerender } = await render(<StatusMessage text="Copied" count={1} />);
  const spoken = countSpoken(page.getByRole("status").element());
  await rerender(<StatusMessage text="Copied" count={1} />);
  expect(spoken()).toBe(0);
  await rerender(<StatusMessage text="Copied" count={2} />);
  expect(spoken()).toBe(1);
});
