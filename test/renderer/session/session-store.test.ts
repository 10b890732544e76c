// The session as the page sees it: pressed and shown at once, and then whatever the host says.
import { describe, expect, it } from "vitest";
import { choose, endHold, markGluteus, markQuadratus, pressure, says, startHold, undo } from "../../support/given.ts";
import { openWindow, windowRig } from "./window-rig.ts";

async function withSite() {
  const window = await openWindow();
  await window.settled(markQuadratus);
  window.happenings.length = 0;
  return window;
}

describe("a press", () => {
  it("shows at once, before the host has heard of it", async () => {
    const window = await withSite();
    let changes = 0;
    window.store.subscribe(() => (changes += 1));
    void window.press(startHold);
    expect(window.facts.running).toMatchObject({ number: 1, site: 1, startedAt: 1_000 });
    expect(changes).toBe(1);
    expect(window.happenings).toMatchObject([{ kind: "events", mine: true, events: [{ type: "hold-started" }] }]);
    expect(window.rig.facts().running).toBeNull();
  });

  it("is told once, not again when the host's own events arrive", async () => {
    const window = await withSite();
    expect(await window.settled(startHold)).toEqual({ ok: true, value: undefined });
    expect(window.happenings).toHaveLength(1);
    expect(window.facts).toEqual(window.rig.facts());
  });

  it("stays shown between the host's yes and the events it leads to", async () => {
    const window = await withSite();
    void window.press(startHold);
    await window.answer();
    expect(window.facts.running?.number).toBe(1);
    window.arrive();
    expect(window.facts).toEqual(window.rig.facts());
  });

  it("is stamped where it happened: however long the way, the hold is as long as it was", async () => {
    const window = await withSite();
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
    const window = await withSite();
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
    const window = await withSite();
    void window.press(startHold);
    window.rig.pass(400);
    expect(window.facts.running?.startedAt).toBe(1_000);
    await window.answer();
    window.arrive();
    expect(window.facts.running?.startedAt).toBe(1_400);
  });

  it("of no takes the press back and says why", async () => {
    const window = await withSite();
    window.rig.press(startHold);
    const answer = window.press(startHold);
    await window.answer();
    expect(await answer).toEqual({ ok: false, error: { code: "hold-running", site: 1 } });
    expect(window.happenings.at(-1)).toEqual({ kind: "refused", refusal: { code: "hold-running", site: 1 } });
    window.arrive();
    expect(window.facts).toEqual(window.rig.facts());
  });

  it("that it could not be saved takes the press back and says so", async () => {
    const window = await withSite();
    window.rig.store.failAppends("disk-full");
    const answer = window.press(startHold);
    await window.answer();
    const failure = { code: "not-saved", why: "disk-full" };
    expect(await answer).toEqual({ ok: false, error: failure });
    expect(window.facts.running).toBeNull();
    expect(window.happenings.at(-1)).toEqual({ kind: "failed", failure });
  });

  it("that never comes because the host is gone takes the press back, and keeps what was acknowledged", async () => {
    const window = await withSite();
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

describe("what happens elsewhere", () => {
  it("in a second window is shown and told as not mine", async () => {
    const window = await withSite();
    window.rig.press(startHold);
    window.arrive();
    expect(window.facts.running?.number).toBe(1);
    expect(window.happenings).toMatchObject([{ kind: "events", mine: false, events: [{ type: "hold-started" }] }]);
  });

  it("comes before this window's own press, which is then decided anew on top of it", async () => {
    const window = await withSite();
    void window.press(markGluteus);
    window.rig.press(markQuadratus);
    window.arrive();
    expect(window.facts.sites.map((site) => site.muscle)).toEqual([
      "quadratus-lumborum",
      "quadratus-lumborum",
      "gluteus-medius",
    ]);
    await window.answer();
    window.arrive();
    expect(window.facts).toEqual(window.rig.facts());
  });

  it("and makes this window's press impossible, hides it even before the host says no", async () => {
    const window = await withSite();
    window.rig.press(markGluteus);
    window.arrive();
    void window.press(choose(1));
    window.rig.press(startHold);
    window.arrive();
    expect(window.facts.chosenSite).toBe(2);
  });

  it("by itself, like the end at 30 s, is told", async () => {
    const window = await withSite();
    await window.settled(startHold);
    window.happenings.length = 0;
    window.rig.pass(30_000);
    window.arrive();
    expect(window.facts.holds).toMatchObject([{ heldMs: 30_000, end: "limit" }]);
    expect(window.happenings).toMatchObject([
      { kind: "events", mine: false, events: [{ type: "hold-ended", end: "limit" }] },
    ]);
  });

  it("in another session is no business of this page", async () => {
    const window = await withSite();
    const before = window.store.session();
    window.tell({ type: "session-events", sessionId: "s-9", anchorMono: 0, events: [] });
    window.tell({ type: "storage", saving: false, why: "disk-full" });
    expect(window.store.session()).toBe(before);
  });
});

describe("a push that was missed", () => {
  it("is noticed by the gap, and the session is read again", async () => {
    const window = await withSite();
    window.rig.press(startHold);
    window.rig.press(says("worse"));
    window.arrive((waiting) => waiting.slice(1));
    expect(window.facts.running).toBeNull();
    await window.answer();
    expect(window.facts).toEqual(window.rig.facts());
  });

  it("and comes late, or twice, changes nothing any more", async () => {
    const window = await withSite();
    window.rig.press(startHold);
    window.rig.press(says("worse"));
    window.arrive((waiting) => [...waiting.toReversed(), ...waiting]);
    await window.answer();
    expect(window.facts).toEqual(window.rig.facts());
  });

  it("because the host asks for it, is read again", async () => {
    const window = await withSite();
    window.rig.press(startHold);
    window.arrive(() => [{ type: "reread" }]);
    await window.answer();
    expect(window.facts).toEqual(window.rig.facts());
  });

  it("between opening the page and its first push is fetched", async () => {
    const window = windowRig();
    window.rig.press(markQuadratus);
    await window.answer();
    expect(window.facts.sites).toHaveLength(1);
  });

  it("is not needed: an older reading that arrives late takes nothing back", async () => {
    const window = await withSite();
    window.tell({ type: "reread" });
    const older = window.rig.engine.read(window.rig.sessionId);
    window.rig.press(startHold);
    window.arrive();
    if (!older.ok) throw new Error("not readable");
    window.answerWith(older.value);
    await window.answer();
    expect(window.facts.running?.number).toBe(1);
  });

  it("of a press whose answer is still on the way is settled by the reading all the same", async () => {
    const window = await withSite();
    void window.press(startHold);
    window.rig.engine.execute(window.rig.sessionId, "w-2", startHold, null);
    window.arrive(() => [{ type: "reread" }]);
    await window.answer("newest");
    window.rig.press(undo);
    window.arrive();
    expect(window.facts.running).toBeNull();
  });

  it("of this window's own press is settled by the reading", async () => {
    const window = await withSite();
    void window.press(startHold);
    await window.answer();
    window.arrive(() => [{ type: "reread" }]);
    await window.answer();
    window.rig.press(undo);
    window.arrive();
    expect(window.facts).toEqual(window.rig.facts());
  });
});

describe("time on the page", () => {
  it("is the session's time now, and the page's time of any moment of it", async () => {
    const window = await withSite();
    window.rig.pass(2_500);
    expect(window.store.now()).toBe(3_500);
    expect(window.store.pageTimeOf(3_500)).toBe(window.rig.clock.mono() - 990_000);
  });
});

describe("a page that is closed", () => {
  it("hears nothing more", async () => {
    const window = await withSite();
    window.store.close();
    window.rig.press(startHold);
    window.arrive();
    expect(window.facts.running).toBeNull();
  });

  it("tells nobody who has stopped listening", async () => {
    const window = await withSite();
    let heard = 0;
    const stops = [window.store.subscribe(() => (heard += 1)), window.store.onHappening(() => (heard += 1))];
    for (const stop of stops) stop();
    await window.settled(startHold);
    expect(heard).toBe(0);
  });
});
