// C8: "All sessions of this client" is by the record, whatever its visits were called; of a walk-in it says that it goes by the label.
import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { noDetails } from "../../../shared/client/details.ts";
import { press } from "../../support/component/keys.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";

const scopes = page.getByRole("menuitemradio");

async function asked(shown: Shown, ...keys: readonly string[]): Promise<unknown> {
  const before = shown.calls.length;
  await press(...keys);
  const exports = () => shown.calls.slice(before).filter(({ name }) => name === "export.compose");
  await expect.poll(() => exports().length).toBe(1);
  return exports()[0]?.request;
}

describe("C8: all sessions of this client", () => {
  const client = { details: { ...noDetails, code: "JM-042" }, visits: { typical: "typical", signed: "signed" } };

  it("of a visit are those of its record", async () => {
    const shown = await showApp({ client }, { screen: "session", sessionId: "typical" });
    await expect.element(page.getByRole("button", { name: "Open JM-042" })).toBeVisible();
    const of = { scope: "client", clientId: "client-1" };
    expect(await asked(shown, "e", "2", "j")).toMatchObject({ of });
  });

  it("are all of them after the client's code was changed, and none of a walk-in of the same label", async () => {
    const shown = await showApp({ client }, { screen: "session", sessionId: "typical" });
    const walkIn = await shown.done("session.start", { client: "JM-042", commandId: "walk-in" });
    const finish = { type: "finish-session" } as const;
    await shown
      .done("session.command", { ...walkIn, commandId: "end", stamp: null, command: finish })
      .catch(() => null);
    const details = { ...noDetails, code: "JM-42" };
    const command = { type: "change-details", details } as const;
    await shown.done("client.command", { clientId: "client-1", commandId: "code", command });
    const of = { scope: "client", clientId: "client-1" } as const;
    const { text } = await shown.done("export.compose", { format: "sessions", of, bom: false });
    expect(text).toContain("typical");
    expect(text).toContain("signed");
    expect(text).not.toContain(walkIn.sessionId);
  });

  it("are called by their label where the session is of no record", async () => {
    const shown = await showApp({ sessions: { typical: "typical" } }, { screen: "session", sessionId: "typical" });
    await expect.element(page.getByRole("region", { name: "Session note" })).toBeVisible();
    await press("e");
    await expect.element(scopes.nth(1)).toMatchTextContent("whoever they are of");
    expect(await asked(shown, "2", "j")).toMatchObject({ of: { scope: "client", label: expect.any(String) } });
  });
});
