// A call read for a component: what it shows while answers are late, fail, or are made old by a push. The host's answers are in the test's hand.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { onReread, useCall } from "../../../renderer/host/use-call.ts";
import { HostContext } from "../../../renderer/host/use-host.ts";
import { err, ok } from "../../../shared/result.ts";
import { waitingHost } from "../../support/rigs/waiting-host.ts";

const shown = page.getByRole("status");

/** Shows how many were found. */
function Search({ query }: { readonly query: string | null }) {
  const request = query === null ? null : { query, archived: false, limit: 3 };
  const { value, failure, pending, reload } = useCall(
    "client.search",
    request,
    (push) => onReread(push) || (push.type === "client" && push.clientId === "mine"),
  );
  return (
    <>
      <p role="status">
        {value?.total ?? "nothing"} {failure?.code ?? "fine"} {pending ? "pending" : "answered"}
      </p>
      <button type="button" onClick={reload}>
        Reload
      </button>
    </>
  );
}

async function show(query: string | null) {
  const { host, asked, waiting, push } = waitingHost();
  const draw = (now: string | null) => (
    <HostContext value={host}>
      <Search query={now} />
    </HostContext>
  );
  const { rerender } = await render(draw(query));
  /** Answers the oldest question that waits: so many were found, or none because it failed. */
  const answer = async (total: number | null): Promise<void> => {
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    waiting.shift()?.(total === null ? err({ code: "host-failed" }) : ok({ lines: [], total }));
  };
  return { asked, answer, push, query: (now: string | null) => rerender(draw(now)) };
}

it("shows nothing before the first answer, and then the answer", async () => {
  const { answer } = await show("a");
  await expect.element(shown).toHaveTextContent("nothing fine pending");
  await answer(7);
  await expect.element(shown).toHaveTextContent("7 fine answered");
});

it("keeps the last good answer when a read fails, and the failure until the next good answer", async () => {
  const { answer, push } = await show("a");
  await answer(7);
  await expect.element(shown).toHaveTextContent("7 fine answered");
  push({ type: "reread" });
  await answer(null);
  await expect.element(shown).toHaveTextContent("7 host-failed answered");
  push({ type: "reread" });
  await answer(8);
  await expect.element(shown).toHaveTextContent("8 fine answered");
});

it("drops the answer to a request that has changed since", async () => {
  const { answer, query } = await show("a");
  await query("ab");
  await answer(7);
  await expect.element(shown).toHaveTextContent("nothing fine pending");
  await answer(2);
  await expect.element(shown).toHaveTextContent("2 fine answered");
});

it("keeps the answer to the request before on the screen, but not where the new one fails", async () => {
  const { answer, query } = await show("a");
  await answer(7);
  await expect.element(shown).toHaveTextContent("7 fine answered");
  await query("ab");
  await expect.element(shown).toHaveTextContent("7 fine pending");
  await answer(null);
  await expect.element(shown).toHaveTextContent("nothing host-failed answered");
});

it("asks nothing without a request, and forgets what was answered before", async () => {
  const { asked, answer, query } = await show(null);
  expect(asked).toEqual([]);
  await query("a");
  await answer(7);
  await expect.element(shown).toHaveTextContent("7 fine answered");
  await query(null);
  await expect.element(shown).toHaveTextContent("nothing fine answered");
  await query("a");
  await expect.element(shown).toHaveTextContent("nothing fine pending");
});

it("reads again for the record it is about and for no other", async () => {
  const { asked, answer, push } = await show("a");
  await answer(7);
  await expect.element(shown).toHaveTextContent("7 fine answered");
  push({ type: "client", clientId: "another" });
  push({ type: "taken-keys", codes: [] });
  expect(asked).toHaveLength(1);
  push({ type: "client", clientId: "mine" });
  expect(asked).toHaveLength(2);
  await answer(8);
  await expect.element(shown).toHaveTextContent("8 fine answered");
});

it("reads once more for all that is told while it reads", async () => {
  const { asked, answer, push } = await show("a");
  for (let told = 0; told < 3; told += 1) push({ type: "client", clientId: "mine" });
  expect(asked).toHaveLength(1);
  await answer(7);
  await answer(8);
  await expect.element(shown).toHaveTextContent("8 fine answered");
  expect(asked).toHaveLength(2);
});

it("reads again when it is asked to", async () => {
  const { answer } = await show("a");
  await answer(7);
  await expect.element(shown).toHaveTextContent("7 fine answered");
  await page.getByRole("button", { name: "Reload" }).click();
  await answer(9);
  await expect.element(shown).toHaveTextContent("9 fine answered");
});
