// What every session store must do, run against the real one and the one the tests use in its place.
import { beforeEach, describe, expect, it } from "vitest";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { evolve } from "../../../shared/session/evolve.ts";
import type { SessionStore, StreamStore } from "../../../electron/host/streams/ports.ts";
import type { Recorded } from "../../../shared/stream.ts";
import type { RecordedEvent, SessionSummary } from "../../../shared/session/record.ts";
import { noSession } from "../../../shared/session/state.ts";
import { summarise } from "../../../shared/session/summary.ts";

export function started(sessionId: string, startedWall: number): SessionEvent {
  return {
    type: "session-started",
    at: 0,
    sessionId,
    client: `client of ${sessionId}`,
    startedWall,
    timeZone: "America/Toronto",
  };
}

export function recorded(position: number, event: SessionEvent): RecordedEvent {
  return { position, wall: 1_800_000_000_000 + position, commandId: `c${position}`, stamp: "press", event };
}

export function summaryAfter(event: SessionEvent, changes: Partial<SessionSummary> = {}): SessionSummary {
  const state = evolve(noSession, event);
  if (state.status === "none") throw new Error("The first event of a session starts it");
  return { ...summarise(state), ...changes };
}

/** One append to one stream. */
export function appendTo<Event, Line>(
  store: Pick<StreamStore<Event, Line>, "append">,
  id: string,
  position: number,
  rows: readonly Recorded<Event>[],
  line: Line,
) {
  return store.append([{ id, position, rows, line }]);
}

