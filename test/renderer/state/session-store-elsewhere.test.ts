// What the page shows of what happened elsewhere: in another window, by itself, and while it was not listening.
import { describe, expect, it } from "vitest";
import { choose, markGluteus, markQuadratus, says, startHold, undo } from "../../support/samples/given.ts";
import { openWindowWithSite, windowRig } from "../session/window-rig.ts";

describe("what happens elsewhere", () => {
  it("in a second window is shown and told as not mine", async () => {
    const window = await openWindowWithSite();
    window.rig.press(startHold);
    window.arrive();
    expect(window.facts.running?.number).toBe(1);
    expect(window.happenings).toMatchObject([{ kind: "events", mine: false, events: [{ type: "hold-started" }] }]);
  });

  it("comes before this window's own press, which is then decided anew on top of it", async () => {
    const window = await openWindowWithSite();
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
    const window = await openWindowWithSite();
    window.rig.press(markGluteus);
    window.arrive();
    void window.press(choose(1));
    window.rig.press(startHold);
    window.arrive();
    expect(window.facts.chosenSite).toBe(2);
  });

  it("by itself, like the end at 30 s, is told", async () => {
    const window = await openWindowWithSite();
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
    const window = await openWindowWithSite();
    const before = window.store.session();
    window.tell({ type: "session-events", sessionId: "s-9", clientId: null, anchorMono: 0, events: [] });
    window.tell({ type: "storage", saving: false, waiting: 0, why: "disk-full" });
    expect(window.store.session()).toBe(before);
  });
});

describe("a push that was missed", () => {
  it("is noticed by the gap, and the session is read again", async () => {
    const window = await openWindowWithSite();
    window.rig.press(startHold);
    window.rig.press(says("worse"));
    window.arrive((waiting) => waiting.slice(1));
    expect(window.facts.running).toBeNull();
    await window.answer();
    expect(window.facts).toEqual(window.rig.facts());
  });

  it("and comes late, or twice, changes nothing any more", async () => {
    const window = await openWindowWithSite();
    window.rig.press(startHold);
    window.rig.press(says("worse"));
    window.arrive((waiting) => [...waiting.toReversed(), ...waiting]);
    await window.answer();
    expect(window.facts).toEqual(window.rig.facts());
  });

  it("because the host asks for it, is read again", async () => {
    const window = await openWindowWithSite();
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
    const window = await openWindowWithSite();
    window.tell({ type: "reread" });
    const older = window.rig.sessions.read(window.rig.sessionId);
    window.rig.press(startHold);
    window.arrive();
    if (!older.ok) throw new Error("not readable");
    window.answerWith(older.value);
    await window.answer();
    expect(window.facts.running?.number).toBe(1);
  });

  it("of a press whose answer is still on the way is settled by the reading all the same", async () => {
    const window = await openWindowWithSite();
    void window.press(startHold);
    window.rig.sessions.execute(window.rig.sessionId, "w-2", startHold, null);
    window.arrive(() => [{ type: "reread" }]);
    await window.answer("newest");
    window.rig.press(undo);
    window.arrive();
    expect(window.facts.running).toBeNull();
  });

  it("of this window's own press is settled by the reading", async () => {
    const window = await openWindowWithSite();
    void window.press(startHold);
    await window.answer();
    window.arrive(() => [{ type: "reread" }]);
    await window.answer();
    window.rig.press(undo);
    window.arrive();
    expect(window.facts).toEqual(window.rig.facts());
  });
});
