// The engine's order of work: one open session, each command once, on disk before anybody is told.
import { describe, expect, it } from "vitest";
import {
  endHold,
  finish,
  markQuadratus,
  pain,
  pressure,
  startHold,
  undo,
  write,
} from "../../../support/samples/given.ts";
import { sessionsRig } from "./sessions-rig.ts";

function opened() {
  const rig = sessionsRig();
  rig.open();
  rig.pass(1_000);
  return rig;
}

function holding() {
  const rig = opened();
  rig.press(markQuadratus);
  rig.pass(1_000);
  rig.press(startHold);
  rig.told();
  return rig;
}

describe("starting a session", () => {
  it("writes its beginning with date and place and answers with all of it", () => {
    const rig = sessionsRig();
    const answer = rig.open("Client 7");
    const opening = {
      type: "session-started",
      at: 0,
      sessionId: "s-1",
      client: "Client 7",
      startedWall: 1_790_000_000_000,
      timeZone: "America/Toronto",
    };
    expect(answer).toMatchObject({ ok: true, value: { sessionId: "s-1", anchorMono: 1_000_000 } });
    expect(rig.rows()).toEqual([
      { position: 1, wall: 1_790_000_000_000, commandId: "start-1", stamp: "host", event: opening },
    ]);
    expect(rig.told()).toEqual([
      { type: "session-events", sessionId: "s-1", clientId: null, anchorMono: 1_000_000, events: rig.rows() },
    ]);
  });

  it("is refused while another session is open, and says whose", () => {
    const rig = opened();
    expect(rig.open("Client 8")).toEqual({
      ok: false,
      error: { code: "session-open", sessionId: "s-1", client: "Client 7" },
    });
    rig.press(finish);
    expect(rig.open("Client 8").ok).toBe(true);
  });

  it("asked for twice with the same id starts one session, after a restart too", () => {
    const rig = sessionsRig();
    const first = rig.sessions.start("Client 7", "start-x");
    expect(rig.sessions.start("Client 7", "start-x")).toEqual(first);
    rig.crashAndRestart(10_000);
    expect(rig.sessions.start("Client 7", "start-x")).toMatchObject({ ok: true, value: { sessionId: "s-1" } });
    expect(rig.store.recent(10)).toMatchObject({ ok: true, value: [{ sessionId: "s-1" }] });
  });
});

describe("a command", () => {
  it("is answered with its place in the log, which has no gaps", () => {
    const rig = opened();
    expect(rig.press(markQuadratus)).toEqual({ ok: true, value: 2 });
    expect(rig.press(startHold)).toEqual({ ok: true, value: 3 });
    expect(rig.press(pressure(3))).toEqual({ ok: true, value: 5 });
    expect(rig.rows().map((row) => row.position)).toEqual([1, 2, 3, 4, 5]);
  });

  it("sent again because the answer was lost is done once", () => {
    const rig = opened();
    const answer = rig.sessions.execute(rig.sessionId, "same", markQuadratus, rig.clock.mono());
    expect(rig.sessions.execute(rig.sessionId, "same", markQuadratus, rig.clock.mono())).toEqual(answer);
    expect(rig.facts().sites).toHaveLength(1);
    rig.crashAndRestart(1_000);
    rig.sessions.execute(rig.sessionId, "same", markQuadratus, rig.clock.mono());
    expect(rig.facts().sites).toHaveLength(1);
  });

  it("that is refused says why, writes nothing and tells nobody", () => {
    const rig = opened();
    rig.told();
    expect(rig.press(startHold)).toEqual({
      ok: false,
      error: { code: "refused", refusal: "no-site-chosen", site: null },
    });
    expect(rig.rows()).toHaveLength(1);
    expect(rig.told()).toEqual([]);
  });

  it("that changes nothing is fine, writes nothing and tells nobody", () => {
    const rig = opened();
    rig.told();
    expect(rig.press(pressure(2))).toEqual({ ok: true, value: 1 });
    expect(rig.told()).toEqual([]);
  });

  it("for a session that is not there says so", () => {
    const rig = opened();
    expect(rig.sessions.execute("s-9", "c", startHold, null)).toEqual({
      ok: false,
      error: { code: "unknown-session" },
    });
    expect(rig.sessions.read("s-9")).toEqual({ ok: false, error: { code: "unknown-session" } });
  });

  it("goes to a finished session of an earlier run as well: its note can still be completed", () => {
    const rig = opened();
    rig.press(finish);
    rig.crashAndRestart(86_400_000);
    expect(rig.press(write("Slept well.")).ok).toBe(true);
    expect(rig.facts().remarks).toBe("Slept well.");
    expect(rig.rows().some((row) => row.event.type === "session-recovered")).toBe(false);
  });
});

