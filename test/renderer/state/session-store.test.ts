// A press on the page: shown at once, and then whatever the host says of it.
import { describe, expect, it } from "vitest";
import { endHold, pressure, says, startHold } from "../../support/samples/given.ts";
import { openWindow, openWindowWithSite } from "../session/window-rig.ts";

describe("a press", () => {
  it("shows at once, before the host has heard of it", async () => {
    const window = await openWindowWithSite();
    let changes = 0;
    window.store.subscribe(() => (changes += 1));
    void window.press(startHold);
    expect(window.facts.running).toMatchObject({ number: 1, site: 1, startedAt: 1_000 });
    expect(changes).toBe(1);
    expect(window.happenings).toMatchObject([{ kind: "events", mine: true, events: [{ type: "hold-started" }] }]);
    expect(window.rig.facts().running).toBeNull();
  });

  it("is told once, not again when the host's own events arrive", async () => {
    const window = await openWindowWithSite();
    expect(await window.settled(startHold)).toEqual({ ok: true, value: undefined });
    expect(window.happenings).toHaveLength(1);
    expect(window.facts).toEqual(window.rig.facts());
  });

  it("stays shown between the host's yes and the events it leads to", async () => {
    const window = await openWindowWithSite();
    void window.press(startHold);
    await window.answer();
    expect(window.facts.running?.number).toBe(1);
    window.arrive();
    expect(window.facts).toEqual(window.rig.facts());
  });

  it("is stamped where it happened: however long the way, the hold is as long as it was", async () => {
    const window = await openWindowWithSite();
    await window.settled(startHold);
    window.rig.pass(12_000);
    void window.press(endHold);
    window.rig.pass(200);
    await window.answer();
    window.arrive();
    expect(window.facts.holds).toMatchObject([{ heldMs: 12_000 }]);
  });

  it("that the rules refuse never leaves the page", async () => {
    const window = await openWindow();
    const before = window.asked.length;
    expect(await window.press(startHold)).toEqual({ ok: false, error: { code: "no-site-chosen", site: null } });
    expect(window.happenings).toEqual([{ kind: "refused", refusal: { code: "no-site-chosen", site: null } }]);
    expect(window.asked).toHaveLength(before);
  });

  it("that changes nothing never leaves the page and is no refusal", async () => {
    const window = await openWindow();
    const before = window.asked.length;
    expect(await window.press(pressure(2))).toEqual({ ok: true, value: undefined });
    expect(window.happenings).toEqual([]);
    expect(window.asked).toHaveLength(before);
  });

  it("after press, all before their answers, shows them all, in order", async () => {
    const window = await openWindowWithSite();
    void window.press(startHold);
    window.rig.pass(12_000);
    void window.press(says("too-much"));
    void window.press(pressure(1));
    expect(window.facts).toMatchObject({
      holds: [{ heldMs: 12_000 }],
      running: { number: 2, level: 1 },
      feedback: [{ hold: 1 }],
    });
  });
});

describe("the host's answer", () => {
  it("replaces what the page expected: an old press counts from when the host heard it", async () => {
    const window = await openWindowWithSite();
    void window.press(startHold);
    window.rig.pass(1_400);
    expect(window.facts.running?.startedAt).toBe(1_000);
    await window.answer();
    window.arrive();
    expect(window.facts.running?.startedAt).toBe(2_400);
  });

  it("of no takes the press back and says why", async () => {
    const window = await openWindowWithSite();
    window.rig.press(startHold);
    const answer = window.press(startHold);
    await window.answer();
    expect(await answer).toEqual({ ok: false, error: { code: "hold-running", site: 1 } });
    expect(window.happenings.at(-1)).toEqual({ kind: "refused", refusal: { code: "hold-running", site: 1 } });
    window.arrive();
    expect(window.facts).toEqual(window.rig.facts());
  });

  it("that it could not be saved takes the press back and says so", async () => {
    const window = await openWindowWithSite();
    window.rig.store.failAppends("disk-full");
    const answer = window.press(startHold);
    await window.answer();
    const failure = { code: "not-saved", why: "disk-full" };
    expect(await answer).toEqual({ ok: false, error: failure });
    expect(window.facts.running).toBeNull();
    expect(window.happenings.at(-1)).toEqual({ kind: "failed", failure });
  });

  it("that never comes because the host is gone takes the press back, and keeps what was acknowledged", async () => {
    const window = await openWindowWithSite();
    window.failWith({ code: "host-gone" });
    void window.press(startHold);
    await window.answer();
    expect(window.happenings.at(-1)).toEqual({ kind: "failed", failure: { code: "host-gone" } });
    expect(window.facts).toMatchObject({ running: null, sites: [{ number: 1 }] });
  });

  it("that nothing had to change is final too: the press does not come back later", async () => {
    const window = await openWindow();
    window.rig.press(pressure(3));
    void window.press(pressure(3));
    await window.answer();
    window.arrive();
    window.rig.press(pressure(1));
    window.arrive();
    expect(window.facts.level).toBe(1);
  });

  it("that nothing had to change may come before the events that made it so", async () => {
    const window = await openWindow();
    void window.press(pressure(3));
    window.rig.press(pressure(3));
    window.arrive();
    await window.answer();
    window.rig.press(pressure(1));
    window.arrive();
    expect(window.facts.level).toBe(1);
  });
});

describe("time on the page", () => {
  it("is the session's time now, and the page's time of any moment of it", async () => {
    const window = await openWindowWithSite();
    window.rig.pass(2_500);
    expect(window.store.now()).toBe(3_500);
    expect(window.store.pageTimeOf(3_500)).toBe(window.rig.clock.mono() - 990_000);
  });
});

describe("a page that is closed", () => {
  it("hears nothing more", async () => {
    const window = await openWindowWithSite();
    window.close();
    window.rig.press(startHold);
    window.arrive();
    expect(window.facts.running).toBeNull();
  });

  it("tells nobody who has stopped listening", async () => {
    const window = await openWindowWithSite();
    let heard = 0;
    const stops = [window.store.subscribe(() => (heard += 1)), window.store.onSessionChange(() => (heard += 1))];
    for (const stop of stops) stop();
    await window.settled(startHold);
    expect(heard).toBe(0);
  });
});
