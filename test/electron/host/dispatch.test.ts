import { describe, expect, it } from "vitest";
import { createDispatch, type Handlers } from "../../../electron/host/calls/dispatch.ts";
import { err, ok } from "../../../shared/result.ts";
import { readSettings } from "../../../shared/settings/settings.ts";

const bugs: unknown[] = [];
const asked: unknown[] = [];
const snapshot = { sessionId: "s", anchorMono: 0, events: [] };
const handlers: Partial<Handlers> = {
  "app.info": () => {
    throw new Error("a bug");
  },
  "clock.read": () => ok({ mono: 12.5 }),
  "home.read": async () => Promise.reject(new Error("a later bug")),
  "session.start": (request) => {
    asked.push(request);
    return ok(snapshot);
  },
  "session.read": () => ok(snapshot),
  "session.last-sites": () => ok({ last: null }),
  "muscles.used": () => ok({ used: [] }),
  "client.search": () => ok({ lines: [], total: 0 }),
  "client.create": () => ok({ clientId: "c" }),
  "client.read": () => err({ code: "unknown-client" }),
  "client.command": () => ok({ position: 1 }),
  "client.merge": () => ok({ clientId: "c" }),
  "client.delete": () => ok({ sessions: 0 }),
  "client.start-session": () => ok(snapshot),
  "session.attach": () => ok({ position: 1 }),
  "session.command": () => ok({ position: 1, saved: true }),
  "settings.read": () => ok(readSettings(new Map())),
  "settings.write": () => ok({}),
  "session.sign": () => ok({ position: 1 }),
  "session.amend": () => ok({ position: 1 }),
  "session.stored": () => ok({ rows: 0, broken: [] }),
  "export.compose": () => ok({ name: "", text: "", unread: [] }),
  "export.save": () => ok({ name: "", saved: true, unread: [] }),
  "page.save-pdf": () => ok({ saved: true }),
  "practice.import": () =>
    ok({
      outcome: "imported",
      sessions: { added: 0, continued: 0, known: 0 },
      clients: { added: 0, continued: 0, known: 0 },
      settings: { taken: [], left: [] },
    }),
  "file.save": () => ok({ saved: true }),
};
const dispatch = createDispatch(handlers, (error) => bugs.push(error));

describe("the dispatcher", () => {
  it("hands a checked request to its handler and answers what that answers", async () => {
    expect(await dispatch("clock.read", {})).toEqual({ ok: true, value: { mono: 12.5 } });
    expect(await dispatch("session.start", { client: "  JM-042 ", commandId: "c1" })).toMatchObject({ ok: true });
    expect(asked.at(-1)).toEqual({ client: "JM-042", commandId: "c1" });
  });

  it("refuses names that are not in the contract, inherited ones too", async () => {
    for (const name of [
      "",
      "session.delete",
      "toString",
      "__proto__",
      "constructor",
      7,
      null,
      undefined,
      {},
      ["clock.read"],
    ]) {
      expect(await dispatch(name, {})).toMatchObject({ ok: false, error: { code: "bad-request" } });
    }
  });

  it("refuses requests that are not of the contract's shape, with a reason of bounded length", async () => {
    const garbage: unknown[] = [null, undefined, 1, "x", [], { client: "" }, { client: "a", commandId: "c", extra: 1 }];
    garbage.push({ client: "x".repeat(100_000), commandId: "../.." }, { client: { toString: "x" }, commandId: "c" });
    for (const request of garbage) {
      const answer = await dispatch("session.start", request);
      expect(answer).toMatchObject({ ok: false, error: { code: "bad-request" } });
      expect(JSON.stringify(answer).length).toBeLessThan(1_000);
    }
  });

  it("turns an error nobody expected into host-failed and tells the host of it", async () => {
    expect(await dispatch("app.info", {})).toEqual({ ok: false, error: { code: "host-failed" } });
    expect(await dispatch("home.read", {})).toEqual({ ok: false, error: { code: "host-failed" } });
    expect(bugs.map(String)).toEqual(["Error: a bug", "Error: a later bug"]);
  });
});