describe("undoing the finish", () => {
  it("opens the session again", () => {
    const rig = opened();
    rig.press(finish);
    expect(rig.press(undo).ok).toBe(true);
    expect(rig.facts().finishedAt).toBeNull();
  });

  it("is refused while another session is open", () => {
    const rig = opened();
    rig.press(finish);
    const finished = rig.sessionId;
    rig.open("Client 8");
    expect(rig.sessions.execute(finished, "undo", undo, rig.clock.mono())).toEqual({
      ok: false,
      error: { code: "session-open", sessionId: "s-2", client: "Client 8" },
    });
    expect(rig.sessions.read(finished)).toMatchObject({
      ok: true,
      value: { events: [{ position: 1 }, { position: 2 }] },
    });
  });
});

describe("telling the windows", () => {
  it("comes after the writing: whoever is told can already read it in the log", () => {
    const rig = opened();
    const order: string[] = [];
    rig.listen((push) => {
      if (push.type !== "session-events") return;
      const written = rig.rows().length;
      const read = rig.sessions.read(push.sessionId);
      order.push(
        `told ${push.events.at(-1)?.position}, written ${written}, read ${read.ok ? read.value.events.length : 0}`,
      );
    });
    rig.press(markQuadratus);
    rig.press(startHold);
    rig.press(pressure(3));
    expect(order).toEqual(["told 2, written 2, read 2", "told 3, written 3, read 3", "told 5, written 5, read 5"]);
  });

  it("carries the command's id, so that a window knows its own", () => {
    const rig = opened();
    rig.told();
    rig.sessions.execute(rig.sessionId, "mine", markQuadratus, rig.clock.mono());
    expect(rig.told()).toMatchObject([{ events: [{ commandId: "mine", position: 2 }] }]);
  });
});

describe("when the log cannot be written", () => {
  it("the command fails, everybody is told once, and nothing has changed", () => {
    const rig = holding();
    rig.pass(12_000);
    const before = rig.facts();
    rig.store.failAppends("disk-full");
    expect(rig.press(endHold)).toEqual({ ok: false, error: { code: "not-saved", why: "disk-full" } });
    expect(rig.press(endHold)).toEqual({ ok: false, error: { code: "not-saved", why: "disk-full" } });
    expect(rig.told()).toEqual([{ type: "storage", saving: false, waiting: 0, why: "disk-full" }]);
    expect(rig.facts()).toEqual(before);
    expect(rig.sessions.read(rig.sessionId)).toMatchObject({ ok: true, value: { events: rig.rows() } });
  });

  it("the same command works once it can be written again, and everybody is told so", () => {
    const rig = holding();
    rig.pass(12_000);
    rig.store.failAppends("disk-full");
    rig.sessions.execute(rig.sessionId, "end", endHold, rig.clock.mono());
    rig.told();
    rig.store.failAppends(null);
    expect(rig.sessions.execute(rig.sessionId, "end", endHold, rig.clock.mono()).ok).toBe(true);
    expect(rig.told().map((push) => (push.type === "storage" ? push : push.type))).toEqual([
      { type: "storage", saving: true, waiting: 0, why: null },
      "session-events",
    ]);
    expect(rig.facts().holds).toMatchObject([{ heldMs: 12_000, outcome: "counted" }]);
  });

  it("a hold that reaches 30 s meanwhile is tried again each second and recorded as 30 s", () => {
    const rig = holding();
    rig.store.failAppends("not-writable");
    rig.pass(35_000);
    expect(rig.facts().running).not.toBeNull();
    rig.store.failAppends(null);
    rig.pass(1_000);
    expect(rig.facts().holds).toMatchObject([{ heldMs: 30_000, end: "limit" }]);
  });

  it("a new session is not begun", () => {
    const rig = sessionsRig();
    rig.store.failAppends("failed");
    expect(rig.open()).toEqual({ ok: false, error: { code: "not-saved", why: "failed" } });
    rig.store.failAppends(null);
    expect(rig.open().ok).toBe(true);
  });

  it("a pain score that was not saved is not there after a restart", () => {
    const rig = opened();
    rig.store.failAppends("disk-full");
    rig.press(pain("before", 6));
    rig.store.failAppends(null);
    rig.crashAndRestart(1_000);
    expect(rig.facts().painBefore).toBeNull();
  });
});
