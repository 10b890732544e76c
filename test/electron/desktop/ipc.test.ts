// Who may call the desktop app's host, and how much they may send.
import { describe, expect, it } from "vitest";
import { answerCall, maySend } from "../../../electron/desktop/security/ipc.ts";

describe("who may call", () => {
  const calls: unknown[] = [];
  const host = {
    dispatch: async (name: unknown, request: unknown) => {
      calls.push([name, request]);
      return { ok: true as const, value: 1 };
    },
  };

  it.each([
    [{ url: "app://steadyhold/index.html", parent: null }, true],
    [{ url: "https://evil.example/", parent: null }, false],
    [{ url: "app://steadyhold/", parent: {} }, false],
    [{ url: "", parent: null }, false],
    [null, false],
  ])("%j: %s", (frame, allowed) => {
    expect(maySend(frame)).toBe(allowed);
  });

  it("hands on what our page asks, and nothing of what anybody else does", async () => {
    const ours = { url: "app://steadyhold/", parent: null };
    expect(await answerCall(ours, "home.read", {}, host)).toEqual({ ok: true, value: 1 });
    expect(calls).toEqual([["home.read", {}]]);
    expect(await answerCall(null, "home.read", {}, host)).toMatchObject({ ok: false, error: { code: "bad-request" } });
    const huge = await answerCall(ours, "session.command", { text: "x".repeat(300_000) }, host);
    expect(huge).toMatchObject({ ok: false, error: { code: "bad-request" } });
    const circular: { self?: unknown } = {};
    circular.self = circular;
    expect(await answerCall(ours, "home.read", circular, host)).toMatchObject({ ok: false });
    const nameless = { toString: 1, valueOf: 2 };
    expect(await answerCall(ours, nameless, "x".repeat(300_000), host)).toMatchObject({ ok: false });
    expect(calls).toHaveLength(1);
  });
});