export function describeSessionStore(name: string, create: () => SessionStore): void {
  describe(`${name}, as a session store`, () => {
    let store: SessionStore;
    const first = started("one", 1_000);
    const paused: SessionEvent = { type: "session-paused", at: 1_500 };
    const resumed: SessionEvent = { type: "session-resumed", at: 2_500 };

    beforeEach(() => {
      store = create();
    });

    it("knows nothing of a session nobody started", () => {
      expect(store.read("one")).toEqual({ ok: true, value: [] });
      expect(store.open()).toEqual({ ok: true, value: [] });
      expect(store.recent(5)).toEqual({ ok: true, value: [] });
      expect(store.lastBeat("one")).toBeNull();
    });

    it("gives back what was appended, in order", () => {
      const rows = [recorded(1, first), recorded(2, paused), recorded(3, resumed)];
      expect(appendTo(store, "one", 0, rows.slice(0, 1), summaryAfter(first))).toEqual({ ok: true, value: undefined });
      expect(appendTo(store, "one", 1, rows.slice(1), summaryAfter(first))).toEqual({ ok: true, value: undefined });
      expect(store.read("one")).toEqual({ ok: true, value: rows });
    });

    it("refuses an append at a position that is not the newest, and writes nothing of it", () => {
      appendTo(store, "one", 0, [recorded(1, first)], summaryAfter(first));
      for (const stale of [0, 2, 7]) {
        const refused = appendTo(
          store,
          "one",
          stale,
          [recorded(stale + 1, paused)],
          summaryAfter(first, { finished: true }),
        );
        expect(refused).toMatchObject({ ok: false, error: { code: "conflict" } });
      }
      expect(store.read("one")).toMatchObject({ ok: true, value: [{ position: 1 }] });
      expect(store.open()).toMatchObject({ ok: true, value: [{ sessionId: "one" }] });
    });

    it("keeps sessions apart", () => {
      appendTo(store, "one", 0, [recorded(1, first)], summaryAfter(first));
      appendTo(store, "two", 0, [recorded(1, started("two", 2_000))], summaryAfter(started("two", 2_000)));
      expect(store.read("one")).toMatchObject({ ok: true, value: [{ event: { sessionId: "one" } }] });
      expect(store.read("two")).toMatchObject({ ok: true, value: [{ event: { sessionId: "two" } }] });
    });

    it("lists sessions newest first, open ones by themselves, and no more than asked for", () => {
      for (const [id, wall, finished] of [
        ["one", 1_000, true],
        ["two", 3_000, false],
        ["three", 2_000, true],
      ] as const) {
        appendTo(store, id, 0, [recorded(1, started(id, wall))], summaryAfter(started(id, wall), { finished }));
      }
      expect(store.recent(2)).toMatchObject({ ok: true, value: [{ sessionId: "two" }, { sessionId: "three" }] });
      expect(store.open()).toMatchObject({ ok: true, value: [{ sessionId: "two" }] });
    });

    it("lists sessions page by page, oldest first, of one client where asked", () => {
      for (const [id, wall, client] of [
        ["one", 3_000, "Zoé Roy"],
        ["two", 1_000, "ZOE\u0301 ROY"],
        ["three", 2_000, "Other"],
      ] as const) {
        const begun = { ...started(id, wall), client };
        appendTo(store, id, 0, [recorded(1, begun)], summaryAfter(begun));
      }
      expect(store.page(0, 2, null)).toMatchObject({ ok: true, value: [{ sessionId: "two" }, { sessionId: "three" }] });
      expect(store.page(2, 2, null)).toMatchObject({ ok: true, value: [{ sessionId: "one" }] });
      expect(store.page(3, 2, null)).toEqual({ ok: true, value: [] });
      expect(store.page(0, 9, "zoé  roy")).toMatchObject({
        ok: true,
        value: [{ sessionId: "two" }, { sessionId: "one" }],
      });
    });

    it("writes what belongs together all at once, or nothing of it", () => {
      const two = started("two", 2_000);
      const both = (second: number) =>
        store.together(() => {
          const done = appendTo(store, "one", 0, [recorded(1, first)], summaryAfter(first));
          return done.ok ? appendTo(store, "two", second, [recorded(second + 1, two)], summaryAfter(two)) : done;
        });
      expect(both(3)).toMatchObject({ ok: false, error: { code: "conflict" } });
      expect(store.read("one")).toEqual({ ok: true, value: [] });
      expect(store.page(0, 9, null)).toEqual({ ok: true, value: [] });
      expect(both(0)).toEqual({ ok: true, value: undefined });
      expect(store.read("one")).toMatchObject({ ok: true, value: [{ position: 1 }] });
      expect(appendTo(store, "two", 1, [recorded(2, paused)], summaryAfter(two)).ok).toBe(true);
    });

    it("finds the last finished session of the same client before this one", () => {
      const keep = (id: string, client: string, wall: number, finished: boolean): void => {
        const first = { ...started(id, wall), client };
        appendTo(store, id, 0, [recorded(1, first)], summaryAfter(first, { finished }));
      };
      keep("older", "Zoé Roy", 1_000, true);
      keep("newer", "ZOÉ  roy", 2_000, true);
      keep("other", "Zoe Royce", 3_000, true);
      keep("open", "Zoé Roy", 3_500, false);
      keep("later", "Zoé Roy", 9_000, true);
      const now = { sessionId: "now", client: "Zoe\u0301 Roy", startedWall: 4_000, link: null };
      expect(store.lastOf(now)).toEqual({ ok: true, value: "newer" });
      expect(store.lastOf({ ...now, sessionId: "newer", startedWall: 2_000 })).toEqual({ ok: true, value: "older" });
      expect(store.lastOf({ ...now, client: "Nobody" })).toEqual({ ok: true, value: null });
    });

    it("lists finished sessions nobody has signed, newest first, and no more than asked for", () => {
      for (const [id, wall, finished, signed] of [
        ["one", 1_000, true, false],
        ["two", 2_000, true, true],
        ["three", 3_000, false, false],
        ["four", 4_000, true, false],
      ] as const) {
        const summary = summaryAfter(started(id, wall), { finished, signed });
        appendTo(store, id, 0, [recorded(1, started(id, wall))], summary);
      }
      const ids = (limit: number) => {
        const list = store.unsigned(limit);
        return list.ok ? [list.value.total, ...list.value.newest.map((one) => one.sessionId)] : list.error.code;
      };
      expect(ids(9)).toEqual([2, "four", "one"]);
      expect(ids(1)).toEqual([2, "four"]);
    });

    it("gives the rows as they lie there, each with whether it is intact", () => {
      appendTo(store, "one", 0, [recorded(1, first), recorded(2, paused)], summaryAfter(first));
      const stored = store.stored("one");
      expect(stored).toMatchObject({
        ok: true,
        value: [
          { position: 1, type: "session-started", payload: JSON.stringify(first), intact: true },
          { position: 2, type: "session-paused", intact: true },
        ],
      });
      expect(store.stored("unknown")).toEqual({ ok: true, value: [] });
    });

    it("keeps the newest beat of each session", () => {
      store.beat("one", 5_000, 10_000);
      store.beat("one", 10_000, 15_000);
      store.beat("two", 1, 2);
      expect(store.lastBeat("one")).toEqual({ at: 10_000, wall: 15_000 });
      expect(store.lastBeat("two")).toEqual({ at: 1, wall: 2 });
    });
  });
}
